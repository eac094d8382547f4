import { type Kysely, sql } from 'kysely';

/** Adapters that people offer to the region. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create table portal_proposals (
        id text primary key, adapter text not null, role text not null, organisation text, proposed_on text not null)`,
    )
    .execute(db);
}
