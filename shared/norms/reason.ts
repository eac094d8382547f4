import type { PlainDate } from '../dates.ts';
import type { RuleStatus, Source } from '../source.ts';
import type { AreaLevel } from './facts.ts';
import type { BaseFigure, Capacity, Norm, NormKind } from './norm.ts';

export const VERDICT_WORDS = ['ruimte', 'let-op', 'boven-norm', 'onbekend'] as const;
export type VerdictWord = (typeof VERDICT_WORDS)[number];

/** `nvt`: the norm does not count the asked rung. */
export type ReasonResult = VerdictWord | 'nvt';

/** Places x weight, each part shown: after = inUse + held + planned + asked. */
export interface Arithmetic {
  inUse: number;
  held: number;
  planned: number;
  asked: number;
  after: number;
}

/** What a norm speaks of: an area, or what stands around, beside or in the same building as the home. */
export type ReasonLevel = AreaLevel | 'straal' | 'complex' | 'straat' | 'afstand';

/** What places are set against. */
export type BaseKind =
  | BaseFigure
  | 'corporatiewoningen'
  | 'woningen-complex'
  | 'woningen-straat'
  | 'vrijgekomen';

/** Why a norm answers as it does; `shared/text` turns each code into a sentence. */
export type ReasonCode =
  | 'norm.ruimte'
  | 'norm.let-op'
  | 'norm.boven'
  | 'norm.nvt'
  | 'norm.altijd'
  | 'norm.zelfde'
  | 'groepen.onbekend'
  | 'cijfers.geen'
  | 'cijfers.klein'
  | 'straal.mogelijk'
  | 'straal.woning-nodig'
  | 'gemengd.onbekend'
  | 'gemengd.mogelijk'
  | 'afstand.mogelijk'
  | 'vrijgekomen.onbekend'
  | 'draagkracht.telt'
  | 'draagkracht.stop'
  | 'stop.geldt'
  | 'stop.zelfde'
  | 'verdeling.vol'
  | 'trede.geen-norm'
  | 'trede.onbekend'
  | 'adres.niet-gevonden'
  | 'adres.meer'
  | 'adres.buiten-gebieden';

/** The answer of one norm (or of the rules around them), in codes and numbers. */
export interface Reason {
  norm: string | null;
  title: string | null;
  kind: NormKind | null;
  area: { level: ReasonLevel; code: string | null; name: string | null } | null;
  places: Arithmetic | null;
  base: { kind: BaseKind; value: number; date: string } | null;
  /** In the norm's own unit (places per 1,000, or a share 0-1), now (without what is asked) and after. */
  rate: { now: number; after: number } | null;
  limit: number | null;
  warnAt: number | null;
  result: ReasonResult;
  code: ReasonCode;
  params: ReasonParams;
  source: (Source & { status: RuleStatus }) | null;
}

/** What a sentence may need beside the numbers above. */
export interface ReasonParams {
  /** Places left until the limit, rounded down to whole places; 0 when none. */
  left?: number;
  /** Places that must go before the limit holds, rounded up; only where it is exceeded. */
  over?: number;
  /** Places known only by a buurt that the circle touches, or that holds part of the complex or street. */
  possible?: number;
  metres?: number;
  minBase?: number;
  /** What a figure is missing of. */
  missing?: BaseKind;
  /** Places of other target groups among what is in use, and groups of which nobody keeps a number. */
  groups?: { places: number; missing: string[] };
  /** The most places there may be by what the wijk can bear, where that is not the norm's own limit. */
  scaled?: number;
  /** Distance to the nearest other scheme, in metres; absent when none is near. */
  distance?: number;
  /** What the gemeente says that the wijk can bear. */
  capacity?: { word: Capacity };
  /** The smaller area that was left for this one because its base is too small. */
  insteadOf?: { level: AreaLevel; name: string; value: number };
  /** Places that are expected to leave the count within the horizon, from when, and how many of them by an omklap. */
  leaving?: { places: number; from: PlainDate; omklaps?: number };
  owner?: string;
  why?: string;
  until?: PlainDate | null;
  rank?: { rank: number; of: number };
  candidates?: number;
  rung?: string;
  /** The fair-share agreement that was delivered whole: its name, what was to be delivered, and what was. */
  agreement?: { title: string; target: number; delivered: number };
}

/** What `decide` gives for one address. */
export interface Outcome {
  verdict: VerdictWord;
  /** The code that carries the headline, and whether a sample or proposal weighs in it. */
  headline: {
    code: ReasonCode;
    area: ReasonLevel | null;
    /** What figures are missing of, where that is the verdict. */
    missing: BaseKind | null;
    status: RuleStatus | null;
  };
  reasons: Reason[];
}

/** A reason of a norm; what is left out is absent. Written field by field: thousands are made for one list of homes. */
export function reasonOf(norm: Norm, given: Pick<Reason, 'result' | 'code'> & Partial<Reason>): Reason {
  return {
    norm: norm.id,
    title: norm.title,
    kind: norm.kind,
    area: given.area ?? null,
    places: given.places ?? null,
    base: given.base ?? null,
    rate: given.rate ?? null,
    limit: given.limit ?? null,
    warnAt: given.warnAt ?? null,
    result: given.result,
    code: given.code,
    params: given.params ?? {},
    source: {
      document: norm.source.document,
      paragraph: norm.source.paragraph,
      year: norm.source.year,
      status: norm.status,
    },
  };
}
