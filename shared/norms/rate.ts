import type { AreaFacts, Bucket, Facts, Figure } from './facts.ts';
import type { GroupPlaces } from './groups.ts';
import type { CorporationShareNorm, FreedNorm, MixedNorm, PerThousandNorm } from './norm.ts';
import {
  type Arithmetic,
  type BaseKind,
  type Reason,
  type ReasonLevel,
  type ReasonParams,
  reasonOf,
} from './reason.ts';
import { arithmetic, askedPlaces, exceeds, groupParams, leavingParams, tally, withGroups } from './tally.ts';

/** A norm over places against a base: so many per `per` of it. */
export type RateNorm = PerThousandNorm | CorporationShareNorm | MixedNorm | FreedNorm;

/** What is judged: places in something, against how many of what. */
export interface RateSubject {
  area: { level: ReasonLevel; code: string | null; name: string | null };
  buckets: readonly Bucket[];
  /** What may be there too: no more is sure of it than its buurt. */
  possible?: readonly Bucket[];
  /** Whether secret units may be in the sum: wijk and above. */
  secretToo: boolean;
  base: { kind: BaseKind; figure: Figure };
  params?: ReasonParams;
  /** Other target groups that count too. */
  groups?: GroupPlaces;
}

/**
 * Judges places against a base by cross-multiplication, never on rounded rates (DESIGN.md, "How a place counts", 3).
 * `per` is 1,000 for places per thousand and 1 for a share. `factor` scales the limit by what the wijk can bear,
 * rounded down to whole places; 1 leaves it as it is.
 */
export function judgeRate(
  norm: RateNorm,
  facts: Facts,
  subject: RateSubject,
  per: number,
  factor: number,
): Reason {
  const groups = subject.groups ?? NO_GROUPS;
  const counted = tally(subject.buckets, norm, facts, subject.secretToo);
  const places = arithmetic(withGroups(counted, groups), askedPlaces(norm, facts));
  const { kind, figure } = subject.base;
  const params: ReasonParams = { ...subject.params, ...groupParams(groups), ...leavingParams(counted) };
  params.minBase = norm.minBase;
  params.missing = kind;
  const answer = (outcome: Outcome) =>
    reasonOf(norm, {
      area: subject.area,
      places,
      limit: norm.limit,
      warnAt: norm.warnAt,
      params,
      base: figure.value === null ? null : { kind, value: figure.value, date: figure.date },
      rate: figure.value ? rateOf(places, per, figure.value) : null,
      result: outcome.result,
      code: outcome.code,
    });
  const value = figure.value;
  if (value === null) return answer(OUTCOMES.noFigures);
  if (value < norm.minBase) return answer(OUTCOMES.small);

  // Both sides times `per`, so that nothing is divided; a scaled limit is a whole number of places.
  const full = norm.limit * value;
  const most = factor === 1 ? full : Math.floor((full * factor) / per + 1e-9) * per;
  const over = exceeds(places.after * per, most) && exceeds(places.after, norm.alwaysAllowed);
  const possible = subject.possible?.length ? possiblePlaces(subject.possible, norm, facts) : 0;
  if (possible > 0) params.possible = possible;
  const atMost = places.after + possible;
  const overAtMost = exceeds(atMost * per, most);
  // A scaled limit can fall below the warning, which is not scaled: it then warns at the limit itself.
  const warn = factor === 1 ? norm.warnAt * value : Math.min(norm.warnAt * value, most);
  const near = !exceeds(warn, atMost * per);
  const left = Math.max(most / per, norm.alwaysAllowed) - atMost;
  params.left = Math.max(0, Math.floor(left + 1e-9));
  if (factor !== 1) params.scaled = most / per;
  if (over) {
    params.over = Math.ceil(places.after - Math.max(most / per, norm.alwaysAllowed) - 1e-9);
    return answer(OUTCOMES.over);
  }
  if (groups.missing.length > 0) return answer(OUTCOMES.groups);
  if (!overAtMost && !near) return answer(OUTCOMES.room);
  if (!exceeds(atMost, norm.alwaysAllowed)) return answer(OUTCOMES.always);
  return answer(overAtMost ? OUTCOMES.possible : OUTCOMES.near);
}

function possiblePlaces(buckets: readonly Bucket[], norm: RateNorm, facts: Facts): number {
  const { inUse, held, planned } = tally(buckets, norm, facts, false);
  return inUse + held + planned;
}

type Outcome = Pick<Reason, 'result' | 'code'>;

const NO_GROUPS: GroupPlaces = { places: 0, missing: [] };
const OUTCOMES = {
  noFigures: { result: 'onbekend', code: 'cijfers.geen' },
  small: { result: 'onbekend', code: 'cijfers.klein' },
  groups: { result: 'onbekend', code: 'groepen.onbekend' },
  possible: { result: 'onbekend', code: 'gemengd.mogelijk' },
  room: { result: 'ruimte', code: 'norm.ruimte' },
  always: { result: 'ruimte', code: 'norm.altijd' },
  over: { result: 'boven-norm', code: 'norm.boven' },
  near: { result: 'let-op', code: 'norm.let-op' },
} as const satisfies Record<string, Outcome>;

function rateOf(places: Arithmetic, per: number, value: number): { now: number; after: number } {
  return { now: ((places.after - places.asked) * per) / value, after: (places.after * per) / value };
}

const WIDER = { buurt: 'wijk', wijk: 'gemeente', gemeente: null } as const;

/**
 * The area to judge: the norm's own, or the one around it where its base is too small, as rates over few homes
 * mislead (DESIGN.md, "How a place counts", 5). A missing figure is not few: it stays where it is, and is never a pass.
 */
export function areaWithBase(
  facts: Facts,
  level: 'buurt' | 'wijk' | 'gemeente',
  minBase: number,
  figure: (area: AreaFacts) => Figure,
): { area: AreaFacts; params: ReasonParams } | null {
  const own = facts.areas.find((area) => area.level === level);
  if (!own) return null;
  const value = figure(own).value;
  const around = facts.areas.find((area) => area.level === WIDER[level]);
  if (value === null || value >= minBase || !around) return { area: own, params: {} };
  return { area: around, params: { insteadOf: { level: own.level, name: own.name, value } } };
}
