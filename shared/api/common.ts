import { z } from 'zod';

/**
 * A count on the wire: a number, `{below: n}` when hidden by the rule for fewer than n units, or null when unknown. What is
 * hidden need not be small itself: beside a total a larger one would give a small one away. Both look alike on purpose.
 */
export const Count = z
  .union([z.number(), z.object({ below: z.number().int() })])
  .nullable()
  .meta({ id: 'Count' });
export type Count = z.infer<typeof Count>;

/** Whether the month of a date has this day. */
function isDay(text: string): boolean {
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export const PlainDateText = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, {
    error: 'Schrijf een datum als 2026-11-22.',
    abort: true,
  })
  .refine(isDay, 'Deze dag bestaat niet; kies een dag van de kalender.')
  .meta({ id: 'PlainDate', example: '2026-11-22' });

/** CBS code of a gemeente, wijk or buurt; buurt codes can hold letters. */
export const AreaCode = z
  .string()
  .regex(
    /^(GM\d{4}|WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{4})$/,
    'Schrijf een gebiedscode als GM0200, WK020012 of BU02001203.',
  )
  .meta({ id: 'AreaCode', example: 'BU02001203' });

export const GemeenteCode = z
  .string()
  .regex(/^GM\d{4}$/, 'Schrijf een gemeentecode als GM0200.')
  .meta({ id: 'GemeenteCode', example: 'GM0200' });

/** Any well-formed rung id; whether a region has it is for the verdict to say. */
export const RungId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,39}$/, 'Schrijf een trede in kleine letters, zoals opstapwoning.')
  .meta({ id: 'RungId', example: 'opstapwoning' });

export const AreaLevelName = z.enum(['buurt', 'wijk', 'gemeente', 'regio']).meta({ id: 'AreaLevel' });
export const VerdictWordName = z
  .enum(['ruimte', 'let-op', 'boven-norm', 'onbekend'])
  .meta({ id: 'VerdictWord' });
export const RoleName = z
  .enum(['lezer', 'coordinator', 'corporatie', 'gemeente', 'aanbieder', 'regio'])
  .meta({ id: 'Role' });
export const RuleStatusName = z.enum(['voorbeeld', 'voorstel', 'vastgesteld']).meta({ id: 'RuleStatus' });

export const SourceRef = z
  .object({ document: z.string(), paragraph: z.string(), year: z.number().int() })
  .meta({ id: 'Source' });

export const Point = z.object({ lon: z.number(), lat: z.number() }).meta({ id: 'Point' });

/** An error, RFC 9457. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

/** Query of a list: `limit` 100 unless told, at most 1,000. */
export const ListQuery = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  cursor: z.string().max(200).optional(),
});
