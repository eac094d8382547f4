import { homeKey } from '../../shared/address/key.ts';
import type { KnownAddress, Match } from '../../shared/address/reading.ts';
import type { PlainDate } from '../../shared/dates.ts';
import type { AreaFacts, Bucket, Facts, Figure, RadiusFacts } from '../../shared/norms/facts.ts';
import type { Outcome } from '../../shared/norms/reason.ts';
import { decide } from '../../shared/verdict.ts';
import { toRd } from '../geo/rd.ts';
import type { Area } from '../geo/types.ts';
import { rankInGemeente } from './rank.ts';
import type { RegionRules, Snapshot } from './snapshot.ts';

/** A home that was found, or not, with the areas it stands in (buurt, wijk, gemeente). */
export interface Home {
  match: Match;
  address: KnownAddress | null;
  homeKey: string | null;
  candidates: KnownAddress[];
  areas: Area[];
  /** Metres on the Dutch grid; null when the home itself has no known point. */
  spot: { x: number; y: number } | null;
}

export interface Question {
  rung: string;
  places: number;
  date: PlainDate;
}

export interface Judged {
  home: Home;
  outcome: Outcome;
  rules: RegionRules;
}

const NO_RULES: RegionRules = { preset: null, weights: null, norms: [] };

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
 * The answers stand in the order of the homes.
 */
export async function judgeHomes(
  snapshot: Snapshot,
  homes: readonly Home[],
  question: Question,
): Promise<Judged[]> {
  const ruled: { home: Home; rules: RegionRules }[] = [];
  const byRegion = new Map<RegionRules, Home[]>();
  for (const home of homes) {
    const gemeente = gemeenteOf(home);
    const rules = gemeente === null ? NO_RULES : await snapshot.rules(gemeente, question.date);
    ruled.push({ home, rules });
    if (gemeente !== null) byRegion.set(rules, [...(byRegion.get(rules) ?? []), home]);
  }
  for (const [rules, some] of byRegion) await loadCounts(snapshot, some, rules, question);
  const judged: Judged[] = [];
  for (const { home, rules } of ruled) {
    const facts = factsOf(snapshot, home, rules, question);
    if (needsRank(rules, question)) facts.rank = await rankInGemeente(snapshot, home, rules, question);
    judged.push({ home, rules, outcome: decide(facts, rules.norms, question.date) });
  }
  return judged;
}

async function loadCounts(
  snapshot: Snapshot,
  homes: readonly Home[],
  rules: RegionRules,
  question: Question,
): Promise<void> {
  const counts = snapshot.counts(rules.preset, question.date);
  const { db } = snapshot.registry;
  for (const level of ['buurt', 'wijk', 'gemeente'] as const)
    await counts.ensureAreas(db, level, codesOf(homes, level));
  await counts.ensureHomes(db, keysOf(homes));
  const spots = homes.flatMap(({ spot }) =>
    spot ? radiiOf(rules, question).map((metres) => ({ ...spot, metres })) : [],
  );
  if (spots.length > 0) await counts.ensureSpots(db, snapshot.reference, spots);
}

function codesOf(homes: readonly Home[], level: Area['level']): string[] {
  return homes.flatMap(({ areas }) => areas.filter((area) => area.level === level).map((area) => area.code));
}

function keysOf(homes: readonly Home[]): string[] {
  return homes.flatMap((home) => (home.homeKey === null ? [] : [home.homeKey]));
}

function radiiOf(rules: RegionRules, question: Question): number[] {
  return rules.norms.flatMap((norm) =>
    norm.kind === 'straal' && norm.rungs.includes(question.rung) ? [norm.metres] : [],
  );
}

/** Only the answer without a norm tells the rank, and it costs a look at the whole gemeente. */
function needsRank(rules: RegionRules, { rung }: Question): boolean {
  return !rules.norms.some((norm) => norm.kind !== 'stop' && norm.rungs.includes(rung));
}

function factsOf(snapshot: Snapshot, home: Home, rules: RegionRules, question: Question): Facts {
  const counts = snapshot.counts(rules.preset, question.date);
  const radii: RadiusFacts[] = [];
  if (home.spot)
    for (const metres of radiiOf(rules, question))
      radii.push({ metres, ...counts.around(snapshot.reference, { ...home.spot, metres }) });
  return {
    match: home.match,
    rung: question.rung,
    rungWeights: rules.weights,
    asked: question.places,
    here: home.homeKey === null ? [] : counts.home(home.homeKey).map(bucketOf),
    areas: home.areas.map((area) => areaFacts(area, counts.area(area.level, area.code))),
    radii,
    mixed: [],
    nearest: [],
    freed: [],
    rank: null,
  };
}

function bucketOf(unit: {
  rung: string;
  funding: Bucket['funding'];
  places: number;
  secret: boolean;
  status: string;
}): Bucket {
  return {
    rung: unit.rung,
    funding: unit.funding,
    places: unit.places,
    units: 1,
    secret: unit.secret,
    state: unit.status === 'gepland' ? 'planned' : 'inUse',
  };
}

/** Area and buckets in the form that norms judge. */
export function areaFacts(area: Area, buckets: Bucket[]): AreaFacts {
  const figure = (value: number | null): Figure => ({ value, date: String(area.year) });
  return {
    level: area.level,
    code: area.code,
    name: area.name,
    year: area.year,
    figures: {
      huishoudens: figure(area.figures.huishoudens),
      woningen: figure(area.figures.woningen),
      inwoners: figure(area.figures.inwoners),
    },
    corporationHomes: { value: null, date: String(area.year) },
    groups: {},
    buckets,
  };
}
