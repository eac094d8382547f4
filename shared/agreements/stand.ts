import type { PlainDate } from '../dates.ts';
import { type Agreement, deliverers } from './agreement.ts';
import type { Key } from './key.ts';
import { type LedgerRow, ledger, type Settled, type Swap } from './ledger.ts';
import { type Period, periodStart } from './period.ts';
import { type FigureOf, type TargetProblem, type Targets, targetsOf } from './targets.ts';

/** Why there is no stand: no targets, or nobody knows what was delivered. A problem is never answered with zeros. */
export type StandProblem =
  | TargetProblem
  | { code: 'geen-herkomst' }
  | { code: 'geen-levering'; party: string };

/** How the parties stand, or why that cannot be said. */
export type Stand =
  | {
      rows: LedgerRow[];
      /** By origin: homes or placements that count for nobody, as their origin is not known; periods without any are left out. */
      withoutOrigin: { period: Period; amount: number }[];
    }
  | { problem: StandProblem };

/** What a stand is worked out from. */
export interface StandInput {
  date: PlainDate;
  /** Homes or placements as counted until and with the date; null where they are not known. */
  delivered(period: Period, party: string): number | null;
  /** By origin: what was delivered of which the origin is not known; absent where origins are not kept at all. */
  withoutOrigin?(period: Period): number;
  figure: FigureOf;
  swaps: readonly Swap[];
  settled: readonly Settled[];
}

/** Keys under which a delivery can be laid beside the agreed one: they need no table of their own. */
export const OTHER_KEYS = ['inwoners', 'woningen', 'corporatiewoningen', 'huishoudens', 'gelijk'] as const;
export type OtherKey = (typeof OTHER_KEYS)[number];

/** Periods that have begun on the date, in order of time. */
export function periodsUntil(agreement: Agreement, date: PlainDate): Period[] {
  return agreement.volumes
    .map(({ period }) => period)
    .filter((period) => periodStart(period) <= date)
    .sort();
}

/** What each party promised for the periods that begin after the date, in order of time; or why none is known. */
export function promisedAfter(
  agreement: Agreement,
  date: PlainDate,
  figure: FigureOf,
): { period: Period; found: Targets }[] {
  return agreement.volumes
    .map(({ period }) => period)
    .filter((period) => periodStart(period) > date)
    .sort()
    .map((period) => ({ period, found: targetsOf(agreement, period, figure) }));
}

/** How the parties stand on a date, one row per period that has begun and party that delivers. */
export function standOf(agreement: Agreement, input: StandInput): Stand {
  const settled = input.settled.filter(({ on }) => on <= input.date);
  return work(agreement, { ...input, settled });
}

/** The same delivery under other keys, side by side. What all agreed to about targets is left aside: this is a what-if. */
export function underKeys(
  agreement: Agreement,
  input: StandInput,
  keys: readonly OtherKey[],
): { key: OtherKey; stand: Stand }[] {
  const settled = input.settled
    .filter(({ on }) => on <= input.date)
    .map(({ period, on, delivered }) => ({ period, on, delivered }));
  return keys.map((kind) => ({ key: kind, stand: work(agreement, { ...input, settled }, { kind }) }));
}

function work(agreement: Agreement, input: StandInput, under?: Key): Stand {
  const parties = deliverers(agreement).map(({ id }) => id);
  const periods = periodsUntil(agreement, input.date);
  const withoutOrigin = originGaps(agreement, input, parties, periods);
  if (withoutOrigin === null) return { problem: { code: 'geen-herkomst' } };
  const targets = new Map<Period, Record<string, number>>();
  for (const period of periods) {
    // A settled period needs no figures any more.
    const frozen = input.settled.find((one) => one.period === period)?.frozen;
    const found: Targets =
      frozen && !under
        ? { targets: Object.fromEntries(Object.entries(frozen).map(([id, { target }]) => [id, target])) }
        : targetsOf(agreement, period, input.figure, under);
    if ('problem' in found) return found;
    targets.set(period, found.targets);
    for (const party of parties)
      if (input.delivered(period, party) === null) return { problem: { code: 'geen-levering', party } };
  }
  return {
    rows: ledger({
      periods,
      parties,
      target: (period, party) => targets.get(period)?.[party] ?? 0,
      delivered: (period, party) => input.delivered(period, party) ?? 0,
      swaps: input.swaps,
      settled: input.settled,
      carryLimit: agreement.carryLimit,
    }),
    withoutOrigin,
  };
}

/** What cannot be told by origin; null where nothing can. */
function originGaps(
  agreement: Agreement,
  input: StandInput,
  parties: readonly string[],
  periods: readonly Period[],
): { period: Period; amount: number }[] | null {
  if (agreement.counts.by !== 'origin') return [];
  if (input.withoutOrigin === undefined) return null;
  const gaps = periods
    .map((period) => ({ period, amount: input.withoutOrigin?.(period) ?? 0 }))
    .filter(({ amount }) => amount > 0);
  const known = periods.some((period) => parties.some((party) => (input.delivered(period, party) ?? 0) > 0));
  return gaps.length > 0 && !known ? null : gaps;
}
