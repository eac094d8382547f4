import { z } from 'zod';
import { judgeCeiling } from './ceiling.ts';
import type { Facts } from './facts.ts';
import type { RadiusNorm } from './norm.ts';
import { type Reason, reasonOf } from './reason.ts';
import { normBase } from './schema.ts';
import { arithmetic, askedPlaces, leavingParams, tally } from './tally.ts';

export const kind = 'straal';

export const schema = normBase.extend({
  kind: z.literal(kind),
  metres: z.number().int().min(10).max(5000),
  warnAt: z.number().min(0),
  limit: z.number().min(0),
});

/**
 * At most `limit` places within `metres` of the home. Units known only by their buurt are sure when the circle holds
 * the whole buurt and possible when it touches it (DESIGN.md, "How a place counts", 6).
 */
export function judge(norm: RadiusNorm, facts: Facts, factor = 1): Reason {
  const area = { level: 'straal' as const, code: null, name: null };
  const near = facts.radii.find((radius) => radius.metres === norm.metres);
  if (!near) {
    const { limit, warnAt, metres } = norm;
    return reasonOf(norm, {
      area,
      limit,
      warnAt,
      result: 'onbekend',
      code: 'straal.woning-nodig',
      params: { metres },
    });
  }
  const sure = tally(near.sure, norm, facts, false);
  const maybe = tally(near.possible, norm, facts, false);
  const places = arithmetic(sure, askedPlaces(norm, facts));
  const possible = maybe.inUse + maybe.held + maybe.planned;
  return judgeCeiling(norm, places, places.after + possible, factor, {
    area,
    params: { metres: norm.metres, possible, ...leavingParams(sure) },
  });
}
