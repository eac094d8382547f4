import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { regionOf } from '../../shared/ladder/presets/index.ts';
import { iwmoReason, type StayEnd, wholeMonths } from '../../shared/stays.ts';
import type { Executor } from './open.ts';
import type { StayEventsTable, StaysTable } from './placement-schema.ts';
import type { RegistryTables, UnitsTable } from './schema.ts';
import type { Audit } from './write.ts';

/** The stays that run at a unit, oldest first. */
export async function staysAt(executor: Executor, unitId: string): Promise<StaysTable[]> {
  return executor
    .selectFrom('stays')
    .selectAll()
    .where('unit_id', '=', unitId)
    .orderBy('from_date')
    .orderBy('id')
    .execute();
}

/** What ends: a stay that is known, or what a file told of a unit in use, of which nobody knows the origin. */
export type Ending = Pick<StaysTable, 'rung' | 'places' | 'origin' | 'beside'> & {
  from_date: string | null;
};

/** Writes that a stay ended, without its address or day. Of a secret place only the region is told. */
export async function writeStayEvent(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  unit: Pick<UnitsTable, 'gemeente' | 'secrecy'>,
  stay: Ending,
  end: StayEnd,
): Promise<StayEventsTable> {
  const gemeente = unit.secrecy === 'geheim' ? null : unit.gemeente;
  const event: StayEventsTable = {
    id: randomUUID(),
    region: regionOf(unit.gemeente)?.id ?? null,
    rung: stay.rung,
    next_rung: end.nextRung,
    gemeente,
    origin: stay.origin,
    to_gemeente: end.toGemeente,
    places: stay.places,
    months: wholeMonths(stay.from_date, end.on),
    reason: end.reason,
    iwmo: iwmoReason(end.reason, { gemeente, toGemeente: end.toGemeente }),
    beside: stay.beside,
    month: end.on.slice(0, 7),
    recorded_on: audit.today,
  };
  await trx.insertInto('stay_events').values(event).execute();
  await audit('stay.end', 'stay', event.id, null, event);
  return event;
}

/** Takes places out of a stay; one without places is gone. */
export async function shrinkStay(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  stay: StaysTable,
  places: number,
): Promise<void> {
  const left = stay.places - places;
  if (left <= 0) {
    await trx.deleteFrom('stays').where('id', '=', stay.id).execute();
    return;
  }
  await trx
    .updateTable('stays')
    .set({ places: left, recorded_on: audit.today, version: stay.version + 1 })
    .where('id', '=', stay.id)
    .execute();
}
