import { addMonths, type PlainDate } from '../dates.ts';
import { ofUnit, type Signal, type SignalUnit } from './signal.ts';
import { urgencyOf } from './urgency.ts';

export const kind = 'omklap';

/** So many months before its term a unit is told of: time to talk with resident and corporation. */
export const OMKLAP_MONTHS = 3;

/** A lease that is to pass to the resident within three months, or should have: recorded by people, never assumed. */
export function omklapSignal(unit: SignalUnit, term: PlainDate, today: PlainDate): Signal | null {
  if (today < addMonths(term, -OMKLAP_MONTHS)) return null;
  return {
    key: `${kind}:${unit.id}`,
    kind,
    owner: 'aanbieder',
    urgency: urgencyOf(term, today),
    due: term,
    ...ofUnit(unit),
    told: {
      code: today >= term ? 'omklap.voorbij' : 'omklap.nadert',
      number: unit.number,
      rung: unit.rung,
      term,
    },
  };
}
