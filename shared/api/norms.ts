import { z } from 'zod';
import { AreaCode, GemeenteCode, ListQuery, PlainDateText, RungId } from './common.ts';

/** Without `date` the norms of today; ended ones are found by a day on which they held. */
export const NormQuery = ListQuery.extend({
  region: z.string().max(40).optional(),
  gemeente: GemeenteCode.optional(),
  rung: RungId.optional(),
  date: PlainDateText.optional(),
});

/** What every kind of norm has, as it goes out; the fields of its kind stand beside these. */
export const NormShown = z
  .looseObject({
    id: z.string(),
    kind: z.string(),
    title: z.string(),
    region: z.string(),
    rungs: z.array(z.string()),
    gemeente: z.string().optional(),
    from: PlainDateText.nullable(),
    until: PlainDateText.nullable(),
    status: z.enum(['voorbeeld', 'voorstel', 'vastgesteld']),
    owner: z.string(),
    source: z.object({ document: z.string(), paragraph: z.string(), year: z.number().int() }),
    /** The norm in plain words. */
    text: z.string(),
  })
  .meta({ id: 'Norm' });
export type NormShown = z.infer<typeof NormShown>;

export const NormList = z
  .object({ items: z.array(NormShown), next: z.string().nullable() })
  .meta({ id: 'NormList' });
export type NormList = z.infer<typeof NormList>;

/** All periods of one norm, oldest first. */
export const NormPeriods = z
  .object({ id: z.string(), periods: z.array(NormShown) })
  .meta({ id: 'NormPeriods' });
export type NormPeriods = z.infer<typeof NormPeriods>;

/** A new norm: the fields of its kind belong beside these. */
export const NormInput = z
  .looseObject({ id: z.string().min(1).max(80), kind: z.string(), region: z.string().min(1).max(40) })
  .meta({ id: 'NormInput' });

/** What changes from a day on; a field that is absent stays as it was, and null takes one away. */
export const NormPatch = z.looseObject({ from: PlainDateText }).meta({ id: 'NormPatch' });

export const NormEnd = z.object({ until: PlainDateText }).meta({ id: 'NormEnd' });

/** A norm as it would be, judged for one place on a rung: the first that it counts unless another is named. */
export const NormPreviewRequest = z
  .object({ norm: NormInput, rung: RungId.optional(), date: PlainDateText.optional() })
  .meta({ id: 'NormPreviewRequest' });

/** How a home there would stand: a verdict word, or that no norm speaks of it. */
export const PREVIEW_WORDS = ['ruimte', 'let-op', 'boven-norm', 'onbekend', 'geen-norm'] as const;
const word = z.enum(PREVIEW_WORDS);

export const NormPreview = z
  .object({
    rung: z.string(),
    date: PlainDateText,
    changes: z.array(
      z.object({
        level: z.enum(['buurt', 'wijk', 'gemeente']),
        from: word,
        to: word,
        count: z.number().int(),
        /** At most fifty. */
        areas: z.array(AreaCode),
      }),
    ),
    /** Where a norm looks around a home: the homes that are free today, and those in use on the rung. */
    homes: z.array(
      z.object({
        which: z.enum(['free', 'inUse']),
        /** How many were judged. */
        total: z.number().int(),
        /** Not judged: they stand so near another gemeente that the answer would tell of it. */
        leftOut: z.number().int(),
        changes: z.array(z.object({ from: word, to: word, count: z.number().int() })),
      }),
    ),
    text: z.string(),
  })
  .meta({ id: 'NormPreview' });
export type NormPreview = z.infer<typeof NormPreview>;
