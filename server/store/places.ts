import type { Transaction } from 'kysely';
import type { PlaceColumns, RegistryTables, UnitsTable, VacanciesTable } from './schema.ts';
import type { Audit } from './write.ts';

/** What stands somewhere: a home or facility, or a free home. */
export type Standing = { table: 'units'; row: UnitsTable } | { table: 'vacancies'; row: VacanciesTable };

/** Rows read at once while places are gone through. */
const PAGE = 1000;

/** Everything that stands somewhere, a page at a time, ordered by id. */
export async function* allStanding(trx: Transaction<RegistryTables>): AsyncGenerator<Standing[]> {
  for (const table of ['units', 'vacancies'] as const) {
    for (let after = ''; ; ) {
      const rows = await trx
        .selectFrom(table)
        .selectAll()
        .where('id', '>', after)
        .orderBy('id')
        .limit(PAGE)
        .execute();
      if (rows.length === 0) break;
      after = rows.at(-1)?.id ?? '';
      yield rows.map((row) => ({ table, row }) as Standing);
    }
  }
}

/**
 * Puts something in the areas of another year, or at the address as it is known now: a new version with its audit row. It
 * says where it stands, nothing else, so it is not recorded anew: the day on which someone last said so stays.
 */
export async function moveStanding(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  { table, row }: Standing,
  place: PlaceColumns,
): Promise<void> {
  const after = { ...row, ...place, version: row.version + 1 };
  const changes = { ...place, version: after.version };
  await trx.updateTable(table).set(changes).where('id', '=', row.id).execute();
  const subject = table === 'units' ? 'unit' : 'vacancy';
  await audit(`${subject}.place`, subject, row.id, row, after);
}
