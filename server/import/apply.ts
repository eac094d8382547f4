import type { Transaction } from 'kysely';
import type { PlainDate } from '../../shared/dates.ts';
import type { Viewer } from '../../shared/rights.ts';
import { changedFields, rowId } from '../store/changes.ts';
import { keepVera } from '../store/kept-vera.ts';
import { passedUnits } from '../store/omklaps.ts';
import type { Registry } from '../store/open.ts';
import type { RegistryTables, UnitsTable } from '../store/schema.ts';
import { staysEnded, stepEnds, unitsKeptByPlacement } from '../store/step-ends.ts';
import { changeUnit, createUnit, endUnit, unitsOfSource } from '../store/units.ts';
import {
  changeVacancy,
  createVacancy,
  endVacancy,
  type VacancyFields,
  vacanciesOfSource,
} from '../store/vacancies.ts';
import { type Audit, type Author, writeRegistry } from '../store/write.ts';
import type { GoodRow } from './rows.ts';
import { type Steps, walk } from './steps.ts';
import type { UnitRow } from './units.ts';

/** What an import did. */
export interface Applied {
  created: number;
  changed: number;
  unchanged: number;
  ended: number;
}

/** Ends what a source has and the file lacks, on this day. */
export interface Complete {
  present: ReadonlySet<string>;
  date: PlainDate;
}

/** Whoever may import acts for the whole registry. */
const ALL: Viewer = { role: 'regio', organisation: null };

/**
 * Writes units in one transaction: new ones, and changed ones as a new version. What is the same is left alone, so that
 * the same file twice changes nothing.
 */
export function applyUnits(
  registry: Registry,
  by: Author,
  source: string,
  rows: readonly GoodRow<UnitRow>[],
  complete: Complete | null,
  steps: Steps,
): Promise<Applied> {
  return writeRegistry(registry, by, async (trx, audit) => {
    const known = await unitsOfSource(trx, source);
    const passed = await passedUnits(trx);
    const ends = await stepEnds(trx, 'unit');
    const placed = await unitsKeptByPlacement(trx);
    const applied: Applied = { created: 0, changed: 0, unchanged: 0, ended: 0 };
    await walk(rows, steps, async ({ sourceId, fields: row, kept }) => {
      const before = known.get(sourceId);
      // It is the resident's own home now, whatever the file still says.
      if (before !== undefined && passed.has(before.id)) {
        applied.unchanged++;
        return;
      }
      const more = await keepMore(trx, audit, 'unit', rowId(source, sourceId), kept);
      if (before === undefined) {
        await createUnit(trx, audit, ALL, { source, sourceId }, row.fields);
        applied.created++;
        return;
      }
      const said = saidOf(row, before);
      // The file may be older news than what was written down in Trede itself.
      if (staysEnded(before, ends.get(before.id), row.fields)) delete said.until_date;
      if (placed.has(before.id) && said.status !== 'beeindigd') delete said.status;
      const after = await changeUnit(trx, audit, ALL, before.id, said);
      applied[after?.version === before.version && !more ? 'unchanged' : 'changed']++;
    });
    for (const row of complete === null ? [] : leftOut(known, complete)) {
      await endUnit(trx, audit, ALL, row.id, complete?.date ?? '');
      applied.ended++;
    }
    return applied;
  });
}

/** The fields that the file speaks of. A unit that became another kind gets the secrecy of that kind. */
function saidOf(row: UnitRow, before: UnitsTable): Partial<UnitRow['fields']> {
  const other = changedFields(before, { rung: row.fields.rung, places: row.fields.places }).length > 0;
  const kept = row.unsaid.filter((field) => !(other && field === 'secrecy'));
  return Object.fromEntries(
    Object.entries(row.fields).filter(([field]) => !kept.some((name) => name === field)),
  );
}

/** As applyUnits, for free homes. */
export function applyVacancies(
  registry: Registry,
  by: Author,
  source: string,
  rows: readonly GoodRow<VacancyFields>[],
  complete: Complete | null,
  steps: Steps,
): Promise<Applied> {
  return writeRegistry(registry, by, async (trx, audit) => {
    const known = await vacanciesOfSource(trx, source);
    const ends = await stepEnds(trx, 'vacancy');
    const applied: Applied = { created: 0, changed: 0, unchanged: 0, ended: 0 };
    await walk(rows, steps, async ({ sourceId, fields, kept }) => {
      const before = known.get(sourceId);
      const more = await keepMore(trx, audit, 'vacancy', rowId(source, sourceId), kept);
      if (before === undefined) {
        await createVacancy(trx, audit, ALL, { source, sourceId }, fields);
        applied.created++;
        return;
      }
      const said: Partial<VacancyFields> = { ...fields };
      if (staysEnded(before, ends.get(before.id), fields)) {
        delete said.until_date;
        delete said.from_date;
      }
      const after = await changeVacancy(trx, audit, ALL, before.id, said);
      applied[after?.version === before.version && !more ? 'unchanged' : 'changed']++;
    });
    for (const row of complete === null ? [] : leftOut(known, complete)) {
      await endVacancy(trx, audit, ALL, row.id, complete?.date ?? '');
      applied.ended++;
    }
    return applied;
  });
}

/** Keeps what a file said beyond Trede's own fields; says whether that differs from before. */
async function keepMore(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  subject: 'unit' | 'vacancy',
  id: string,
  kept: string | undefined,
): Promise<boolean> {
  return kept !== undefined && (await keepVera(trx, audit, subject, id, kept));
}

/** Rows that the file lacks and that have not ended by then. */
function leftOut<Row extends { source_id: string; until_date: PlainDate | null }>(
  known: ReadonlyMap<string, Row>,
  { present, date }: Complete,
): Row[] {
  return [...known.values()].filter(
    (row) => !present.has(row.source_id) && (row.until_date === null || row.until_date > date),
  );
}
