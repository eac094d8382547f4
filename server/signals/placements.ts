import { addDays, type PlainDate } from '../../shared/dates.ts';
import { consentSignal } from '../../shared/signals/consent.ts';
import { HOLD_WARNING_DAYS, holdSignal, type PlacementSeen } from '../../shared/signals/hold.ts';
import type { Signal } from '../../shared/signals/signal.ts';
import { unitNumber } from '../../shared/signals/unit-number.ts';
import type { Ladders } from '../store/ladder.ts';
import type { Executor } from '../store/open.ts';
import { type HoldRow, holdsToTell } from '../store/signal-placements.ts';

/** Holds that are about to expire, and deviations that wait for consent, of all regions. */
export async function placementSignals(
  executor: Executor,
  ladders: Ladders,
  today: PlainDate,
): Promise<Signal[]> {
  const rows = await holdsToTell(executor, addDays(today, HOLD_WARNING_DAYS));
  return rows
    .flatMap((row) => {
      const placement = seenPlacement(row, ladders, today);
      const waits = row.consent === 'asked' && row.owner_role !== null && row.due_on !== null;
      return [
        holdSignal(placement, row.held_until, today),
        waits && row.owner_role && row.due_on
          ? consentSignal({ placement, owner: row.owner_role, due: row.due_on }, today)
          : null,
      ];
    })
    .filter((signal) => signal !== null);
}

function seenPlacement(row: HoldRow, ladders: Ladders, today: PlainDate): PlacementSeen {
  const rung = ladders.in(row.gemeente, today)?.rungs.find(({ id }) => id === row.rung);
  const secret = row.secrecy === 'geheim';
  return {
    id: row.id,
    places: row.places,
    role: row.role,
    unit: {
      id: row.unit_id ?? row.id,
      number: unitNumber(row.unit_id ?? row.id, row.source_id ?? ''),
      rung: rung?.label ?? row.rung,
      // A secret place is of its region alone: being told of in a gemeente would tell where it stands.
      gemeente: secret ? '' : row.gemeente,
      buurt: secret ? null : row.buurt,
      corporation: row.corporation,
      provider: row.provider,
    },
  };
}
