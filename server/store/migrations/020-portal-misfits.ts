import { type Kysely, sql } from 'kysely';

/** Which adapters no longer fit their portal, as browsers told. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create table portal_misfits (
        id text not null, version integer not null, reports integer not null, last_on text not null,
        primary key (id, version))`,
    )
    .execute(db);
}
