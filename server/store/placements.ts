import { isPlainDate } from '../../shared/dates.ts';
import type { PlacementState } from '../../shared/placement.ts';
import type { Viewer } from '../../shared/rights.ts';
import { wrongCursor } from './changes.ts';
import { withoutAddress } from './no-address.ts';
import type { Executor } from './open.ts';
import type { PlacementsTable } from './placement-schema.ts';
import { ownPlacements } from './placement-view.ts';
import type { Audit, Writing } from './write.ts';

/** Placements that keep a home: held, or given. Of a home, a unit or a free home. */
export function runningPlacements(
  executor: Executor,
  by: 'home_key' | 'unit_id' | 'vacancy_id',
  value: string,
): Promise<PlacementsTable[]> {
  return executor
    .selectFrom('placements')
    .selectAll()
    .where(by, '=', value)
    .where('state', 'in', ['held', 'confirmed'])
    .orderBy('held_on')
    .orderBy('id')
    .execute();
}

/** Holds whose term is over on the day, the oldest first. */
export function dueHolds(executor: Executor, today: string): Promise<PlacementsTable[]> {
  return executor
    .selectFrom('placements')
    .selectAll()
    .where('state', '=', 'held')
    .where('held_until', '<=', today)
    .orderBy('held_until')
    .orderBy('id')
    .execute();
}

/** The first day on which a running hold is over; null while nothing is held. */
export async function firstDue(executor: Executor): Promise<string | null> {
  const row = await executor
    .selectFrom('placements')
    .select((eb) => eb.fn.min('held_until').as('due'))
    .where('state', '=', 'held')
    .executeTakeFirst();
  return row?.due ?? null;
}

/** Writes a new placement down. Its audit row has no address: what is refused or over is to be forgotten. */
export async function insertPlacement(trx: Writing, audit: Audit, row: PlacementsTable): Promise<void> {
  await trx.insertInto('placements').values(row).execute();
  await audit('placement.hold', 'placement', row.id, null, withoutAddress(row));
}

/** Changes a placement, and gives it as it is afterwards. */
export async function changePlacement(
  trx: Writing,
  audit: Audit,
  action: string,
  before: PlacementsTable,
  changes: Partial<PlacementsTable>,
): Promise<PlacementsTable> {
  const after = { ...before, ...changes, version: before.version + 1 };
  await trx.updateTable('placements').set(after).where('id', '=', before.id).execute();
  await audit(action, 'placement', before.id, withoutAddress(before), withoutAddress(after));
  return after;
}

/** Which placements are asked for. */
export interface PlacementFilter {
  state?: PlacementState | undefined;
  gemeente?: string | undefined;
  rung?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** One more than `limit` of the viewer's own placements, newest first. Asked by gemeente, secret ones are left out. */
export async function placementRows(
  executor: Executor,
  viewer: Viewer,
  { state, gemeente, rung, limit, cursor }: PlacementFilter,
): Promise<PlacementsTable[]> {
  const [on, id] = cursor?.split('|') ?? [];
  if (cursor !== undefined && !(on && isPlainDate(on) && id)) throw wrongCursor();
  let found = executor
    .selectFrom('placements')
    .selectAll()
    .where(ownPlacements(viewer, gemeente !== undefined));
  if (state !== undefined) found = found.where('state', '=', state);
  if (gemeente !== undefined) found = found.where('gemeente', '=', gemeente);
  if (rung !== undefined) found = found.where('rung', '=', rung);
  if (on !== undefined && id !== undefined)
    found = found.where((eb) =>
      eb.or([eb('held_on', '<', on), eb.and([eb('held_on', '=', on), eb('id', '<', id)])]),
    );
  return found
    .orderBy('held_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
}
