import { type Expression, type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import type { Unit, UnitQuery } from '../../shared/api/units.ts';
import type { PlainDate } from '../../shared/dates.ts';
import { PRESETS } from '../../shared/ladder/presets/index.ts';
import type { Viewer } from '../../shared/rights.ts';
import { page, startOf } from './changes.ts';
import type { Executor } from './open.ts';
import type { RegistryTables, UnitsTable } from './schema.ts';
import { ownUnits, visibleUnit } from './visible.ts';

type Query = z.output<typeof UnitQuery>;
type Sort = NonNullable<Query['sort']>;

/** Where a secret unit stands tells nothing in a list: neither by its order, nor by being found. */
const open = (column: string) =>
  sql<string | null>`case when secrecy = 'geheim' then null else ${sql.ref(column)} end`;

const SORTS: Record<Sort, RawBuilder<string | number | null>[]> = {
  rung: [sql.ref('rung')],
  places: [sql.ref('places')],
  status: [sql.ref('status')],
  place: [open('woonplaats'), open('straat'), open('huisnummer'), open('buurt')],
  corporation: [sql`lower(corporation)`],
  provider: [sql`lower(provider)`],
  from: [sql.ref('from_date')],
  until: [sql.ref('until_date')],
  confirmed: [sql.ref('confirmed_on')],
};

/** Setting of a list: the year of the areas in use, for what is to be placed again, and the day. */
export interface ListMoment {
  yearInUse: number | null;
  today: PlainDate | null;
}

/**
 * A page of the units that are the viewer's own, ordered by id; or with `sort` by that, what has none last, with how many there
 * are in all. Asked by area or by words, secret units are found by nothing that tells where they stand.
 */
export async function listUnits(
  executor: Executor,
  viewer: Viewer,
  query: Query,
  { yearInUse, today }: ListMoment = { yearInUse: null, today: null },
): Promise<{ items: Unit[]; next: string | null; total?: number }> {
  const byPlace = query.gemeente !== undefined || query.buurt !== undefined;
  const { date, cursor, sort, order, limit } = query;
  let found = executor.selectFrom('units').where(ownUnits(viewer, byPlace));
  for (const column of [
    'rung',
    'gemeente',
    'buurt',
    'provider',
    'corporation',
    'status',
    'secrecy',
  ] as const) {
    const value = query[column];
    if (value !== undefined) found = found.where(column, '=', value);
  }
  if (query.region !== undefined) found = found.where('gemeente', 'in', gemeentenOf(query.region));
  if (query.q !== undefined && query.q !== '') found = found.where(holding(query.q));
  if (query.replace === 'true' && yearInUse !== null) found = found.where('area_year', '!=', yearInUse);
  if (query.replace === 'false' && yearInUse !== null) found = found.where('area_year', '=', yearInUse);
  if (query.ended === 'false')
    found = found
      .where('status', '!=', 'beeindigd')
      .where((eb) => eb.or([eb('until_date', 'is', null), eb('until_date', '>', today ?? '')]));
  if (date !== undefined)
    found = found
      .where((eb) => eb.or([eb('from_date', 'is', null), eb('from_date', '<=', date)]))
      .where((eb) => eb.or([eb('until_date', 'is', null), eb('until_date', '>', date)]));
  const shown = (row: UnitsTable) => {
    const unit = visibleUnit(viewer, row);
    if (unit === null)
      throw new Error(`The condition let through unit ${row.id}, which the viewer may not see`);
    return unit;
  };
  if (sort === undefined) {
    if (cursor !== undefined) found = found.where('id', '>', cursor);
    const rows = await found
      .selectAll()
      .orderBy('id')
      .limit(limit + 1)
      .execute();
    return page(rows, limit, (row) => row.id, shown);
  }
  const start = startOf(cursor);
  const { total } = await found
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  let ordered = found.selectAll();
  for (const by of SORTS[sort]) ordered = ordered.orderBy(sql`${by} is null`).orderBy(by, order);
  const rows = await ordered.orderBy('id').limit(limit).offset(start).execute();
  const end = start + rows.length;
  return { items: rows.map(shown), next: end < Number(total) ? String(end) : null, total: Number(total) };
}

function gemeentenOf(region: string): string[] {
  return (PRESETS.find(({ id }) => id === region)?.gemeenten ?? []).map(({ code }) => code);
}

/** Units in whose words all of the asked ones stand, in any order. */
function holding(words: string) {
  const text = sql`lower(coalesce(corporation, '') || ' ' || coalesce(provider, '') || ' ' || coalesce(contract, '') || ' ' ||
    case when secrecy = 'geheim' then '' else coalesce(complex, '') || ' ' || coalesce(straat, '') || ' ' ||
    coalesce(huisnummer, '') || coalesce(huisletter, '') || ' ' || coalesce(postcode, '') || ' ' ||
    coalesce(woonplaats, '') || ' ' || buurt end)`;
  return (eb: ExpressionBuilder<RegistryTables, 'units'>): Expression<SqlBool> =>
    eb.and(
      words
        .toLowerCase()
        .split(/\s+/)
        .filter(Boolean)
        .map((word) => sql<SqlBool>`${text} like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`),
    );
}
