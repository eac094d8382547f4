import type { Count } from './api/common.ts';

/** Counts of 1 up to this many units are hidden from who has no right to them (DESIGN.md, "Who sees which number"). */
export const HIDDEN_BELOW = 5;

/** One number of a table: the group shares a total that is shown elsewhere (the buurten of one wijk). */
export interface Cell {
  group: string;
  /** What is counted for hiding: units, since a facility of seven places is one address. */
  units: number;
  places: number;
}

/**
 * The places of each cell, with small ones hidden: 0 is shown, 1-4 units are not. Where one hidden cell alone could be
 * found by taking the others from the group's total, the next smallest is hidden with it.
 */
export function hideSmall(cells: readonly Cell[]): Count[] {
  const hidden = cells.map((cell) => cell.units > 0 && cell.units < HIDDEN_BELOW);
  const groups = new Map<string, number[]>();
  cells.forEach((cell, index) => {
    groups.set(cell.group, [...(groups.get(cell.group) ?? []), index]);
  });
  for (const members of groups.values()) {
    if (members.filter((index) => hidden[index]).length !== 1) continue;
    const others = members.filter((index) => !hidden[index] && (cells[index]?.units ?? 0) > 0);
    others.sort((a, b) => (cells[a]?.units ?? 0) - (cells[b]?.units ?? 0));
    if (others[0] !== undefined) hidden[others[0]] = true;
  }
  return cells.map((cell, index) => (hidden[index] ? { below: HIDDEN_BELOW } : cell.places));
}
