import type { Transaction } from 'kysely';
import type { z } from 'zod';
import type { Vacancy, VacancyInput, VacancyPatch, VacancyQuery } from '../../shared/api/vacancies.ts';
import type { PlainDate } from '../../shared/dates.ts';
import { Refusal } from '../../shared/refusal.ts';
import { owns, type Viewer } from '../../shared/rights.ts';
import { changedFields, page, rowId, VersionConflict } from './changes.ts';
import type { Executor } from './open.ts';
import type { PlaceColumns, RegistryTables, VacanciesTable } from './schema.ts';
import { requireImpersonal, requireSoundPeriod } from './sound.ts';
import { cents } from './unit-fields.ts';
import { addressOf } from './visible.ts';
import type { Audit } from './write.ts';

/** What a free home says, beside its identity and version. */
export type VacancyFields = Omit<VacanciesTable, 'id' | 'source' | 'source_id' | 'recorded_on' | 'version'>;

/** A free home as it was sent, at the place that was found for it. */
export function vacancyFields(input: VacancyInput, place: PlaceColumns): VacancyFields {
  return {
    ...place,
    corporation: input.corporation,
    rent_cents: cents(input.rent),
    from_date: input.from ?? null,
    until_date: input.until ?? null,
  };
}

/** What a patch changes: absent keeps, null empties. `place` is null when the patch has no address. */
export function vacancyChanges(
  patch: Partial<VacancyPatch>,
  place: PlaceColumns | null,
): Partial<VacancyFields> {
  return {
    ...(place ?? {}),
    corporation: patch.corporation,
    rent_cents: patch.rent === undefined ? undefined : cents(patch.rent),
    from_date: patch.from,
    until_date: patch.until,
  };
}

/** A page of free homes, ordered by id. They are on offer, so everyone who may ask sees them all. */
export async function listVacancies(
  executor: Executor,
  viewer: Viewer,
  query: z.output<typeof VacancyQuery>,
): Promise<{ items: Vacancy[]; next: string | null }> {
  let found = executor.selectFrom('vacancies').selectAll();
  if (query.gemeente !== undefined) found = found.where('gemeente', '=', query.gemeente);
  if (query.corporation !== undefined) found = found.where('corporation', '=', query.corporation);
  const { date, cursor } = query;
  if (date !== undefined)
    found = found
      .where((eb) => eb.or([eb('from_date', 'is', null), eb('from_date', '<=', date)]))
      .where((eb) => eb.or([eb('until_date', 'is', null), eb('until_date', '>', date)]));
  if (cursor !== undefined) found = found.where('id', '>', cursor);
  const rows = await found
    .orderBy('id')
    .limit(query.limit + 1)
    .execute();
  return page(
    rows,
    query.limit,
    (row) => row.id,
    (row) => visibleVacancy(viewer, row),
  );
}

/** One free home, or null. */
export async function getVacancy(executor: Executor, viewer: Viewer, id: string): Promise<Vacancy | null> {
  const row = await vacancyRow(executor, id);
  return row === null ? null : visibleVacancy(viewer, row);
}

/** Those rows of one source by their number there, for an import that compares; at most 500 at once. */
export async function vacanciesOfSource(
  executor: Executor,
  source: string,
  numbers: readonly string[],
): Promise<Map<string, VacanciesTable>> {
  const rows = await executor
    .selectFrom('vacancies')
    .selectAll()
    .where('source', '=', source)
    .where('source_id', 'in', numbers)
    .execute();
  return new Map(rows.map((row) => [row.source_id, row]));
}

/** The free homes of a source that have not ended by a day. */
export function standingVacancies(
  executor: Executor,
  source: string,
  date: PlainDate,
): Promise<{ id: string; source_id: string }[]> {
  return executor
    .selectFrom('vacancies')
    .select(['id', 'source_id'])
    .where('source', '=', source)
    .where((eb) => eb.or([eb('until_date', 'is', null), eb('until_date', '>', date)]))
    .execute();
}

/** Adds a free home. Throws a Refusal when it cannot be, or is not the viewer's own. */
export async function createVacancy(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  viewer: Viewer,
  identity: { source: string; sourceId: string },
  fields: VacancyFields,
): Promise<Vacancy> {
  const row: VacanciesTable = {
    id: rowId(identity.source, identity.sourceId),
    source: identity.source,
    source_id: identity.sourceId,
    ...fields,
    recorded_on: audit.today,
    version: 1,
  };
  requireSound(viewer, row);
  await trx.insertInto('vacancies').values(row).execute();
  await audit('vacancy.create', 'vacancy', row.id, null, row);
  return visibleVacancy(viewer, row);
}

/**
 * Changes a free home, and gives it as it is afterwards; null when there is none that the viewer may change. Nothing is
 * written when nothing differs. Throws VersionConflict when `version` is given and is no longer the newest.
 */
export async function changeVacancy(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  viewer: Viewer,
  id: string,
  changes: Partial<VacancyFields>,
  version?: number,
): Promise<Vacancy | null> {
  const row = await vacancyRow(trx, id);
  if (row === null || !mayChange(viewer, row)) return null;
  if (version !== undefined && version !== row.version) throw new VersionConflict('deze woning', row.version);
  return writeChange(trx, audit, viewer, row, 'vacancy.change', changes);
}

/** Ends the offer on `until`, its first day off offer; null when there is none that the viewer may change. */
export async function endVacancy(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  viewer: Viewer,
  id: string,
  until: PlainDate,
): Promise<Vacancy | null> {
  const row = await vacancyRow(trx, id);
  if (row === null || !mayChange(viewer, row)) return null;
  const notYetOpen = row.from_date !== null && until < row.from_date;
  return writeChange(trx, audit, viewer, row, 'vacancy.end', {
    until_date: until,
    from_date: notYetOpen ? until : undefined,
  });
}

async function writeChange(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  viewer: Viewer,
  before: VacanciesTable,
  action: string,
  changes: Partial<VacancyFields>,
): Promise<Vacancy> {
  const changed = changedFields<VacanciesTable>(before, changes);
  if (changed.length === 0) return visibleVacancy(viewer, before);
  const after: VacanciesTable = {
    ...before,
    ...Object.fromEntries(changed.map((field) => [field, changes[field as keyof VacancyFields]])),
    recorded_on: audit.today,
    version: before.version + 1,
  };
  requireSound(viewer, after);
  await trx.updateTable('vacancies').set(after).where('id', '=', before.id).execute();
  await audit(action, 'vacancy', before.id, before, after);
  return visibleVacancy(viewer, after);
}

async function vacancyRow(executor: Executor, id: string): Promise<VacanciesTable | null> {
  return (await executor.selectFrom('vacancies').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

function mayChange(viewer: Viewer, row: VacanciesTable): boolean {
  return owns(viewer, { gemeente: row.gemeente, corporation: row.corporation });
}

function requireSound(viewer: Viewer, row: VacanciesTable): void {
  if (!mayChange(viewer, row))
    throw new Refusal(
      'Deze vrije woning is niet van uw organisatie; vul bij corporatie de naam van uw organisatie in.',
    );
  requireSoundPeriod(row.from_date, row.until_date);
  requireImpersonal(row, { corporation: 'corporatie' });
}

/** A free home has nothing to hide from those who may ask; the viewer is taken for when one day it has. */
function visibleVacancy(_viewer: Viewer, row: VacanciesTable): Vacancy {
  return {
    id: row.id,
    corporation: row.corporation,
    address: addressOf(row, true),
    buurt: row.buurt,
    gemeente: row.gemeente,
    rent: row.rent_cents === null ? null : row.rent_cents / 100,
    from: row.from_date,
    until: row.until_date,
    version: row.version,
  };
}
