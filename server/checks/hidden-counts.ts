import type { Count } from '../../shared/api/common.ts';
import type { PlainDate } from '../../shared/dates.ts';
import { type Cell, hideSmall, type Sum } from '../../shared/privacy/table.ts';
import type { ReferenceLevel } from '../geo/types.ts';
import { inUse } from './room.ts';
import type { RegionRules, Snapshot } from './snapshot.ts';

const LEVELS: readonly ReferenceLevel[] = ['buurt', 'wijk', 'gemeente'];

/** Places per area and rung as someone without right to exact numbers may see them. */
export interface HiddenCounts {
  /** On one rung, or on all with null; null for a rung that the region's ladder lacks. */
  places(code: string, rung: string | null): Count;
}

/**
 * One table over all buurten, wijken and gemeenten of a region, rungs and their total: hiding it as a whole keeps
 * every later answer consistent, so that no two of them together give a hidden number away. The gemeenten of a
 * region have no common total here: none is shown to these viewers.
 */
export function hiddenCounts(
  now: Snapshot,
  gemeenten: readonly string[],
  rules: RegionRules,
  date: PlainDate,
): Promise<HiddenCounts> {
  return now.once(`hidden|${gemeenten.join(',')}|${date}`, () => compute(now, gemeenten, rules, date));
}

async function compute(
  now: Snapshot,
  gemeenten: readonly string[],
  rules: RegionRules,
  date: PlainDate,
): Promise<HiddenCounts> {
  const counts = now.counts(rules.preset, date);
  const rungs = (rules.preset?.rungs ?? []).map((rung) => rung.id);
  const cells: Cell[] = [];
  const sums: Sum[] = [];
  const children = new Map<string, string[]>();
  for (const level of LEVELS) {
    const areas = gemeenten.flatMap((gemeente) => now.reference.areas(level, gemeente));
    await counts.ensureAreas(
      now.registry.db,
      level,
      areas.map((area) => area.code),
    );
    for (const area of areas) {
      const buckets = counts.area(level, area.code);
      let [units, places] = [0, 0];
      for (const rung of rungs) {
        const sum = inUse(buckets, rung);
        cells.push({ id: cellId(area.code, rung), units: sum.units, value: sum.places });
        units += sum.units;
        places += sum.places;
      }
      cells.push({ id: cellId(area.code, null), units, value: places });
      sums.push({ total: cellId(area.code, null), parts: rungs.map((rung) => cellId(area.code, rung)) });
      const parent = level === 'buurt' ? area.wijk : level === 'wijk' ? area.gemeente : null;
      if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), area.code]);
    }
  }
  for (const [parent, parts] of children)
    for (const rung of [...rungs, null])
      sums.push({ total: cellId(parent, rung), parts: parts.map((part) => cellId(part, rung)) });
  const shown = hideSmall({ cells, sums });
  return { places: (code, rung) => shown.get(cellId(code, rung)) ?? null };
}

function cellId(code: string, rung: string | null): string {
  return `${code}|${rung ?? ''}`;
}
