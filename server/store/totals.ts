import type { PlainDate } from '../../shared/dates.ts';
import type { Executor } from './open.ts';

/** How many rows the registry has of each kind, whatever their period: says what there is to check with, not what counts. */
export async function countRegistry(
  executor: Executor,
): Promise<{ units: number; vacancies: number; norms: number }> {
  const row = await executor
    .selectNoFrom((eb) => [
      eb.selectFrom('units').select(eb.fn.countAll<number>().as('n')).as('units'),
      eb.selectFrom('vacancies').select(eb.fn.countAll<number>().as('n')).as('vacancies'),
      eb.selectFrom('norms').select(eb.fn.countAll<number>().as('n')).as('norms'),
    ])
    .executeTakeFirstOrThrow();
  return { units: Number(row.units), vacancies: Number(row.vacancies), norms: Number(row.norms) };
}

/**
 * The first day of the month from which anything that counts is known; null where nothing has a day. Secret units tell no day.
 * From then on any past day counts as it was: a unit keeps its areas, its rung and its period for good, and where an address
 * goes (`passHomeOn`) those stay.
 */
export async function knownSince(executor: Executor): Promise<PlainDate | null> {
  const { first } = await executor
    .selectFrom('units')
    .select((eb) => eb.fn.min('from_date').as('first'))
    .where('secrecy', '!=', 'geheim')
    .where('made_by', 'is', null)
    .executeTakeFirstOrThrow();
  return first === null ? null : `${first.slice(0, 8)}01`;
}

/** The numbers in their own source of the first units to place again: those known by a buurt of another year. */
export async function unitsToReplace(executor: Executor, year: number, most: number): Promise<string[]> {
  const rows = await executor
    .selectFrom('units')
    .select('source_id')
    .where('area_year', '!=', year)
    .orderBy('source_id')
    .limit(most)
    .execute();
  return rows.map((row) => row.source_id);
}

/** How many units stand in the areas of another year than the one in use: those count in no verdict. */
export async function unitsOfOtherYear(executor: Executor, year: number): Promise<number> {
  const row = await executor
    .selectFrom('units')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('area_year', '!=', year)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** How many rows of each kind there are that a region may leave out, and how many browsers are paired now. */
export async function countBegin(
  executor: Executor,
): Promise<{ stock: number; vacancies: number; groups: number; browsers: number }> {
  const row = await executor
    .selectNoFrom((eb) => [
      eb.selectFrom('stock').select(eb.fn.countAll<number>().as('n')).as('stock'),
      eb.selectFrom('vacancies').select(eb.fn.countAll<number>().as('n')).as('vacancies'),
      eb.selectFrom('group_counts').select(eb.fn.countAll<number>().as('n')).as('groups'),
      eb
        .selectFrom('tokens')
        .select(eb.fn.countAll<number>().as('n'))
        .where('bound_origin', 'is not', null)
        .where('revoked_at', 'is', null)
        .as('browsers'),
    ])
    .executeTakeFirstOrThrow();
  return {
    stock: Number(row.stock),
    vacancies: Number(row.vacancies),
    groups: Number(row.groups),
    browsers: Number(row.browsers),
  };
}
