import { z } from 'zod';
import { GemeenteCode } from './common.ts';

export const BEGIN_STEPS = [
  'voorbeeld',
  'gemeenten',
  'gebieden',
  'cijfers',
  'adressen',
  'jaar',
  'regels',
  'woningen',
  'vrije-woningen',
  'bezit',
  'groepen',
  'opnieuw',
  'bevestigen',
  'browser',
] as const;

/** One step of beginning with a region of one's own. */
export const BeginStep = z
  .object({
    id: z.enum(BEGIN_STEPS),
    title: z.string(),
    /** `klaar`: done. `nu`: what to do now. `later`: waits for an earlier step. `kan`: may be done, and may be left. */
    state: z.enum(['klaar', 'nu', 'later', 'kan']),
    /** What there is, in one sentence. */
    found: z.string(),
    /** What to do; null when nothing is to be done. */
    todo: z.string().nullable(),
    /** What the last time of this step did. */
    told: z.array(z.string()),
  })
  .meta({ id: 'BeginStep' });
export type BeginStep = z.infer<typeof BeginStep>;

const Named = z.object({ code: GemeenteCode, name: z.string() });

export const Begin = z
  .object({
    /** Whether all that a check needs is there. */
    ready: z.boolean(),
    choice: z
      .object({
        gemeenten: z.array(Named),
        year: z.number().int(),
        /** Regions with a ladder to which they belong. */
        regions: z.array(z.object({ id: z.string(), name: z.string() })),
      })
      .nullable(),
    steps: z.array(BeginStep),
    /** The last step, which can be undone; null when there is none. */
    undo: z.object({ id: z.string(), title: z.string(), told: z.array(z.string()) }).nullable(),
    /** Sample norms of the chosen regions. */
    samples: z.array(z.object({ id: z.string(), title: z.string(), text: z.string(), set: z.boolean() })),
    /** Whether PDOK may be asked. */
    pdok: z.boolean(),
  })
  .meta({ id: 'Begin' });
export type Begin = z.infer<typeof Begin>;

export const BeginChoiceInput = z
  .object({
    gemeenten: z.array(GemeenteCode).min(1, 'Kies minstens één gemeente.').max(60),
    year: z.number().int().min(1995, 'Kies een jaar vanaf 1995.').max(2100),
  })
  .meta({ id: 'BeginChoice' });

export const BeginSamplesInput = z
  .object({ ids: z.array(z.string().max(80)).max(40) })
  .meta({ id: 'BeginSamples' });
/** The step to undo; the demo comes back with `voorbeeld`. */
export const BeginUndoInput = z.object({ id: z.string().max(80) }).meta({ id: 'BeginUndo' });
