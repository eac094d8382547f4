import { z } from 'zod';
import { RungId } from './common.ts';

/** What can be taken in, in the order in which a new region needs it. */
export const IntakeKindName = z
  .enum([
    'gebieden',
    'cijfers',
    'adressen',
    'regels',
    'woningen',
    'vrije-woningen',
    'bezit',
    'groepen',
    'wachtlijsten',
    'woningzoekenden',
  ])
  .meta({ id: 'ImportKind' });
export type IntakeKind = z.infer<typeof IntakeKindName>;

/** One refused cell: where it stands, what stands there, and what would be right. */
export const RefusedCellWire = z
  .object({ line: z.number().int(), column: z.string(), value: z.string(), why: z.string() })
  .meta({ id: 'RefusedCell' });

/** What an import did, or on trial would do. */
export const ImportReport = z
  .object({
    told: z.array(z.string()),
    written: z.boolean(),
    refused: z.array(RefusedCellWire),
    refusedRows: z.number().int(),
  })
  .meta({ id: 'ImportReport' });

export const IMPORT_STATES = [
  'ontvangen',
  'proef-loopt',
  'geproefd',
  'wordt-ingelezen',
  'ingelezen',
  'geweigerd',
  'gestopt',
  'wordt-ongedaan-gemaakt',
  'ongedaan',
] as const;

/** By what the kind of a file was recognised: names of columns or layers, or nothing more than its form or name. */
export const Recognised = z
  .object({ by: z.enum(['kolommen', 'vorm', 'naam']), words: z.array(z.string()) })
  .meta({ id: 'Recognised' });
export type Recognised = z.infer<typeof Recognised>;

/** One file on its way in. */
export const Import = z
  .object({
    id: z.string(),
    kind: IntakeKindName,
    /** What gave its kind away: columns, its form or its name. Null where someone said the kind. */
    recognised: Recognised.nullable(),
    /** Name of the file; `PDOK` where there is none. */
    file: z.string(),
    state: z.enum(IMPORT_STATES),
    /** How far it is, 0 to 1; null when nothing runs. */
    progress: z.number().min(0).max(1).nullable(),
    /** What the trial or the import said; null before it. */
    report: ImportReport.nullable(),
    /** Why it was refused, in one sentence; null when it was not. */
    refusal: z.string().nullable(),
    /** The step with which it can be undone; null where nothing was written. */
    step: z.string().nullable(),
  })
  .meta({ id: 'Import' });
export type Import = z.infer<typeof Import>;

export const ImportList = z
  .object({ items: z.array(Import), next: z.string().nullable() })
  .meta({ id: 'ImportList' });

/** The file itself is the body; these say what it is. */
export const ImportQuery = z.object({
  /** Without it Trede looks at the file, and refuses one that it does not recognise. */
  kind: IntakeKindName.optional(),
  /** Its own name. Without one nothing is sent, and PDOK is asked. */
  file: z.string().trim().min(1).max(120).optional(),
});

export const ImportChoice = z
  .object({
    skipRefused: z.boolean().nullish(),
    /** Name or number of the sheet of a spreadsheet; what is chosen is remembered for the next file of this kind. */
    sheet: z.string().trim().min(1).max(80).nullish(),
    /** By Trede's name of a column: what the file calls it. */
    columns: z.record(z.string().max(40), z.string().max(200)).nullish(),
    /** Of all homes in a VERA file, which has no word for these. */
    rung: RungId.nullish(),
    corporation: z.string().trim().min(1).max(80).nullish(),
    /** The source that the rows are of: its sheet and columns are remembered, and its rows known again by their number. */
    source: z.string().trim().min(1).max(40).nullish(),
  })
  .meta({ id: 'ImportChoice' });

/** What someone mended in the refused rows: other values in cells, and lines to leave out. */
export const ImportMend = z
  .object({
    cells: z
      .array(
        z.object({ line: z.number().int().min(1), column: z.string().max(80), value: z.string().max(200) }),
      )
      .max(1000),
    drop: z.array(z.number().int().min(2)).max(1000),
    choice: ImportChoice.nullish(),
  })
  .meta({ id: 'ImportMend' });
export type ImportMend = Omit<z.output<typeof ImportMend>, 'choice'>;

/** How a table can be read: its sheets, what its header says, and which of Trede's columns that is taken for. */
export const ImportTable = z
  .object({
    /** Empty for a file without sheets. */
    sheets: z.array(z.string()),
    sheet: z.string().nullable(),
    header: z.array(z.string()),
    columns: z.array(z.object({ name: z.string(), as: z.string().nullable() })),
  })
  .meta({ id: 'ImportTable' });
export type ImportTable = z.infer<typeof ImportTable>;
