import type { PlainDate } from '../dates.ts';
import type { Funding } from '../ladder/units.ts';
import type { RuleStatus, Source } from '../source.ts';
import type { AreaLevel } from './facts.ts';

/** What every kind of norm has. `warnAt` and `limit` are in the unit of the kind. */
export interface NormBase {
  id: string;
  title: string;
  /** Region (preset id) in which it holds. */
  region: string;
  /** Rungs that it counts, and judges. */
  rungs: string[];
  /** Weights of its own per rung; they go before the rung's. */
  weights?: Record<string, number> | undefined;
  /** Only places of these fundings count; absent counts all. */
  funding?: Funding[] | undefined;
  /** A local norm: it holds in this gemeente only. */
  gemeente?: string | undefined;
  /** The regional norm that a local one tightens, or loosens where that one says so. */
  replaces?: string | undefined;
  /** A regional norm that a gemeente may loosen with one of its own. */
  localMayLoosen?: boolean | undefined;
  /** Where the draagkracht of a wijk is `extra`, the limit of this norm may go up. */
  extraAllowed?: boolean | undefined;
  /** Half-open period of validity. */
  from: PlainDate | null;
  until: PlainDate | null;
  status: RuleStatus;
  /** Who set it, and who may consent to a deviation. */
  owner: string;
  source: Source;
}

/** A norm over an area: it may count other target groups with attention, of which a region keeps numbers per area. */
export interface NormWithGroups extends NormBase {
  /** By the names under which the region keeps their numbers. */
  groups?: string[] | undefined;
}

export type BaseFigure = 'huishoudens' | 'woningen' | 'inwoners';

/** At most `limit` places per 1,000 households, homes or inhabitants of an area. */
export interface PerThousandNorm extends NormWithGroups {
  kind: 'per-1000';
  per: BaseFigure;
  level: 'buurt' | 'wijk' | 'gemeente';
  warnAt: number;
  limit: number;
  /** Below this base the wijk (then the gemeente) is judged instead. */
  minBase: number;
  /** So many places are within the norm whatever the rate. */
  alwaysAllowed: number;
}

/** Places are at most a share (0-1) of the homes of corporations in an area. */
export interface CorporationShareNorm extends NormWithGroups {
  kind: 'aandeel-corporatie';
  level: 'buurt' | 'wijk' | 'gemeente';
  warnAt: number;
  limit: number;
  minBase: number;
  alwaysAllowed: number;
}

/** At most `limit` places in each area of a level, or in the areas that are named. */
export interface MaximumNorm extends NormWithGroups {
  kind: 'maximum';
  level: 'buurt' | 'wijk' | 'gemeente';
  areas?: string[] | undefined;
  warnAt: number;
  limit: number;
}

/** At most `limit` places within `metres` of the home. */
export interface RadiusNorm extends NormBase {
  kind: 'straal';
  metres: number;
  warnAt: number;
  limit: number;
}

/** Mixed living: places are at most a share (0-1) of the homes in the complex or street; the offered home counts in it. */
export interface MixedNorm extends NormBase {
  kind: 'gemengd';
  of: 'complex' | 'straat';
  warnAt: number;
  limit: number;
  minBase: number;
  alwaysAllowed: number;
}

/** Clustered schemes stand at least `limit` metres apart; below `warnAt` metres they are near. */
export interface DistanceNorm extends NormBase {
  kind: 'afstand';
  warnAt: number;
  limit: number;
}

/** At most a share (0-1) of the homes that came free in an area in a window goes to these rungs. */
export interface FreedNorm extends NormBase {
  kind: 'vrijgekomen';
  level: 'buurt' | 'wijk' | 'gemeente';
  /** The twelve months until the date, or the calendar year of the date. */
  window: 'twaalf-maanden' | 'kalenderjaar';
  warnAt: number;
  limit: number;
  minBase: number;
  alwaysAllowed: number;
}

/** No further places in an area for a time. */
export interface StopNorm extends NormBase {
  kind: 'stop';
  area: { level: AreaLevel; code: string; name: string };
  /** Why, in words for the card. */
  reason: string;
}

export type Capacity = 'stop' | 'weinig' | 'normaal' | 'extra';

/** What a gemeente says that each wijk can bear: it scales the upper limits of the other norms there. */
export interface CapacityNorm extends NormBase {
  kind: 'draagkracht';
  /** Per wijk code; a wijk that is not named is `normaal`. */
  wijken: Record<string, Capacity>;
  /** What a limit is multiplied by, rounded down to whole places. */
  factors: { weinig: number; extra: number };
}

export type Norm =
  | PerThousandNorm
  | CorporationShareNorm
  | MaximumNorm
  | RadiusNorm
  | MixedNorm
  | DistanceNorm
  | FreedNorm
  | StopNorm
  | CapacityNorm;
export type NormKind = Norm['kind'];
