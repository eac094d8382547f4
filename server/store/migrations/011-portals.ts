import { type Kysely, sql } from 'kysely';

/** What a region says of the adapters by which the extension reads portals. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create table portals (
        id text primary key, version integer not null, disabled integer not null, adapter text, changed_on text not null)`,
    )
    .execute(db);
}
