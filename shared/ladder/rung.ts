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

/** How support is there: on the spot, close by, within reach, or by appointment. */
export interface Support {
  kind: 'aanwezig' | 'nabij' | 'bereikbaar' | 'gepland';
  /** Someone is there within so many minutes; null where the region does not say. */
  responseMinutes: number | null;
}

/** Who holds the lease. `omklap`: first the provider, then the resident; `aanbieder-of-bewoner`: as it comes. */
export type Lease = 'aanbieder' | 'bewoner' | 'aanbieder-of-bewoner' | 'omklap' | 'geen';

/** Longest stay, in the unit in which the region says it: eight weeks are no two months. */
export interface MaxStay {
  count: number;
  unit: 'months' | 'weeks';
  source: Source;
}

/** Highest rent a month, in euro, from a year on until a newer one is said. */
export interface RentLimit {
  year: number;
  euro: number;
  /** The homes it is for: with a front door of their own, or shared; null for all of the rung. */
  home: 'eigen' | 'gedeeld' | null;
  source: Source;
}

/** Who comes first for a home of one's own, and by what. */
export interface Urgency {
  kind: 'wettelijk' | 'verordening' | 'gedeeld' | 'geen';
  /** The home is to be found within so many months; null where nobody says. */
  months: number | null;
  source: Source;
}

/** A step of the woonladder, as its region describes it. What a region does not say is null or empty, never guessed. */
export interface Rung {
  id: string;
  /** The name on screen, as the region says it. */
  label: string;
  order: number;
  kind: RungKind;
  /** What the region means by it, in one or two sentences of ours; null where the label says it all. */
  meaning: string | null;
  support: Support[];
  lease: Lease | null;
  /** A front door of one's own, or rooms and facilities that are shared. */
  home: 'eigen' | 'gedeeld' | null;
  /** Several homes or rooms together, or one among others. */
  setting: 'groep' | 'enkel' | null;
  /** One household in a home of its own: its units are secret to `gebied` unless they say otherwise. */
  oneHousehold: boolean;
  maxStay: MaxStay | null;
  rentLimits: RentLimit[];
  /** Who comes here with a home of their own ahead is to be registered as house-seeker within so many months. */
  seekerWithin: { months: number; source: Source } | null;
  secrecy: Secrecy;
  /** What one place counts for when the norm itself gives no weight. */
  weight: number;
  countsUntil: CountsUntil;
  /** Rungs that may follow this one; empty where the region does not say. */
  next: string[];
  urgency: Urgency | null;
  /** Beside a stay, never instead of it (kortdurend verblijf). */
  beside: boolean;
  /** People's own homes: counted per area only, never a unit with an address. */
  perAreaOnly: boolean;
  source: Source;
}

/** A path of places over the years that a region has set itself, such as 800 -> 480 -> 240. */
export interface PlacesPath {
  label: string;
  kind: RungKind;
  /** Fundings that the path counts. */
  funding: ('wmo-zin' | 'wmo-pgb')[];
  points: { year: number; places: number }[];
  source: Source;
}

/** Sizes that a region wants its providers to have: so many providers of `min` to `max` clients. */
export interface ProviderBand {
  label: string;
  providers: { min: number; max: number };
  clients: { min: number; max: number };
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
  paths: PlacesPath[];
  providerBands: ProviderBand[];
  /** Units are to be confirmed within so many months; absent where the region does not say. */
  confirmWithin?: { months: number; source: Source };
  source: Source;
}
