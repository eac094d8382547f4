import { addDays, addMonths, type PlainDate } from './dates.ts';
import type { MaxStay, RegionPreset, Rung } from './ladder/rung.ts';

/**
 * What can come of the term of an opstapwoning: the lease passes to the resident (omklap), it goes on till a new term, the
 * home goes back to the corporation, or the stay ends. Recorded by someone, never assumed.
 */
export const OMKLAP_OUTCOMES = ['omgeklapt', 'verlengd', 'terug', 'beeindigd'] as const;
export type OmklapOutcome = (typeof OMKLAP_OUTCOMES)[number];

/** The day on which the lease is expected to pass to the resident. */
export interface Term {
  on: PlainDate;
  /** Someone told this day; else it is worked out from the longest stay of the rung. */
  told: boolean;
}

/** Whether homes on this rung count down to an omklap. */
export function hasOmklap(rung: Pick<Rung, 'kind' | 'lease' | 'countsUntil'>): boolean {
  return rung.kind === 'opstap' || rung.lease === 'omklap' || rung.countsUntil.kind === 'omklap';
}

/** The term of a home: the day that was told, else the start with the longest stay of the rung; null where neither is known. */
export function termOf(
  unit: { from: PlainDate | null; termUntil: PlainDate | null },
  rung: Pick<Rung, 'maxStay'>,
): Term | null {
  if (unit.termUntil !== null) return { on: unit.termUntil, told: true };
  if (unit.from === null || rung.maxStay === null) return null;
  return { on: afterStay(unit.from, rung.maxStay), told: false };
}

/** The first day after the longest stay that begins on a day. */
export function afterStay(from: PlainDate, stay: Pick<MaxStay, 'count' | 'unit'>): PlainDate {
  return stay.unit === 'months' ? addMonths(from, stay.count) : addDays(from, 7 * stay.count);
}

/**
 * Whether an omgeklapte home goes on being counted, as a place known only by its buurt: a rung that counts until its omklap
 * (or never) lets go of it that day, one that counts for months or always does not (DESIGN.md, "How a place counts", 4).
 */
export function countsAfterOmklap(rung: Pick<Rung, 'countsUntil'>): boolean {
  return rung.countsUntil.kind === 'months' || rung.countsUntil.kind === 'always';
}

/** Homes on a rung whose term is expected within a stretch of days: those whose term was told, and those that began between two days. */
export interface TermWindow {
  rung: string;
  /** Null where the region names no longest stay: then only terms that were told are known. */
  begun: { after: PlainDate; before: PlainDate } | null;
  stay: MaxStay | null;
}

/**
 * Which homes are expected to leave the count by an omklap after a day and before the horizon, per rung that counts until
 * its omklap. For starts at the end of a month the edge may lie a few days off, as months differ in length.
 */
export function termWindows(region: RegionPreset, date: PlainDate, horizon: PlainDate): TermWindow[] {
  return region.rungs.flatMap(({ id, countsUntil, maxStay }) =>
    countsUntil.kind === 'omklap'
      ? [
          {
            rung: id,
            stay: maxStay,
            begun: maxStay && { after: beforeStay(date, maxStay), before: beforeStay(horizon, maxStay) },
          },
        ]
      : [],
  );
}

function beforeStay(date: PlainDate, { count, unit }: MaxStay): PlainDate {
  return unit === 'months' ? addMonths(date, -count) : addDays(date, -7 * count);
}
