import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { PlainDate } from '../../shared/dates.ts';
import { COUNTED_STATUSES } from '../../shared/ladder/units.ts';
import type { Executor } from './open.ts';
import type { RegistryTables } from './schema.ts';

/** A unit as signals see it: where it stands no closer than its buurt, and secret ones never. */
export interface SeenRow {
  id: string;
  source: string;
  source_id: string;
  rung: string;
  places: number;
  gemeente: string;
  buurt: string;
  corporation: string | null;
  provider: string | null;
  from_date: PlainDate | null;
  term_until: PlainDate | null;
}

/** A rung, and the day on or before which what began is worth a look. */
export interface Begun {
  rung: string;
  by: PlainDate;
}

/** Where and when to look. */
export interface SignalScope {
  gemeenten: readonly string[];
  today: PlainDate;
}

const SEEN = [
  'units.id',
  'units.source',
  'units.source_id',
  'units.rung',
  'units.places',
  'units.gemeente',
  'units.buurt',
  'units.corporation',
  'units.provider',
  'units.from_date',
  'units.term_until',
] as const;

type Units<O> = SelectQueryBuilder<RegistryTables, 'units', O>;

/** In use today, in these gemeenten, not secret, and no unit that only a hold made. */
function standing<O>(query: Units<O>, { gemeenten, today }: SignalScope): Units<O> {
  return query
    .where('units.secrecy', '!=', 'geheim')
    .where('units.made_by', 'is', null)
    .where('units.status', 'in', [...COUNTED_STATUSES])
    .where('units.gemeente', 'in', [...gemeenten])
    .where((eb) => eb.or([eb('units.from_date', 'is', null), eb('units.from_date', '<=', today)]))
    .where((eb) => eb.or([eb('units.until_date', 'is', null), eb('units.until_date', '>', today)]));
}

/** Units in use whose told term comes before a day, or that have none and began long enough ago. By id. */
export async function unitsNearTerm(
  executor: Executor,
  scope: SignalScope,
  told: { rungs: readonly string[]; before: PlainDate },
  begun: readonly Begun[],
): Promise<SeenRow[]> {
  if (scope.gemeenten.length === 0 || told.rungs.length === 0) return [];
  const withTerm = await standing(executor.selectFrom('units').select(SEEN), scope)
    .where('units.term_until', '<=', told.before)
    .where('units.rung', 'in', [...told.rungs])
    .execute();
  const without = await long(executor, scope, begun, true);
  return [...withTerm, ...without].sort(byId);
}

/** Lived-in units that began long enough ago, without a stay of their own that says better. By id. */
export async function unitsLongThere(
  executor: Executor,
  scope: SignalScope,
  begun: readonly Begun[],
): Promise<SeenRow[]> {
  return (await long(executor, scope, begun, false)).sort(byId);
}

async function long(
  executor: Executor,
  scope: SignalScope,
  begun: readonly Begun[],
  withoutTerm: boolean,
): Promise<SeenRow[]> {
  const rows: SeenRow[] = [];
  if (scope.gemeenten.length === 0) return rows;
  for (const { rung, by } of begun) {
    let query = standing(executor.selectFrom('units').select(SEEN), scope)
      .where('units.rung', '=', rung)
      .where('units.from_date', '<=', by);
    query = withoutTerm
      ? query.where('units.term_until', 'is', null)
      : query
          .where('units.status', '=', 'bezet')
          .where(({ not, exists, selectFrom }) =>
            not(exists(selectFrom('stays').select('stays.id').whereRef('stays.unit_id', '=', 'units.id'))),
          );
    for (const row of await query.execute()) rows.push(row);
  }
  return rows;
}

/** Stays that began long enough ago, with their unit. Those beside another stay too: their rung says how long. */
export async function staysLongThere(
  executor: Executor,
  scope: SignalScope,
  begun: readonly Begun[],
): Promise<(SeenRow & { stay: string; since: PlainDate })[]> {
  if (scope.gemeenten.length === 0) return [];
  const found = await Promise.all(
    begun.map(({ rung, by }) =>
      executor
        .selectFrom('stays')
        .innerJoin('units', 'units.id', 'stays.unit_id')
        .select([...SEEN, 'stays.id as stay', 'stays.from_date as since', 'stays.rung as rung'])
        .where('stays.rung', '=', rung)
        .where('stays.from_date', '<=', by)
        .where('units.secrecy', '!=', 'geheim')
        .where('units.gemeente', 'in', [...scope.gemeenten])
        .$narrowType<{ since: PlainDate }>()
        .execute(),
    ),
  );
  return found.flat().sort((a, b) => (a.stay < b.stay ? -1 : 1));
}

export interface OldRow {
  provider: string | null;
  corporation: string | null;
  units: number;
  oldest: PlainDate;
}

/** How many units each holder has in use that were last recorded or confirmed before a day. */
export async function oldUnits(executor: Executor, scope: SignalScope, before: PlainDate): Promise<OldRow[]> {
  if (scope.gemeenten.length === 0) return [];
  const told = sql<PlainDate>`coalesce(confirmed_on, recorded_on)`;
  return standing(
    executor
      .selectFrom('units')
      .select((eb) => [
        'provider',
        'corporation',
        eb.fn.countAll<number>().as('units'),
        eb.fn.min<PlainDate>(told).as('oldest'),
      ])
      .where(told, '<', before)
      .groupBy(['provider', 'corporation'])
      .orderBy('provider')
      .orderBy('corporation'),
    scope,
  ).execute();
}

/** Units in use without a point on the map, by gemeente and id; rungs that are counted per area alone have none to lack. */
export async function unitsWithoutPoint(
  executor: Executor,
  scope: SignalScope,
  perAreaRungs: readonly string[],
): Promise<Pick<SeenRow, 'id' | 'source_id' | 'gemeente'>[]> {
  if (scope.gemeenten.length === 0) return [];
  const all = standing(
    executor.selectFrom('units').select(['units.id', 'units.source_id', 'units.gemeente']),
    scope,
  ).where('units.rd_x', 'is', null);
  const asked = perAreaRungs.length === 0 ? all : all.where('units.rung', 'not in', [...perAreaRungs]);
  return asked.orderBy('units.gemeente').orderBy('units.id').execute();
}

/** Units in use at homes that more than one source tells of, home by home. The home's key stays here. */
export async function homesOfTwoSources(executor: Executor, scope: SignalScope): Promise<SeenRow[][]> {
  if (scope.gemeenten.length === 0) return [];
  const twice = (eb: ExpressionBuilder<RegistryTables, 'units'>) =>
    eb(
      'units.home_key',
      'in',
      eb
        .selectFrom('units as twin')
        .select('twin.home_key')
        .where('twin.home_key', 'is not', null)
        .groupBy('twin.home_key')
        .having((having) => having.fn.count('twin.source').distinct(), '>', 1),
    );
  const rows = await standing(executor.selectFrom('units').select([...SEEN, 'units.home_key']), scope)
    .where(twice)
    .execute();
  const homes = new Map<string, SeenRow[]>();
  for (const { home_key: key, ...row } of rows) homes.set(key ?? '', [...(homes.get(key ?? '') ?? []), row]);
  return [...homes.values()].filter((home) => home.length > 1);
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
