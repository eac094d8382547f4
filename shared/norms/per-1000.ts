import { z } from 'zod';
import type { Facts } from './facts.ts';
import { groupPlaces } from './groups.ts';
import type { PerThousandNorm } from './norm.ts';
import { areaWithBase, judgeRate } from './rate.ts';
import { type Reason, reasonOf } from './reason.ts';
import { areaLevel, areaNormBase, rateFields } from './schema.ts';

export const kind = 'per-1000';

export const schema = areaNormBase.extend({
  kind: z.literal(kind),
  per: z.enum(['huishoudens', 'woningen', 'inwoners']),
  level: areaLevel,
  ...rateFields,
});

/** At most `limit` places per 1,000 households, homes or inhabitants of the area (DESIGN.md, "How a place counts", 3, 5, 9). */
export function judge(norm: PerThousandNorm, facts: Facts, factor = 1): Reason {
  const found = areaWithBase(facts, norm.level, norm.minBase, (area) => area.figures[norm.per]);
  if (!found) return reasonOf(norm, { result: 'onbekend', code: 'adres.buiten-gebieden' });
  const { area, params } = found;
  // What one wijk can bear says nothing of the gemeente around it.
  const factorAt = area.level === 'gemeente' ? 1 : factor;
  const subject = {
    area: { level: area.level, code: area.code, name: area.name },
    buckets: area.buckets,
    secretToo: area.level !== 'buurt',
    base: { kind: norm.per, figure: area.figures[norm.per] },
    params,
    groups: groupPlaces(norm, area),
  };
  return judgeRate(norm, facts, subject, 1000, factorAt);
}
