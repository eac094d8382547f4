import { z } from 'zod';
import { GemeenteCode, PlainDateText, RungId } from './common.ts';

/** By what units are put together. */
export const HOLDERS = ['rung', 'corporation', 'provider', 'complex'] as const;
export const HolderName = z.enum(HOLDERS).meta({ id: 'Holder' });
export type HolderName = z.infer<typeof HolderName>;

export const HoldersQuery = z.object({
  by: HolderName,
  rung: RungId.optional(),
  gemeente: GemeenteCode.optional(),
  date: PlainDateText.optional(),
});

/** Units in use together: of a corporation, of a provider, in a complex, or on a rung. */
const HolderItem = z.object({
  /** The name, or the id of a rung; null for units of which nobody told it. */
  name: z.string().nullable(),
  /** Where a complex stands; null for the others. */
  gemeente: z.string().nullable(),
  units: z.number().int(),
  places: z.number().int(),
  /** Places where someone lives, on rungs that do not stand beside a stay: by these the sizes of providers go. */
  clients: z.number().int(),
  /** How many providers there are among them. */
  providers: z.number().int(),
  /** Homes that a corporation has in the region, or in the complex, as of a year; null where nobody told. */
  stock: z.object({ homes: z.number().int(), year: z.number().int() }).nullable(),
});

/** The viewer's own units, most places first. `whole` is false where units of others are left out. */
export const Holders = z
  .object({
    dataVersion: z.string(),
    region: z.string(),
    by: HolderName,
    rung: z.string().nullable(),
    date: PlainDateText,
    whole: z.boolean(),
    items: z.array(HolderItem),
  })
  .meta({ id: 'Holders' });
export type Holders = z.infer<typeof Holders>;
