import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type {
  Report,
  ReportNote,
  ReportNoteInput,
  ReportSheet,
  ReportSheetInput,
} from '../../shared/api/reports.ts';
import { Refusal } from '../../shared/refusal.ts';
import { owns, type Viewer } from '../../shared/rights.ts';
import { NotOwn } from './changes.ts';
import type { Executor } from './open.ts';
import type { ReportNotesTable, ReportSheetsTable } from './reports-schema.ts';
import type { RegistryTables } from './schema.ts';
import { requireImpersonalText } from './sound.ts';
import type { Audit } from './write.ts';

type Trx = Transaction<RegistryTables>;
type Sheet = Pick<ReportSheetsTable, 'region' | 'period' | 'sheet'>;

/** What people added to the report of a period. */
export async function reportOf(
  executor: Executor,
  viewer: Viewer,
  { region, period }: { region: string; period: string },
): Promise<Report> {
  const sheets = await executor
    .selectFrom('report_sheets')
    .selectAll()
    .where('region', '=', region)
    .where('period', '=', period)
    .orderBy('sheet')
    .execute();
  const notes = await executor
    .selectFrom('report_notes')
    .selectAll()
    .where('region', '=', region)
    .where('period', '=', period)
    .orderBy('recorded_on')
    .orderBy('id')
    .execute();
  return { region, period, sheets: sheets.map(sheetOf), notes: notes.map((row) => noteOf(viewer, row)) };
}

/**
 * Makes a sheet final, or a draft again: of a gemeente by herself or the region, of the region by the region alone. Throws
 * NotOwn for another's.
 */
export async function setSheet(
  trx: Trx,
  audit: Audit,
  viewer: Viewer,
  input: ReportSheetInput,
): Promise<ReportSheet> {
  if (!ownsSheet(viewer, input.sheet))
    throw new NotOwn(
      'Dit blad is van een ander; een gemeente gaat over haar eigen blad, de regio over alle.',
    );
  const before = await sheetRow(trx, input);
  const after: ReportSheetsTable = { ...input, ...writer(viewer), recorded_on: audit.today };
  if (before) await at(trx.deleteFrom('report_sheets'), input).execute();
  await trx.insertInto('report_sheets').values(after).execute();
  await audit('report.sheet', 'report', keyOf(input), before, after);
  return sheetOf(after);
}

/** Adds a comment or decision point. Throws a Refusal on a final sheet and for data about a person, NotOwn for another's sheet. */
export async function addNote(
  trx: Trx,
  audit: Audit,
  viewer: Viewer,
  input: ReportNoteInput,
): Promise<ReportNote> {
  if (input.sheet !== 'regio' && viewer.role !== 'coordinator' && !ownsSheet(viewer, input.sheet))
    throw new NotOwn('U schrijft bij het blad van uw eigen gemeente en bij dat van de regio.');
  requireImpersonalText(input.note, 'opmerking');
  await requireDraft(trx, input);
  const row: ReportNotesTable = {
    id: randomUUID(),
    ...input,
    ...writer(viewer),
    recorded_on: audit.today,
  };
  await trx.insertInto('report_notes').values(row).execute();
  await audit('report.note', 'report', keyOf(input), null, row);
  return noteOf(viewer, row);
}

/** Takes a note away; null when there is none of this id. Throws NotOwn for another's, and a Refusal on a final sheet. */
export async function removeNote(
  trx: Trx,
  audit: Audit,
  viewer: Viewer,
  id: string,
): Promise<ReportNote | null> {
  const before = await trx.selectFrom('report_notes').selectAll().where('id', '=', id).executeTakeFirst();
  if (!before) return null;
  if (!ownsNote(viewer, before)) throw new NotOwn('Alleen wie dit schreef en de regio halen het weg.');
  await requireDraft(trx, before);
  await trx.deleteFrom('report_notes').where('id', '=', id).execute();
  await audit('report.note-remove', 'report', keyOf(before), before, null);
  return noteOf(viewer, before);
}

async function requireDraft(trx: Trx, sheet: Sheet): Promise<void> {
  if ((await sheetRow(trx, sheet))?.state === 'definitief')
    throw new Refusal('Dit blad is definitief. Maak er eerst weer een concept van.');
}

async function sheetRow(executor: Executor, sheet: Sheet): Promise<ReportSheetsTable | null> {
  const row = await at(executor.selectFrom('report_sheets').selectAll(), sheet).executeTakeFirst();
  return row ?? null;
}

interface Narrowed {
  where(column: 'region' | 'period' | 'sheet', operator: '=', value: string): this;
}

function at<Q extends Narrowed>(query: Q, { region, period, sheet }: Sheet): Q {
  return query.where('region', '=', region).where('period', '=', period).where('sheet', '=', sheet);
}

function ownsSheet(viewer: Viewer, sheet: string): boolean {
  return viewer.role === 'regio' || (viewer.role === 'gemeente' && owns(viewer, { gemeente: sheet }));
}

function ownsNote(viewer: Viewer, { role, organisation }: ReportNotesTable): boolean {
  return viewer.role === 'regio' || (viewer.role === role && viewer.organisation === organisation);
}

function writer({ role, organisation }: Viewer): Pick<ReportNotesTable, 'role' | 'organisation'> {
  return { role, organisation };
}

function keyOf({ region, period, sheet }: Sheet): string {
  return `${region}/${period}/${sheet}`;
}

function sheetOf({ recorded_on: on, ...row }: ReportSheetsTable): ReportSheet {
  return { ...row, on };
}

function noteOf(viewer: Viewer, row: ReportNotesTable): ReportNote {
  const { recorded_on: on, ...note } = row;
  return { ...note, on, own: ownsNote(viewer, row) };
}
