import { addMonths, type PlainDate } from '../dates.ts';
import type { StopNorm } from '../norms/norm.ts';
import type { Signal } from './signal.ts';
import { urgencyOf } from './urgency.ts';

export const kind = 'stop';

/** So many months before a stop ends it is told of: time to decide whether it should. */
export const STOP_MONTHS = 3;

/** A stop that ends by itself within three months. `gemeente` is where its area lies; null for a whole region. */
export function stopSignal(norm: StopNorm, gemeente: string | null, today: PlainDate): Signal | null {
  const { until } = norm;
  if (until === null || today >= until || today < addMonths(until, -STOP_MONTHS)) return null;
  return {
    key: `${kind}:${norm.id}:${until}`,
    kind,
    owner: norm.gemeente === undefined ? 'regio' : 'gemeente',
    urgency: urgencyOf(until, today),
    due: until,
    about: { gemeente },
    subject: { kind: 'norm', id: norm.id, area: norm.area.level === 'regio' ? null : norm.area.code },
    told: { code: 'stop.eindigt', title: norm.title, area: norm.area.name, until },
  };
}
