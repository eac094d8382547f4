import { type Kysely, sql } from 'kysely';

/**
 * Units and free homes that ended by a step in Trede, such as a lease: a file that knows nothing of it does not reopen them.
 * And stays of which nobody knows since when: what is left of a location when one of its places is free again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table step_ends (
      subject text not null, subject_id text not null, from_told text, until_date text not null,
      primary key (subject, subject_id))`,
    `create table stays_since (
      id text primary key, unit_id text not null references units (id), placement_id text, rung text not null,
      places integer not null check (places > 0), funding text not null, origin text not null, from_date text,
      lease text, beside integer not null default 0, recorded_on text not null, version integer not null)`,
    `insert into stays_since select * from stays`,
    `drop table stays`,
    `alter table stays_since rename to stays`,
    `create index stays_unit on stays (unit_id)`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
