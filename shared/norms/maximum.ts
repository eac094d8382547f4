import { z } from 'zod';
import { judgeCeiling } from './ceiling.ts';
import type { Facts } from './facts.ts';
import { groupPlaces } from './groups.ts';
import type { MaximumNorm } from './norm.ts';
import { type Reason, reasonOf } from './reason.ts';
import { areaLevel, areaNormBase } from './schema.ts';
import { arithmetic, askedPlaces, groupParams, leavingParams, tally, withGroups } from './tally.ts';

export const kind = 'maximum';

export const schema = areaNormBase.extend({
  kind: z.literal(kind),
  level: areaLevel,
  areas: z.array(z.string()).min(1).optional(),
  warnAt: z.number().min(0),
  limit: z.number().min(0),
});

/** At most `limit` places in the area. */
export function judge(norm: MaximumNorm, facts: Facts, factor = 1): Reason {
  const area = facts.areas.find(({ level }) => level === norm.level);
  if (!area) return reasonOf(norm, { result: 'onbekend', code: 'adres.buiten-gebieden' });
  const counted = tally(area.buckets, norm, facts, area.level !== 'buurt');
  const groups = groupPlaces(norm, area);
  const places = arithmetic(withGroups(counted, groups), askedPlaces(norm, facts));
  return judgeCeiling(norm, places, places.after, factor, {
    area: { level: area.level, code: area.code, name: area.name },
    params: { ...leavingParams(counted), ...groupParams(groups) },
  });
}

/** Whether the home stands in an area that the norm names; without names it holds everywhere. */
export function concerns(norm: MaximumNorm, facts: Facts): boolean {
  return norm.areas === undefined || facts.areas.some(({ code }) => norm.areas?.includes(code));
}
