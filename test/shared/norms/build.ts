import type { AreaFacts, Bucket, Facts } from '../../../shared/norms/facts.ts';
import type {
  CapacityNorm,
  CorporationShareNorm,
  DistanceNorm,
  FreedNorm,
  MaximumNorm,
  MixedNorm,
  PerThousandNorm,
  RadiusNorm,
  StopNorm,
} from '../../../shared/norms/norm.ts';

const source = { document: 'Convenant voor de toets', paragraph: 'art. 3', year: 2025 };
const base = {
  region: 'demo',
  rungs: ['opstapwoning', 'beschermd-wonen'],
  from: null,
  until: null,
  status: 'vastgesteld' as const,
  owner: 'Regio',
  source,
};

/** 8 per 1,000 households of the buurt, warning from 6; at least 200 households; one place always allowed. */
export function perThousand(more: Partial<PerThousandNorm> = {}): PerThousandNorm {
  return {
    ...base,
    id: 'buurt-8',
    title: 'Spreiding per buurt',
    kind: 'per-1000',
    per: 'huishoudens',
    level: 'buurt',
    warnAt: 6,
    limit: 8,
    minBase: 200,
    alwaysAllowed: 1,
    ...more,
  };
}

/** 6 places within 250 m, warning from 5. */
export function radius(more: Partial<RadiusNorm> = {}): RadiusNorm {
  return {
    ...base,
    id: 'straal-250',
    title: 'Binnen 250 m',
    kind: 'straal',
    metres: 250,
    warnAt: 5,
    limit: 6,
    ...more,
  };
}

export function stop(more: Partial<StopNorm> = {}): StopNorm {
  return {
    ...base,
    id: 'stop-centrum',
    title: 'Stop Centrum',
    kind: 'stop',
    area: { level: 'wijk', code: 'WK990101', name: 'Centrum' },
    reason: 'eerst rust in de wijk',
    ...more,
  };
}

/** At most 5 % of the homes of corporations in the wijk, warning from 4 %. */
export function corporationShare(more: Partial<CorporationShareNorm> = {}): CorporationShareNorm {
  return {
    ...base,
    id: 'corporatie-5',
    title: 'Aandeel van het bezit',
    kind: 'aandeel-corporatie',
    level: 'wijk',
    warnAt: 0.04,
    limit: 0.05,
    minBase: 100,
    alwaysAllowed: 1,
    ...more,
  };
}

/** 12 places in a buurt, warning from 10. */
export function maximum(more: Partial<MaximumNorm> = {}): MaximumNorm {
  return {
    ...base,
    id: 'hoogstens-12',
    title: 'Hoogstens 12',
    kind: 'maximum',
    level: 'buurt',
    warnAt: 10,
    limit: 12,
    ...more,
  };
}

/** A fifth of the homes in the street, warning from 15 %. */
export function mixed(more: Partial<MixedNorm> = {}): MixedNorm {
  return {
    ...base,
    id: 'gemengd-20',
    title: 'Gemengd wonen',
    kind: 'gemengd',
    of: 'straat',
    warnAt: 0.15,
    limit: 0.2,
    minBase: 5,
    alwaysAllowed: 1,
    ...more,
  };
}

/** 400 m between schemes, near below 600 m. */
export function distance(more: Partial<DistanceNorm> = {}): DistanceNorm {
  return { ...base, id: 'afstand-400', title: 'Afstand', kind: 'afstand', warnAt: 600, limit: 400, ...more };
}

/** 30 % of the homes that came free in the gemeente in twelve months, warning from 25 %. */
export function freed(more: Partial<FreedNorm> = {}): FreedNorm {
  return {
    ...base,
    id: 'vrij-30',
    title: 'Deel van wat vrijkomt',
    kind: 'vrijgekomen',
    level: 'gemeente',
    window: 'twaalf-maanden',
    warnAt: 0.25,
    limit: 0.3,
    minBase: 10,
    alwaysAllowed: 1,
    ...more,
  };
}

/** What Meerwijk says of its wijken: half of each limit where little, half as much again where extra. */
export function capacity(
  word: CapacityNorm['wijken'][string],
  more: Partial<CapacityNorm> = {},
): CapacityNorm {
  return {
    ...base,
    id: 'draagkracht',
    title: 'Draagkracht',
    kind: 'draagkracht',
    gemeente: 'GM9901',
    owner: 'Gemeente Meerwijk',
    wijken: { WK990101: word },
    factors: { weinig: 0.5, extra: 1.5 },
    ...more,
  };
}

export function bucket(places: number, more: Partial<Bucket> = {}): Bucket {
  return {
    rung: 'opstapwoning',
    funding: 'onbekend',
    state: 'inUse',
    places,
    units: places,
    secret: false,
    ...more,
  };
}

export function area(
  level: AreaFacts['level'],
  households: number | null,
  buckets: Bucket[] = [],
): AreaFacts {
  const code = { buurt: 'BU99010101', wijk: 'WK990101', gemeente: 'GM9901', regio: 'demo' }[level];
  const none = { value: null, date: '2026' };
  return {
    level,
    code,
    name: { buurt: 'De Haven', wijk: 'Centrum', gemeente: 'Meerwijk', regio: 'Voorbeeldland' }[level],
    year: 2026,
    figures: { huishoudens: { value: households, date: '2026' }, woningen: none, inwoners: none },
    corporationHomes: none,
    groups: {},
    buckets,
  };
}

/** One place on an opstapwoning at an exact address; 1,000 households in the buurt, 4,000 in the wijk. */
export function facts(more: Partial<Facts> = {}): Facts {
  return {
    match: 'exact',
    rung: 'opstapwoning',
    rungWeights: { opstapwoning: 1, 'beschermd-wonen': 1, safehouse: 1 },
    asked: 1,
    here: [],
    areas: [area('buurt', 1000), area('wijk', 4000), area('gemeente', 20000)],
    radii: [{ metres: 250, sure: [], possible: [] }],
    mixed: [],
    nearest: [],
    freed: [],
    rank: null,
    ...more,
  };
}
