/** A row of an equation system over hidden cells: index -> coefficient. */
type Row = Map<number, number>;

/** A prime below 2^26: products stay exact in a number. Sums of cells have coefficients of 1 and -1 only. */
const PRIME = 67_108_859;

/**
 * Which unknowns a linear system determines: those that some combination of its rows leaves alone. Rows hold the
 * coefficients (1 or -1) of the unknowns; what is known stands on the other side and does not matter here.
 */
export function determined(rows: readonly ReadonlyMap<number, number>[]): number[] {
  const pivots = new Map<number, Row>();
  const often = new Map<number, number>();
  for (const row of rows) for (const index of row.keys()) often.set(index, (often.get(index) ?? 0) + 1);
  for (const given of [...rows].sort((a, b) => a.size - b.size)) {
    const row: Row = new Map();
    for (const [index, value] of given) row.set(index, (value + PRIME) % PRIME);
    reduce(row, pivots);
    const pivot = rarest(row, often);
    if (pivot === null) continue;
    scale(row, inverse(row.get(pivot) ?? 1));
    for (const other of pivots.values()) if (other.has(pivot)) subtract(other, row, other.get(pivot) ?? 0);
    pivots.set(pivot, row);
  }
  return [...pivots].flatMap(([index, row]) => (row.size === 1 ? [index] : []));
}

function reduce(row: Row, pivots: ReadonlyMap<number, Row>): void {
  for (const index of [...row.keys()]) {
    const factor = row.get(index);
    const pivot = pivots.get(index);
    if (factor !== undefined && pivot) subtract(row, pivot, factor);
  }
}

/** row -= factor x other */
function subtract(row: Row, other: ReadonlyMap<number, number>, factor: number): void {
  for (const [index, value] of other) {
    const left = ((row.get(index) ?? 0) + PRIME - ((factor * value) % PRIME)) % PRIME;
    if (left === 0) row.delete(index);
    else row.set(index, left);
  }
}

function scale(row: Row, factor: number): void {
  for (const [index, value] of row) row.set(index, (value * factor) % PRIME);
}

function rarest(row: ReadonlyMap<number, number>, often: ReadonlyMap<number, number>): number | null {
  let best: number | null = null;
  for (const index of row.keys())
    if (best === null || (often.get(index) ?? 0) < (often.get(best) ?? 0)) best = index;
  return best;
}

/** The number that gives 1 when multiplied, by Fermat's little theorem. */
function inverse(value: number): number {
  let result = 1;
  let power = value;
  for (let exponent = PRIME - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * power) % PRIME;
    power = (power * power) % PRIME;
  }
  return result;
}
