import type { Count } from '../api/common.ts';
import { determined } from './linear.ts';

/** Counts of 1-4 units are hidden from who has no right to them; a region may raise it (DESIGN.md, "Who sees which number"). */
export const HIDDEN_BELOW = 5;

/** One number of a table. */
export interface Cell {
  id: string;
  /** What hiding looks at: units, since a facility of seven places is one address. */
  units: number;
  /** What is shown: places, or the units themselves. */
  value: number;
}

/** A total and the cells that it adds up; all of them ids. A row, a column, or a parent with its children. */
export interface Sum {
  total: string;
  parts: readonly string[];
}

/** A table with its totals: every sum that a reader could take. */
export interface Table {
  cells: readonly Cell[];
  sums: readonly Sum[];
}

/**
 * The same table with small numbers hidden: 0 is shown, 1 up to `below - 1` units are not. Then what could be worked
 * out from a row, a column or a parent: as long as some combination of the sums gives a hidden cell, one more cell of
 * a sum it is in goes, the smallest first. Nothing else in the program hides or rounds. Both kinds look alike: 6 made of a
 * number of 1-4 and one of 5 or more can only be 1 and 5.
 */
export function hideSmall({ cells, sums }: Table, below = HIDDEN_BELOW): Map<string, Count> {
  const indexOf = new Map(cells.map((cell, index) => [cell.id, index]));
  const hidden = new Set<number>();
  cells.forEach(({ units }, index) => {
    if (units > 0 && units < below) hidden.add(index);
  });
  const terms = sums.map((sum) => termsOf(sum, indexOf));
  const containing = new Map<number, Map<number, number>[]>();
  for (const sum of terms)
    for (const index of sum.keys()) containing.set(index, [...(containing.get(index) ?? []), sum]);

  for (;;) {
    const found = findDetermined(terms, hidden);
    if (found.length === 0) break;
    let progress = false;
    for (const index of found)
      progress = hideOneMore(index, containing.get(index) ?? [], cells, hidden) || progress;
    if (!progress) break;
  }
  return new Map(cells.map((cell, index) => [cell.id, hidden.has(index) ? { below } : cell.value]));
}

function termsOf({ total, parts }: Sum, indexOf: ReadonlyMap<string, number>): Map<number, number> {
  const terms = new Map<number, number>();
  const put = (id: string, sign: number) => {
    const index = indexOf.get(id);
    if (index === undefined) throw new RangeError(`Geen cel ${id} in de tabel`);
    terms.set(index, sign);
  };
  put(total, -1);
  for (const part of parts) put(part, 1);
  return terms;
}

/** A sum with one hidden cell gives it at once; only without those is the whole system looked at. */
function findDetermined(terms: readonly Map<number, number>[], hidden: ReadonlySet<number>): number[] {
  const rows: Map<number, number>[] = [];
  const single = new Set<number>();
  for (const sum of terms) {
    const row = new Map<number, number>();
    for (const [index, sign] of sum) if (hidden.has(index)) row.set(index, sign);
    if (row.size === 1) for (const index of row.keys()) single.add(index);
    if (row.size > 0) rows.push(row);
  }
  return single.size > 0 ? [...single] : determined(rows);
}

/** Hides the smallest shown cell that shares a sum with this one; zeros stay, everyone knows them. */
function hideOneMore(
  index: number,
  sums: readonly ReadonlyMap<number, number>[],
  cells: readonly Cell[],
  hidden: Set<number>,
): boolean {
  let best: number | null = null;
  for (const sum of sums) {
    for (const other of sum.keys()) {
      const units = cells[other]?.units ?? 0;
      if (other === index || hidden.has(other) || units === 0) continue;
      if (best === null || units < (cells[best]?.units ?? 0)) best = other;
    }
  }
  if (best === null) return false;
  hidden.add(best);
  return true;
}
