import { homeKey } from '../../shared/address/key.ts';
import type { KnownAddress, Match } from '../../shared/address/reading.ts';
import type { FairShare, UnknownShare } from '../../shared/agreements/share.ts';
import type { PlainDate } from '../../shared/dates.ts';
import type { AreaFacts, Bucket, Facts, NearestFacts, RadiusFacts } from '../../shared/norms/facts.ts';
import { judgeNorm } from '../../shared/norms/index.ts';
import type { DistanceNorm } from '../../shared/norms/norm.ts';
import type { Outcome } from '../../shared/norms/reason.ts';
import { decide, withShares } from '../../shared/verdict.ts';
import { toRd } from '../geo/rd.ts';
import type { Area } from '../geo/types.ts';
import { judgeIn } from './area-answers.ts';
import { sharesAt } from './fair-share.ts';
import { type FiguresAt, ownFigures } from './figures.ts';
import { codeAt, freedOn } from './freed.ts';
import { type Holdings, holdingsOn } from './holdings.ts';
import { lookOf, type Needs, needsOf } from './needs.ts';
import { rankInGemeente } from './rank.ts';
import type { RegionRules, Snapshot } from './snapshot.ts';
import { Streets } from './streets.ts';

/** A home that was found, or not (perhaps because it stands `elsewhere`), with its areas (buurt, wijk, gemeente). */
export interface Home {
  match: Match;
  address: KnownAddress | null;
  homeKey: string | null;
  candidates: KnownAddress[];
  areas: Area[];
  /** Metres on the Dutch grid; null when the home itself has no known point. */
  spot: { x: number; y: number } | null;
  elsewhere?: boolean;
}

export interface Question {
  rung: string;
  places: number;
  date: PlainDate;
  /** Gemeente of origin: how it stands on agreements is told too. */
  origin?: string | null;
}

export interface Judged {
  home: Home;
  outcome: Outcome;
  rules: RegionRules;
  shares: (FairShare | UnknownShare)[];
}

const NO_RULES: RegionRules = { preset: null, weights: null, norms: [], figures: ownFigures };
const NO_NEEDS = needsOf(NO_RULES, '');

/** Puts a matched address in its areas. */
export function homeAt(
  snapshot: Snapshot,
  match: Match,
  address: KnownAddress | null,
  candidates: KnownAddress[],
): Home {
  const home: Home = { match, address, homeKey: null, candidates, areas: [], spot: null };
  if (!address) return home;
  home.homeKey = homeKey(address);
  const buurt = snapshot.area(address.buurt);
  for (const code of [address.buurt, buurt?.wijk, buurt?.gemeente]) {
    const area = code ? snapshot.area(code) : null;
    if (area) home.areas.push(area);
  }
  // A number without its letter is not yet a home: its point may be a neighbour's.
  if (address.point && match !== 'number') home.spot = toRd(address.point);
  return home;
}

/** The gemeente code of a home, or null when it was not found. */
export function gemeenteOf(home: Home): string | null {
  return home.areas.at(-1)?.gemeente ?? null;
}

/**
 * Judges many homes at once: the counts that any of them needs are loaded in sets, then each is decided on its own.
 * The answers stand in the order of the homes. `given` puts other rules in the place of those that hold: the same ones for
 * the same rules.
 */
export async function judgeHomes(
  snapshot: Snapshot,
  homes: readonly Home[],
  question: Question,
  given?: (rules: RegionRules) => RegionRules,
): Promise<Judged[]> {
  const ruled: { home: Home; rules: RegionRules }[] = [];
  const byRegion = new Map<RegionRules, Home[]>();
  for (const home of homes) {
    const gemeente = gemeenteOf(home);
    const own = gemeente === null ? NO_RULES : await snapshot.rules(gemeente, question.date);
    const rules = given ? given(own) : own;
    ruled.push({ home, rules });
    if (gemeente !== null) byRegion.set(rules, [...(byRegion.get(rules) ?? []), home]);
  }
  const needs = new Map<RegionRules, Needs>();
  for (const [rules, some] of byRegion) {
    const wanted = needsOf(rules, question.rung);
    needs.set(rules, wanted);
    await loadCounts(snapshot, some, rules, wanted, question);
  }
  const judged: Judged[] = [];
  for (const { home, rules } of ruled) {
    const facts = factsOf(snapshot, home, rules, needs.get(rules) ?? NO_NEEDS, question);
    if (needsRank(rules, question)) facts.rank = await rankInGemeente(snapshot, home, rules, question);
    const shares = await sharesAt(snapshot, home, rules, question);
    const outcome = withShares(
      decide(facts, rules.norms, question.date, given ? judgeNorm : judgeIn(snapshot, question, facts)),
      shares,
      (code) => snapshot.area(code)?.name ?? code,
    );
    judged.push({ home, rules, shares, outcome });
  }
  return judged;
}

async function loadCounts(
  snapshot: Snapshot,
  homes: readonly Home[],
  rules: RegionRules,
  needs: Needs,
  question: Question,
): Promise<void> {
  const counts = snapshot.counts(rules.preset, question.date);
  const { db } = snapshot.registry;
  for (const level of ['buurt', 'wijk', 'gemeente'] as const)
    await counts.ensureAreas(db, level, codesOf(homes, level));
  await counts.ensureHomes(db, keysOf(homes));
  const widest = Math.max(0, ...needs.radii, ...needs.distances.map(lookOf));
  const spots = homes.flatMap(({ spot }) => (spot && widest > 0 ? [{ ...spot, metres: widest }] : []));
  if (spots.length > 0) await counts.ensureSpots(db, snapshot.reference, spots);
  const holdings = holdingsOn(snapshot, rules, question.date);
  if (needs.holdings)
    for (const level of ['buurt', 'wijk', 'gemeente'] as const)
      await holdings.ensureAreas(level, codesOf(homes, level));
  if (needs.complexes) await holdings.ensureComplexes(homes, rules);
  if (needs.streets) await streetsOf(snapshot, rules, question.date).ensure(homes);
  for (const look of needs.freed)
    await freedOn(snapshot, question.date).ensure(
      look,
      homes.flatMap((home) => codeAt(home, look.level)),
    );
}

function codesOf(homes: readonly Home[], level: Area['level']): string[] {
  return homes.flatMap(({ areas }) => areas.filter((area) => area.level === level).map((area) => area.code));
}

function keysOf(homes: readonly Home[]): string[] {
  return homes.flatMap((home) => (home.homeKey === null ? [] : [home.homeKey]));
}

function streetsOf(snapshot: Snapshot, rules: RegionRules, date: PlainDate): Streets {
  return snapshot.once(`streets|${rules.preset?.id ?? ''}|${date}`, () => new Streets(snapshot, rules, date));
}

/** Only the answer without a norm tells the rank, and it costs a look at the whole gemeente. */
function needsRank(rules: RegionRules, { rung }: Question): boolean {
  return !rules.norms.some((norm) => norm.kind !== 'stop' && norm.rungs.includes(rung));
}

function factsOf(
  snapshot: Snapshot,
  home: Home,
  rules: RegionRules,
  needs: Needs,
  question: Question,
): Facts {
  const counts = snapshot.counts(rules.preset, question.date);
  const holdings = holdingsOn(snapshot, rules, question.date);
  const { spot } = home;
  const { reference } = snapshot;
  const radii: RadiusFacts[] = [];
  const nearest: NearestFacts[] = [];
  if (spot) {
    for (const metres of needs.radii)
      radii.push({ metres, ...counts.around(reference, { ...spot, metres }) });
    for (const norm of needs.distances)
      nearest.push({
        norm: norm.id,
        ...counts.nearest(reference, { ...spot, metres: lookOf(norm) }, (bucket) => countsIn(norm, bucket)),
      });
  }
  return {
    match: home.match,
    elsewhere: home.elsewhere,
    rung: question.rung,
    rungWeights: rules.weights,
    asked: question.places,
    here:
      home.homeKey === null
        ? []
        : [...counts.home(home.homeKey).map(bucketOf), ...counts.held.home(home.homeKey)],
    areas: home.areas.map((area) =>
      areaFacts(area, rules.figures, counts.area(area.level, area.code), holdings),
    ),
    radii,
    mixed: [
      ...(needs.streets ? streetsOf(snapshot, rules, question.date).mixed(home) : []),
      ...(needs.complexes ? holdings.mixed(home, rules) : []),
    ],
    nearest,
    freed: needs.freed.flatMap((look) =>
      codeAt(home, look.level).map((code) =>
        freedOn(snapshot, question.date).facts(look, code, holdings, counts.held.area(look.level, code)),
      ),
    ),
    rank: null,
  };
}

/** Whether a norm counts the place: what leaves is counted already in what is in use. */
function countsIn(norm: DistanceNorm, bucket: Bucket): boolean {
  return (
    bucket.state !== 'leaving' &&
    norm.rungs.includes(bucket.rung) &&
    (norm.funding?.includes(bucket.funding) ?? true)
  );
}

type Counted = Pick<Bucket, 'rung' | 'funding' | 'places' | 'secret'> & { status: string };

function bucketOf({ rung, funding, places, secret, status }: Counted): Bucket {
  return { rung, funding, places, units: 1, secret, state: status === 'gepland' ? 'planned' : 'inUse' };
}

/** Area and buckets in the form that norms judge, with the figures of the day and what is held there. */
export function areaFacts(area: Area, figures: FiguresAt, buckets: Bucket[], holdings: Holdings): AreaFacts {
  const { corporatiewoningen, ...known } = figures(area);
  return {
    level: area.level,
    code: area.code,
    name: area.name,
    year: area.year,
    figures: known,
    ...holdings.area(area.code, corporatiewoningen),
    buckets,
  };
}
