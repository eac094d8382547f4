import { type Kysely, sql } from 'kysely';

/** Homes known by their buurt alone are asked per buurt: without both in one index, all of the country were gone through. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('drop index units_buurt').execute(db);
  await sql.raw('create index units_buurt on units (buurt, rd_x)').execute(db);
}
