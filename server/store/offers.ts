import type { PlainDate } from '../../shared/dates.ts';
import { forgetApart } from './audit-apart.ts';
import { withoutAddress } from './no-address.ts';
import type { Executor } from './open.ts';
import type { PlacementsTable } from './placement-schema.ts';
import type { VacanciesTable } from './schema.ts';
import { endedByStep, keptEnded } from './step-ends.ts';
import type { Audit, Writing } from './write.ts';

/** A free home by its id. */
export async function vacancyOf(executor: Executor, id: string): Promise<VacanciesTable | null> {
  return (await executor.selectFrom('vacancies').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** What is on offer at a home on a day or later, the first offer first. */
export function vacanciesAtHome(
  executor: Executor,
  homeKey: string,
  today: PlainDate,
): Promise<VacanciesTable[]> {
  return executor
    .selectFrom('vacancies')
    .selectAll()
    .where('home_key', '=', homeKey)
    .where((eb) => eb.or([eb('until_date', 'is', null), eb('until_date', '>', today)]))
    .orderBy('from_date')
    .orderBy('id')
    .execute();
}

/** Ends what is on offer at a home on the day its lease begins. */
export async function endOffers(
  trx: Writing,
  audit: Audit,
  placement: PlacementsTable,
  until: PlainDate,
): Promise<void> {
  const own = placement.vacancy_id === null ? null : await vacancyOf(trx, placement.vacancy_id);
  const there =
    placement.home_key === null ? [] : await vacanciesAtHome(trx, placement.home_key, placement.held_on);
  const offers = new Map([...(own ? [own] : []), ...there].map((row) => [row.id, row]));
  for (const before of offers.values()) {
    if (before.until_date !== null && before.until_date <= until) continue;
    const begins = before.from_date !== null && before.from_date > until ? until : before.from_date;
    const changes = { from_date: begins, until_date: until, version: before.version + 1 };
    await trx.updateTable('vacancies').set(changes).where('id', '=', before.id).execute();
    await endedByStep(trx, 'vacancy', before, until);
    await audit('vacancy.end', 'vacancy', before.id, before, { ...before, ...changes });
  }
}

/**
 * Takes away what was on offer at a home that is now someone's own, of offers that ended on a day or before it: Trede knows
 * no address of such a home. That they ended stays known, so that a file does not bring them back.
 */
export async function forgetOffers(
  trx: Writing,
  audit: Audit,
  homeKey: string,
  until: PlainDate,
): Promise<void> {
  const offers = await trx
    .selectFrom('vacancies')
    .selectAll()
    .where('home_key', '=', homeKey)
    .where('until_date', '<=', until)
    .execute();
  for (const offer of offers) {
    await keptEnded(trx, 'vacancy', { ...offer, until_date: offer.until_date ?? until });
    await trx
      .deleteFrom('kept_vera')
      .where('subject', '=', 'vacancy')
      .where('subject_id', '=', offer.id)
      .execute();
    await trx.deleteFrom('vacancies').where('id', '=', offer.id).execute();
    await audit('vacancy.forget', 'vacancy', offer.id, withoutAddress(offer), null);
    await forgetApart(trx, 'vacancy', offer.id);
  }
}
