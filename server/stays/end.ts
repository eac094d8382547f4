import { Refusal } from '../../shared/refusal.ts';
import type { Viewer } from '../../shared/rights.ts';
import { endProblem, type StayEnd } from '../../shared/stays.ts';
import { laddersWithin } from '../store/ladder.ts';
import { endPlacement, placementRow } from '../store/placement-ends.ts';
import type { StayEventsTable, StaysTable } from '../store/placement-schema.ts';
import type { UnitsTable } from '../store/schema.ts';
import { type Ending, shrinkStay, staysAt, writeStayEvent } from '../store/stays.ts';
import { moveUnit, ownUnitRow } from '../store/unit-moves.ts';
import type { Audit, Writing } from '../store/write.ts';

/** What ends, and how. */
export interface EndCall {
  unit: string;
  /** Only the stay of this placement; null for the one stay that runs there. */
  placement: string | null;
  end: StayEnd;
  /** How many places are left; null for all of the stay. */
  places: number | null;
}

/** What an end left behind. */
export interface Ended {
  unit: UnitsTable;
  placement: string | null;
  event: StayEventsTable;
}

/**
 * Ends a stay: its event without address is written, its placement ends, and its home is free again or leaves the rung.
 * Null when there is no such unit of the viewer's own. Throws a Refusal for an end that cannot be.
 */
export async function endStay(
  trx: Writing,
  audit: Audit,
  viewer: Viewer,
  call: EndCall,
): Promise<Ended | null> {
  const unit = await ownUnitRow(trx, viewer, call.unit);
  if (unit === null) return null;
  const { end } = call;
  const stay = await stayToEnd(trx, unit, call.placement);
  const ending: Ending = stay ?? { ...unit, origin: 'onbekend', beside: 0 };
  requireDay(end.on, audit.today, ending.from_date);
  const region = (await laddersWithin(trx)).in(unit.gemeente, end.on);
  const problem = endProblem(end, ending.rung, region);
  if (problem !== null) throw new Refusal(problem);
  const places = call.places ?? ending.places;
  if (places > ending.places)
    throw new Refusal(
      `Hier zijn ${ending.places} plekken in gebruik; er kunnen er niet ${places} vrijkomen.`,
    );
  const event = await leave(trx, audit, unit, stay, { ...ending, places }, end);
  const placement = stay !== null && places === stay.places ? stay.placement_id : null;
  return { unit: await freed(trx, audit, unit, { ...ending, places }, end), placement, event };
}

/** Takes a stay, or part of it, out of a unit; what becomes of the unit is for the caller. */
export async function leave(
  trx: Writing,
  audit: Audit,
  unit: UnitsTable,
  stay: StaysTable | null,
  ending: Ending,
  end: StayEnd,
): Promise<StayEventsTable> {
  const event = await writeStayEvent(trx, audit, unit, ending, end);
  if (stay === null) return event;
  await shrinkStay(trx, audit, stay, ending.places);
  const placement = stay.placement_id === null ? null : await placementRow(trx, stay.placement_id);
  if (placement !== null && ending.places === stay.places)
    await endPlacement(trx, audit, placement, { on: end.on, reason: end.reason });
  return event;
}

/** The stay that is meant; null where a file told that the unit is in use and nobody told more. Throws a Refusal otherwise. */
export async function stayToEnd(
  trx: Writing,
  unit: UnitsTable,
  placement: string | null,
): Promise<StaysTable | null> {
  const all = await staysAt(trx, unit.id);
  const stays = placement === null ? all : all.filter((stay) => stay.placement_id === placement);
  const [first, second] = stays;
  if (second !== undefined)
    throw new Refusal('Op dit adres lopen meer verblijven; beëindig het verblijf van de ene plaatsing.');
  if (first !== undefined) return first;
  if (placement !== null)
    throw new Refusal('Bij deze plaatsing loopt geen verblijf; beëindig alleen een bevestigde plaatsing.');
  if (unit.status !== 'bezet' || unit.made_by !== null)
    throw new Refusal(`Deze woning of locatie is ${unit.status}; er is geen verblijf om te beëindigen.`);
  return null;
}

/** Refuses a day to come, and one before the stay. */
export function requireDay(on: string, today: string, from: string | null): void {
  if (on > today) throw new Refusal(`${on} ligt nog voor ons; leg dit vast op de dag zelf of daarna.`);
  if (from !== null && on < from)
    throw new Refusal(`Het verblijf begon op ${from}; kies die dag of een latere.`);
}

/** The home of a stay that ended: free again while others still stay there or it stays for the rung, else out of use. */
async function freed(
  trx: Writing,
  audit: Audit,
  unit: UnitsTable,
  ended: Ending,
  { on, home }: StayEnd,
): Promise<UnitsTable> {
  const others = await staysAt(trx, unit.id);
  if (home === 'weg') {
    if (others.length > 0 || ended.places < unit.places)
      throw new Refusal('Hier verblijven nog anderen; beëindig eerst die verblijven.');
    const until = unit.until_date !== null && unit.until_date < on ? unit.until_date : on;
    return moveUnit(trx, audit, 'unit.end-stay', unit, {
      until_date: until,
      term_until: null,
      contract: null,
    });
  }
  // Of a location with several places nobody knows here who else stays there: it stays in use.
  const empty = others.length === 0 && (ended.places >= unit.places || unit.source === 'trede');
  if (!empty) return unit;
  return moveUnit(trx, audit, 'unit.end-stay', unit, { status: 'vrij', term_until: null, contract: null });
}
