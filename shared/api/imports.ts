import { z } from 'zod';

/** What can be taken in, in the order in which a new region needs it. */
export const IntakeKindName = z
  .enum(['gebieden', 'cijfers', 'adressen', 'woningen', 'vrije-woningen', 'bezit'])
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

/** One file on its way in. */
export const Import = z
  .object({
    id: z.string(),
    kind: IntakeKindName,
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
  kind: IntakeKindName,
  /** Its own name. Without one nothing is sent, and PDOK is asked. */
  file: z.string().trim().min(1).max(120).optional(),
});

export const ImportChoice = z.object({ skipRefused: z.boolean().nullish() }).meta({ id: 'ImportChoice' });
