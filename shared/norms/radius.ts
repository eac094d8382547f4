import { z } from 'zod';
import type { Facts } from './facts.ts';
import type { RadiusNorm } from './norm.ts';
import { type Reason, reasonOf } from './reason.ts';
import { normBase } from './schema.ts';
import { arithmetic, askedPlaces, exceeds, tally } from './tally.ts';

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
export function judge(norm: RadiusNorm, facts: Facts): Reason {
  const asked = askedPlaces(norm, facts);
  const common = {
    area: { level: 'straal' as const, code: null, name: null },
    limit: norm.limit,
    warnAt: norm.warnAt,
  };
  const near = facts.radii.find((radius) => radius.metres === norm.metres);
  if (!near)
    return reasonOf(norm, {
      ...common,
      result: 'onbekend',
      code: 'straal.woning-nodig',
      params: { metres: norm.metres },
    });

  const sure = tally(near.sure, norm, facts, false);
  const maybe = tally(near.possible, norm, facts, false);
  const places = arithmetic(sure, asked);
  const possible = maybe.inUse + maybe.held + maybe.planned;
  const most = places.after + possible;
  const leaving = sure.firstEnd ? { leaving: { places: sure.leaving, from: sure.firstEnd } } : {};
  const left = Math.max(0, Math.floor(norm.limit - most + 1e-9));
  const judged = { ...common, places, params: { metres: norm.metres, possible, left, ...leaving } };
  if (exceeds(places.after, norm.limit))
    return reasonOf(norm, { ...judged, result: 'boven-norm', code: 'norm.boven' });
  if (exceeds(most, norm.limit))
    return reasonOf(norm, { ...judged, result: 'onbekend', code: 'straal.mogelijk' });
  return exceeds(norm.warnAt, most)
    ? reasonOf(norm, { ...judged, result: 'ruimte', code: 'norm.ruimte' })
    : reasonOf(norm, { ...judged, result: 'let-op', code: 'norm.let-op' });
}
