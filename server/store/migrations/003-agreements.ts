import { type Kysely, sql } from 'kysely';

/**
 * Agreements in their full form, with swaps, settlements and disputes. The small form before it was never released, and
 * only the demo wrote it, so nothing is carried over.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `drop table agreements`,
    `create table agreements (
      id text primary key, region text not null, form text not null, first_period text not null, body text not null)`,
    `create table swaps (
      id text primary key, agreement_id text not null references agreements (id), period text not null,
      from_party text not null, to_party text not null, homes integer not null check (homes > 0), status text not null,
      proposed_by text not null, proposed_on text not null, decided_on text)`,
    `create index swaps_agreement on swaps (agreement_id)`,
    `create table settlements (
      agreement_id text not null references agreements (id), period text not null, party text not null,
      said_on text not null, figures text not null, primary key (agreement_id, period, party))`,
    `create table disputes (
      id text primary key, subject text not null, subject_id text not null, parties text not null, on_date text not null,
      standpoint text not null, outcome text, outcome_on text)`,
    `create index disputes_subject on disputes (subject, subject_id)`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
