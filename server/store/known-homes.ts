import type { Executor } from './open.ts';

/** Where secret units stand, or stood: for what must never leave the house. */
export interface SecretHomes {
  /** `postcode|number`, whatever the letters. */
  numbers: ReadonlySet<string>;
  bagIds: ReadonlySet<string>;
}

/** The key of a number in `SecretHomes`. */
export function secretNumber(postcode: string, huisnummer: number): string {
  return `${postcode}|${huisnummer}`;
}

/** All secret units with an address, also those that ended. */
export async function secretHomes(executor: Executor): Promise<SecretHomes> {
  const rows = await executor
    .selectFrom('units')
    .select(['postcode', 'huisnummer', 'bag_id'])
    .distinct()
    .where('secrecy', '=', 'geheim')
    .execute();
  const numbers = rows.flatMap(({ postcode, huisnummer }) =>
    postcode === null || huisnummer === null ? [] : [secretNumber(postcode, huisnummer)],
  );
  const bagIds = rows.flatMap(({ bag_id }) => (bag_id === null ? [] : [bag_id]));
  return { numbers: new Set(numbers), bagIds: new Set(bagIds) };
}

/** Which of these home keys a unit has; few keys at a time. */
export async function keysOfUnits(executor: Executor, homeKeys: readonly string[]): Promise<Set<string>> {
  if (homeKeys.length === 0) return new Set();
  const rows = await executor
    .selectFrom('units')
    .select('home_key')
    .distinct()
    .where('home_key', 'in', homeKeys)
    .execute();
  return new Set(rows.flatMap(({ home_key }) => (home_key === null ? [] : [home_key])));
}
