import type { Vacancy } from '../../shared/api/vacancies.ts';
import type { Executor } from './open.ts';

/** Free homes with whether they are held: a home that is, stays in the list. */
export async function withStatus(executor: Executor, vacancies: readonly Vacancy[]): Promise<Vacancy[]> {
  if (vacancies.length === 0) return [];
  const rows = await executor
    .selectFrom('vacancies')
    .select('id')
    .where(
      'id',
      'in',
      vacancies.map(({ id }) => id),
    )
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('placements')
          .select('placements.id')
          .where('placements.state', 'in', ['held', 'confirmed'])
          .where((eb) =>
            eb.or([
              eb('placements.vacancy_id', '=', eb.ref('vacancies.id')),
              eb.and([
                eb('placements.home_key', '=', eb.ref('vacancies.home_key')),
                eb('placements.secrecy', '!=', 'geheim'),
              ]),
            ]),
          ),
      ),
    )
    .execute();
  const held = new Set(rows.map(({ id }) => id));
  return vacancies.map((vacancy) => ({
    ...vacancy,
    status: held.has(vacancy.id) ? 'gereserveerd' : 'vrij',
  }));
}
