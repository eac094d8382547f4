import { z } from 'zod';
import { AreaLevelName, PlainDateText, RungId } from './common.ts';

/** The 2.5th and 97.5th percentile of what chance alone would give. */
export const ChanceBand = z.object({ lo: z.number(), hi: z.number() }).meta({ id: 'ChanceBand' });

/** A measure; where it has no value, why. D, Gini and LQ never come without their band, the others have none. */
export const MeasureValue = z
  .object({ value: z.number().nullable(), band: ChanceBand.nullable(), why: z.string().nullable() })
  .meta({ id: 'MeasureValue' });
export type MeasureValue = z.infer<typeof MeasureValue>;

const PartLevel = z.enum(['buurt', 'wijk', 'gemeente']);

/** How places lie over the areas inside: what screens show, and the rest for export. */
export const Spread = z
  .object({
    level: PartLevel,
    /** How many areas were measured. */
    areas: z.number().int(),
    /** Of which years the numbers of households are, oldest first: the newest known on the day, per area. */
    householdYears: z.array(z.number().int()),
    /** Codes without figures: they count in nothing. */
    leftOut: z.array(z.string()),
    /** Codes with more places than households. */
    beyond: z.array(z.string()),
    dissimilarity: MeasureValue,
    hhi: MeasureValue,
    hoover: MeasureValue,
    export: z.object({
      gini: MeasureValue,
      isolation: MeasureValue,
      interaction: MeasureValue,
      theilH: MeasureValue,
      spatialDissimilarity: MeasureValue,
    }),
  })
  .meta({ id: 'Spread' });
export type Spread = z.infer<typeof Spread>;

/** LQ: places per household here, against the whole that `of` names. */
export const Concentration = MeasureValue.extend({
  of: z.object({ level: AreaLevelName, code: z.string(), name: z.string() }),
  /** Of which years the numbers of households in the whole are, oldest first. */
  householdYears: z.array(z.number().int()),
}).meta({ id: 'Concentration' });

/** Measures of one area: its own concentration, and how places lie over its buurten; a buurt has no such spread, a whole none against itself. */
export const AreaMeasures = z
  .object({ concentration: Concentration.nullable(), spread: Spread.nullable() })
  .meta({ id: 'AreaMeasures' });
export type AreaMeasures = z.infer<typeof AreaMeasures>;

export const RegionMeasuresQuery = z.object({
  rung: RungId.optional(),
  date: PlainDateText.optional(),
  level: PartLevel.default('buurt'),
});

/** Measures of a whole region; both parts are null for who may not see exact numbers of all its gemeenten. */
export const RegionMeasures = z
  .object({
    dataVersion: z.string(),
    region: z.string(),
    name: z.string(),
    rung: z.string().nullable(),
    date: PlainDateText,
    level: PartLevel,
    spread: Spread.nullable(),
    concentration: z.array(MeasureValue.extend({ code: z.string(), name: z.string() })).nullable(),
  })
  .meta({ id: 'RegionMeasures' });
export type RegionMeasures = z.infer<typeof RegionMeasures>;
