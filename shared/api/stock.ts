import { z } from 'zod';
import { GemeenteCode, ListQuery } from './common.ts';

/** Homes of one corporation in a complex, or spread over a buurt, as of one year. */
export const Stock = z
  .object({
    id: z.string(),
    complex: z.string().nullable(),
    corporation: z.string(),
    homes: z.number().int(),
    rentClass: z.string().nullable(),
    /** Homes that came free in that year; null when nobody told. */
    freed: z.number().int().nullable(),
    year: z.number().int(),
    buurt: z.string(),
    wijk: z.string(),
    gemeente: z.string(),
  })
  .meta({ id: 'Stock' });
export type Stock = z.infer<typeof Stock>;

export const StockQuery = ListQuery.extend({
  gemeente: GemeenteCode.optional(),
  buurt: z.string().max(10).optional(),
  corporation: z.string().max(80).optional(),
  year: z.coerce.number().int().min(1995).max(2100).optional(),
});
export const StockList = z
  .object({ items: z.array(Stock), next: z.string().nullable() })
  .meta({ id: 'StockList' });
