import { type Kysely, sql } from 'kysely';

/**
 * Homes of a rung in some gemeenten are counted at each check after a write. SQLite took the index of a rung in the whole
 * country for it, and went through all 200,000 homes (30 ms a check): there is one for both now, and none of the rung alone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('drop index units_rung').execute(db);
  await sql.raw('drop index units_gemeente').execute(db);
  await sql.raw('create index units_gemeente on units (gemeente, rung, from_date)').execute(db);
}
