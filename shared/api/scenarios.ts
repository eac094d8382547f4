import { z } from 'zod';
import { AreaNumbers } from './areas.ts';
import { VerdictReason } from './checks.ts';
import {
  AreaCode,
  AreaLevelName,
  GemeenteCode,
  PlainDateText,
  Point,
  RungId,
  VerdictWordName,
} from './common.ts';
import { SeenBy } from './layers.ts';
import { MeasureValue } from './measures.ts';

/** Homes of a rung that are put somewhere to see what they would do: in an area, or at a point on the map. */
export const ScenarioPut = z
  .object({
    rung: RungId,
    homes: z
      .number()
      .int('Een aantal woningen is een geheel getal.')
      .min(1, 'Zet minstens één woning neer.')
      .max(500, 'Zet ten hoogste 500 woningen op een plek.'),
    area: AreaCode.nullish(),
    point: Point.nullish(),
  })
  .refine(({ area, point }) => Boolean(area) !== Boolean(point), {
    path: ['area'],
    error: 'Zeg waar de woningen staan: in een gebied, of op een punt van de kaart.',
  })
  .meta({ id: 'ScenarioPut' });

export const ScenarioRequest = z
  .object({
    /** The rung that rooms and measures are told for. */
    rung: RungId,
    date: PlainDateText.nullish(),
    puts: z
      .array(ScenarioPut)
      .min(1, 'Zet eerst woningen neer.')
      .max(40, 'Zet ten hoogste 40 keer iets neer.'),
    as: SeenBy,
  })
  .meta({ id: 'ScenarioRequest' });
export type ScenarioRequest = z.output<typeof ScenarioRequest>;
export type ScenarioRequestInput = z.input<typeof ScenarioRequest>;

/** The verdict on one put, with all others standing; a word for one place of today where counts are hidden. */
const PutVerdict = z.object({
  area: z.object({ code: z.string(), name: z.string(), level: AreaLevelName, gemeente: GemeenteCode }),
  rung: z.string(),
  homes: z.number().int(),
  verdict: VerdictWordName,
  /** Empty where the viewer may see the word alone. */
  reasons: z.array(VerdictReason),
  exact: z.boolean(),
});

const Measured = z.object({ before: MeasureValue, after: MeasureValue });

/** What a variant would change. It is worked out and forgotten: nothing of it is kept. */
export const Scenario = z
  .object({
    dataVersion: z.string(),
    date: PlainDateText,
    rung: z.string(),
    puts: z.array(PutVerdict),
    /** Areas of every level whose numbers would be others, as they would be. */
    areas: z.array(AreaNumbers),
    /** Buurten above their norm in the gemeenten that the variant touches; null for who may not see all of these. */
    aboveNorm: z.object({ before: z.number().int(), after: z.number().int() }).nullable(),
    /** Over the buurten of the region; null for who may not see all of it. */
    measures: z.object({ dissimilarity: Measured, hhi: Measured, hoover: Measured }).nullable(),
    ledgers: z.array(
      z.object({
        agreement: z.string(),
        title: z.string(),
        gemeente: GemeenteCode,
        name: z.string(),
        period: z.string(),
        target: z.number(),
        before: z.number(),
        after: z.number(),
      }),
    ),
  })
  .meta({ id: 'Scenario' });
export type Scenario = z.infer<typeof Scenario>;
