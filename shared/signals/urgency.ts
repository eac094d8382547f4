import { addMonths, type PlainDate } from '../dates.ts';
import type { Urgency } from './signal.ts';

/** How soon a day is: come or gone, within a month, or later. */
export function urgencyOf(due: PlainDate, today: PlainDate): Urgency {
  if (today >= due) return 'nu';
  return today >= addMonths(due, -1) ? 'gauw' : 'later';
}
