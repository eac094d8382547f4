import { addMonths, type PlainDate } from '../dates.ts';
import type { RegionPreset } from './rung.ts';

/** Weight per rung id of a region; a rung that never counts weighs 0 (DESIGN.md, "How a place counts", 4). */
export function rungWeights(region: RegionPreset): Record<string, number> {
  return Object.fromEntries(
    region.rungs.map((rung) => [rung.id, rung.countsUntil.kind === 'never' ? 0 : rung.weight]),
  );
}

/** Rungs whose units count for a number of months: those that began on or before `startedBy` count no more. */
export function monthLimits(region: RegionPreset, date: PlainDate): { rung: string; startedBy: PlainDate }[] {
  return region.rungs.flatMap(({ id, countsUntil }) =>
    countsUntil.kind === 'months' ? [{ rung: id, startedBy: addMonths(date, -countsUntil.months) }] : [],
  );
}
