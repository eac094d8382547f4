import { type Kysely, sql } from 'kysely';

/** A code of a buurt can mean another place in another division, so numbers of groups are told apart by its year too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const columns = 'id, source, source_id, group_name, code, year, area_year, places, recorded_on, version';
  const statements = [
    `create table group_counts_anew (
      id text primary key, source text not null, source_id text not null, group_name text not null, code text not null,
      year integer not null, area_year integer not null, places integer not null check (places >= 0),
      recorded_on text not null, version integer not null,
      unique (group_name, code, year, area_year))`,
    `insert into group_counts_anew (${columns}) select ${columns} from group_counts`,
    `drop table group_counts`,
    `alter table group_counts_anew rename to group_counts`,
    `create index group_counts_code on group_counts (code)`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
