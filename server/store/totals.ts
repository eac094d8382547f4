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
