import { z } from 'zod';
import { Verdict } from './checks.ts';
import { PlainDateText, Problem, RoleName, VerdictWordName } from './common.ts';
import { GroundName } from './placements.ts';

/** Deviations to which the owner of the norm said yes: a later one may cite them. */
export const PrecedentList = z
  .object({
    items: z.array(
      z.object({
        placement: z.string(),
        ground: GroundName,
        text: z.string(),
        norms: z.array(z.string()),
        rung: z.string(),
        gemeente: z.string(),
        decidedOn: PlainDateText,
      }),
    ),
  })
  .meta({ id: 'PrecedentList' });
export type PrecedentList = z.infer<typeof PrecedentList>;
export const PrecedentQuery = z.object({ norm: z.string().max(80).optional() });

/** The verdict as it was, frozen, with all that it rested on. */
export const Receipt = z
  .object({
    placement: z.string(),
    at: z.string(),
    dataVersion: z.string(),
    /** Trede adviseert, een mens beslist. */
    notice: z.string(),
    software: z.string(),
    areaYear: z.number().int(),
    /** The day that was judged. */
    date: PlainDateText,
    rung: z.string(),
    rungLabel: z.string(),
    places: z.number().int(),
    origin: z.string(),
    holder: z.object({ role: RoleName, organisation: z.string().nullable() }),
    /** The address while the home is held or given; then the buurt. */
    home: z.string(),
    shownVerdict: VerdictWordName.nullable(),
    verdict: Verdict,
    /** The norms that were judged, and the agreements that were told, as they were. */
    norms: z.array(z.record(z.string(), z.unknown())),
    agreements: z.array(z.record(z.string(), z.unknown())),
    deviation: z
      .object({
        ground: GroundName,
        text: z.string(),
        norms: z.array(z.string()),
        precedent: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof Receipt>;

/** Why a home could not be held; `code` says which of the further fields are there. */
export const PlacementProblem = Problem.extend({
  code: z.enum(['taken', 'verdict-changed', 'deviation-needed']).optional(),
  taken: z
    .object({
      organisation: z.string().nullable(),
      role: RoleName.nullable(),
      since: PlainDateText.nullable(),
    })
    .optional(),
  alternatives: z.array(Verdict.shape.alternatives.element).optional(),
  verdict: Verdict.optional(),
  norms: z.array(z.string()).optional(),
}).meta({ id: 'PlacementProblem' });
export type PlacementProblem = z.infer<typeof PlacementProblem>;
