import { type Kysely, sql } from 'kysely';

/** What people add to a report of a period: comments and decision points, and whether a sheet is a draft or final. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table report_sheets (
      region text not null, period text not null, sheet text not null, state text not null,
      role text not null, organisation text, recorded_on text not null, primary key (region, period, sheet))`,
    `create table report_notes (
      id text primary key, region text not null, period text not null, sheet text not null, kind text not null,
      note text not null, role text not null, organisation text, recorded_on text not null)`,
    'create index report_notes_period on report_notes (region, period)',
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
