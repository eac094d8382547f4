import { z } from 'zod';
import type { Facts } from './facts.ts';
import type { MixedNorm } from './norm.ts';
import { judgeRate } from './rate.ts';
import { type Reason, reasonOf } from './reason.ts';
import { normBase, rateFields } from './schema.ts';

export const kind = 'gemengd';

export const schema = normBase.extend({
  kind: z.literal(kind),
  of: z.enum(['complex', 'straat']),
  ...rateFields,
});

/**
 * Mixed living: places are at most a share (0-1) of the homes in the complex or street, the offered home among them.
 * Without a complex that anyone told of, nothing is said of it; secret units never count here. Units known only by a buurt
 * of it are possible, as within a radius (DESIGN.md, "How a place counts", 6).
 */
export function judge(norm: MixedNorm, facts: Facts, factor = 1): Reason {
  const found = facts.mixed.find((mixed) => mixed.of === norm.of);
  const { limit, warnAt } = norm;
  if (!found)
    return reasonOf(norm, {
      area: { level: norm.of, code: null, name: null },
      limit,
      warnAt,
      result: 'onbekend',
      code: 'gemengd.onbekend',
    });
  const subject = {
    area: { level: norm.of, code: null, name: found.name },
    buckets: found.buckets,
    possible: found.possible,
    secretToo: false,
    base: {
      kind: norm.of === 'complex' ? ('woningen-complex' as const) : ('woningen-straat' as const),
      figure: { value: found.homes, date: found.date },
    },
  };
  return judgeRate(norm, facts, subject, 1, factor);
}
