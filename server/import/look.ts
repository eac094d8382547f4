import { readFileSync } from 'node:fs';
import type { ImportTable, IntakeKind } from '../../shared/api/imports.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Executor } from '../store/open.ts';
import { readCsv } from './csv.ts';
import { isZip } from './encoding.ts';
import { FIGURE_COLUMNS } from './figures.ts';
import { FILE_SOURCE, layoutFor, type TableChoice } from './row-kind.ts';
import { GROUPS, SEEKERS, STOCK, UNITS, VACANCIES, WAITING } from './row-kinds.ts';
import { isJson } from './table.ts';
import { lookAtXlsx } from './xlsx.ts';

/** Kinds of file that are a table with columns to choose: under which their layout is kept, and what Trede calls the columns. */
export const TABLES: Partial<Record<IntakeKind, { name: string; columns: readonly string[] }>> = {
  cijfers: { name: 'figures', columns: FIGURE_COLUMNS },
  woningen: UNITS,
  'vrije-woningen': VACANCIES,
  bezit: STOCK,
  groepen: GROUPS,
  wachtlijsten: WAITING,
  woningzoekenden: SEEKERS,
};

/**
 * What someone can choose from to have a table read: its sheets, and what its header says; with what Trede would take for
 * each of its own columns, as chosen before or by its name. Throws a Refusal for a file without columns to choose.
 */
export async function lookAtTable(
  executor: Executor,
  kind: IntakeKind,
  file: { path: string | null; name: string },
  chosen: Pick<TableChoice, 'sheet' | 'columns' | 'source'>,
): Promise<ImportTable> {
  const table = TABLES[kind];
  const bytes = file.path === null ? null : readFileSync(file.path);
  if (table === undefined || bytes === null || isJson(bytes))
    throw new Refusal(`In ${file.name} valt geen blad of kolom te kiezen.`);
  const layout = await layoutFor(executor, table.name, chosen.source ?? FILE_SOURCE, chosen);
  const { name } = file;
  const seen = isZip(bytes)
    ? await lookAtXlsx(bytes, name, layout?.sheet ?? null)
    : { sheets: [], sheet: null, header: readCsv(bytes, name).header };
  const header = seen.header.filter((written) => written !== '');
  const find = (wanted: string) =>
    header.find((written) => written.trim().toLowerCase() === wanted.trim().toLowerCase()) ?? null;
  return {
    ...seen,
    header,
    columns: table.columns.map((column) => ({
      name: column,
      as: find(layout?.columns[column] ?? column) ?? find(column),
    })),
  };
}
