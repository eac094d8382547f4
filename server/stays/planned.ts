import type { PlannedItem } from '../../shared/api/planned.ts';
import type { PlainDate } from '../../shared/dates.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Viewer } from '../../shared/rights.ts';
import type { Snapshot } from '../checks/snapshot.ts';
import type { PlannedNoticesTable } from '../store/placement-schema.ts';
import { noticesOf, plannedUnits, writeNotice } from '../store/planned.ts';
import type { UnitsTable } from '../store/schema.ts';
import { ownsUnit } from '../store/visible.ts';
import type { Audit, Writing } from '../store/write.ts';
import { type Neighbour, neighboursOf, widestOf } from './neighbours.ts';

/**
 * Planned facilities that a viewer may know of: its own with all neighbours, and those of which its gemeente was told. A
 * neighbour sees how many places and which buurt only of what is open to all.
 */
export async function plannedFor(
  snapshot: Snapshot,
  viewer: Viewer,
  { today, gemeente }: { today: PlainDate; gemeente: string | null },
): Promise<PlannedItem[]> {
  const { db } = snapshot.registry;
  const units = (await plannedUnits(db, today)).filter(
    (unit) => gemeente === null || unit.gemeente === gemeente,
  );
  const notices = await noticesOf(
    db,
    units.map(({ id }) => id),
  );
  const items: PlannedItem[] = [];
  for (const unit of units) {
    const told = notices.get(unit.id) ?? [];
    const own = ownsUnit(viewer, unit);
    const mine = told.filter(
      (notice) => viewer.role === 'gemeente' && notice.gemeente === viewer.organisation,
    );
    if (!own && mine.length === 0) continue;
    const beside = await besideOf(snapshot, unit, today);
    items.push(
      itemOf(unit, own, own ? beside : beside.filter((one) => one.gemeente === viewer.organisation), told),
    );
  }
  return items;
}

/**
 * Writes down that neighbours were told of a planned facility: all of them, or those that are named. Null when there is none
 * that is the viewer's own. Throws a Refusal for a gemeente that is no neighbour.
 */
export async function tellNeighbours(
  snapshot: Snapshot,
  viewer: Viewer,
  call: { unit: string; gemeenten: readonly string[] | null; today: PlainDate },
): Promise<((trx: Writing, audit: Audit) => Promise<void>) | null> {
  const units = await plannedUnits(snapshot.registry.db, call.today);
  const unit = units.find(({ id }) => id === call.unit);
  if (!unit || !ownsUnit(viewer, unit)) return null;
  const beside = (await besideOf(snapshot, unit, call.today)).map(({ gemeente }) => gemeente);
  const stranger = (call.gemeenten ?? []).find((code) => !beside.includes(code));
  if (stranger !== undefined)
    throw new Refusal(`${stranger} ligt niet naast deze locatie; kies een buurgemeente.`, {
      pointer: '#/gemeenten',
    });
  return async (trx, audit) => {
    for (const code of call.gemeenten ?? beside) await writeNotice(trx, audit, unit, code);
  };
}

async function besideOf(snapshot: Snapshot, unit: UnitsTable, today: PlainDate): Promise<Neighbour[]> {
  const { norms } = await snapshot.rules(unit.gemeente, today);
  return neighboursOf(snapshot.reference, unit, widestOf(norms, unit.rung));
}

function itemOf(
  unit: UnitsTable,
  own: boolean,
  neighbours: readonly Neighbour[],
  told: readonly PlannedNoticesTable[],
): PlannedItem {
  const shown = own || unit.secrecy === 'open';
  return {
    unit: unit.id,
    rung: unit.rung,
    places: shown ? unit.places : null,
    opensOn: unit.from_date,
    gemeente: unit.gemeente,
    buurt: shown ? unit.buurt : null,
    provider: unit.provider,
    own,
    neighbours: neighbours.map((neighbour) => {
      const notice = told.find(({ gemeente }) => gemeente === neighbour.gemeente);
      return {
        ...neighbour,
        toldOn: notice?.told_on ?? null,
        outdated: notice !== undefined && notice.opens_on !== unit.from_date,
      };
    }),
  };
}
