import type { Overview } from '../../shared/api/overview.ts';
import type { PlainDate } from '../../shared/dates.ts';
import { PRESETS } from '../../shared/ladder/presets/index.ts';
import type { RegionPreset } from '../../shared/ladder/rung.ts';
import { may, seesExactArea, type Viewer } from '../../shared/rights.ts';
import type { Language } from '../../shared/text/texts.ts';
import { createAgreements } from '../checks/agreements.ts';
import { numbersOf } from '../checks/area-numbers.ts';
import { type Snapshot, snapshots } from '../checks/snapshot.ts';
import { NotFound } from '../http/problem.ts';
import type { Server } from '../routes/server.ts';
import { waitingFor } from '../stays/waiting.ts';
import { unitTerms } from '../store/omklaps.ts';
import { agreementsNow } from './agreements.ts';
import { placesNow } from './places.ts';

/** So many months ahead an omklap is told. */
const MONTHS = 12;
/** The region itself, for what is told of all its norms; who asks sees a number of it only. */
const WHOLE: Viewer = { role: 'regio', organisation: null };

type Services = Pick<Server, 'registry' | 'references' | 'clock' | 'signals'>;

/** The part of a region that someone looks at, by the gemeenten of it that the server has areas of. */
interface Scope {
  region: RegionPreset;
  gemeenten: string[];
  /** Whether that is all of the region. */
  whole: boolean;
  shown: Overview['scope'];
}

/**
 * The figures that someone begins the day with. Gives null while the server has no areas of the region. Throws NotFound for a
 * region without a ladder.
 */
export function createOverview({ registry, references, clock, signals }: Services) {
  const snapshot = snapshots(registry, references);
  const agreements = createAgreements({ registry, references, clock });

  return async (
    viewer: Viewer,
    asked: { region: string; date?: PlainDate | undefined },
    language: Language,
  ): Promise<Overview | null> => {
    const region = PRESETS.find(({ id }) => id === asked.region);
    if (!region)
      throw new NotFound(`De regio ${asked.region} heeft hier geen ladder; kies er een uit /v1/regions.`);
    const now = snapshot();
    const scope = now && scopeOf(now, region, viewer);
    if (!now || !scope) return null;
    const date = asked.date ?? clock.today();
    return {
      dataVersion: String(now.dataVersion),
      date,
      region: region.id,
      scope: scope.shown,
      places: await placesNow(now, scope, viewer, date, language),
      agreements: await agreementsNow(now, agreements, { region: region.id, viewer, date }, language),
      buurten: {
        ...(await roomNow(now, scope, date)),
        over: scope.gemeenten.every((code) => seesExactArea(viewer, code))
          ? await overNow(scope, language)
          : null,
      },
      terms: may(viewer, 'terms.read') ? await termsNow(now, scope, viewer, date) : null,
      waiting: may(viewer, 'waiting.read') ? await waitingNow(scope, viewer) : null,
    };
  };

  /** Buurten over a norm: those that signals tell of, put off or not. */
  async function overNow({ region, gemeenten }: Scope, language: Language): Promise<number> {
    const all = { region: region.id, kind: 'norm' as const, paused: 'true' as const, limit: 100_000 };
    const { items } = await signals.list(WHOLE, all, language);
    const own = items.filter(({ gemeente }) => gemeente !== null && gemeenten.includes(gemeente));
    return new Set(own.flatMap(({ subject: { area } }) => (area?.startsWith('BU') ? [area] : []))).size;
  }

  async function waitingNow({ shown }: Scope, viewer: Viewer): Promise<Overview['waiting']> {
    const { month, items } = await waitingFor(registry.db, viewer, { month: undefined, list: undefined });
    const origin = shown.level === 'gemeente' ? shown.code : null;
    const lists = items.filter((row) => row.rung === null && row.origin === origin);
    return month === null ? null : { month, lists: lists.map(({ list, count }) => ({ list, count })) };
  }
}

/** A gemeente begins with her own; everyone else with the region. */
function scopeOf(now: Snapshot, region: RegionPreset, { role, organisation }: Viewer): Scope | null {
  const present = region.gemeenten.filter(({ code }) => now.area(code) !== null);
  if (present.length === 0) return null;
  const own = role === 'gemeente' ? present.find(({ code }) => code === organisation) : undefined;
  if (own)
    return {
      region,
      gemeenten: [own.code],
      whole: false,
      shown: { level: 'gemeente', code: own.code, name: own.name },
    };
  return {
    region,
    gemeenten: present.map(({ code }) => code),
    whole: present.length === region.gemeenten.length,
    shown: { level: 'regio', code: region.id, name: region.name },
  };
}

/** Buurten without room for one place more on any of the rungs that norms speak of: what the map shows to everyone. */
async function roomNow(
  now: Snapshot,
  { gemeenten }: Scope,
  date: PlainDate,
): Promise<{ all: number; full: number }> {
  const { norms } = await now.rules(gemeenten[0] ?? '', date);
  const rungs = new Set(norms.flatMap((norm) => norm.rungs));
  const full = new Set<string>();
  for (const rung of rungs)
    for (const { area, room } of await numbersOf(now, 'buurt', gemeenten, rung, date))
      if (room.class === 'boven-norm') full.add(area.code);
  const all = gemeenten.reduce((sum, code) => sum + now.reference.areas('buurt', code).length, 0);
  return { all, full: full.size };
}

async function termsNow(
  now: Snapshot,
  { gemeenten }: Scope,
  viewer: Viewer,
  date: PlainDate,
): Promise<Overview['terms']> {
  const all = await unitTerms(now.registry.db, await now.ladders(), viewer, {
    date,
    months: MONTHS,
    gemeente: null,
  });
  const own = all.filter(({ unit }) => gemeenten.includes(unit.gemeente));
  const past = own.filter(({ term }) => term.on <= date).length;
  return { months: MONTHS, soon: own.length - past, past };
}
