import { z } from 'zod';
import { GemeenteCode, ListQuery, PlainDateText } from './common.ts';

export const PlannedQuery = ListQuery.extend({ gemeente: GemeenteCode.optional() });

/** A gemeente beside a planned facility: by a border, or as it lies within the radius of a norm. */
const Neighbour = z.object({
  gemeente: GemeenteCode,
  name: z.string(),
  by: z.enum(['grens', 'straal']),
  toldOn: PlainDateText.nullable(),
  /** The opening date has changed since. */
  outdated: z.boolean(),
});

/** A unit that is planned. A neighbour that was told sees what it is and when, and where only if that is open. */
export const PlannedItem = z
  .object({
    unit: z.string(),
    rung: z.string(),
    /** Null for a neighbour where the place is not open. */
    places: z.number().int().nullable(),
    opensOn: PlainDateText.nullable(),
    gemeente: z.string(),
    buurt: z.string().nullable(),
    provider: z.string().nullable(),
    own: z.boolean(),
    neighbours: z.array(Neighbour),
  })
  .meta({ id: 'Planned' });
export type PlannedItem = z.infer<typeof PlannedItem>;
export const PlannedList = z
  .object({ items: z.array(PlannedItem), next: z.string().nullable() })
  .meta({ id: 'PlannedList' });

/** Which neighbours were told; all of them when it is absent. */
export const PlannedNotice = z
  .object({ gemeenten: z.array(GemeenteCode).max(50).nullish() })
  .meta({ id: 'PlannedNotice' });
