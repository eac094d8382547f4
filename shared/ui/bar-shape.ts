import type { VerdictReason } from '../api/checks.ts';
import { judgesRate } from '../text/nl-bars.ts';

/** A bar in percent of its track; `norm` is where the limit stands, null when there is none. */
export interface BarShape {
  now: number;
  asked: number;
  norm: number | null;
}

/** Where the limit stands on the track as long as the bar does not run past the end. */
const NORM_AT = 80;

/**
 * The shape of one norm's bar: what is there now (in use, held and planned), then what is asked, against the limit.
 * Null where there is nothing to draw: no figures, or hidden because they are small.
 */
export function barShape(
  reason: Pick<VerdictReason, 'kind' | 'code' | 'places' | 'rate' | 'limit'>,
): BarShape | null {
  const amounts = amountsOf(reason);
  if (amounts === null) return null;
  const { now, after } = amounts;
  const { limit } = reason;
  const full = Math.max(limit === null ? 0 : (limit * 100) / NORM_AT, after, now);
  if (full <= 0) return { now: 0, asked: 0, norm: null };
  const percent = (value: number) => (Math.max(0, value) / full) * 100;
  return {
    now: percent(Math.min(now, after)),
    asked: percent(Math.max(0, after - now)),
    norm: limit === null ? null : percent(limit),
  };
}

function amountsOf(reason: Pick<VerdictReason, 'kind' | 'code' | 'places' | 'rate'>) {
  const { rate, places } = reason;
  if (rate !== null) return rate;
  if (places === null || judgesRate(reason)) return null;
  const { after, asked } = places;
  if (typeof after !== 'number' || typeof asked !== 'number') return null;
  return { now: after - asked, after };
}
