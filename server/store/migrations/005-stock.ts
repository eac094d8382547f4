import { type Kysely, sql } from 'kysely';

/** What corporations own, numbers of other groups, what a file said beyond Trede's own words, and how a source is laid out. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table stock (
      id text primary key, source text not null, source_id text not null, complex text, corporation text not null,
      homes integer not null check (homes >= 0), rent_class text, freed integer check (freed >= 0), year integer not null,
      area_year integer not null, buurt text not null, wijk text not null, gemeente text not null,
      recorded_on text not null, version integer not null, unique (source, source_id))`,
    `create index stock_buurt on stock (buurt)`,
    `create index stock_wijk on stock (wijk)`,
    `create index stock_gemeente on stock (gemeente)`,
    `create index stock_complex on stock (complex)`,
    `create table group_counts (
      id text primary key, source text not null, source_id text not null, group_name text not null, code text not null,
      year integer not null, area_year integer not null, places integer not null check (places >= 0),
      recorded_on text not null, version integer not null,
      unique (group_name, code, year))`,
    `create index group_counts_code on group_counts (code)`,
    `create table kept_vera (
      subject text not null, subject_id text not null, body text not null, primary key (subject, subject_id))`,
    `create table source_layouts (
      kind text not null, source text not null, sheet text, columns text not null, primary key (kind, source))`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
