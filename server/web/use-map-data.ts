import { useMemo } from 'preact/hooks';
import type { AreaNumbers, Shapes } from '../../shared/api/areas.ts';
import type { Health } from '../../shared/api/health.ts';
import type { Unit } from '../../shared/api/units.ts';
import { loadNumbers, loadOpenUnits, type PresentRegion, scopeOf } from './data.ts';
import type { RegionSize } from './parts/level-by-zoom.ts';
import { squareMetresOf } from './parts/map-canvas.ts';
import { ShapeStore } from './shapes.ts';
import { type Loaded, useLoaded } from './use-loaded.ts';
import { LEVELS, type Level } from './view.ts';

export type Numbers = Record<Level, AreaNumbers[]>;

export interface MapData {
  shapes: ShapeStore;
  /** Outlines of the gemeenten: the region itself. */
  region: Loaded<Shapes>;
  /** Numbers of all levels for the rung: the search needs the names, the level by zoom the counts. */
  numbers: Loaded<Numbers>;
  units: readonly Unit[];
  /** Null until the region and its numbers are there. */
  size: (RegionSize & { lat: number }) | null;
  again(): void;
}

const NO_UNITS: readonly Unit[] = [];

/** What the map of a region shows for a rung, fetched afresh when the registry changes. */
export function useMapData(region: PresentRegion, rung: string, health: Health): MapData {
  const scope = useMemo(() => scopeOf(region, health.counts?.areas ?? 0), [region, health.counts?.areas]);
  const shapes = useMemo(() => new ShapeStore(region, scope), [region, health.areaYear]);
  const version = `${health.dataVersion} ${health.areaYear}`;
  const [outline, againOutline] = useLoaded(`${health.areaYear}`, () => shapes.level('gemeente'));
  const [numbers, againNumbers] = useLoaded(`${version} ${rung}`, async (signal): Promise<Numbers> => {
    const [gemeente, wijk, buurt] = await Promise.all(
      LEVELS.map((level) => loadNumbers(level, rung, region, scope, signal)),
    );
    return { gemeente: gemeente ?? [], wijk: wijk ?? [], buurt: buurt ?? [] };
  });
  // Roles that may not see units get a map without points.
  const [units] = useLoaded(version, (signal) => loadOpenUnits(region, signal));
  const size = useMemo(() => {
    if (!outline.value || !numbers.value) return null;
    const { gemeente, wijk, buurt } = numbers.value;
    const counts = { gemeente: gemeente.length, wijk: wijk.length, buurt: buurt.length };
    return { ...squareMetresOf(outline.value), counts };
  }, [outline.value, numbers.value]);
  return {
    shapes,
    region: outline,
    numbers,
    units: units.value ?? NO_UNITS,
    size,
    again: () => {
      againOutline();
      againNumbers();
    },
  };
}
