import { z } from 'zod';
import { PeriodText } from './agreements.ts';
import { PlainDateText } from './common.ts';

export const OtherKeyName = z
  .enum(['inwoners', 'woningen', 'corporatiewoningen', 'huishoudens', 'gelijk'])
  .meta({ id: 'OtherKey' });

export const LedgerQuery = z.object({
  date: PlainDateText.optional(),
  /** Keys to lay the same delivery beside, with commas between. */
  key: z
    .string()
    .max(120)
    .transform((text) => text.split(',').map((one) => one.trim()))
    .pipe(z.array(OtherKeyName).max(5))
    .optional(),
});

/** left = target + carriedIn + swappedIn - swappedOut - delivered; what is not carried on has lapsed (vervallen). */
export const LedgerRowItem = z
  .object({
    period: PeriodText,
    party: z.string(),
    name: z.string(),
    target: z.number().int(),
    carriedIn: z.number().int(),
    swappedIn: z.number().int(),
    swappedOut: z.number().int(),
    delivered: z.number().int(),
    /** Part of `delivered` that corrects earlier periods. */
    corrected: z.number().int(),
    left: z.number().int(),
    carriedOut: z.number().int(),
    lapsed: z.number().int(),
    settled: z.boolean(),
    /** Whole euros that the target costs; null while no cost per place is known. */
    euro: z.number().int().nullable(),
  })
  .meta({ id: 'LedgerRow' });

/** Rows, or why there are none: never zeros for what is not known. */
const StandItem = z.object({
  rows: z.array(LedgerRowItem),
  problem: z.object({ code: z.string(), text: z.string() }).nullable(),
  /** By origin: per period what counts for nobody, as its origin is not known. */
  withoutOrigin: z.array(z.object({ period: PeriodText, amount: z.number().int(), text: z.string() })),
  /** By which figures the key divided, and of which years; empty where no figure was needed. */
  figures: z.array(
    z.object({
      name: z.enum(['inwoners', 'woningen', 'corporatiewoningen', 'huishoudens']),
      years: z.array(z.number().int()),
    }),
  ),
});

export const Ledger = StandItem.extend({
  agreement: z.string(),
  title: z.string(),
  date: PlainDateText,
  unit: z.enum(['homes', 'placements']),
  /** What is promised for periods that have yet to begin; without those for which it cannot be told. */
  ahead: z.array(LedgerRowItem.pick({ period: true, party: true, name: true, target: true })),
  underKeys: z.array(StandItem.extend({ key: OtherKeyName })),
}).meta({ id: 'Ledger' });
export type Ledger = z.output<typeof Ledger>;
