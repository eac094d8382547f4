import { z } from 'zod';
import { LadderRung } from '../api/ladder.ts';
import { CountsUntilInput } from '../api/ladder-changes.ts';
import type { LadderChange } from './changes.ts';

const source = z.object({
  document: z.string().min(1),
  paragraph: z.string().min(1),
  year: z.number().int().min(2001).max(2100),
});

/** A change of a rung as a region writes it: unknown fields are refused, so that a slip of the pen is no silent nothing. */
export const LadderChangeSchema: z.ZodType<LadderChange> = z.object({
  rung: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
  set: LadderRung.omit({ id: true, source: true })
    .extend({ label: z.string().min(1), countsUntil: CountsUntilInput })
    .partial()
    .strict()
    .nullable(),
  source,
  from: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
});

/** A change as it was kept or imported. Throws ZodError with the path of what is not right. */
export function readLadderChange(value: unknown): LadderChange {
  return LadderChangeSchema.parse(value);
}
