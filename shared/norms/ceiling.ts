import type { MaximumNorm, RadiusNorm } from './norm.ts';
import { type Arithmetic, type Reason, reasonOf } from './reason.ts';
import { exceeds } from './tally.ts';

/**
 * Judges a plain number of places against the limit. `most` is what there may be at most, where some places are not
 * sure: sure over the limit is boven-norm, at most within it is ruimte or let-op, else nobody knows.
 */
export function judgeCeiling(
  norm: MaximumNorm | RadiusNorm,
  places: Arithmetic,
  most: number,
  factor: number,
  common: Partial<Reason>,
): Reason {
  const limit = factor === 1 ? norm.limit : Math.floor(norm.limit * factor + 1e-9);
  const left = Math.max(0, Math.floor(limit - most + 1e-9));
  const judged = { ...common, places, limit, warnAt: norm.warnAt, params: { ...common.params, left } };
  if (exceeds(places.after, limit))
    return reasonOf(norm, { ...judged, result: 'boven-norm', code: 'norm.boven' });
  if (judged.params.groups?.missing.length)
    return reasonOf(norm, { ...judged, result: 'onbekend', code: 'groepen.onbekend' });
  if (exceeds(most, limit)) return reasonOf(norm, { ...judged, result: 'onbekend', code: 'straal.mogelijk' });
  // A scaled limit can fall below the warning, which is not scaled: it then warns at the limit itself.
  const warnAt = factor === 1 ? norm.warnAt : Math.min(norm.warnAt, limit);
  return exceeds(warnAt, most)
    ? reasonOf(norm, { ...judged, result: 'ruimte', code: 'norm.ruimte' })
    : reasonOf(norm, { ...judged, result: 'let-op', code: 'norm.let-op' });
}
