import type { AreaFacts, Bucket, Facts, Figure } from './facts.ts';
import type { GroupPlaces } from './groups.ts';
import type { CorporationShareNorm, FreedNorm, MixedNorm, PerThousandNorm } from './norm.ts';
import { type BaseKind, type Reason, type ReasonLevel, type ReasonParams, reasonOf } from './reason.ts';
import { arithmetic, askedPlaces, exceeds, groupParams, tally, withGroups } from './tally.ts';

/** A norm over places against a base: so many per `per` of it. */
export type RateNorm = PerThousandNorm | CorporationShareNorm | MixedNorm | FreedNorm;

/** What is judged: places in something, against how many of what. */
export interface RateSubject {
  area: { level: ReasonLevel; code: string | null; name: string | null };
  buckets: readonly Bucket[];
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
  const groups = subject.groups ?? { places: 0, missing: [] };
  const counted = withGroups(tally(subject.buckets, norm, facts, subject.secretToo), groups);
  const places = arithmetic(counted, askedPlaces(norm, facts));
  const leaving = counted.firstEnd ? { leaving: { places: counted.leaving, from: counted.firstEnd } } : {};
  const value = subject.base.figure.value;
  const shared = {
    area: subject.area,
    places,
    limit: norm.limit,
    warnAt: norm.warnAt,
    params: {
      ...subject.params,
      ...leaving,
      ...groupParams(groups),
      minBase: norm.minBase,
      missing: subject.base.kind,
    },
  };
  if (value === null) return reasonOf(norm, { ...shared, result: 'onbekend', code: 'cijfers.geen' });
  const known = {
    ...shared,
    base: { kind: subject.base.kind, value, date: subject.base.figure.date },
    rate:
      value > 0
        ? { now: ((places.after - places.asked) * per) / value, after: (places.after * per) / value }
        : null,
  };
  if (value < norm.minBase) return reasonOf(norm, { ...known, result: 'onbekend', code: 'cijfers.klein' });

  // Both sides times `per`, so that nothing is divided; a scaled limit is a whole number of places.
  const full = norm.limit * value;
  const most = factor === 1 ? full : Math.floor((full * factor) / per + 1e-9) * per;
  const over = exceeds(places.after * per, most);
  // A scaled limit can fall below the warning, which is not scaled: it then warns at the limit itself.
  const warn = factor === 1 ? norm.warnAt * value : Math.min(norm.warnAt * value, most);
  const near = !exceeds(warn, places.after * per);
  const left = Math.max(most / per, norm.alwaysAllowed) - places.after;
  const scaled = factor === 1 ? {} : { scaled: most / per };
  const judged = {
    ...known,
    params: { ...known.params, ...scaled, left: Math.max(0, Math.floor(left + 1e-9)) },
  };
  const within = !over || !exceeds(places.after, norm.alwaysAllowed);
  if (within && groups.missing.length > 0)
    return reasonOf(norm, { ...judged, result: 'onbekend', code: 'groepen.onbekend' });
  if (!over && !near) return reasonOf(norm, { ...judged, result: 'ruimte', code: 'norm.ruimte' });
  if (!exceeds(places.after, norm.alwaysAllowed))
    return reasonOf(norm, { ...judged, result: 'ruimte', code: 'norm.altijd' });
  return over
    ? reasonOf(norm, { ...judged, result: 'boven-norm', code: 'norm.boven' })
    : reasonOf(norm, { ...judged, result: 'let-op', code: 'norm.let-op' });
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
