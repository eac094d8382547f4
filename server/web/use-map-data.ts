import { useMemo } from 'preact/hooks';
import type { AreaNumbers, Shapes } from '../../shared/api/areas.ts';
import type { Health } from '../../shared/api/health.ts';
import type { Unit } from '../../shared/api/units.ts';
import { type AsOf, loadNumbers, loadOpenUnits, type PresentRegion, scopeOf } from './data.ts';
import { levelByZoom, type RegionSize } from './parts/level-by-zoom.ts';
import { squareMetresOf } from './parts/map-canvas.ts';
import { ShapeStore } from './shapes.ts';
import { type Loaded, useLoaded } from './use-loaded.ts';
import { LEVELS, type Level, type LevelChoice } from './view.ts';

export type Numbers = Record<Level, AreaNumbers[]>;

/** What the map is asked to show. */
export interface MapQuestion extends AsOf {
  rung: string;
  /** The level that the link or the layer pins; `auto` goes by the zoom. */
  level: LevelChoice;
  zoom: number;
}

export interface MapData {
  shapes: ShapeStore;
  /** Outlines of the gemeenten: the region itself. */
  region: Loaded<Shapes>;
  /** All areas by name, for the search; their counts are of when they were first asked for. */
  names: readonly AreaNumbers[];
  /** The level that is drawn; null until the region is known. */
  level: Level | null;
  outlines: Loaded<Shapes>;
  /** Numbers of the drawn level. They say of which level they are: the old ones stay until the new are there. */
  numbers: Loaded<{ level: Level; areas: AreaNumbers[] }>;
  units: readonly Unit[];
  scope: (string | null)[];
  again(): void;
}

const NO_UNITS: readonly Unit[] = [];
const NO_NAMES: readonly AreaNumbers[] = [];

/**
 * What the map of a region shows: outlines once, names once, and only the numbers afresh for another rung, day or level or when
 * the registry changes.
 */
export function useMapData(region: PresentRegion, question: MapQuestion, health: Health): MapData {
  const { rung, date, as } = question;
  const scope = useMemo(() => scopeOf(region, health.counts?.areas ?? 0), [region, health.counts?.areas]);
  const shapes = useMemo(() => new ShapeStore(region, scope), [region, health.areaYear]);
  const [outline, againOutline] = useLoaded(`${health.areaYear}`, () => shapes.level('gemeente'));
  const version = `${health.dataVersion} ${health.areaYear} ${date ?? health.today} ${as ?? ''} ${rung}`;
  const [names, againNames] = useLoaded(`${health.areaYear} ${health.counts?.areas}`, async (signal) => {
    const [gemeente, wijk, buurt] = await Promise.all(
      LEVELS.map((level) => loadNumbers(level, rung, region, scope, { date, as }, signal)),
    );
    return { of: version, gemeente: gemeente ?? [], wijk: wijk ?? [], buurt: buurt ?? [] };
  });
  const size = useMemo((): (RegionSize & { lat: number }) | null => {
    if (!outline.value || !names.value) return null;
    const { gemeente, wijk, buurt } = names.value;
    const counts = { gemeente: gemeente.length, wijk: wijk.length, buurt: buurt.length };
    return { ...squareMetresOf(outline.value), counts };
  }, [outline.value, names.value]);
  const level =
    question.level !== 'auto' ? question.level : size && levelByZoom(question.zoom, size.lat, size);

  const [outlines, againOutlines] = useLoaded(level, () => shapes.level(level ?? 'gemeente'));
  const [numbers, againNumbers] = useLoaded(level && `${version} ${level}`, async (signal) => {
    const drawn = level ?? 'gemeente';
    // The names came with the numbers of the question that was asked first.
    if (names.value?.of === version) return { level: drawn, areas: names.value[drawn] };
    return { level: drawn, areas: await loadNumbers(drawn, rung, region, scope, { date, as }, signal) };
  });
  // Roles that may not see units get a map without points, and so does a room full of others.
  const [units] = useLoaded(as ? null : `${health.dataVersion} ${date ?? health.today}`, (signal) =>
    loadOpenUnits(region, signal, date),
  );
  const all = useMemo(
    () => (names.value ? [...names.value.gemeente, ...names.value.wijk, ...names.value.buurt] : NO_NAMES),
    [names.value],
  );
  return {
    shapes,
    region: outline,
    names: all,
    level,
    outlines,
    numbers:
      names.state === 'trouble' && !numbers.value
        ? { state: 'trouble', trouble: names.trouble, value: null }
        : numbers,
    units: units.value ?? NO_UNITS,
    scope,
    again: () => {
      againOutline();
      againNames();
      againOutlines();
      againNumbers();
    },
  };
}
