import { type Kysely, sql } from 'kysely';

const place = `
  straat text, huisnummer integer, huisletter text, huisnummertoevoeging text, postcode text, woonplaats text,
  bag_id text, home_key text, lon real, lat real, rd_x integer, rd_y integer,
  area_year integer not null, buurt text not null, wijk text not null, gemeente text not null`;

/** The first tables of the registry. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table state (id integer primary key check (id = 1), data_version integer not null, reference_file text, origin text)`,
    `insert into state (id, data_version) values (1, 1)`,
    `create table units (
      id text primary key, source text not null, source_id text not null, complex text, rung text not null,
      places integer not null check (places > 0), status text not null, secrecy text not null, funding text not null,
      corporation text, provider text, contract text, rent_cents integer, from_date text, until_date text,
      confirmed_on text, recorded_on text not null, version integer not null, ${place},
      unique (source, source_id), check (until_date is null or from_date is null or from_date <= until_date))`,
    `create index units_buurt on units (buurt)`,
    `create index units_wijk on units (wijk)`,
    `create index units_gemeente on units (gemeente)`,
    `create index units_home on units (home_key)`,
    `create index units_point on units (rd_x, rd_y)`,
    `create table vacancies (
      id text primary key, source text not null, source_id text not null, corporation text not null,
      rent_cents integer, from_date text, until_date text, recorded_on text not null, version integer not null, ${place},
      unique (source, source_id))`,
    `create index vacancies_buurt on vacancies (buurt)`,
    `create index vacancies_gemeente on vacancies (gemeente)`,
    `create index vacancies_point on vacancies (rd_x, rd_y)`,
    `create table norms (id text primary key, region text not null, kind text not null, from_date text, until_date text, body text not null)`,
    `create table agreements (id text primary key, region text not null, year integer not null, body text not null)`,
    `create table tokens (
      id text primary key, hash text not null unique, role text not null, organisation text, name text not null,
      bound_origin text, created_at text not null, revoked_at text)`,
    `create table audit (
      seq integer primary key, at text not null, actor text not null, action text not null, subject text not null,
      subject_id text not null, before text, after text, prev_hash text not null, hash text not null)`,
    `create index audit_subject on audit (subject, subject_id)`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
