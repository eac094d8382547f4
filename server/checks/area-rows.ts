import type { AreaDetail, AreaNumbers } from '../../shared/api/areas.ts';
import { addMonths, type PlainDate } from '../../shared/dates.ts';
import { regionOf } from '../../shared/ladder/presets/index.ts';
import { seesExactArea, type Viewer } from '../../shared/rights.ts';
import type { Area } from '../geo/types.ts';
import type { Numbers } from './area-numbers.ts';
import { type HiddenCounts, hiddenCounts } from './hidden-counts.ts';
import { classOf, inUse } from './room.ts';
import type { RegionRules, Snapshot } from './snapshot.ts';

/** One row of a list, with what this viewer may see of it. */
export async function shown(
  now: Snapshot,
  { area, room, places }: Numbers,
  viewer: Viewer,
  rung: string | null,
  date: PlainDate,
): Promise<AreaNumbers> {
  const exact = seesExactArea(viewer, area.gemeente);
  const row = {
    code: area.code,
    level: area.level,
    name: area.name,
    year: area.year,
    gemeente: area.gemeente,
    wijk: area.wijk,
    households: (await now.rules(area.gemeente, date)).figures(area).huishoudens.value,
  };
  if (exact) return { ...row, places, room: room.left, class: room.class };
  const hidden = await hiddenIn(now, area, date);
  // How much room is left would tell how many places there are.
  const amount = room.class === classOf(room.left) && (room.left ?? 0) > 0;
  return {
    ...row,
    places: hidden.places(area.code, rung),
    room: null,
    class: amount ? 'ruimte' : room.class,
  };
}

/** Places per rung of the ladder now, and the change in twelve months; small numbers hidden from who may not see them. */
export async function rungCounts(
  now: Snapshot,
  area: Area,
  rules: RegionRules,
  date: PlainDate,
  exact: boolean,
): Promise<AreaDetail['rungs']> {
  const rungs = [...(rules.preset?.rungs ?? [])].sort((a, b) => a.order - b.order);
  if (!exact) {
    const hidden = await hiddenIn(now, area, date);
    return rungs.map(({ id, label }) => ({
      rung: id,
      label,
      places: hidden.places(area.code, id),
      units: null,
      yearChange: null,
    }));
  }
  const yearAgo = addMonths(date, -12);
  const before = now.counts((await now.rules(area.gemeente, yearAgo)).preset, yearAgo);
  await before.ensureAreas(now.registry.db, area.level, [area.code]);
  const buckets = now.counts(rules.preset, date).area(area.level, area.code);
  return rungs.map(({ id, label }) => {
    const current = inUse(buckets, id);
    const earlier = inUse(before.area(area.level, area.code), id);
    return { rung: id, label, ...current, yearChange: current.places - earlier.places };
  });
}

/** The table of the area's whole region, so that answers about different areas agree; else of its gemeente alone. */
async function hiddenIn(now: Snapshot, area: Area, date: PlainDate): Promise<HiddenCounts> {
  const preset = regionOf(area.gemeente);
  const gemeenten = preset ? preset.gemeenten.map(({ code }) => code) : [area.gemeente];
  return hiddenCounts(now, gemeenten, await now.rules(area.gemeente, date), date);
}

/** Areas of the same level with room, nearest first, three at most. */
export function nearby(siblings: readonly Numbers[], area: Area): AreaDetail['nearby'] {
  return siblings
    .filter((one) => one.area.code !== area.code && (one.room.left ?? 0) > 0)
    .map(({ area: other, room }) => ({
      code: other.code,
      name: other.name,
      distance: Math.round(Math.hypot(other.centre.x - area.centre.x, other.centre.y - area.centre.y)),
      room: room.left,
    }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3);
}
