import type { PlainDate } from '../dates.ts';
import type { Rung } from '../ladder/rung.ts';
import { checkStays } from '../ladder/unit-checks.ts';
import { ofUnit, type Signal, type SignalUnit } from './signal.ts';
import { urgencyOf } from './urgency.ts';

export const kind = 'verblijf';

/** A stay with its own id where stays are kept apart, else that of its unit. */
export interface StaySeen {
  id: string;
  unit: SignalUnit;
  since: PlainDate;
}

/** A stay that comes near the longest that its rung allows, or has passed it. */
export function staySignal({ id, unit, since }: StaySeen, rung: Rung, today: PlainDate): Signal | null {
  const [found] = checkStays([{ unit: unit.id, rung: rung.id, since }], [rung], today);
  if (found?.code !== 'verblijf.nadert' && found?.code !== 'verblijf.voorbij') return null;
  const { code, ends, max } = found;
  return {
    key: `${kind}:${id}`,
    kind,
    owner: 'aanbieder',
    urgency: urgencyOf(ends, today),
    due: ends,
    ...ofUnit(unit),
    told: { code, number: unit.number, rung: unit.rung, ends, max },
  };
}
