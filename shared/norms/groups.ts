import type { AreaFacts } from './facts.ts';
import type { NormWithGroups } from './norm.ts';

/** Places of other target groups in an area that a norm counts too, and the groups of which nobody keeps a number there. */
export interface GroupPlaces {
  places: number;
  missing: string[];
}

/**
 * Adds up the other target groups that a norm names. A group without a number is never zero: unless the norm is passed
 * without it, nobody knows (DESIGN.md, "How a place counts", 9).
 */
export function groupPlaces(norm: NormWithGroups, area: Pick<AreaFacts, 'groups'>): GroupPlaces {
  const sum: GroupPlaces = { places: 0, missing: [] };
  for (const group of norm.groups ?? []) {
    const kept = area.groups[group];
    if (kept === undefined) sum.missing.push(group);
    else sum.places += kept;
  }
  return sum;
}
