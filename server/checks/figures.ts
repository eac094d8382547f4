import type { PlainDate } from '../../shared/dates.ts';
import type { Figure, FigureName } from '../../shared/norms/facts.ts';
import type { Area } from '../geo/types.ts';
import { figuresOf, figuresVersion } from '../store/figures.ts';
import type { Registry } from '../store/open.ts';

/** What Trede knows of an area in numbers, each with the year that it speaks of. */
export type AreaFigures = Record<FigureName | 'corporatiewoningen', Figure>;

/** The figures of an area on a day: of each the newest year at or before it (DESIGN.md, "How a place counts", 10). */
export type FiguresAt = (area: Area) => AreaFigures;

interface Known {
  year: number;
  value: number;
}

/** By area code and name: oldest year first. */
type Table = Map<string, Map<string, Known[]>>;

/** The figures that came with the areas themselves. */
export function ownFigures(area: Area): AreaFigures {
  const date = String(area.year);
  const own = valuesOf(area);
  return {
    huishoudens: { value: own.huishoudens, date },
    woningen: { value: own.woningen, date },
    inwoners: { value: own.inwoners, date },
    corporatiewoningen: { value: own.corporatiewoningen, date },
  };
}

/** Figures change rarely and the registry often, so the table outlives the snapshots; kept for one division at a time. */
const loaded = new WeakMap<Registry, { version: number; areaYear: number; table: Promise<Table> }>();

/** The figures on a day for areas of one division: those of imported files, else those of the areas themselves. */
export async function figuresAt(registry: Registry, areaYear: number, date: PlainDate): Promise<FiguresAt> {
  const version = await figuresVersion(registry.db);
  if (version === 0) return ownFigures;
  let held = loaded.get(registry);
  if (held?.version !== version || held.areaYear !== areaYear) {
    held = { version, areaYear, table: readTable(registry, areaYear) };
    loaded.set(registry, held);
  }
  const table = await held.table;
  const until = Number(date.slice(0, 4));
  return (area) => newest(area, table.get(area.code), until);
}

/** A division may have figures of a later year than its own; before the first of all, those of the areas are told. */
function newest(area: Area, known: Map<string, Known[]> | undefined, until: number): AreaFigures {
  const figures = ownFigures(area);
  if (!known) return figures;
  for (const name of Object.keys(figures) as (keyof AreaFigures)[]) {
    const found = known.get(name)?.findLast(({ year }) => year <= until);
    const own = figures[name];
    const ownIsNewer = own.value !== null && area.year <= until && found && area.year > found.year;
    if (found && !ownIsNewer) figures[name] = { value: found.value, date: String(found.year) };
  }
  return figures;
}

function valuesOf(area: Area): Record<keyof AreaFigures, number | null> {
  return { ...area.figures, corporatiewoningen: area.corporationHomes };
}

async function readTable(registry: Registry, areaYear: number): Promise<Table> {
  const table: Table = new Map();
  for (const { code, name, year, value } of await figuresOf(registry.db, areaYear)) {
    const names = table.get(code) ?? new Map<string, Known[]>();
    names.set(name, [...(names.get(name) ?? []), { year, value }]);
    table.set(code, names);
  }
  return table;
}
