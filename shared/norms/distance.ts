import { z } from 'zod';
import type { Facts } from './facts.ts';
import type { DistanceNorm } from './norm.ts';
import { type Reason, reasonOf } from './reason.ts';
import { normBase } from './schema.ts';
import { askedPlaces } from './tally.ts';

export const kind = 'afstand';

export const schema = normBase.extend({
  kind: z.literal(kind),
  warnAt: z.number().int().min(0).max(5000),
  limit: z.number().int().min(0).max(5000),
});

/**
 * Clustered schemes stand at least `limit` metres apart. A least distance is turned round: boven-norm below the
 * limit, let-op below `warnAt` (DESIGN.md, "How a place counts", 3). Places in a scheme that stands there add no new one.
 */
export function judge(norm: DistanceNorm, facts: Facts): Reason {
  const common = {
    area: { level: 'afstand' as const, code: null, name: null },
    limit: norm.limit,
    warnAt: norm.warnAt,
  };
  const found = facts.nearest.find((nearest) => nearest.norm === norm.id);
  if (!found)
    return reasonOf(norm, {
      ...common,
      result: 'onbekend',
      code: 'straal.woning-nodig',
      params: { metres: norm.warnAt },
    });
  if (askedPlaces(norm, facts) === 0)
    return reasonOf(norm, { ...common, result: 'ruimte', code: 'norm.zelfde' });
  const params = found.metres === null ? {} : { distance: found.metres };
  if (found.metres !== null && found.metres < norm.limit)
    return reasonOf(norm, { ...common, params, result: 'boven-norm', code: 'norm.boven' });
  if (found.possible)
    return reasonOf(norm, { ...common, params, result: 'onbekend', code: 'afstand.mogelijk' });
  return found.metres !== null && found.metres < norm.warnAt
    ? reasonOf(norm, { ...common, params, result: 'let-op', code: 'norm.let-op' })
    : reasonOf(norm, { ...common, params, result: 'ruimte', code: 'norm.ruimte' });
}
