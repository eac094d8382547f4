import { addDays, addMonths, type PlainDate } from '../dates.ts';
import type { Source } from '../source.ts';
import type { MaxStay, ProviderBand, RentLimit, Rung } from './rung.ts';

/** What a check on a unit or a provider found: a code with its numbers, worded in shared/text/unit-checks.ts. */
export type UnitFinding =
  | { code: 'verblijf.nadert' | 'verblijf.voorbij'; unit: string; ends: PlainDate; max: MaxStay }
  | { code: 'verblijf.onbekend'; unit: string; max: MaxStay }
  | { code: 'huur.boven' | 'huur.soort-onbekend'; unit: string; euro: number; limit: RentLimit }
  | { code: 'huur.onbekend'; unit: string; limit: RentLimit }
  | { code: 'aanbieder.maat'; provider: string; clients: number; bands: ProviderBand[] }
  | { code: 'aanbieders.aantal'; band: ProviderBand; found: number }
  | { code: 'inschrijving.deel' | 'inschrijving.telling'; report: SeekerReport; within: SeekerRule };

export interface StayRow {
  unit: string;
  rung: string;
  /** First day of the stay; null when nobody told. */
  since: PlainDate | null;
}

export interface RentRow {
  unit: string;
  rung: string;
  /** Euro a month; null when nobody told. */
  rent: number | null;
  /** Of the unit itself; null leaves it to its rung. */
  home: 'eigen' | 'gedeeld' | null;
}

export interface ProviderSize {
  provider: string;
  clients: number;
}

/** Of those who came with a home of their own ahead: how many were registered in time, as the provider reports it. */
export interface SeekerReport {
  provider: string;
  /** The month that it speaks of, 2026-09; absent where it speaks of no month. */
  month?: string;
  entered: number;
  registered: number;
}

export interface SeekerRule {
  months: number;
  source: Source;
}

/** Stays that come near the longest that their rung allows, have passed it, or began on an unknown day. */
export function checkStays(
  rows: readonly StayRow[],
  rungs: readonly Rung[],
  today: PlainDate,
): UnitFinding[] {
  return rows.flatMap(({ unit, rung, since }): UnitFinding[] => {
    const max = rungs.find(({ id }) => id === rung)?.maxStay;
    if (!max) return [];
    if (since === null) return [{ code: 'verblijf.onbekend', unit, max }];
    const ends = max.unit === 'months' ? addMonths(since, max.count) : addDays(since, max.count * 7);
    // Half-open: on the day of its end the stay is over.
    if (today >= ends) return [{ code: 'verblijf.voorbij', unit, ends, max }];
    return today >= nearFrom(ends, max) ? [{ code: 'verblijf.nadert', unit, ends, max }] : [];
  });
}

/** From when an end is near: three months before it, or a quarter of the stay where that is shorter. */
function nearFrom(ends: PlainDate, max: MaxStay): PlainDate {
  const months = addMonths(ends, -3);
  const quarter =
    max.unit === 'months'
      ? addMonths(ends, -Math.floor(max.count / 4))
      : addDays(ends, -Math.floor((max.count * 7) / 4));
  return months > quarter ? months : quarter;
}

/** Rents over the limit of their rung in a year; a limit of an earlier year holds until a newer one is said. */
export function checkRents(rows: readonly RentRow[], rungs: readonly Rung[], year: number): UnitFinding[] {
  return rows.flatMap(({ unit, rung: id, rent, home }): UnitFinding[] => {
    const rung = rungs.find((one) => one.id === id);
    const kind = home ?? rung?.home ?? null;
    const limit = limitFor(rung?.rentLimits ?? [], kind, year);
    if (limit === null) return [];
    if (rent === null) return [{ code: 'huur.onbekend', unit, limit }];
    if (rent <= limit.euro) return [];
    const sure = limit.home === null || limit.home === kind;
    return [{ code: sure ? 'huur.boven' : 'huur.soort-onbekend', unit, euro: rent, limit }];
  });
}

/** The newest limit for this kind of home. Of an unknown kind every limit may hold, and the lowest of a year is taken. */
function limitFor(limits: readonly RentLimit[], kind: RentRow['home'], year: number): RentLimit | null {
  const [newest] = limits
    .filter((limit) => limit.year <= year)
    .filter((limit) => limit.home === null || kind === null || limit.home === kind)
    .sort((a, b) => b.year - a.year || a.euro - b.euro);
  return newest ?? null;
}

/** How many clients each provider has: places in use of the units that name it. */
export function clientsPerProvider(
  units: readonly { provider: string | null; places: number; status: string }[],
): ProviderSize[] {
  const clients = new Map<string, number>();
  for (const { provider, places, status } of units)
    if (provider !== null && status === 'bezet') clients.set(provider, (clients.get(provider) ?? 0) + places);
  return [...clients]
    .map(([provider, count]) => ({ provider, clients: count }))
    .sort((a, b) => (a.provider < b.provider ? -1 : 1));
}

/**
 * Providers outside every size that the region wants, then sizes of which it has too few or too many. Both ends of a
 * size belong to it; a provider on the border of two counts in the first. Without sizes there is nothing to find.
 */
export function checkProviders(
  sizes: readonly ProviderSize[],
  bands: readonly ProviderBand[],
): UnitFinding[] {
  if (bands.length === 0) return [];
  const found = new Map<ProviderBand, number>(bands.map((band) => [band, 0]));
  const outside: UnitFinding[] = [];
  for (const { provider, clients } of sizes) {
    const band = bands.find(({ clients: wanted }) => wanted.min <= clients && clients <= wanted.max);
    if (band) found.set(band, (found.get(band) ?? 0) + 1);
    else outside.push({ code: 'aanbieder.maat', provider, clients, bands: [...bands] });
  }
  const numbers = [...found].flatMap(([band, count]): UnitFinding[] =>
    count < band.providers.min || count > band.providers.max
      ? [{ code: 'aanbieders.aantal', band, found: count }]
      : [],
  );
  return [...outside, ...numbers];
}

/** Reports in which not everyone was registered as house-seeker in time, or that count more registered than came. */
export function checkSeekers(reports: readonly SeekerReport[], within: SeekerRule): UnitFinding[] {
  return reports.flatMap((report): UnitFinding[] => {
    if (report.registered > report.entered) return [{ code: 'inschrijving.telling', report, within }];
    return report.registered < report.entered ? [{ code: 'inschrijving.deel', report, within }] : [];
  });
}
