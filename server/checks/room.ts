import type { RoomClass } from '../../shared/api/areas.ts';
import type { Bucket, Facts } from '../../shared/norms/facts.ts';
import { applicable, inOrder, judgeNorm } from '../../shared/norms/index.ts';
import type { NormKind } from '../../shared/norms/norm.ts';
import type { Reason } from '../../shared/norms/reason.ts';
import type { Area } from '../geo/types.ts';
import { freedOn } from './freed.ts';
import { holdingsOn } from './holdings.ts';
import { areaFacts } from './homes.ts';
import { needsOf } from './needs.ts';
import type { RegionRules, Snapshot } from './snapshot.ts';

/** What fits in an area on one rung: the same judgement as a verdict on one place more. */
export interface Room {
  class: RoomClass;
  /** Whole places that still fit; null when no norm or no figures tell. */
  left: number | null;
  reasons: Reason[];
}

/** Norms that speak of areas; the others speak of what stands around one home. */
const AREA_KINDS: ReadonlySet<NormKind> = new Set([
  'per-1000',
  'aandeel-corporatie',
  'maximum',
  'vrijgekomen',
  'stop',
  'draagkracht',
]);

const LEVELS = ['buurt', 'wijk', 'gemeente'] as const;

/** Loads what `roomIn` counts, for areas with the same rules: with few statements, however many areas. */
export async function ensureRoom(
  snapshot: Snapshot,
  areas: readonly Area[],
  rules: RegionRules,
  rung: string | null,
  date: string,
): Promise<void> {
  const counts = snapshot.counts(rules.preset, date);
  for (const level of LEVELS) await counts.ensureAreas(snapshot.registry.db, level, codesAt(areas, level));
  if (rung === null) return;
  const needs = needsOf(rules, rung);
  if (needs.holdings)
    for (const level of LEVELS)
      await holdingsOn(snapshot, rules, date).ensureAreas(level, codesAt(areas, level));
  for (const look of needs.freed) await freedOn(snapshot, date).ensure(look, codesAt(areas, look.level));
}

/** Codes of one level among areas and the areas around them. */
function codesAt(areas: readonly Area[], level: Area['level']): Set<string> {
  const codes = areas.map((area) => codeOf(area, level));
  return new Set(codes.filter((code) => code !== null));
}

/** The area itself or the one of a level around it; null for a level within it. */
function codeOf(area: Area, level: Area['level']): string | null {
  if (area.level === level) return area.code;
  return level === 'gemeente' ? area.gemeente : level === 'wijk' ? area.wijk : null;
}

/** Judges one place of the rung in the area, under the norms that speak of areas: not those around a home. */
export function roomIn(snapshot: Snapshot, area: Area, rules: RegionRules, rung: string, date: string): Room {
  const reasons = reasonsIn(snapshot, area, rules, { rung, date, places: 1 });
  return { ...classify(reasons), reasons };
}

/** What the norms that speak of areas say of some places more, in their order; `ensureRoom` first. */
export function reasonsIn(
  snapshot: Snapshot,
  area: Area,
  rules: RegionRules,
  { rung, date, places }: { rung: string; date: string; places: number },
): Reason[] {
  const counts = snapshot.counts(rules.preset, date);
  const holdings = holdingsOn(snapshot, rules, date);
  const chain = LEVELS.slice(LEVELS.indexOf(area.level)).flatMap((level) => {
    const code = codeOf(area, level);
    const found = code ? snapshot.area(code) : null;
    return found ? [areaFacts(found, rules.figures, counts.area(level, found.code), holdings)] : [];
  });
  const facts: Facts = {
    match: 'exact',
    rung,
    rungWeights: rules.weights,
    asked: places,
    here: [],
    areas: chain,
    radii: [],
    mixed: [],
    nearest: [],
    freed: needsOf(rules, rung).freed.flatMap((look) => {
      const code = codeOf(area, look.level);
      if (code === null) return [];
      return [freedOn(snapshot, date).facts(look, code, holdings, counts.held.area(look.level, code))];
    }),
    rank: null,
  };
  const levels = new Set<string>(chain.map(({ level }) => level));
  const here = applicable(rules.norms, facts);
  return inOrder(here)
    .filter((norm) => AREA_KINDS.has(norm.kind) && (!('level' in norm) || levels.has(norm.level)))
    .map((norm) => judgeNorm(norm, facts, here))
    .filter((reason) => reason.result !== 'nvt');
}

function classify(reasons: readonly Reason[]): { class: RoomClass; left: number | null } {
  if (reasons.length === 0) return { class: 'geen-norm', left: null };
  const results = new Set(reasons.map(({ result }) => result));
  if (results.has('boven-norm')) return { class: 'boven-norm', left: 0 };
  if (results.has('onbekend')) return { class: 'geen-cijfers', left: null };
  const lefts = reasons.map(leftUnder).filter((left) => left !== null);
  const left = lefts.length === 0 ? null : Math.min(...lefts);
  if (results.has('let-op')) return { class: 'let-op', left };
  return { class: classOf(left), left };
}

/** Whole places that fit under one norm, judged for one place more; null where the norm cannot tell. */
export function leftUnder(reason: Reason): number | null {
  if (reason.result === 'boven-norm') return 0;
  // `left` is what fits after the one place that was judged.
  return reason.params.left === undefined ? null : reason.params.left + 1;
}

/** The class of an amount of room. */
export function classOf(left: number | null): RoomClass {
  if (left === null) return 'geen-norm';
  if (left === 0) return 'boven-norm';
  return left < 3 ? 'ruimte-1' : left < 10 ? 'ruimte-3' : 'ruimte-10';
}

/**
 * Room in an area that holds others: never more than its parts have together. Parts without figures add nothing, and
 * a part's own let-op stays with the part.
 */
export function withParts(own: Room, parts: readonly Room[]): Room {
  const known = parts.flatMap(({ left }) => (left === null ? [] : [left]));
  if (known.length === 0) return own;
  const together = known.reduce((sum, left) => sum + left, 0);
  if (own.left !== null && own.left <= together) return own;
  return {
    ...own,
    left: together,
    class: own.class === 'let-op' && together > 0 ? 'let-op' : classOf(together),
  };
}

/** Places and units in use on one rung, or on all; secret ones never. */
export function inUse(buckets: readonly Bucket[], rung: string | null): { places: number; units: number } {
  const sum = { places: 0, units: 0 };
  for (const bucket of buckets)
    if (bucket.state === 'inUse' && !bucket.secret && (rung === null || bucket.rung === rung)) {
      sum.places += bucket.places;
      sum.units += bucket.units;
    }
  return sum;
}
