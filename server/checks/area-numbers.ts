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

/**
 * Numbers of the areas of a level in some gemeenten, ordered by code, remembered per gemeente and version of the data. Only
 * these gemeenten are counted: a country has hundreds.
 */
export async function numbersOf(
  now: Snapshot,
  level: ReferenceLevel,
  gemeenten: readonly string[],
  rung: string | null,
  date: PlainDate,
): Promise<Numbers[]> {
  const known = now.once(`areas|${level}|${rung ?? ''}|${date}`, () => new Map<string, Promise<Numbers[]>>());
  const missing = gemeenten.filter((code) => !known.has(code));
  if (missing.length > 0) {
    const computed = computeNumbers(now, level, missing, rung, date);
    for (const code of missing)
      known.set(
        code,
        computed.then((all) => all.filter(({ area }) => area.gemeente === code)),
      );
  }
  const found = await Promise.all(gemeenten.map((code) => known.get(code) ?? []));
  return found.flat().sort((a, b) => (a.area.code < b.area.code ? -1 : 1));
}

async function computeNumbers(
  now: Snapshot,
  level: ReferenceLevel,
  gemeenten: readonly string[],
  rung: string | null,
  date: PlainDate,
): Promise<Numbers[]> {
  const areas = gemeenten.flatMap((gemeente) => now.reference.areas(level, gemeente));
  const byRules = new Map<RegionRules, Area[]>();
  for (const area of areas) {
    const rules = await now.rules(area.gemeente, date);
    const some = byRules.get(rules);
    if (some) some.push(area);
    else byRules.set(rules, [area]);
  }
  const found: Numbers[] = [];
  const inside =
    level === 'buurt' || rung === null ? [] : await numbersOf(now, 'buurt', gemeenten, rung, date);
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
  return found;
}
