import { after, type Refuser } from '../../shared/placement.ts';
import { closeRow, removeUnit, unitOf } from '../store/placement-homes.ts';
import type { PlacementsTable } from '../store/placement-schema.ts';
import type { AreaNames } from '../store/placement-view.ts';
import { runningPlacements } from '../store/placements.ts';
import { moveUnit } from '../store/unit-moves.ts';
import type { Audit, Writing } from '../store/write.ts';
import { labelLeft } from './area-names.ts';
import { wrongState } from './problems.ts';

/** How a hold ends without a lease. */
export interface Close {
  move: 'refuse' | 'cancel' | 'expire';
  reason: string | null;
  refusedBy: Refuser | null;
}

/**
 * Ends a hold without a lease. A unit that it made goes; one that was there gets its status back, unless another hold runs
 * on it. The placement keeps rung, areas, days and reason, and forgets its address. Throws 409 for one that is past it.
 */
export async function closePlacement(
  trx: Writing,
  audit: Audit,
  row: PlacementsTable,
  { move, reason, refusedBy }: Close,
  nameOf: AreaNames,
): Promise<PlacementsTable> {
  const state = after(row.state, move);
  if (state !== 'refused' && state !== 'cancelled' && state !== 'expired') throw wrongState(row.state);
  await letGo(trx, audit, row);
  return closeRow(trx, audit, row, {
    action: `placement.${move}`,
    state,
    reason,
    refusedBy,
    area: labelLeft(row, nameOf),
  });
}

async function letGo(trx: Writing, audit: Audit, row: PlacementsTable): Promise<void> {
  const unit = row.unit_id === null ? null : await unitOf(trx, row.unit_id);
  if (unit === null) return;
  if (unit.made_by === row.id) return removeUnit(trx, audit, unit);
  const others = await runningPlacements(trx, 'unit_id', unit.id);
  const held = others.some(({ id, state }) => id !== row.id && state === 'held');
  if (!held && unit.status === 'gereserveerd' && row.over_status !== null)
    await moveUnit(trx, audit, 'unit.release', unit, { status: row.over_status });
}
