import { type Kysely, sql } from 'kysely';

const place = `
  straat text, huisnummer integer, huisletter text, huisnummertoevoeging text, postcode text, woonplaats text,
  bag_id text, home_key text, lon real, lat real, rd_x integer, rd_y integer,
  area_year integer not null, buurt text not null, wijk text not null, gemeente text not null`;

/**
 * What follows from a verdict. A placement keeps its home while it runs; a stay is places at a unit, and when it ends
 * only an event without address remains. Nothing here speaks of a person.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `alter table units add column made_by text`,
    `alter table units add column term_until text`,
    `alter table units add column funding_since text`,
    `alter table units add column used_before text`,
    `alter table units add column start_told integer`,
    `create table unit_fundings (
      unit_id text not null references units (id), until_date text not null, funding text not null, recorded_on text not null,
      primary key (unit_id, until_date))`,
    `create table placements (
      id text primary key, unit_id text, vacancy_id text, rung text not null, places integer not null check (places > 0),
      origin text not null, funding text not null, beside integer not null default 0, state text not null,
      secrecy text not null, corporation text, provider text,
      over_unit text, over_status text, over_places integer not null default 0,
      held_on text not null, held_until text not null, starts_on text, lease text, closed_on text, reason text, refused_by text,
      role text not null, organisation text, actor text not null, recorded_on text not null, version integer not null,
      ${place})`,
    `create index placements_running on placements (state, held_until)`,
    `create index placements_home on placements (home_key, state)`,
    `create index placements_unit on placements (unit_id)`,
    `create index placements_vacancy on placements (vacancy_id)`,
    `create index placements_starts on placements (state, starts_on)`,
    `create table receipts (
      placement_id text primary key references placements (id), at text not null, data_version integer not null, body text not null)`,
    `create table deviations (
      placement_id text primary key references placements (id), ground text not null, text text not null, norms text not null,
      precedent text, consent text not null, owner_role text not null, owner_organisation text,
      asked_on text not null, due_on text not null, decided_on text, decided_by text)`,
    `create table answers_given (
      token text not null, key text not null, body_hash text not null, status integer not null, answer text not null,
      placement_id text, at text not null, primary key (token, key))`,
    `create table stays (
      id text primary key, unit_id text not null references units (id), placement_id text, rung text not null,
      places integer not null check (places > 0), funding text not null, origin text not null, from_date text not null,
      lease text, beside integer not null default 0, recorded_on text not null, version integer not null)`,
    `create index stays_unit on stays (unit_id)`,
    `create table stay_events (
      id text primary key, region text, rung text not null, next_rung text, gemeente text, origin text not null,
      to_gemeente text, places integer not null, months integer check (months >= 0), reason text not null,
      iwmo text, beside integer not null default 0, month text not null, recorded_on text not null)`,
    `create table omklaps (
      id text primary key, unit_id text not null, rung text not null, gemeente text, places integer not null,
      outcome text not null, on_date text not null, new_term text, recorded_on text not null)`,
    `create index omklaps_unit on omklaps (unit_id)`,
    `create table lease_starts (
      placement_id text primary key, unit_id text, rung text not null, places integer not null, funding text not null,
      gemeente text not null, origin text not null, corporation text, provider text, on_date text not null,
      adds_home integer not null, secrecy text not null, client_since text)`,
    `create index lease_starts_on on lease_starts (on_date)`,
    `create table waiting (
      id text primary key, source text not null, source_id text not null, list text not null, origin text not null,
      rung text not null, month text not null, count integer not null check (count >= 0), recorded_on text not null,
      version integer not null, unique (list, origin, rung, month))`,
    `create table planned_notices (
      unit_id text not null references units (id), gemeente text not null, told_on text not null, opens_on text,
      primary key (unit_id, gemeente))`,
    `create table signal_pauses (
      signal text primary key, until_date text not null, reason text not null, role text not null, organisation text,
      actor text not null, recorded_on text not null)`,
    `create table calendar_tokens (
      id text primary key, hash text not null unique, role text not null, organisation text, name text not null,
      created_at text not null, revoked_at text)`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
