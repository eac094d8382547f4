import { type Kysely, sql } from 'kysely';

/** What signals look for among hundreds of thousands of units: terms, long stays, old confirmations, and what stands twice or nowhere. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    'create index units_term on units (term_until) where term_until is not null',
    'create index units_rung on units (rung, from_date)',
    'create index units_told on units (coalesce(confirmed_on, recorded_on))',
    'create index units_home_source on units (home_key, source) where home_key is not null',
    'create index units_unplaced on units (gemeente) where rd_x is null',
    `create index deviations_waiting on deviations (due_on) where consent = 'asked'`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
