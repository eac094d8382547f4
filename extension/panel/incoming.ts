import { z } from 'zod';
import { GemeenteCode } from '../../shared/api/common.ts';
import { AskedHome } from '../background/incoming.ts';

const frame = z.string().max(40);
const key = z.string().max(20);

/** What a frame may tell the panel. It runs beside a page that we do not trust: what is none of this is dropped. */
export const FromFrame = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('homes'),
    frame,
    homes: z.array(AskedHome.extend({ key, written: z.string().max(200), sure: z.boolean() })).max(1_000),
    gemeenten: z.array(GemeenteCode).max(400).nullable(),
    seen: key.nullable(),
  }),
  z.object({ type: z.literal('pointed'), frame, key: key.nullable() }),
]);
export type FromFrame = z.infer<typeof FromFrame>;
