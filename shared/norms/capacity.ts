import { z } from 'zod';
import type { Facts } from './facts.ts';
import type { Capacity, CapacityNorm, Norm } from './norm.ts';
import { type Reason, reasonOf } from './reason.ts';
import { normBase } from './schema.ts';
import { askedPlaces, exceeds } from './tally.ts';

export const kind = 'draagkracht';

export const schema = normBase.extend({
  kind: z.literal(kind),
  wijken: z.record(z.string(), z.enum(['stop', 'weinig', 'normaal', 'extra'])),
  factors: z.object({ weinig: z.number().min(0).max(1), extra: z.number().min(1).max(10) }),
});

/** What the wijk of the home can bear by this norm; null where it does not name the wijk. */
export function capacityOf(norm: CapacityNorm, facts: Facts): Capacity | null {
  const wijk = facts.areas.find(({ level }) => level === 'wijk');
  return wijk ? (norm.wijken[wijk.code] ?? null) : null;
}

/**
 * What the limit of a norm is multiplied by in this wijk: upper limits only, and more only where that norm allows it.
 * A least distance is no upper limit, and a stop has none; what one wijk can bear says nothing of its whole gemeente. With several the strictest counts.
 */
export function capacityFactor(norm: Norm, capacities: readonly CapacityNorm[], facts: Facts): number {
  if ('level' in norm && norm.level === 'gemeente') return 1;
  if (norm.kind === 'afstand' || norm.kind === 'stop' || norm.kind === 'draagkracht') return 1;
  if (capacities.length === 0) return 1;
  const factors = capacities.flatMap((capacity) => {
    if (!capacity.rungs.includes(facts.rung)) return [];
    const word = capacityOf(capacity, facts);
    if (word === 'weinig') return [capacity.factors.weinig];
    return [word === 'extra' && norm.extraAllowed ? capacity.factors.extra : 1];
  });
  return factors.length === 0 ? 1 : Math.min(...factors);
}

/** A stop refuses; the other words are told, and count through the limits of the other norms. */
export function judge(norm: CapacityNorm, facts: Facts): Reason {
  const wijk = facts.areas.find(({ level }) => level === 'wijk');
  const word = capacityOf(norm, facts) ?? 'normaal';
  const common = {
    area: wijk ? { level: wijk.level, code: wijk.code, name: wijk.name } : null,
    params: { owner: norm.owner, capacity: { word } },
  };
  if (word !== 'stop') return reasonOf(norm, { ...common, result: 'nvt', code: 'draagkracht.telt' });
  return exceeds(askedPlaces(norm, facts), 0)
    ? reasonOf(norm, { ...common, result: 'boven-norm', code: 'draagkracht.stop' })
    : reasonOf(norm, { ...common, result: 'ruimte', code: 'stop.zelfde' });
}
