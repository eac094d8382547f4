import { z } from 'zod';
import type { Facts } from './facts.ts';
import type { FreedNorm } from './norm.ts';
import { judgeRate } from './rate.ts';
import { type Reason, reasonOf } from './reason.ts';
import { areaLevel, normBase, rateFields } from './schema.ts';

export const kind = 'vrijgekomen';

export const schema = normBase.extend({
  kind: z.literal(kind),
  level: areaLevel,
  window: z.enum(['twaalf-maanden', 'kalenderjaar']),
  ...rateFields,
});

/** At most a share (0-1) of the homes that came free in the area within the window goes to these rungs. */
export function judge(norm: FreedNorm, facts: Facts, factor = 1): Reason {
  const area = facts.areas.find(({ level }) => level === norm.level);
  const found = facts.freed.find(({ level, window }) => level === norm.level && window === norm.window);
  if (!area) return reasonOf(norm, { result: 'onbekend', code: 'adres.buiten-gebieden' });
  const named = { level: area.level, code: area.code, name: area.name };
  if (!found || found.freed === null) {
    const { limit, warnAt } = norm;
    return reasonOf(norm, { area: named, limit, warnAt, result: 'onbekend', code: 'vrijgekomen.onbekend' });
  }
  const subject = {
    area: named,
    buckets: found.buckets,
    secretToo: area.level !== 'buurt',
    base: { kind: 'vrijgekomen' as const, figure: { value: found.freed, date: found.date } },
  };
  return judgeRate(norm, facts, subject, 1, factor);
}
