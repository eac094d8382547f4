import { z } from 'zod';
import { PlainDateText, RungId } from './common.ts';
import { LadderRung } from './ladder.ts';
import { NormPreview } from './norms.ts';

const line = (max: number) => z.string().trim().min(1).max(max);

/** Where a region decided on it. */
const Decision = z
  .object({ document: line(200), paragraph: line(80), year: z.number().int().min(2001).max(2100) })
  .meta({ id: 'Decision' });

/** How long a rung counts: with its months for the kind `months` alone. */
export const CountsUntilInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('omklap') }),
  z.object({ kind: z.literal('months'), months: z.number().int().min(1).max(600) }),
  z.object({ kind: z.literal('always') }),
  z.object({ kind: z.literal('never') }),
]);

/**
 * What a region says of one rung from a day on: the fields that change, each whole; null where the rung is no longer used.
 * A rung that the ladder lacks is added, and then needs a label and a kind.
 */
export const RungChangeInput = z
  .object({
    region: z.string().min(1).max(40),
    rung: RungId,
    from: PlainDateText,
    set: LadderRung.omit({ id: true, source: true })
      .extend({ label: line(80), meaning: line(600).nullable(), countsUntil: CountsUntilInput })
      .partial()
      .nullable(),
    source: Decision,
  })
  .meta({ id: 'RungChangeInput' });
export type RungChangeInput = z.output<typeof RungChangeInput>;

/** One thing that differs, in words; null for unsaid. A rung that is added or left out differs in its name. */
const Difference = z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() });

/** A change that is kept, with what it made different on its day; nothing where it was taken back. */
export const RungChangeItem = z
  .object({
    rung: RungId,
    /** What the rung is called from that day on, or was called. */
    label: z.string(),
    from: PlainDateText,
    source: Decision,
    differences: z.array(Difference),
  })
  .meta({ id: 'RungChange' });
export type RungChangeItem = z.output<typeof RungChangeItem>;

/** All that a region ever changed of its ladder and has decided to change, oldest first. */
export const RungChangeList = z
  .object({ items: z.array(RungChangeItem), next: z.string().nullable() })
  .meta({ id: 'RungChangeList' });

/** What a change of a rung would do, with nothing kept. */
export const RungChangePreview = NormPreview.extend({
  differences: z.array(Difference),
  /** What stands on the rung in the region that day: homes and facilities, their places, and stays past their longest. */
  inUse: z.object({
    units: z.number().int(),
    places: z.number().int(),
    late: z.object({ before: z.number().int(), after: z.number().int() }),
  }),
}).meta({ id: 'RungChangePreview' });
export type RungChangePreview = z.output<typeof RungChangePreview>;
