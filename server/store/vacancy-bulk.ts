import type { UnitsChanged, VacancyChange } from '../../shared/api/unit-changes.ts';
import type { Vacancy } from '../../shared/api/vacancies.ts';
import type { Viewer } from '../../shared/rights.ts';
import { type BulkAsked, changeMany } from './bulk.ts';
import type { Registry } from './open.ts';
import { changeVacancy, getVacancy, vacancyChanges } from './vacancies.ts';
import type { Author } from './write.ts';

/** Changes many free homes in the same way; see `changeMany`. */
export function changeVacancies(
  registry: Registry,
  by: Author,
  viewer: Viewer,
  asked: BulkAsked & { change: Partial<VacancyChange> },
): Promise<UnitsChanged> {
  return changeMany<Vacancy>(registry, by, asked, {
    get: (trx, id) => getVacancy(trx, viewer, id),
    change: (trx, audit, id) => changeVacancy(trx, audit, viewer, id, vacancyChanges(asked.change, null)),
    fields: ['corporation', 'rent', 'from', 'until'],
    notOwn: 'Deze vrije woning is niet bekend, of hoort niet bij uw organisatie.',
  });
}
