import type { Transaction } from 'kysely';
import { chunked } from './chunked.ts';
import { withoutAddress } from './no-address.ts';
import type { Executor } from './open.ts';
import type { PlaceColumns, RegistryTables, UnitsTable, VacanciesTable } from './schema.ts';
import type { Audit } from './write.ts';

/** What stands somewhere: homes and facilities, and free homes. */
export const STANDING = ['units', 'vacancies'] as const;
export type StandingTable = (typeof STANDING)[number];

/** Where something stands. */
export type StandingPlace = PlaceColumns & { id: string };

const COLUMNS = [
  'id',
  'straat',
  'huisnummer',
  'huisletter',
  'huisnummertoevoeging',
  'postcode',
  'woonplaats',
  'bag_id',
  'home_key',
  'lon',
  'lat',
  'rd_x',
  'rd_y',
  'area_year',
  'buurt',
  'wijk',
  'gemeente',
] as const satisfies readonly (keyof StandingPlace)[];

/** Rows read at once while places are gone through. */
const PAGE = 1000;

/** The places of everything that stands somewhere in a table, a page at a time, ordered by id. */
export async function* allPlaces(executor: Executor, table: StandingTable): AsyncGenerator<StandingPlace[]> {
  for (let after = ''; ; ) {
    const rows = await executor
      .selectFrom(table)
      .select(COLUMNS)
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    if (rows.length === 0) return;
    after = rows.at(-1)?.id ?? '';
    yield rows;
  }
}

/** The places of these ids, in pages; ids that are not there are passed over. */
export async function* placesOf(
  executor: Executor,
  table: StandingTable,
  ids: readonly string[],
): AsyncGenerator<StandingPlace[]> {
  for (const some of chunked(ids))
    yield await executor.selectFrom(table).select(COLUMNS).where('id', 'in', some).orderBy('id').execute();
}

/**
 * Puts things in the areas of another year, or at the address as it is known now: a new version of each with its audit
 * row. It says where they stand, nothing else, so they are not recorded anew: the day on which someone last said so stays.
 */
export async function moveStanding(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  table: StandingTable,
  moves: ReadonlyMap<string, PlaceColumns>,
): Promise<void> {
  const subject = table === 'units' ? 'unit' : 'vacancy';
  for (const ids of chunked([...moves.keys()])) {
    const rows: (UnitsTable | VacanciesTable)[] = await trx
      .selectFrom(table)
      .selectAll()
      .where('id', 'in', ids)
      .orderBy('id')
      .execute();
    for (const row of rows) {
      const place = moves.get(row.id);
      const after = { ...row, ...place, version: row.version + 1 };
      const changes = { ...place, version: after.version };
      await trx.updateTable(table).set(changes).where('id', '=', row.id).execute();
      await audit(`${subject}.place`, subject, row.id, row, after);
    }
  }
}

/** The places of placements that keep a home; those that are over stay in the areas of their own year. */
export function runningPlaces(executor: Executor): Promise<StandingPlace[]> {
  return executor
    .selectFrom('placements')
    .select(COLUMNS)
    .where('state', 'in', ['held', 'confirmed'])
    .orderBy('id')
    .execute();
}

/** Puts a placement where its home is known now; the audit gets it without its address. */
export async function movePlacement(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  id: string,
  place: PlaceColumns,
): Promise<void> {
  const row = await trx.selectFrom('placements').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const after = { ...row, ...place, version: row.version + 1 };
  await trx.updateTable('placements').set(after).where('id', '=', id).execute();
  await audit('placement.place', 'placement', id, withoutAddress(row), withoutAddress(after));
}
