import type { AreaFacts, Bucket, Facts } from '../../../shared/norms/facts.ts';
import type { PerThousandNorm, RadiusNorm, StopNorm } from '../../../shared/norms/norm.ts';

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
