import type { Match } from '../address/reading.ts';
import type { PlainDate } from '../dates.ts';
import type { Funding } from '../ladder/units.ts';

export type AreaLevel = 'buurt' | 'wijk' | 'gemeente' | 'regio';

/** Places and units of one rung and funding, already filtered on the date. */
export interface Bucket {
  rung: string;
  funding: Funding;
  /** `leaving` repeats places of `inUse` whose period or term ends within the horizon; it is told, never subtracted. */
  state: 'inUse' | 'held' | 'planned' | 'leaving';
  places: number;
  units: number;
  /** Units with secrecy `geheim`: only in norms over wijk and above that count more than one rung. */
  secret: boolean;
  /**
   * What a held place takes over: units that count at that home already. A norm counts the difference in its own weights,
   * never below zero.
   */
  instead?: { rung: string; funding: Funding; places: number };
  /** For `leaving`: the first date on which one of them ends. */
  firstEnd?: PlainDate;
  /** For `leaving`: they are expected to leave by an omklap, not by an end that was set. */
  omklap?: boolean;
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
  /** Homes of corporations in the area, from their stock. */
  corporationHomes: Figure;
  /** Places of other target groups by name, where the region keeps their numbers; a group that is absent is not known. */
  groups: Record<string, number>;
  buckets: Bucket[];
}

/** The complex or street that the home is part of. */
export interface MixedFacts {
  of: 'complex' | 'straat';
  name: string;
  /** Homes in it, the offered home among them; null when nobody has told. */
  homes: number | null;
  /** The day or year that the number of homes speaks of. */
  date: string;
  buckets: Bucket[];
  /** Places of which only the buurt is known, where part of it stands there: `buckets` holds the sure ones only. */
  possible: Bucket[];
}

/** The nearest clustered scheme of a norm's rungs, other than the home's own building. */
export interface NearestFacts {
  norm: string;
  /** Metres; null when none stands within the norm's warning. */
  metres: number | null;
  /** One known only by its buurt may stand nearer. */
  possible: boolean;
}

/** Homes that came free in an area within a window, and places given in them to the rungs. */
export interface FreedFacts {
  level: AreaLevel;
  window: 'twaalf-maanden' | 'kalenderjaar';
  /** Null when nobody has told what came free. */
  freed: number | null;
  date: string;
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
  /** Of an address that was not found: it is known to stand outside all areas that were read in. */
  elsewhere?: boolean | undefined;
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
  mixed: MixedFacts[];
  nearest: NearestFacts[];
  freed: FreedFacts[];
  /** For the answer without a norm: the buurt's place in its gemeente by places per household, 1 = most. */
  rank: { rank: number; of: number } | null;
}
