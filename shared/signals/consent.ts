import type { PlainDate } from '../dates.ts';
import { ofPlacement, type PlacementSeen } from './hold.ts';
import type { Signal } from './signal.ts';

export const kind = 'toestemming';

/** What the owner of a norm is asked to say of a deviation, and by when. */
export interface ConsentAsked {
  placement: PlacementSeen;
  owner: 'gemeente' | 'regio';
  due: PlainDate;
}

/** A deviation that waits for the consent of the norm's owner: until then the hold cannot be confirmed. */
export function consentSignal({ placement, owner, due }: ConsentAsked, today: PlainDate): Signal {
  const late = today >= due;
  return {
    key: `${kind}:${placement.id}`,
    kind,
    owner,
    // Someone waits from the first day on.
    urgency: late ? 'nu' : 'gauw',
    due,
    ...ofPlacement(placement),
    told: {
      code: 'toestemming.wacht',
      number: placement.unit.number,
      rung: placement.unit.rung,
      due,
      late,
    },
  };
}
