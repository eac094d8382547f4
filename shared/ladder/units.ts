import { addDays, type PlainDate } from '../dates.ts';

export const UNIT_STATUSES = ['gepland', 'vrij', 'gereserveerd', 'bezet', 'beeindigd'] as const;
export type UnitStatus = (typeof UNIT_STATUSES)[number];

/** Statuses that count as "in gebruik" while their period holds the date (DESIGN.md, "How a place counts", 1). */
export const COUNTED_STATUSES: readonly UnitStatus[] = ['vrij', 'gereserveerd', 'bezet'];

export const FUNDINGS = ['wmo-zin', 'wmo-pgb', 'wlz', 'zvw-forensisch', 'subsidie', 'onbekend'] as const;
export type Funding = (typeof FUNDINGS)[number];

export const SECRECIES = ['open', 'gebied', 'geheim'] as const;

/**
 * The day on which a unit is held against the ladder: today; for one that does not stand today the day of its period that
 * is nearest to it.
 */
export function ladderDay(
  period: { from: PlainDate | null; until: PlainDate | null },
  today: PlainDate,
): PlainDate {
  const { from, until } = period;
  if (from !== null && from > today) return from;
  if (until === null || until > today) return today;
  const last = addDays(until, -1);
  return from !== null && last < from ? from : last;
}
