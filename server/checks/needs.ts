import type { DistanceNorm } from '../../shared/norms/norm.ts';
import type { FreedLook } from './freed.ts';
import type { RegionRules } from './snapshot.ts';

/** What the norms over a rung look at beyond areas, so that nothing else is counted. */
export interface Needs {
  /** Metres, each once. */
  radii: number[];
  /** Whether some norm looks at the street. */
  streets: boolean;
  /** Whether some norm looks at the complex. */
  complexes: boolean;
  /** Whether some norm asks what corporations have in an area, or what other groups need there. */
  holdings: boolean;
  distances: DistanceNorm[];
  freed: FreedLook[];
}

/** Gathers the needs of all norms that count the rung; of one place some norms may still not hold there. */
export function needsOf(rules: RegionRules, rung: string): Needs {
  const radii = new Set<number>();
  const freed = new Map<string, FreedLook>();
  const needs: Needs = {
    radii: [],
    streets: false,
    complexes: false,
    holdings: false,
    distances: [],
    freed: [],
  };
  for (const norm of rules.norms) {
    if (!norm.rungs.includes(rung)) continue;
    if (norm.kind === 'straal') radii.add(norm.metres);
    if (norm.kind === 'gemengd' && norm.of === 'straat') needs.streets = true;
    if (norm.kind === 'gemengd' && norm.of === 'complex') needs.complexes = true;
    if (norm.kind === 'aandeel-corporatie' || norm.kind === 'vrijgekomen') needs.holdings = true;
    if ('groups' in norm && norm.groups?.length) needs.holdings = true;
    if (norm.kind === 'afstand') needs.distances.push(norm);
    if (norm.kind === 'vrijgekomen')
      freed.set(`${norm.level}|${norm.window}`, { level: norm.level, window: norm.window });
  }
  return { ...needs, radii: [...radii], freed: [...freed.values()] };
}

/** How far a norm on distance looks, in metres. */
export function lookOf({ warnAt, limit }: DistanceNorm): number {
  return Math.max(warnAt, limit);
}
