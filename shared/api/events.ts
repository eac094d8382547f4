import { z } from 'zod';

/** What changed, as far as the listener may know; with `everything` more than is worth naming. */
export const ChangeEvent = z
  .object({
    dataVersion: z.string(),
    areas: z.array(z.string()),
    homeKeys: z.array(z.string()),
    everything: z.boolean(),
  })
  .meta({ id: 'ChangeEvent' });
export type ChangeEvent = z.infer<typeof ChangeEvent>;
