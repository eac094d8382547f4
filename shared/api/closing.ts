import { z } from 'zod';
import { VerdictAddress } from './checks.ts';
import { PlainDateText, VerdictWordName } from './common.ts';
import { Unit } from './units.ts';

export const ClosingQuery = z.object({ date: PlainDateText.optional() });

/** One place that must be found again, and a free home for it that keeps the norms. No home stands here twice. */
export const ClosingItem = z
  .object({
    unit: Unit,
    rung: z.string(),
    places: z.number().int(),
    origin: z.string(),
    alternative: z
      .object({
        address: VerdictAddress,
        corporation: z.string(),
        /** Metres from the home that closes, as the crow flies. */
        distance: z.number().int(),
        verdict: VerdictWordName,
        text: z.string(),
      })
      .nullable(),
    /** Why there is none; null where there is one. */
    why: z.string().nullable(),
  })
  .meta({ id: 'ClosingItem' });

/** All that a provider has in use on a day, in the order of the region. */
export const Closing = z
  .object({
    provider: z.string(),
    date: PlainDateText,
    items: z.array(ClosingItem),
    /** How many of them have no alternative. */
    without: z.number().int(),
    /** True where a provider has more than is looked at in one answer. */
    more: z.boolean(),
  })
  .meta({ id: 'Closing' });
export type Closing = z.infer<typeof Closing>;
