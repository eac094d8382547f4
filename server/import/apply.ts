import type { Transaction } from 'kysely';
import type { PlainDate } from '../../shared/dates.ts';
import type { Viewer } from '../../shared/rights.ts';
import { changedFields, rowId } from '../store/changes.ts';
import { keepVera } from '../store/kept-vera.ts';
import { passedUnits } from '../store/omklaps.ts';
import type { Registry } from '../store/open.ts';
import type { RegistryTables, UnitsTable } from '../store/schema.ts';
import { staysEnded, stepEnds, unitsKeptByPlacement } from '../store/step-ends.ts';
import { changeUnit, createUnit, endUnit, standingUnits, unitsOfSource } from '../store/units.ts';
import {
  changeVacancy,
  createVacancy,
  endVacancy,
  standingVacancies,
  type VacancyFields,
  vacanciesOfSource,
} from '../store/vacancies.ts';
import { type Audit, type Author, writeRegistry } from '../store/write.ts';
import type { GoodRow } from './rows.ts';
import { type Steps, walkBatches } from './steps.ts';
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
    const passed = await passedUnits(trx);
    const ends = await stepEnds(trx, 'unit');
    const placed = await unitsKeptByPlacement(trx);
    const applied: Applied = { created: 0, changed: 0, unchanged: 0, ended: 0 };
    await walkBatches(rows, steps, async (batch) => {
      const known = await unitsOfSource(trx, source, numbersOf(batch));
      return async ({ sourceId, fields: row, kept }) => {
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
      };
    });
    if (complete !== null)
      for (const { id, source_id: number } of await standingUnits(trx, source, complete.date)) {
        if (complete.present.has(number)) continue;
        await endUnit(trx, audit, ALL, id, complete.date);
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
    const ends = await stepEnds(trx, 'vacancy');
    const applied: Applied = { created: 0, changed: 0, unchanged: 0, ended: 0 };
    await walkBatches(rows, steps, async (batch) => {
      const known = await vacanciesOfSource(trx, source, numbersOf(batch));
      return async ({ sourceId, fields, kept }) => {
        const before = known.get(sourceId);
        const end = ends.get(rowId(source, sourceId));
        // It was given as someone's own home, and forgotten: older news does not bring its address back.
        if (before === undefined && end && staysEnded({ ...end, from_date: null }, end, fields)) {
          applied.unchanged++;
          return;
        }
        const more = await keepMore(trx, audit, 'vacancy', rowId(source, sourceId), kept);
        if (before === undefined) {
          await createVacancy(trx, audit, ALL, { source, sourceId }, fields);
          applied.created++;
          return;
        }
        const said: Partial<VacancyFields> = { ...fields };
        if (staysEnded(before, end, fields)) {
          delete said.until_date;
          delete said.from_date;
        }
        const after = await changeVacancy(trx, audit, ALL, before.id, said);
        applied[after?.version === before.version && !more ? 'unchanged' : 'changed']++;
      };
    });
    if (complete !== null)
      for (const { id, source_id: number } of await standingVacancies(trx, source, complete.date)) {
        if (complete.present.has(number)) continue;
        await endVacancy(trx, audit, ALL, id, complete.date);
        applied.ended++;
      }
    return applied;
  });
}

/** The numbers by which a source knows these rows. */
function numbersOf(rows: readonly { sourceId: string }[]): string[] {
  return rows.map(({ sourceId }) => sourceId);
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
