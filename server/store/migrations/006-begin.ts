import { type Kysely, sql } from 'kysely';

/** What someone chose who begins with a region of their own, and the steps taken since, so that each can be undone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table begin_choice (
      id integer primary key check (id = 1), gemeenten text not null, year integer not null, chosen_on text not null)`,
    `create table steps (
      serial integer primary key, id text not null unique, kind text not null, file text not null, at text not null,
      actor text not null, told text not null, seq_from integer not null, seq_to integer not null, undone_at text)`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
