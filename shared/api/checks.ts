import { z } from 'zod';
import {
  AreaCode,
  AreaLevelName,
  Count,
  GemeenteCode,
  PlainDateText,
  Point,
  RuleStatusName,
  RungId,
  SourceRef,
  VerdictWordName,
} from './common.ts';

const part = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullish()
    .transform((text) => text || null);

/** One way to read an address; null equals absent. */
export const WireReading = z
  .object({
    straat: part(80),
    huisnummer: z
      .number()
      .int('Huisnummer is een geheel getal.')
      .min(1, 'Huisnummer ligt tussen 1 en 99999.')
      .max(99999, 'Huisnummer ligt tussen 1 en 99999.'),
    huisletter: part(12),
    huisnummertoevoeging: part(12),
    postcode: z
      .string()
      .transform((text) => text.replace(/\s/g, '').toUpperCase())
      .refine(
        (text) => /^[1-9]\d{3}(?!SA|SD|SS)[A-Z]{2}$/.test(text),
        'Een postcode heeft vier cijfers en twee letters (nooit SA, SD of SS), zoals 7311 AB.',
      )
      .nullish()
      .transform((text) => text ?? null),
    woonplaats: part(80),
  })
  .meta({ id: 'Reading' });

export const CheckRequest = z
  .object({
    rung: RungId,
    origin: z.union([GemeenteCode, z.enum(['niet-ingeschreven', 'onbekend'])]).nullish(),
    places: z.number().int().min(1).max(500).nullish(),
    date: PlainDateText.nullish(),
    gemeenten: z.array(GemeenteCode).max(400).nullish(),
    addresses: z
      .array(
        z
          .object({
            id: z.string().max(200).nullish(),
            bagId: z
              .string()
              .regex(/^\d{16}$/, 'Een BAG-id heeft 16 cijfers.')
              .nullish(),
            readings: z.array(WireReading).max(8, 'Geef ten hoogste acht lezingen per adres.'),
          })
          .refine(({ bagId, readings }) => bagId || readings.length > 0, {
            path: ['readings'],
            error: 'Geef minstens één lezing van het adres, of zijn BAG-id.',
          }),
      )
      .min(1, 'Geef minstens één adres.')
      .max(200, 'Toets ten hoogste 200 adressen tegelijk; verdeel de lijst over meer aanvragen.'),
  })
  .meta({ id: 'CheckRequest' });
export type CheckRequest = z.output<typeof CheckRequest>;
export type CheckRequestInput = z.input<typeof CheckRequest>;

export const VerdictAddress = z
  .object({
    label: z.string(),
    straat: z.string().nullable(),
    huisnummer: z.number().int(),
    huisletter: z.string().nullable(),
    huisnummertoevoeging: z.string().nullable(),
    postcode: z.string().nullable(),
    woonplaats: z.string().nullable(),
    homeKey: z.string(),
    point: Point.nullable(),
  })
  .meta({ id: 'VerdictAddress' });

export const VerdictReason = z
  .object({
    norm: z.string().nullable(),
    kind: z.string().nullable(),
    area: z
      .object({
        level: z.enum(['buurt', 'wijk', 'gemeente', 'regio', 'straal', 'complex', 'straat', 'afstand']),
        code: z.string().nullable(),
        name: z.string().nullable(),
      })
      .nullable(),
    places: z.object({ inUse: Count, held: Count, planned: Count, asked: Count, after: Count }).nullable(),
    base: z.object({ kind: z.string(), value: z.number(), date: z.string() }).nullable(),
    rate: z.object({ now: z.number(), after: z.number() }).nullable(),
    limit: z.number().nullable(),
    warnAt: z.number().nullable(),
    result: z.enum(['ruimte', 'let-op', 'boven-norm', 'onbekend', 'nvt']),
    code: z.string(),
    text: z.string(),
    /** Places that must go before the norm has room again; only where it is exceeded. */
    over: z.number().int().optional(),
    /** Places that are expected to go within twelve months: from when, and how many by an omklap. */
    leaving: z.object({ places: z.number(), from: PlainDateText, omklaps: z.number().optional() }).optional(),
    source: SourceRef.extend({ status: RuleStatusName }).nullable(),
  })
  .meta({ id: 'VerdictReason' });

export const Verdict = z
  .object({
    id: z.string().optional(),
    address: VerdictAddress.nullable(),
    match: z.enum(['exact', 'number', 'street', 'ambiguous', 'none']),
    candidates: z.array(VerdictAddress).optional(),
    areas: z.array(
      z.object({ level: AreaLevelName, code: z.string(), name: z.string(), year: z.number().int() }),
    ),
    verdict: VerdictWordName,
    headline: z.string(),
    reasons: z.array(VerdictReason),
    fairShare: z.array(
      z.object({
        agreement: z.string(),
        gemeente: AreaCode,
        /** Promised for the period, with what was carried and swapped; null where that cannot be told. */
        target: z.number().nullable(),
        delivered: z.number().nullable(),
        after: z.number().nullable(),
        text: z.string(),
      }),
    ),
    unit: z.object({ id: z.string(), rung: z.string(), status: z.string() }).nullable(),
    alternatives: z.array(
      z.object({
        address: VerdictAddress,
        corporation: z.string().nullable(),
        distance: z.number().int(),
        verdict: VerdictWordName,
        text: z.string(),
      }),
    ),
    dataDate: PlainDateText,
  })
  .meta({ id: 'Verdict' });
export type Verdict = z.infer<typeof Verdict>;
export type VerdictAddress = z.infer<typeof VerdictAddress>;
export type VerdictReason = z.infer<typeof VerdictReason>;

export const CheckResponse = z
  .object({ dataVersion: z.string(), results: z.array(Verdict) })
  .meta({ id: 'CheckResponse' });
export type CheckResponse = z.infer<typeof CheckResponse>;
