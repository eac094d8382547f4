import { z } from 'zod';
import { AreaCode } from './common.ts';

/** A year of which the areas were read in. */
export const AreaYear = z.object({ year: z.number().int(), inUse: z.boolean() }).meta({ id: 'AreaYear' });
export const AreaYearList = z
  .object({ items: z.array(AreaYear), next: z.string().nullable() })
  .meta({ id: 'AreaYearList' });
export type AreaYearList = z.infer<typeof AreaYearList>;

export const YearParams = z.object({ year: z.coerce.number().int().min(1995).max(2100) });
/** With `preview` nothing changes: the answer says what would. */
export const YearActivation = z.object({ preview: z.boolean().nullish() }).meta({ id: 'YearActivation' });

export const YearActivated = z
  .object({
    year: z.number().int(),
    preview: z.boolean(),
    /** Homes and facilities that were placed again, by address or point. */
    moved: z.number().int(),
    /** What goes to the list "opnieuw plaatsen": homes and facilities with a code alone, and rows of stock or groups. */
    toReplace: z.number().int(),
    rowsToReplace: z.number().int(),
    told: z.array(z.string()),
  })
  .meta({ id: 'YearActivated' });
export type YearActivated = z.infer<typeof YearActivated>;

export const ReplaceKindName = z.enum(['unit', 'vacancy', 'stock', 'group']).meta({ id: 'ReplaceKind' });

/** Something that stands in areas of another year than the one in use, and counts in no verdict until it is placed again. */
export const Replacement = z
  .object({
    kind: ReplaceKindName,
    id: z.string(),
    /** Its number in its own source. */
    number: z.string(),
    /** A rung, a corporation or a group. */
    what: z.string(),
    areaYear: z.number().int(),
    /** Where it stood then; null for what is secret. */
    code: z.string().nullable(),
    name: z.string().nullable(),
    gemeente: z.string().nullable(),
  })
  .meta({ id: 'Replacement' });
export type Replacement = z.infer<typeof Replacement>;

export const ReplacementList = z
  .object({
    /** The year in use; null while there are no areas. */
    year: z.number().int().nullable(),
    /** How many there are in all; `items` holds the first hundred. */
    total: z.number().int(),
    items: z.array(Replacement),
    next: z.string().nullable(),
  })
  .meta({ id: 'ReplacementList' });
export type ReplacementList = z.infer<typeof ReplacementList>;

/** The area of the year in use in which it stands: a buurt, or for a number of a group any area. */
export const ReplacementInput = z.object({ code: AreaCode }).meta({ id: 'ReplacementInput' });
