import type { Match } from '../address/reading.ts';
import type { PlainDate } from '../dates.ts';
import type { Funding } from '../ladder/units.ts';

export type AreaLevel = 'buurt' | 'wijk' | 'gemeente' | 'regio';

/** Places and units of one rung and funding, already filtered on the date. */
export interface Bucket {
  rung: string;
  funding: Funding;
  /** `leaving` repeats places of `inUse` whose period ends within the horizon; it is told, never subtracted. */
  state: 'inUse' | 'held' | 'planned' | 'leaving';
  places: number;
  units: number;
  /** Units with secrecy `geheim`: only in norms over wijk and above that count more than one rung. */
  secret: boolean;
  /** For `leaving`: the first date on which one of them ends. */
  firstEnd?: PlainDate;
  /** The oldest day on which one of them was recorded or confirmed. */
  oldest?: PlainDate;
}

/** A figure of an area; value null when there is none (never zero). */
export interface Figure {
  value: number | null;
  /** The year that the figure speaks of. */
  date: string;
}

export type FigureName = 'huishoudens' | 'woningen' | 'inwoners';

export interface AreaFacts {
  level: AreaLevel;
  code: string;
  name: string;
  year: number;
  figures: Record<FigureName, Figure>;
  buckets: Bucket[];
}

/** What stands within a distance of the home. */
export interface RadiusFacts {
  metres: number;
  /** Units whose point lies within, or whose whole buurt does. */
  sure: Bucket[];
  /** Units known only by a buurt that the circle touches: `possible` holds these only, not the sure ones. */
  possible: Bucket[];
}

/** All that a verdict on one address rests on. No person, no clock, no database. */
export interface Facts {
  match: Match;
  rung: string;
  /** Weight of the asked rung; null when this region's ladder has no such rung. */
  rungWeights: Record<string, number> | null;
  /** Places asked, 1 or more. */
  asked: number;
  /** Counted units that stand at this address already (never secret ones). */
  here: Bucket[];
  /** Buurt, wijk, gemeente of the address; empty when it was not found. */
  areas: AreaFacts[];
  /** One entry for each radius that a norm asked for; empty when the home has no point. */
  radii: RadiusFacts[];
  /** For the answer without a norm: the buurt's place in its gemeente by places per household, 1 = most. */
  rank: { rank: number; of: number } | null;
}
