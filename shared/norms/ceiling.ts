import type { MaximumNorm, RadiusNorm } from './norm.ts';
import { type Arithmetic, type Reason, type ReasonParams, reasonOf } from './reason.ts';
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
  common: Pick<Reason, 'area' | 'params'>,
): Reason {
  const limit = factor === 1 ? norm.limit : Math.floor(norm.limit * factor + 1e-9);
  const left = Math.max(0, Math.floor(limit - most + 1e-9));
  const params: ReasonParams = { ...common.params, left };
  const answer = (result: Reason['result'], code: Reason['code']) =>
    reasonOf(norm, { area: common.area, places, limit, warnAt: norm.warnAt, params, result, code });
  if (exceeds(places.after, limit)) {
    params.over = Math.ceil(places.after - limit - 1e-9);
    return answer('boven-norm', 'norm.boven');
  }
  if (params.groups?.missing.length) return answer('onbekend', 'groepen.onbekend');
  if (exceeds(most, limit)) return answer('onbekend', 'straal.mogelijk');
  // A scaled limit can fall below the warning, which is not scaled: it then warns at the limit itself.
  const warnAt = factor === 1 ? norm.warnAt : Math.min(norm.warnAt, limit);
  return exceeds(warnAt, most) ? answer('ruimte', 'norm.ruimte') : answer('let-op', 'norm.let-op');
}
