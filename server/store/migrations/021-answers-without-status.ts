import { type Kysely, sql } from 'kysely';

/** An answer that is kept under a key is one that went well, and its route knows with which status. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table answers_given drop column status').execute(db);
}
