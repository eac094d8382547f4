import { randomUUID } from 'node:crypto';
import { rungOn } from '../../shared/ladder/rules.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Viewer } from '../../shared/rights.ts';
import { endProblem, type StayEnd } from '../../shared/stays.ts';
import { laddersWithin } from '../store/ladder.ts';
import { endPlacement, placementRow } from '../store/placement-ends.ts';
import { addStay } from '../store/placement-homes.ts';
import type { StayEventsTable, StaysTable } from '../store/placement-schema.ts';
import { changePlacement, runningPlacements } from '../store/placements.ts';
import type { UnitsTable } from '../store/schema.ts';
import { type Ending, shrinkStay, staysAt, writeStayEvent } from '../store/stays.ts';
import { endedByStep } from '../store/step-ends.ts';
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
  const region = (await laddersWithin(trx)).in(unit.gemeente, end.on);
  const ending = stay ?? toldByFile(unit, rungOn(region, unit.rung)?.beside === true);
  requireDay(end.on, audit.today, ending.from_date ?? unit.from_date);
  const problem = endProblem(end, ending.rung, region);
  if (problem !== null) throw new Refusal(problem.text, { pointer: `#/${problem.field}` });
  const places = call.places ?? ending.places;
  if (places > ending.places)
    throw new Refusal(
      `Hier zijn ${ending.places} plekken in gebruik; er kunnen er niet ${places} vrijkomen.`,
      { pointer: '#/places' },
    );
  const event = await leave(trx, audit, unit, stay, { ...ending, places }, end);
  const placement = stay !== null && places === stay.places ? stay.placement_id : null;
  if (stay === null && places < unit.places) await keepRest(trx, audit, unit, ending, places);
  return { unit: await freed(trx, audit, unit, end), placement, event };
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
  // Several: without a placement it is about those that nobody knows more of.
  const nameless = stays.length > 1 ? stays.filter((stay) => stay.placement_id === null) : stays;
  const [first = null] = nameless;
  if (stays.length > 1 && first === null)
    throw new Refusal('Op dit adres lopen meer verblijven; beëindig het verblijf van de ene plaatsing.');
  if (first !== null) return first;
  if (placement !== null)
    throw new Refusal('Bij deze plaatsing loopt geen verblijf; beëindig alleen een bevestigde plaatsing.');
  if (unit.status !== 'bezet' || unit.made_by !== null)
    throw new Refusal(`Deze woning of locatie is ${unit.status}; er is geen verblijf om te beëindigen.`);
  return null;
}

/** Refuses a day to come, and one before the stay. */
export function requireDay(on: string, today: string, from: string | null): void {
  if (on > today)
    throw new Refusal(`${on} ligt nog voor ons; leg dit vast op de dag zelf of daarna.`, { pointer: '#/on' });
  if (from !== null && on < from)
    throw new Refusal(`Het verblijf begon op ${from}; kies die dag of een latere.`, { pointer: '#/on' });
}

/** What a file told that is in use: of a location with several places nobody knows since when someone stays there. */
function toldByFile(unit: UnitsTable, beside: boolean): Ending {
  const { rung, places, from_date: from } = unit;
  return { rung, places, origin: 'onbekend', beside: beside ? 1 : 0, from_date: places === 1 ? from : null };
}

/** Once one place of a location is free, the others are known to be in use: the free one can be held. */
async function keepRest(
  trx: Writing,
  audit: Audit,
  unit: UnitsTable,
  ending: Ending,
  ended: number,
): Promise<void> {
  await addStay(trx, audit, {
    ...ending,
    id: randomUUID(),
    unit_id: unit.id,
    placement_id: null,
    places: ending.places - ended,
    funding: unit.funding,
    lease: null,
    recorded_on: audit.today,
    version: 1,
  });
}

/** The home of a stay that ended: free again while others still stay there or it stays for the rung, else out of use. */
async function freed(
  trx: Writing,
  audit: Audit,
  unit: UnitsTable,
  { on, home }: StayEnd,
): Promise<UnitsTable> {
  const others = await staysAt(trx, unit.id);
  const held = (await runningPlacements(trx, 'unit_id', unit.id)).filter(({ state }) => state === 'held');
  if (home === 'weg') {
    if (others.length > 0)
      throw new Refusal('Hier verblijven nog anderen; beëindig eerst die verblijven.', { pointer: '#/home' });
    if (held.length > 0)
      throw new Refusal(
        'Hier is een plek vastgehouden; annuleer dat eerst, of laat de woning voor de trede.',
        { pointer: '#/home' },
      );
    const until = unit.until_date !== null && unit.until_date < on ? unit.until_date : on;
    await endedByStep(trx, 'unit', unit, until);
    return moveUnit(trx, audit, 'unit.end-stay', unit, {
      until_date: until,
      term_until: null,
      contract: null,
    });
  }
  if (others.length > 0) return unit;
  // What is held stays so; once let go it is free, as nobody lives there any more.
  for (const hold of held)
    if (hold.over_status !== null)
      await changePlacement(trx, audit, 'placement.over', hold, { over_status: 'vrij' });
  const status = held.length > 0 ? unit.status : 'vrij';
  return moveUnit(trx, audit, 'unit.end-stay', unit, { status, term_until: null, contract: null });
}
