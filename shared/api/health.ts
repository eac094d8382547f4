import { z } from 'zod';
import { PlainDateText } from './common.ts';

/** To all: status and version. With a token or a session also what the server holds. */
export const Health = z
  .object({
    status: z.enum(['ok', 'leeg']),
    version: z.string(),
    role: z.string().optional(),
    /** On whose behalf: a gemeente code, or the name of a corporation or provider. */
    organisation: z.string().nullable().optional(),
    dataVersion: z.string().optional(),
    dataDate: PlainDateText.optional(),
    /** The day that the server takes for today. */
    today: PlainDateText.optional(),
    /** The first day of the month from which any day can be shown as it was; null before there are units with a day. */
    since: PlainDateText.nullable().optional(),
    areaYear: z.number().int().nullable().optional(),
    counts: z
      .object({
        areas: z.number(),
        addresses: z.number(),
        units: z.number(),
        vacancies: z.number(),
        norms: z.number(),
      })
      .optional(),
  })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof Health>;
