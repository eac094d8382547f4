import { z } from 'zod';
import type { AreaFacts, Facts } from './facts.ts';
import type { PerThousandNorm } from './norm.ts';
import { type Reason, type ReasonParams, reasonOf } from './reason.ts';
import { normBase } from './schema.ts';
import { arithmetic, askedPlaces, exceeds, tally } from './tally.ts';

export const kind = 'per-1000-huishoudens';

export const schema = normBase.extend({
  kind: z.literal(kind),
  level: z.enum(['buurt', 'wijk']),
  warnAt: z.number().min(0),
  limit: z.number().min(0),
  minBase: z.number().int().min(1),
  alwaysAllowed: z.number().int().min(0),
});

/**
 * At most `limit` places per 1,000 households. Below `minBase` households the wijk is judged instead, as rates over
 * few homes mislead; missing figures are never a pass (DESIGN.md, "How a place counts", 3, 5 and 9).
 */
export function judge(norm: PerThousandNorm, facts: Facts): Reason {
  const own = facts.areas.find((area) => area.level === norm.level);
  if (!own) return reasonOf(norm, { result: 'onbekend', code: 'adres.buiten-gebieden' });
  const households = own.figures.huishoudens.value;
  if (households === null || households >= norm.minBase) return judgeArea(norm, facts, own, {});
  const wijk = norm.level === 'buurt' ? facts.areas.find((area) => area.level === 'wijk') : undefined;
  if (!wijk) return judgeArea(norm, facts, own, {});
  return judgeArea(norm, facts, wijk, { insteadOf: { level: own.level, name: own.name, value: households } });
}

function judgeArea(norm: PerThousandNorm, facts: Facts, area: AreaFacts, params: ReasonParams): Reason {
  const counted = tally(area.buckets, norm, facts, area.level !== 'buurt');
  const places = arithmetic(counted, askedPlaces(norm, facts));
  const households = area.figures.huishoudens;
  const leaving = counted.firstEnd ? { places: counted.leaving, from: counted.firstEnd } : undefined;
  const shared = {
    area: { level: area.level, code: area.code, name: area.name },
    places,
    limit: norm.limit,
    warnAt: norm.warnAt,
    params: { ...params, ...(leaving && { leaving }), minBase: norm.minBase },
  };
  if (households.value === null)
    return reasonOf(norm, { ...shared, result: 'onbekend', code: 'cijfers.geen' });
  const base = households.value;
  const known = {
    ...shared,
    base: { kind: 'huishoudens' as const, value: base, date: households.date },
    rate:
      base > 0
        ? { now: perThousand(places.after - places.asked, base), after: perThousand(places.after, base) }
        : null,
  };
  if (base < norm.minBase) return reasonOf(norm, { ...known, result: 'onbekend', code: 'cijfers.klein' });

  const left = Math.max((norm.limit * base) / 1000, norm.alwaysAllowed) - places.after;
  const withLeft = { ...known, params: { ...known.params, left: Math.max(0, Math.floor(left + 1e-9)) } };
  const over = exceeds(places.after * 1000, norm.limit * base);
  const near = !exceeds(norm.warnAt * base, places.after * 1000);
  if (!over && !near) return reasonOf(norm, { ...withLeft, result: 'ruimte', code: 'norm.ruimte' });
  if (!exceeds(places.after, norm.alwaysAllowed))
    return reasonOf(norm, { ...withLeft, result: 'ruimte', code: 'norm.altijd' });
  return over
    ? reasonOf(norm, { ...withLeft, result: 'boven-norm', code: 'norm.boven' })
    : reasonOf(norm, { ...withLeft, result: 'let-op', code: 'norm.let-op' });
}

/** For the screen only: the judgement itself multiplies across. */
function perThousand(places: number, base: number): number {
  return (places * 1000) / base;
}
