import { z } from 'zod';
import { GemeenteCode, PlainDateText, RungId } from './common.ts';
import { FundingName, Unit } from './units.ts';

export const StayReasonName = z
  .enum([
    'volgende-trede',
    'terug-op-de-ladder',
    'elders-in-de-regio',
    'buiten-de-regio',
    'wlz',
    'beeindigd-door-aanbieder',
    'overleden',
    'onbekend',
  ])
  .meta({ id: 'StayReason' });

/** How a stay ends; `on` is the first day on which the place is no longer used, today when it is absent. */
export const StayEndInput = z
  .object({
    reason: StayReasonName,
    on: PlainDateText.nullish(),
    nextRung: RungId.nullish(),
    toGemeente: GemeenteCode.nullish(),
    /** Of a location with several places: how many are left. All of the stay when it is absent. */
    places: z.number().int().min(1).max(500).nullish(),
    /** Whether the home stays for this rung (and is free again) or leaves it. */
    home: z.enum(['blijft', 'weg']).nullish(),
  })
  .meta({ id: 'StayEnd' });
export type StayEndInput = z.output<typeof StayEndInput>;

/** What is kept of a stay that ended: no address, no day. */
export const StayEvent = z
  .object({
    rung: z.string(),
    nextRung: z.string().nullable(),
    gemeente: z.string().nullable(),
    origin: z.string(),
    toGemeente: z.string().nullable(),
    places: z.number().int(),
    /** Whole months that it lasted; null where nobody knows since when. */
    months: z.number().int().nullable(),
    reason: StayReasonName,
    /** The end reason of iWmo (WMO588), where one fits. */
    iwmo: z.string().nullable(),
    month: z.string(),
  })
  .meta({ id: 'StayEvent' });

export const StayEnded = z
  .object({ unit: Unit, placement: z.string().nullable(), events: z.array(StayEvent) })
  .meta({ id: 'StayEnded' });
export type StayEnded = z.infer<typeof StayEnded>;

export const OmklapOutcomeName = z
  .enum(['omgeklapt', 'verlengd', 'terug', 'beeindigd'])
  .meta({ id: 'OmklapOutcome' });

/** What came of a term, on which day; `newTerm` for an extended one only. */
export const OmklapInput = z
  .object({
    outcome: OmklapOutcomeName,
    on: PlainDateText.nullish(),
    newTerm: PlainDateText.nullish(),
    /** For an ended stay only: why, and whether the home stays for the rung. */
    reason: StayReasonName.nullish(),
    home: z.enum(['blijft', 'weg']).nullish(),
  })
  .meta({ id: 'OmklapInput' });
export type OmklapInput = z.output<typeof OmklapInput>;

export const FundingChange = z
  .object({ funding: FundingName, from: PlainDateText.nullish() })
  .meta({ id: 'FundingChange' });

/** A home that counts down to its omklap. */
export const TermItem = z
  .object({
    unit: z.string(),
    rung: z.string(),
    gemeente: z.string().nullable(),
    corporation: z.string().nullable(),
    provider: z.string().nullable(),
    term: PlainDateText,
    /** Someone told the day; else it follows from the longest stay of the rung. */
    told: z.boolean(),
    past: z.boolean(),
  })
  .meta({ id: 'Term' });
export type TermItem = z.infer<typeof TermItem>;

export const TermQuery = z.object({
  date: PlainDateText.optional(),
  /** So many months ahead, 12 unless told. What has passed without an outcome is always told. */
  months: z.coerce.number().int().min(0).max(120).default(12),
  gemeente: GemeenteCode.optional(),
});
export const TermList = z
  .object({ date: PlainDateText, items: z.array(TermItem), next: z.string().nullable() })
  .meta({ id: 'TermList' });
