import { type Kysely, sql } from 'kysely';

/** Finds the few secret units among hundreds of thousands: alternatives and questions to PDOK pass them by. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('create index units_secrecy on units (secrecy, home_key)').execute(db);
}
