import type { PlacementInput } from '../../shared/api/placements.ts';
import { addDays } from '../../shared/dates.ts';
import type { Role } from '../../shared/rights.ts';
import type { Clock } from '../clock.ts';
import { referenceHolder } from '../geo/holder.ts';
import { HttpProblem } from '../http/problem.ts';
import { type Caller, type PlacementDesk, placementDesk } from '../placements/desk.ts';
import { rowId } from '../store/changes.ts';
import type { Registry } from '../store/open.ts';
import { CORPORATIONS, PROVIDERS } from './names.ts';
import type { DemoRegion } from './region.ts';
import { seeded } from './seed.ts';

/** Its own seed: what is placed moves nothing else of the region. */
const SEED = 5;
const SOURCE = 'voorbeeld';

/** How long ago each hold was made, and what came of it. */
const HOLDS: readonly { ago: number; became: 'held' | 'confirmed' | 'refused' | 'cancelled' }[] = [
  { ago: 13, became: 'held' },
  { ago: 12, became: 'held' },
  { ago: 9, became: 'held' },
  { ago: 6, became: 'held' },
  { ago: 2, became: 'held' },
  { ago: 0, became: 'held' },
  { ago: 40, became: 'confirmed' },
  { ago: 21, became: 'confirmed' },
  { ago: 8, became: 'confirmed' },
  { ago: 11, became: 'refused' },
  { ago: 5, became: 'cancelled' },
];

/**
 * Holds, placements and a deviation that waits for consent, made by the desk that makes all: each with its receipt. Homes
 * that nobody offers are taken, but for the last two of the offer, so that the portals still list what is free.
 */
export async function placeDemo(
  folder: string,
  registry: Registry,
  region: DemoRegion,
  clock: Clock,
): Promise<void> {
  const references = referenceHolder(folder, registry);
  try {
    /** The desk as it was on an earlier day. */
    const deskOn = (ago: number) =>
      placementDesk({
        registry,
        references,
        clock: {
          now: () => clock.now() - ago * 86_400_000,
          today: () => addDays(clock.today(), -ago),
        },
      });
    const homes = freeHomes(region);
    for (const { ago, became } of HOLDS.toSorted((one, other) => other.ago - one.ago))
      await placeOne(deskOn(ago), ago, became, homes, clock);
    for (const { sourceId } of region.vacancies.slice(-2))
      await unlessRefused(deskOn(1).hold(by('coordinator'), asked({ vacancy: rowId(SOURCE, sourceId) })));
    await deviate(deskOn(4), region);
  } finally {
    references.close();
  }
}

async function placeOne(
  desk: PlacementDesk,
  ago: number,
  became: (typeof HOLDS)[number]['became'],
  homes: Iterator<PlacementInput>,
  clock: Clock,
): Promise<void> {
  for (let next = homes.next(); !next.done; next = homes.next()) {
    const held = await unlessRefused(desk.hold(by('coordinator'), next.value));
    if (!held) continue;
    const startsOn = addDays(clock.today(), -ago);
    if (became === 'confirmed')
      await desk.confirm(by('corporatie'), held.id, { startsOn, lease: 'huurcontract' });
    if (became === 'refused')
      await desk.refuse(by('coordinator'), held.id, { by: 'kandidaat', reason: 'plek-past-niet' });
    if (became === 'cancelled') await desk.cancel(by('coordinator'), held.id);
    return;
  }
}

/** A home where the stop holds, for someone whose network is there: the gemeente is still to say yes or no. */
async function deviate(desk: PlacementDesk, region: DemoRegion): Promise<void> {
  const stop = region.norms.find((norm) => norm.kind === 'stop');
  if (stop?.kind !== 'stop') return;
  const wijk = stop.area.code.slice(2);
  for (const home of freeHomes(region, (buurt) => buurt.slice(2).startsWith(wijk))) {
    const deviation = {
      ground: 'netwerk',
      text: 'De kandidaat werkt en heeft familie in het Havenkwartier.',
      precedent: null,
    } as const;
    if (await unlessRefused(desk.hold(by('coordinator'), { ...home, deviation }))) return;
  }
}

/** Addresses where nothing stands and that nobody offers, from other gemeenten in turn. */
function* freeHomes(
  { addresses, units, vacancies, buurten }: DemoRegion,
  where: (buurt: string) => boolean = () => true,
): Generator<PlacementInput> {
  const key = (home: { postcode: string | null; huisnummer: number | null }) =>
    `${home.postcode} ${home.huisnummer}`;
  const used = new Set([...units, ...vacancies].map(({ fields }) => key(fields)));
  const towns = new Set(buurten.filter(({ setting }) => setting !== 'country').map(({ code }) => code));
  const free = seeded(SEED)
    .shuffled(addresses)
    .filter((address) => where(address.buurt) && towns.has(address.buurt) && !used.has(key(address)));
  for (const { straat, huisnummer, huisletter, huisnummertoevoeging, postcode, woonplaats, buurt } of free)
    yield asked({
      readings: [{ straat, huisnummer, huisletter, huisnummertoevoeging, postcode, woonplaats }],
      origin: `GM${buurt.slice(2, 6)}`,
    });
}

function asked(home: Partial<PlacementInput>): PlacementInput {
  return {
    rung: 'opstapwoning',
    places: 1,
    funding: 'wmo-zin',
    corporation: CORPORATIONS[0],
    provider: PROVIDERS[0],
    ...home,
  };
}

function by(role: Role): Caller {
  return { viewer: { role, organisation: null }, id: 'demo', actor: 'demo', language: 'nl', key: null };
}

/** Null for a home that cannot be had: another is taken then. */
async function unlessRefused<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof HttpProblem) return null;
    throw error;
  }
}
