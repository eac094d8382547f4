import { z } from 'zod';
import { PeriodText } from './agreements.ts';
import { PlainDateText, RoleName } from './common.ts';
import { NOTE_KINDS } from './note-kinds.ts';

/** The sheet of a gemeente, or the one of the region as a whole. */
export const SheetName = z
  .string()
  .regex(/^(GM\d{4}|regio)$/, 'Schrijf een gemeentecode als GM0200, of regio.')
  .meta({ id: 'ReportSheetName' });
export const SHEET_STATES = ['concept', 'definitief'] as const;
const StateName = z.enum(SHEET_STATES).meta({ id: 'ReportSheetState' });
const KindName = z.enum(NOTE_KINDS).meta({ id: 'ReportNoteKind' });
const region = z.string().min(1).max(40);

export const ReportQuery = z.object({ region, period: PeriodText });

export const ReportSheetInput = z
  .object({ region, period: PeriodText, sheet: SheetName, state: StateName })
  .meta({ id: 'ReportSheetInput' });
export type ReportSheetInput = z.output<typeof ReportSheetInput>;

/** A sheet that someone made final, or a draft again. */
export const ReportSheet = ReportSheetInput.extend({
  role: RoleName,
  organisation: z.string().nullable(),
  on: PlainDateText,
}).meta({ id: 'ReportSheet' });
export type ReportSheet = z.infer<typeof ReportSheet>;

export const ReportNoteInput = z
  .object({
    region,
    period: PeriodText,
    sheet: SheetName,
    kind: KindName,
    note: z.string().trim().min(1, 'Schrijf eerst een tekst.').max(1000),
  })
  .meta({ id: 'ReportNoteInput' });
export type ReportNoteInput = z.output<typeof ReportNoteInput>;

export const ReportNote = ReportNoteInput.extend({
  id: z.string(),
  role: RoleName,
  organisation: z.string().nullable(),
  on: PlainDateText,
  /** Whether the viewer may take it away. */
  own: z.boolean(),
}).meta({ id: 'ReportNote' });
export type ReportNote = z.infer<typeof ReportNote>;

/** What people added to the report of a period; a sheet that is not named is a draft. */
export const Report = z
  .object({
    region,
    period: PeriodText,
    sheets: z.array(ReportSheet),
    /** Oldest first. */
    notes: z.array(ReportNote),
  })
  .meta({ id: 'Report' });
export type Report = z.infer<typeof Report>;
