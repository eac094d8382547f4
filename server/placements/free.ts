import { Refusal } from '../../shared/refusal.ts';
import { stayedPlaces, unitsAtHome } from '../store/placement-homes.ts';
import type { PlacementsTable } from '../store/placement-schema.ts';
import { runningPlacements } from '../store/placements.ts';
import type { UnitsTable } from '../store/schema.ts';
import type { Writing } from '../store/write.ts';
import type { AskedHome } from './asked-home.ts';

/** Whether the home can be held: on which unit (null for one to be made), or who keeps it (null where that is not told). */
export type Free = { free: true; unit: UnitsTable | null } | { free: false; by: PlacementsTable | null };

/** What is asked of a home. */
export interface Wish {
  rung: string;
  places: number;
  today: string;
}

/**
 * Looks whether a home is free. A unit with several places carries placements up to that number; one in use of which no stay
 * is known is full; a home without a unit carries one placement. Secret units and holds at an address say nothing: it answers
 * as if nothing stood there (DESIGN.md, "Who sees which number"), unless the home is on offer to all.
 */
export async function whetherFree(trx: Writing, asked: AskedHome, wish: Wish): Promise<Free> {
  const offered = asked.vacancy === null ? [] : await runningPlacements(trx, 'vacancy_id', asked.vacancy.id);
  const here = await runningPlacements(trx, 'home_key', asked.homeKey);
  const running = [...new Map([...offered, ...here].map((row) => [row.id, row])).values()];
  const made = running.find((row) => row.state === 'held' && row.over_unit === null);
  if (made) {
    const open = made.secrecy !== 'geheim';
    if (open || asked.vacancy !== null) return { free: false, by: open ? made : null };
  }
  if (asked.unit !== null) return onUnit(trx, asked.unit, wish);
  const units = await unitsAtHome(trx, asked.homeKey, wish.today);
  const [only] = units;
  if (only === undefined) return { free: true, unit: null };
  const same = units.filter((unit) => unit.rung === wish.rung);
  let answer: Free = { free: false, by: null };
  for (const unit of same) {
    answer = await onUnit(trx, unit, wish);
    if (answer.free) return answer;
  }
  // Another rung for the whole home: only where nothing else stands there.
  return same.length === 0 && units.length === 1 ? onUnit(trx, only, wish) : answer;
}

async function onUnit(trx: Writing, unit: UnitsTable, { rung, places, today }: Wish): Promise<Free> {
  if (unit.status === 'gepland')
    throw new Refusal('Deze locatie is nog niet open; houd haar vast zodra zij open is.');
  if (unit.status === 'beeindigd' || (unit.until_date !== null && unit.until_date <= today))
    throw new Refusal('Deze woning of locatie is beëindigd; kies een andere.');
  const running = await runningPlacements(trx, 'unit_id', unit.id);
  const held = running.filter((row) => row.state === 'held');
  const stayed = await stayedPlaces(trx, unit.id);
  const by = running.find(({ secrecy }) => secrecy !== 'geheim') ?? null;
  const used = held.reduce((sum, row) => sum + row.places, 0) + (stayed ?? 0);
  if (used === 0) return unit.status === 'vrij' ? { free: true, unit } : { free: false, by };
  if (unit.rung !== rung || used + places > unit.places) return { free: false, by };
  return { free: true, unit };
}
