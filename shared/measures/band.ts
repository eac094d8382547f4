import { seededRandom } from '../random.ts';
import { comparable, type MeasureData } from './data.ts';
import { dissimilarityOf } from './dissimilarity.ts';
import { giniOf } from './gini.ts';

/** The 2.5th and 97.5th percentile of what chance alone would give. */
export type Interval = [lo: number, hi: number];

export interface Band {
  dissimilarity: Interval | null;
  gini: Interval | null;
  locationQuotient: Map<string, Interval | null>;
}

export interface BandOptions {
  /** Sizes in places of the locations; each is moved whole. Absent: every place is a location of its own. */
  locations?: readonly number[];
  permutations?: number;
  seed?: number;
}

/**
 * What D, Gini and LQ would be if the same locations, with their size, stood on households drawn at random without
 * putting back. A figure within its band may be chance. Null where the measure itself has no value, or where a
 * location is larger than any area. The same seed gives the same band.
 */
export function band(data: MeasureData, { locations, permutations = 999, seed = 1 }: BandOptions = {}): Band {
  const none: Band = {
    dissimilarity: null,
    gini: null,
    locationQuotient: new Map(data.codes.map((code) => [code, null])),
  };
  const sizes = locations ? [...locations].sort((a, b) => b - a) : Array<number>(Math.round(data.X)).fill(1);
  if (comparable(data) || sizes.length === 0 || (sizes[0] ?? 0) > Math.max(...data.t)) return none;

  const n = data.codes.length;
  const drawn = new Float64Array(n);
  const draws = new Float64Array(n * permutations);
  const dissimilarities = new Float64Array(permutations);
  const ginis = new Float64Array(permutations);
  const X = sizes.reduce((sum, size) => sum + size, 0);
  const draw = householdDraw(data.t, seededRandom(seed));
  for (let round = 0; round < permutations; round++) {
    drawn.fill(0);
    for (const size of sizes) {
      const area = draw(drawn, size);
      if (area === null) return none;
      drawn[area] = (drawn[area] ?? 0) + size;
    }
    dissimilarities[round] = dissimilarityOf(drawn, data.t, X, data.T);
    ginis[round] = giniOf(drawn, data.t, X, data.T);
    for (let i = 0; i < n; i++) draws[i * permutations + round] = drawn[i] ?? 0;
  }
  const whole = X / data.T;
  return {
    dissimilarity: interval(dissimilarities),
    gini: interval(ginis),
    locationQuotient: new Map(
      data.codes.map((code, i) => {
        const t = data.t[i] ?? 0;
        if (t === 0) return [code, null];
        const [lo, hi] = interval(draws.slice(i * permutations, (i + 1) * permutations));
        return [code, [lo / t / whole, hi / t / whole] satisfies Interval];
      }),
    ),
  };
}

const TRIES = 10_000;

/** Draws an area by a household at random; taken households are drawn again, so large areas fill no faster. */
function householdDraw(t: readonly number[], random: () => number) {
  const upTo = new Float64Array(t.length);
  let total = 0;
  t.forEach((households, i) => {
    total += households;
    upTo[i] = total;
  });
  return (taken: Float64Array, size: number): number | null => {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const area = firstAbove(upTo, random() * total);
      const households = t[area] ?? 0;
      const free = households - (taken[area] ?? 0);
      if (free >= size && random() * households < free) return area;
    }
    return null;
  };
}

/** Index of the first sum above `value`, by halving. */
function firstAbove(sums: Float64Array, value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Rank (n + 1)p: with 999 values the 25th and the 975th. */
function interval(values: Float64Array): Interval {
  const sorted = values.slice().sort();
  const at = (p: number) => {
    const index = Math.round((sorted.length + 1) * p) - 1;
    return sorted[Math.min(sorted.length - 1, Math.max(0, index))] ?? 0;
  };
  return [at(0.025), at(0.975)];
}
