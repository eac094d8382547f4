import type { PlainDate } from '../../shared/dates.ts';
import type { Area, ReferenceLevel } from '../geo/types.ts';
import { ensureRoom, inUse, type Room, roomIn, withParts } from './room.ts';
import type { RegionRules, Snapshot } from './snapshot.ts';

/** One area with its room on the asked rung, and the places in use on it. */
export interface Numbers {
  area: Area;
  room: Room;
  places: number;
}

/** Numbers of all areas of a level, remembered per version of the data. */
export async function numbersOf(
  now: Snapshot,
  level: ReferenceLevel,
  gemeente: string | null,
  rung: string | null,
  date: PlainDate,
): Promise<Numbers[]> {
  const all = await now.once(`areas|${level}|${rung ?? ''}|${date}`, () =>
    computeNumbers(now, level, rung, date),
  );
  return gemeente === null ? all : all.filter(({ area }) => area.gemeente === gemeente);
}

async function computeNumbers(
  now: Snapshot,
  level: ReferenceLevel,
  rung: string | null,
  date: PlainDate,
): Promise<Numbers[]> {
  const areas = now.reference.areas(level, null);
  const byRules = new Map<RegionRules, Area[]>();
  for (const area of areas) {
    const rules = await now.rules(area.gemeente, date);
    byRules.set(rules, [...(byRules.get(rules) ?? []), area]);
  }
  const found: Numbers[] = [];
  const inside = level === 'buurt' || rung === null ? [] : await numbersOf(now, 'buurt', null, rung, date);
  const parts = new Map<string, Room[]>();
  for (const { area, room } of inside) {
    const parent = level === 'wijk' ? area.wijk : area.gemeente;
    if (parent !== null) parts.set(parent, [...(parts.get(parent) ?? []), room]);
  }
  for (const [rules, some] of byRules) {
    const counts = now.counts(rules.preset, date);
    await ensureRoom(now, some, rules, rung, date);
    for (const area of some) {
      const own: Room =
        rung === null
          ? { class: 'geen-norm', left: null, reasons: [] }
          : roomIn(now, area, rules, rung, date);
      const { places } = inUse(counts.area(level, area.code), rung);
      found.push({ area, places, room: withParts(own, parts.get(area.code) ?? []) });
    }
  }
  return found.sort((a, b) => (a.area.code < b.area.code ? -1 : 1));
}
