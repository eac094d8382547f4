import { z } from 'zod';
import { Count, GemeenteCode, ListQuery, PlainDateText, RungId } from './common.ts';

/** Whose eyes an answer is for, where others look on: never more than the caller may see. */
export const SeenBy = z.literal('lezer').optional().meta({ id: 'SeenBy' });

/** What an area list does not hold already: `verandering` since a day, `gepland` within the horizon, `clusters` around a location. */
export const LAYER_NAMES = ['verandering', 'gepland', 'clusters'] as const;

export const LayerQuery = ListQuery.extend({
  level: z.enum(['buurt', 'wijk', 'gemeente']),
  gemeente: GemeenteCode.optional(),
  rung: RungId.optional(),
  date: PlainDateText.optional(),
  /** For `verandering`: the earlier day; twelve months before the other when it is absent. */
  since: PlainDateText.optional(),
  /** For `clusters`: how far around each location is looked. */
  metres: z.coerce.number().int().min(50).max(5000).default(500),
  as: SeenBy,
});

/** A number of places for one area; null for who may not see exact numbers there. */
export const LayerValue = z.object({ code: z.string(), value: Count }).meta({ id: 'LayerValue' });
export type LayerValue = z.infer<typeof LayerValue>;

export const LayerList = z
  .object({ dataVersion: z.string(), items: z.array(LayerValue), next: z.string().nullable() })
  .meta({ id: 'LayerList' });
export type LayerList = z.infer<typeof LayerList>;
