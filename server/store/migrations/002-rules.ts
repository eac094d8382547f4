import { type Kysely, sql } from 'kysely';

/**
 * Norms are kept in periods: a changed one starts a new row and the old one stays for past dates. What a region changed
 * on its ladder is kept the same way.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `alter table norms rename to norms_before`,
    `create table norms (
      serial integer primary key, id text not null, region text not null, kind text not null, gemeente text,
      from_date text, until_date text, body text not null,
      check (until_date is null or from_date is null or from_date <= until_date))`,
    `insert into norms (id, region, kind, gemeente, from_date, until_date, body)
      select id, region, kind, json_extract(body, '$.gemeente'), from_date, until_date, body from norms_before order by id`,
    `drop table norms_before`,
    `create index norms_id on norms (id, from_date)`,
    `create table ladder_changes (
      region text not null, rung text not null, from_date text not null, body text not null,
      primary key (region, rung, from_date))`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
