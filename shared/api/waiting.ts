import { z } from 'zod';
import { Count } from './common.ts';

const Month = z
  .string()
  .regex(/^20\d{2}-(0[1-9]|1[0-2])$/, 'Schrijf een maand als 2026-09.')
  .meta({ id: 'Month', example: '2026-09' });
const WaitingListName = z.enum(['uitstroomlijst', 'wachtlijst']).meta({ id: 'WaitingListName' });

export const WaitingQuery = z.object({
  /** The newest month that is known unless told. */
  month: Month.optional(),
  list: WaitingListName.optional(),
});

/** How many wait; small numbers are hidden from who has no right to them, and so is what would give them away. */
export const WaitingRow = z
  .object({
    list: WaitingListName,
    /** Gemeente code, `niet-ingeschreven` or `onbekend`; null for all of them together. */
    origin: z.string().nullable(),
    /** Null for all of them together. */
    rung: z.string().nullable(),
    count: Count,
  })
  .meta({ id: 'WaitingRow' });

/** Counts per origin and rung wanted, with the totals per origin, per rung and of the list. */
export const Waiting = z
  .object({
    month: Month.nullable(),
    /** Months of which anything is known, newest first. */
    months: z.array(Month),
    items: z.array(WaitingRow),
  })
  .meta({ id: 'Waiting' });
export type Waiting = z.infer<typeof Waiting>;
