import { z } from 'zod';
import type { Facts } from './facts.ts';
import type { DistanceNorm } from './norm.ts';
import { type Reason, type ReasonParams, reasonOf } from './reason.ts';
import { normBase } from './schema.ts';
import { askedPlaces } from './tally.ts';

export const kind = 'afstand';

export const schema = normBase.extend({
  kind: z.literal(kind),
  warnAt: z.number().int().min(0).max(5000),
  limit: z.number().int().min(0).max(5000),
});

type Outcome = [Reason['result'], Reason['code']];

const AROUND = { level: 'afstand', code: null, name: null } as const;

/**
 * Clustered schemes stand at least `limit` metres apart. A least distance is turned round: boven-norm below the
 * limit, let-op below `warnAt` (DESIGN.md, "How a place counts", 3). Places in a scheme that stands there add no new one.
 */
export function judge(norm: DistanceNorm, facts: Facts): Reason {
  const answer = ([result, code]: Outcome, params: ReasonParams) =>
    reasonOf(norm, { area: AROUND, limit: norm.limit, warnAt: norm.warnAt, result, code, params });
  const found = facts.nearest.find((nearest) => nearest.norm === norm.id);
  if (!found) return answer(['onbekend', 'straal.woning-nodig'], { metres: norm.warnAt });
  if (askedPlaces(norm, facts) === 0) return answer(['ruimte', 'norm.zelfde'], {});
  const { metres } = found;
  const params: ReasonParams = metres === null ? {} : { distance: metres };
  if (metres !== null && metres < norm.limit) return answer(['boven-norm', 'norm.boven'], params);
  if (found.possible) return answer(['onbekend', 'afstand.mogelijk'], params);
  return metres !== null && metres < norm.warnAt
    ? answer(['let-op', 'norm.let-op'], params)
    : answer(['ruimte', 'norm.ruimte'], params);
}
