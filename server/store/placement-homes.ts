import type { PlainDate } from '../../shared/dates.ts';
import { COUNTED_STATUSES } from '../../shared/ladder/units.ts';
import type { Refuser } from '../../shared/placement.ts';
import { NO_ADDRESS, withoutAddress } from './no-address.ts';
import type { Executor } from './open.ts';
import type { LeaseStartsTable, PlacementsTable, StaysTable } from './placement-schema.ts';
import { changePlacement } from './placements.ts';
import { forgetHome } from './receipts.ts';
import type { UnitsTable } from './schema.ts';
import type { Audit, Writing } from './write.ts';

/** A unit by its id whoever asks; for the writes of a placement. */
export async function unitOf(executor: Executor, id: string): Promise<UnitsTable | null> {
  return (await executor.selectFrom('units').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Units that stand, or will stand, at a home on a day; those of a running hold and secret ones are left out. */
export function unitsAtHome(executor: Executor, homeKey: string, today: PlainDate): Promise<UnitsTable[]> {
  return executor
    .selectFrom('units')
    .selectAll()
    .where('home_key', '=', homeKey)
    .where('made_by', 'is', null)
    .where('secrecy', '!=', 'geheim')
    .where('status', '!=', 'beeindigd')
    .where((eb) => eb.or([eb('until_date', 'is', null), eb('until_date', '>', today)]))
    .orderBy('id')
    .execute();
}

/** Places that stays take at a unit; null where none are known. */
export async function stayedPlaces(executor: Executor, unit: string): Promise<number | null> {
  const row = await executor
    .selectFrom('stays')
    .select((eb) => eb.fn.sum<number | null>('places').as('places'))
    .where('unit_id', '=', unit)
    .executeTakeFirst();
  return row?.places == null ? null : Number(row.places);
}

/** Whether the home was used on the rung before a day, by any unit but one. */
export async function usedBefore(
  executor: Executor,
  at: { homeKey: string; rung: string; before: PlainDate; except: string },
): Promise<boolean> {
  const row = await executor
    .selectFrom('units')
    .select('id')
    .where('home_key', '=', at.homeKey)
    .where('rung', '=', at.rung)
    .where('id', '!=', at.except)
    .where('made_by', 'is', null)
    .where('status', 'in', [...COUNTED_STATUSES, 'beeindigd'])
    .where((eb) => eb.or([eb('from_date', 'is', null), eb('from_date', '<', at.before)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Adds a unit for a placement. The audit gets it without its address: where the home is not given, it is to be forgotten. */
export async function addUnit(trx: Writing, audit: Audit, row: UnitsTable): Promise<void> {
  await trx.insertInto('units').values(row).execute();
  await audit('unit.create', 'unit', row.id, null, withoutAddress(row));
}

/** Takes away a unit that a hold made, now that the home is not given. */
export async function removeUnit(trx: Writing, audit: Audit, row: UnitsTable): Promise<void> {
  await trx.deleteFrom('units').where('id', '=', row.id).execute();
  await audit('unit.remove', 'unit', row.id, withoutAddress(row), null);
}

/** Writes down that someone lives there from a day on. */
export async function addStay(trx: Writing, audit: Audit, row: StaysTable): Promise<void> {
  await trx.insertInto('stays').values(row).execute();
  await audit('stay.start', 'stay', row.id, null, row);
}

/** Writes down the start of a lease, for the ledgers. */
export async function addLeaseStart(trx: Writing, row: LeaseStartsTable): Promise<void> {
  await trx.insertInto('lease_starts').values(row).execute();
}

/** How a placement is over. */
export interface Closing {
  action: string;
  state: 'refused' | 'cancelled' | 'expired';
  reason: string | null;
  refusedBy: Refuser | null;
  /** Name of the area that stands where the address stood. */
  area: string;
}

/**
 * Closes a placement whose home was not given, and forgets its address: here, in its receipt and in what was answered.
 * What becomes of the unit is for the caller.
 */
export async function closeRow(
  trx: Writing,
  audit: Audit,
  row: PlacementsTable,
  { action, state, reason, refusedBy, area }: Closing,
): Promise<PlacementsTable> {
  const after = await changePlacement(trx, audit, action, row, {
    ...NO_ADDRESS,
    unit_id: null,
    vacancy_id: null,
    over_unit: null,
    state,
    closed_on: audit.today,
    reason,
    refused_by: refusedBy,
  });
  await forgetHome(trx, row.id, area);
  return after;
}
