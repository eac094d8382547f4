import { type Kysely, sql } from 'kysely';

/** How many of those who came to a provider were registered as house-seeker in time, per month: counts, no persons. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table seeker_reports (
      provider text not null, month text not null, entered integer not null check (entered >= 0),
      registered integer not null check (registered >= 0), source text not null, recorded_on text not null,
      version integer not null, primary key (provider, month))`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
