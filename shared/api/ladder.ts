import { z } from 'zod';
import { Count, GemeenteCode, PlainDateText, RungId, SourceRef } from './common.ts';

export const Region = z
  .object({
    id: z.string(),
    name: z.string(),
    fictional: z.boolean(),
    gemeenten: z.array(z.object({ code: GemeenteCode, name: z.string() })),
    source: SourceRef,
  })
  .meta({ id: 'Region' });
export type Region = z.infer<typeof Region>;

/** All regions with a preset; `present` are those of which the server holds areas. */
export const RegionList = z
  .object({ items: z.array(Region.extend({ present: z.boolean() })), next: z.string().nullable() })
  .meta({ id: 'RegionList' });
export type RegionList = z.infer<typeof RegionList>;

const Months = z.number().int().min(1);

export const LadderRung = z
  .object({
    id: RungId,
    label: z.string(),
    /** From low to high; a region may put a rung of its own at 9.5, between the ninth and the tenth. */
    order: z.number(),
    kind: z.enum(['opvang', 'beschermd-wonen', 'tussenvorm', 'opstap', 'zelfstandig']),
    /** What the region means by it; null where the label says it all. */
    meaning: z.string().nullable(),
    /** Someone is there within so many minutes; null where the region does not say. */
    support: z.array(
      z.object({
        kind: z.enum(['aanwezig', 'nabij', 'bereikbaar', 'gepland']),
        responseMinutes: z.number().int().nullable(),
      }),
    ),
    /** Who holds the lease; null where the region does not say. */
    lease: z.enum(['aanbieder', 'bewoner', 'aanbieder-of-bewoner', 'omklap', 'geen']).nullable(),
    home: z.enum(['eigen', 'gedeeld']).nullable(),
    setting: z.enum(['groep', 'enkel']).nullable(),
    oneHousehold: z.boolean(),
    maxStay: z
      .object({ count: z.number().int().min(1), unit: z.enum(['months', 'weeks']), source: SourceRef })
      .nullable(),
    /** Highest rent a month, in euro, from a year on until a newer one is said. */
    rentLimits: z.array(
      z.object({
        year: z.number().int(),
        euro: z.number().min(0),
        home: z.enum(['eigen', 'gedeeld']).nullable(),
        source: SourceRef,
      }),
    ),
    /** Registered as house-seeker within so many months after coming here. */
    seekerWithin: z.object({ months: Months, source: SourceRef }).nullable(),
    secrecy: z.enum(['open', 'gebied', 'geheim']),
    weight: z.number().min(0),
    /** `months` is there for the kind `months` alone. */
    countsUntil: z.object({
      kind: z.enum(['omklap', 'months', 'always', 'never']),
      months: Months.optional(),
    }),
    /** Rungs that may follow this one; empty where the region does not say. */
    next: z.array(RungId),
    urgency: z
      .object({
        kind: z.enum(['wettelijk', 'verordening', 'gedeeld', 'geen']),
        months: Months.nullable(),
        source: SourceRef,
      })
      .nullable(),
    /** Beside a stay, never instead of it. */
    beside: z.boolean(),
    /** People's own homes: counted per area, never a unit with an address. */
    perAreaOnly: z.boolean(),
    source: SourceRef,
  })
  .meta({ id: 'Rung' });

/** One thing in which a region's ladder differs from its preset; `from` and `to` as text, null for unsaid. */
export const LadderDifference = z
  .object({
    rung: RungId,
    field: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    source: SourceRef,
    since: PlainDateText,
  })
  .meta({ id: 'LadderDifference' });

const Range = z.object({ min: z.number().int(), max: z.number().int() });

export const Ladder = z
  .object({
    region: z.string(),
    name: z.string(),
    source: SourceRef,
    rungs: z.array(LadderRung),
    /** What the region changed of the ladder that its document describes. */
    changed: z.array(LadderDifference),
    /** Places over the years that the region has set itself. */
    paths: z.array(
      z.object({
        label: z.string(),
        kind: LadderRung.shape.kind,
        funding: z.array(z.enum(['wmo-zin', 'wmo-pgb'])),
        points: z.array(z.object({ year: z.number().int(), places: z.number().int() })),
        source: SourceRef,
      }),
    ),
    /** Sizes that the region wants its providers to have. */
    providerBands: z.array(
      z.object({ label: z.string(), providers: Range, clients: Range, source: SourceRef }),
    ),
  })
  .meta({ id: 'Ladder' });
export type Ladder = z.infer<typeof Ladder>;

const RungFigures = z.object({ places: Count, units: Count });

export const LadderComparisonQuery = z.object({
  regions: z
    .string()
    .regex(
      /^[a-z][a-z0-9-]*(,[a-z][a-z0-9-]*){1,3}$/,
      'Noem twee tot vier regio’s, zoals oost-veluwe,amersfoort.',
    ),
  date: PlainDateText.optional(),
});

/** Regions side by side: a row per kind of rung, in it a cell per region. */
export const LadderComparison = z
  .object({
    dataVersion: z.string(),
    date: PlainDateText,
    regions: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        /** Gemeenten of which the server holds no areas; with one of those the figures are unknown. */
        missing: z.array(z.string()),
      }),
    ),
    kinds: z.array(
      z.object({
        kind: LadderRung.shape.kind,
        label: z.string(),
        cells: z.array(
          RungFigures.extend({
            region: z.string(),
            rungs: z.array(
              RungFigures.extend({
                rung: RungId,
                label: z.string(),
                beside: z.boolean(),
                perAreaOnly: z.boolean(),
              }),
            ),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'LadderComparison' });
export type LadderComparison = z.infer<typeof LadderComparison>;
