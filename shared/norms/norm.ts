import type { PlainDate } from '../dates.ts';
import type { Funding } from '../ladder/units.ts';
import type { RuleStatus, Source } from '../source.ts';
import type { AreaLevel } from './facts.ts';

/** What every kind of norm has. `warnAt` and `limit` are in the unit of the kind (places, or places per 1,000). */
export interface NormBase {
  id: string;
  title: string;
  /** Region (preset id) in which it holds. */
  region: string;
  /** Rungs that it counts, and judges. */
  rungs: string[];
  /** Weights of its own per rung; they go before the rung's. */
  weights?: Record<string, number>;
  /** Only places of these fundings count; absent counts all. */
  funding?: Funding[];
  /** Half-open period of validity. */
  from: PlainDate | null;
  until: PlainDate | null;
  status: RuleStatus;
  /** Who set it, and who may consent to a deviation. */
  owner: string;
  source: Source;
}

/** At most `limit` places per 1,000 households of the buurt or wijk. */
export interface PerThousandNorm extends NormBase {
  kind: 'per-1000-huishoudens';
  level: 'buurt' | 'wijk';
  warnAt: number;
  limit: number;
  /** Below this many households the wijk is judged instead. */
  minBase: number;
  /** So many places are within the norm whatever the rate. */
  alwaysAllowed: number;
}

/** At most `limit` places within `metres` of the home. */
export interface RadiusNorm extends NormBase {
  kind: 'straal';
  metres: number;
  warnAt: number;
  limit: number;
}

/** No further places in an area for a time. */
export interface StopNorm extends NormBase {
  kind: 'stop';
  area: { level: AreaLevel; code: string; name: string };
  /** Why, in words for the card. */
  reason: string;
}

export type Norm = PerThousandNorm | RadiusNorm | StopNorm;
export type NormKind = Norm['kind'];
