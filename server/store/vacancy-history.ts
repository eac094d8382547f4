import type { z } from 'zod';
import type { UnitHistory } from '../../shared/api/units.ts';
import type { Viewer } from '../../shared/rights.ts';
import { type HistoryNames, historyOf } from './history.ts';
import type { Executor } from './open.ts';
import type { VacanciesTable } from './schema.ts';
import { getVacancy } from './vacancies.ts';

const NAMES: HistoryNames<VacanciesTable> = {
  corporation: 'corporation',
  rent_cents: 'rent',
  from_date: 'from',
  until_date: 'until',
};

/** What happened to a free home, newest first, or null when there is none; see `historyOf`. */
export async function vacancyHistory(
  executor: Executor,
  viewer: Viewer,
  id: string,
  query: { limit: number; cursor?: string | undefined },
): Promise<z.output<typeof UnitHistory> | null> {
  if ((await getVacancy(executor, viewer, id)) === null) return null;
  return historyOf(executor, 'vacancy', id, NAMES, query);
}
