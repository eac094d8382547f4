import type { Executor } from './open.ts';
import type { Audit } from './write.ts';

/** What was chosen for a region of one's own. */
export interface BeginChoice {
  /** Codes, in order. */
  gemeenten: string[];
  /** The year of the areas. */
  year: number;
}

/** The choice, or null before there is one. */
export async function beginChoice(executor: Executor): Promise<BeginChoice | null> {
  const row = await executor.selectFrom('begin_choice').select(['gemeenten', 'year']).executeTakeFirst();
  return row ? { gemeenten: JSON.parse(row.gemeenten) as string[], year: row.year } : null;
}

/** Keeps the choice in the place of an earlier one; the same again writes nothing. */
export async function saveBeginChoice(trx: Executor, audit: Audit, choice: BeginChoice): Promise<void> {
  const sorted = { gemeenten: [...new Set(choice.gemeenten)].sort(), year: choice.year };
  const before = await beginChoice(trx);
  if (before && before.year === sorted.year && before.gemeenten.join() === sorted.gemeenten.join()) return;
  await trx.deleteFrom('begin_choice').execute();
  await trx
    .insertInto('begin_choice')
    .values({ id: 1, gemeenten: JSON.stringify(sorted.gemeenten), year: sorted.year, chosen_on: audit.today })
    .execute();
  await audit('begin.choose', 'registry', 'begin', before, sorted);
}
