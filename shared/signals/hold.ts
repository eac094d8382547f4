import { addDays, type PlainDate } from '../dates.ts';
import type { Role } from '../rights.ts';
import type { Signal, SignalUnit } from './signal.ts';

export const kind = 'vasthouden';

/** So many days before a hold expires it is told of. */
export const HOLD_WARNING_DAYS = 3;

/** A running hold or a placement, as signals name it. */
export interface PlacementSeen {
  id: string;
  unit: SignalUnit;
  places: number;
  /** Who holds it. */
  role: Role;
}

/** A hold that is about to expire by itself: the home is then anyone's again. `until` is the first day without it. */
export function holdSignal(placement: PlacementSeen, until: PlainDate, today: PlainDate): Signal | null {
  if (today < addDays(until, -HOLD_WARNING_DAYS)) return null;
  return {
    key: `${kind}:${placement.id}`,
    kind,
    owner: placement.role,
    urgency: today >= addDays(until, -1) ? 'nu' : 'gauw',
    due: until,
    ...ofPlacement(placement),
    told: {
      code: 'vasthouden.verloopt',
      number: placement.unit.number,
      rung: placement.unit.rung,
      places: placement.places,
      until,
    },
  };
}

/** What the signals of a placement have in common. */
export function ofPlacement({ id, unit }: PlacementSeen) {
  const { gemeente, corporation, provider, buurt } = unit;
  return {
    about: { gemeente, corporation, provider },
    subject: { kind: 'placement' as const, id, area: buurt },
  };
}
