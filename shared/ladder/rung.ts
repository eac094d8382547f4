import type { Source } from '../source.ts';

export type RungKind = 'opvang' | 'beschermd-wonen' | 'tussenvorm' | 'opstap' | 'zelfstandig';

/** `open` shows a point; `gebied` counts, but its own point is never shown; `geheim` counts at wijk and above only. */
export type Secrecy = 'open' | 'gebied' | 'geheim';

/** How long a unit of a rung keeps its weight (DESIGN.md, "How a place counts", 4). */
export type CountsUntil =
  | { kind: 'omklap' }
  | { kind: 'months'; months: number }
  | { kind: 'always' }
  | { kind: 'never' };

/** A step of the woonladder, as its region describes it. */
export interface Rung {
  id: string;
  /** The name on screen, as the region says it. */
  label: string;
  order: number;
  kind: RungKind;
  /** One household in a home of its own: its units are secret to `gebied` unless they say otherwise. */
  oneHousehold: boolean;
  secrecy: Secrecy;
  /** What one place counts for when the norm itself gives no weight. */
  weight: number;
  countsUntil: CountsUntil;
  source: Source;
}

/** A region: its gemeenten and its ladder. One data file each, in `presets/`. */
export interface RegionPreset {
  id: string;
  name: string;
  /** Made up or real: made-up regions never ask for outside map tiles. */
  fictional: boolean;
  gemeenten: { code: string; name: string }[];
  rungs: Rung[];
  source: Source;
}
