import { z } from 'zod';
import type { Facts } from './facts.ts';
import type { StopNorm } from './norm.ts';
import { type Reason, reasonOf } from './reason.ts';
import { normBase } from './schema.ts';
import { askedPlaces, exceeds } from './tally.ts';

export const kind = 'stop';

export const schema = normBase.extend({
  kind: z.literal(kind),
  area: z.object({
    level: z.enum(['buurt', 'wijk', 'gemeente', 'regio']),
    code: z.string(),
    name: z.string(),
  }),
  reason: z.string().min(1),
});

/** No further places in the area while the norm holds; a home that counts already may be let again. */
export function judge(norm: StopNorm, facts: Facts): Reason {
  const more = exceeds(askedPlaces(norm, facts), 0);
  return reasonOf(norm, {
    area: norm.area,
    params: { owner: norm.owner, why: norm.reason, until: norm.until },
    ...(more
      ? { result: 'boven-norm' as const, code: 'stop.geldt' as const }
      : { result: 'ruimte' as const, code: 'stop.zelfde' as const }),
  });
}

/** Whether the address stands in the area of the stop; elsewhere the stop says nothing. */
export function concerns(norm: StopNorm, facts: Facts): boolean {
  // Only norms of the home's own region come here.
  if (norm.area.level === 'regio') return true;
  return facts.areas.some((area) => area.code === norm.area.code);
}
