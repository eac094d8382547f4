import { type Agreement, deliverers } from '../../shared/agreements/agreement.ts';
import type { KeyFigure } from '../../shared/agreements/key.ts';
import { periodOf, periodStart } from '../../shared/agreements/period.ts';
import { periodsUntil, type StandInput } from '../../shared/agreements/stand.ts';
import { addDays, type PlainDate } from '../../shared/dates.ts';
import { PRESETS } from '../../shared/ladder/presets/index.ts';
import type { Reference } from '../geo/types.ts';
import { deliveries } from '../store/deliveries.ts';
import { type Ladders, laddersFor } from '../store/ladder.ts';
import type { Executor, Registry } from '../store/open.ts';
import { settledOf } from '../store/settlements.ts';
import { swapsOf } from '../store/swaps.ts';
import { type AreaFigures, figuresAt } from './figures.ts';

/** The figures of a gemeente on the day of the stand, each with its year; null for a gemeente that is not among the areas. */
export type Figures = (gemeente: string) => AreaFigures | null;

/** A figure by which a key divided, and the years that it was of: several where one gemeente lacks the newest. */
export interface FigureUsed {
  name: KeyFigure;
  years: number[];
}

/**
 * Figures of gemeenten on a day, as verdicts take them: of each the newest year at or before it. Reads the registry itself,
 * so that it is asked before a transaction and never inside one.
 */
export async function figuresOn(
  registry: Registry,
  reference: Reference | null,
  date: PlainDate,
): Promise<Figures> {
  if (reference === null) return () => null;
  const at = await figuresAt(registry, reference.year, date);
  return (gemeente) => {
    const area = reference.area(gemeente);
    return area && at(area);
  };
}

/** The same input, and by which figures of which years it was divided once the stand was worked out from it. */
export function notingFigures(
  input: StandInput,
  figures: Figures,
): { input: StandInput; used(): FigureUsed[] } {
  const years = new Map<KeyFigure, Set<number>>();
  return {
    input: {
      ...input,
      figure(gemeente, name) {
        const value = input.figure(gemeente, name);
        const date = value === null ? null : (figures(gemeente)?.[name].date ?? null);
        if (date !== null) years.set(name, (years.get(name) ?? new Set()).add(Number(date)));
        return value;
      },
    },
    used: () => [...years].map(([name, found]) => ({ name, years: [...found].sort() })),
  };
}

/** Everything that the stand of an agreement on a date is worked out from. */
export async function standInput(
  executor: Executor,
  figures: Figures,
  agreement: Agreement,
  date: PlainDate,
): Promise<StandInput> {
  const [counted, swaps, settled] = await Promise.all([
    deliveredBy(executor, agreement, date),
    swapsOf(executor, agreement.id),
    settledOf(executor, agreement),
  ]);
  return {
    date,
    delivered: (period, party) => {
      const own = counted.get(party);
      return own ? (own.get(period) ?? 0) : null;
    },
    ...(byOrigin(agreement) && { withoutOrigin: (period) => counted.get(UNKNOWN)?.get(period) ?? 0 }),
    figure: (gemeente, name) => figures(gemeente)?.[name].value ?? null,
    swaps,
    settled,
  };
}

/** Rungs that an agreement counts on a day, by id and by kind. */
export function countedRungs(agreement: Agreement, ladders: Ladders, date: PlainDate): string[] {
  const ofKind = regionsOf(agreement)
    .flatMap((region) => ladders.of(region, date)?.region.rungs ?? [])
    .filter(({ kind }) => agreement.counts.kinds.includes(kind))
    .map(({ id }) => id);
  return [...new Set([...agreement.counts.rungs, ...ofKind])];
}

/** Per party that delivers and whose deliveries are known here: per period what began until and with the date. */
async function deliveredBy(
  executor: Executor,
  agreement: Agreement,
  date: PlainDate,
): Promise<Map<string, Map<string, number>>> {
  const found = new Map<string, Map<string, number>>();
  const [first] = periodsUntil(agreement, date);
  const parties = deliverers(agreement);
  const kind = parties[0]?.kind;
  if (first === undefined || kind === undefined) return found;
  const holderOf = holders(agreement);
  if (byOrigin(agreement)) holderOf.set(UNKNOWN, UNKNOWN);
  for (const holder of new Set(holderOf.values())) found.set(holder, new Map());
  const ladders = await laddersFor(executor);
  const before = new Set<string>();
  for (const stretch of stretches(agreement, ladders, periodStart(first), addDays(date, 1))) {
    const rungs = countedRungs(agreement, ladders, stretch.from);
    for (const rung of rungs) before.add(rung);
    const rows = await deliveries(executor, {
      rungs,
      before: [...before],
      fundings: agreement.counts.fundings,
      unit: agreement.counts.unit,
      clients: agreement.counts.clients,
      per: byOrigin(agreement) ? 'herkomst' : kind === 'regio' ? 'gemeente' : kind,
      gemeenten: byOrigin(agreement) ? ofRegion(agreement) : within(agreement),
      ...stretch,
    });
    for (const { party, date: day, amount } of rows) {
      const own = found.get(holderOf.get(party) ?? '');
      const period = periodOf(day, agreement.length);
      own?.set(period, (own.get(period) ?? 0) + amount);
    }
  }
  return found;
}

/** Half-open stretches of days on which an agreement counts the same rungs: a new one where a ladder changes. */
function stretches(
  agreement: Agreement,
  ladders: Ladders,
  from: PlainDate,
  until: PlainDate,
): { from: PlainDate; until: PlainDate }[] {
  const turns =
    agreement.counts.kinds.length === 0
      ? []
      : regionsOf(agreement).flatMap((region) => ladders.turns(region, from, until));
  const edges = [from, ...[...new Set(turns)].sort(), until];
  return edges.slice(1).map((end, index) => ({ from: edges[index] ?? from, until: end }));
}

/** The origin of what nobody told the origin of. */
const UNKNOWN = 'onbekend';

/** Origins are gemeenten: other parties can deliver where homes stand only. */
function byOrigin(agreement: Agreement): boolean {
  const kind = deliverers(agreement)[0]?.kind;
  return agreement.counts.by === 'origin' && (kind === 'gemeente' || kind === 'regio');
}

/** Which party a delivery is for, by what units name: a region delivers in its gemeenten, if Trede knows those. */
function holders(agreement: Agreement): Map<string, string> {
  return new Map(
    deliverers(agreement).flatMap(({ kind, id }) =>
      kind === 'regio'
        ? (PRESETS.find((preset) => preset.id === id)?.gemeenten ?? []).map(({ code }) => [code, id] as const)
        : [[id, id] as const],
    ),
  );
}

/** Gemeenten in which homes count: those that are a party; without them, those of the region. */
function within(agreement: Agreement): string[] | null {
  if (deliverers(agreement)[0]?.kind === 'regio') return null;
  const own = agreement.parties.filter(({ kind }) => kind === 'gemeente').map(({ id }) => id);
  return own.length > 0 ? own : ofRegion(agreement);
}

/** All gemeenten of the agreement's region; null for a region that no preset has. */
function ofRegion(agreement: Agreement): string[] | null {
  const preset = PRESETS.find(({ id }) => id === agreement.region);
  return preset ? preset.gemeenten.map(({ code }) => code) : null;
}

function regionsOf(agreement: Agreement): string[] {
  return [
    ...new Set([
      agreement.region,
      ...agreement.parties.filter(({ kind }) => kind === 'regio').map(({ id }) => id),
    ]),
  ];
}
