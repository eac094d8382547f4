import type { Ladder } from '../../shared/ladder/rules.ts';
import { rungOn } from '../../shared/ladder/rules.ts';
import { OWN_SOURCE, rowId } from '../store/changes.ts';
import { NO_ADDRESS } from '../store/no-address.ts';
import { onlyPlace } from '../store/only-place.ts';
import { addUnit } from '../store/placement-homes.ts';
import type { PlacementsTable } from '../store/placement-schema.ts';
import { runningPlacements } from '../store/placements.ts';
import type { UnitsTable } from '../store/schema.ts';
import { moveUnit } from '../store/unit-moves.ts';
import type { Audit, Writing } from '../store/write.ts';

/**
 * Gives a hold its unit, and completes the row with it: one that stands there turns `gereserveerd` and is remembered as it
 * was; else one is made, which counts only once the hold is confirmed.
 */
export async function holdUnit(
  trx: Writing,
  audit: Audit,
  row: PlacementsTable,
  unit: UnitsTable | null,
  ladder: Ladder,
): Promise<void> {
  if (unit === null) {
    const made = newUnit(row, { id: row.id, from: null, ladder, today: audit.today });
    row.unit_id = made.id;
    await addUnit(trx, audit, { ...made, status: 'gereserveerd', made_by: row.id });
    return;
  }
  const running = await runningPlacements(trx, 'unit_id', unit.id);
  const other = running.find(({ state, over_status }) => state === 'held' && over_status !== null);
  row.over_status = other?.over_status ?? unit.status;
  row.over_places = replaced(row, unit);
  await moveUnit(trx, audit, 'unit.hold', unit, { status: 'gereserveerd' });
}

/** How many places of the unit the hold stands on: all, but for a location of which others use the rest. */
function replaced(row: PlacementsTable, unit: UnitsTable): number {
  return unit.rung === row.rung ? Math.min(row.places, unit.places) : unit.places;
}

/** A unit as a placement makes it. People's own homes get no address (the rung says so). */
export function newUnit(
  row: PlacementsTable,
  given: { id: string; from: string | null; ladder: Ladder; today: string; before?: UnitsTable },
): UnitsTable {
  const { before, ladder, today } = given;
  const own = rungOn(ladder, row.rung)?.perAreaOnly === true;
  return {
    ...onlyPlace(row),
    ...(own && NO_ADDRESS),
    id: rowId(OWN_SOURCE, given.id),
    source: OWN_SOURCE,
    source_id: given.id,
    complex: own ? null : (before?.complex ?? null),
    rung: row.rung,
    places: row.places,
    status: 'bezet',
    secrecy: row.secrecy,
    funding: row.funding,
    corporation: row.corporation,
    provider: row.provider,
    contract: null,
    rent_cents: own ? null : (before?.rent_cents ?? null),
    from_date: given.from,
    until_date: null,
    confirmed_on: null,
    made_by: null,
    term_until: null,
    funding_since: null,
    used_before: null,
    start_told: null,
    recorded_on: today,
    version: 1,
  };
}
