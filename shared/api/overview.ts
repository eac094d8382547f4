import { z } from 'zod';
import { PeriodText } from './agreements.ts';
import { Count, PlainDateText, SourceRef } from './common.ts';
import { LadderRung } from './ladder.ts';
import { Waiting } from './waiting.ts';

export const OverviewQuery = z.object({ region: z.string().max(40), date: PlainDateText.optional() });

/** What a region set itself for one kind of rung over the years, and what counts for it now. */
const OverviewPath = z.object({
  label: z.string(),
  /** Places in use of the fundings that the path counts; null for who may not see exact numbers here. */
  counted: Count,
  points: z.array(z.object({ year: z.number().int(), places: z.number().int() })),
  source: SourceRef,
});

/** How an agreement stands in the period that runs: of one's own gemeente or corporation, else of all parties together. */
const OverviewAgreement = z.object({
  id: z.string(),
  title: z.string(),
  unit: z.enum(['homes', 'placements']),
  period: PeriodText,
  /** Name of the party whose numbers these are; null for all together. */
  party: z.string().nullable(),
  /** Promised, with what was carried in and swapped; null while the stand cannot be told, for the reason in `problem`. */
  promised: z.number().int().nullable(),
  delivered: z.number().int().nullable(),
  problem: z.string().nullable(),
});

/** The figures that someone begins the day with, for what is theirs: the gemeente of a gemeente, else the region. */
export const Overview = z
  .object({
    dataVersion: z.string(),
    date: PlainDateText,
    region: z.string(),
    scope: z.object({ level: z.enum(['regio', 'gemeente']), code: z.string(), name: z.string() }),
    /** Places in use per kind of rung; what stands beside a stay, and what is secret, is not in it. */
    places: z.array(
      z.object({
        kind: LadderRung.shape.kind,
        label: z.string(),
        places: Count,
        paths: z.array(OverviewPath),
      }),
    ),
    agreements: z.array(OverviewAgreement),
    buurten: z.object({
      all: z.number().int(),
      /** Without room for one place more, on one rung or several. */
      full: z.number().int(),
      /** Over a norm by what is in use alone; null for who may not see exact numbers here. */
      over: z.number().int().nullable(),
    }),
    /** Homes that count down to their omklap: within so many months, and past their day without an outcome. */
    terms: z.object({ months: z.number().int(), soon: z.number().int(), past: z.number().int() }).nullable(),
    /** Of the newest month that is known; null where there is none, or for who may not see it. */
    waiting: z
      .object({
        month: Waiting.shape.month,
        lists: z.array(z.object({ list: z.enum(['uitstroomlijst', 'wachtlijst']), count: Count })),
      })
      .nullable(),
  })
  .meta({ id: 'Overview' });
export type Overview = z.infer<typeof Overview>;
