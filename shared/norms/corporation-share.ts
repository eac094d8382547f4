import { z } from 'zod';
import type { Facts } from './facts.ts';
import { groupPlaces } from './groups.ts';
import type { CorporationShareNorm } from './norm.ts';
import { areaWithBase, judgeRate } from './rate.ts';
import { type Reason, reasonOf } from './reason.ts';
import { areaLevel, areaNormBase, rateFields } from './schema.ts';

export const kind = 'aandeel-corporatie';

export const schema = areaNormBase.extend({ kind: z.literal(kind), level: areaLevel, ...rateFields });

/** Places are at most a share (0-1) of the homes that corporations have in the area. */
export function judge(norm: CorporationShareNorm, facts: Facts, factor = 1): Reason {
  const found = areaWithBase(facts, norm.level, norm.minBase, (area) => area.corporationHomes);
  if (!found) return reasonOf(norm, { result: 'onbekend', code: 'adres.buiten-gebieden' });
  const { area, params } = found;
  // What one wijk can bear says nothing of the gemeente around it.
  const factorAt = area.level === 'gemeente' ? 1 : factor;
  const subject = {
    area: { level: area.level, code: area.code, name: area.name },
    buckets: area.buckets,
    secretToo: area.level !== 'buurt',
    base: { kind: 'corporatiewoningen' as const, figure: area.corporationHomes },
    params,
    groups: groupPlaces(norm, area),
  };
  return judgeRate(norm, facts, subject, 1, factorAt);
}
