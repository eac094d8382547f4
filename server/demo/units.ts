import { addDays, addMonths, type PlainDate } from '../../shared/dates.ts';
import type { Funding, UnitStatus } from '../../shared/ladder/units.ts';
import type { PlaceColumns } from '../store/schema.ts';
import type { UnitFields } from '../store/unit-fields.ts';
import type { DemoAddress } from './addresses.ts';
import { allocations, days } from './allocations.ts';
import type { DemoBuurt } from './areas.ts';
import { CLUSTERS, FACILITIES, OPSTAP, SAFEHOUSE, SUPPORTED } from './holdings.ts';
import type { Housing } from './housing.ts';
import { CORPORATIONS, PROVIDERS } from './names.ts';
import { atAddress, inBuurt } from './place.ts';
import type { Random } from './seed.ts';

/** A home or facility of the made-up region. */
export interface DemoUnit {
  sourceId: string;
  fields: UnitFields;
}

/** A home that comes free for the next resident, with the corporation that lets it. */
export interface Relet {
  address: DemoAddress;
  buurt: DemoBuurt;
  corporation: string;
}

const FUNDINGS: readonly Funding[] = [
  ...['wmo-zin', 'wmo-zin', 'wmo-zin', 'wmo-zin', 'wmo-zin', 'wmo-zin'],
  ...['wlz', 'wlz', 'wmo-pgb', 'zvw-forensisch'],
] as Funding[];

/** Places that are known by their buurt alone: of every so many opstapwoningen one, and one facility. */
const WITHOUT_ADDRESS = { opstap: 40, facility: 9 };

/** All units as they stand today, and the opstapwoningen among them that are offered again. */
export function makeUnits(
  random: Random,
  housing: Housing,
  today: PlainDate,
): { units: DemoUnit[]; relets: Relet[] } {
  const year = Number(today.slice(0, 4));
  const units: DemoUnit[] = [];
  const relets: Relet[] = [];
  const add = (rung: string, place: PlaceColumns, own: Partial<UnitFields>) => {
    const unit: UnitFields = {
      ...BASE,
      funding: random.pick(FUNDINGS),
      provider: random.pick(PROVIDERS),
      ...place,
      rung,
    };
    units.push({ sourceId: `DR${String(units.length + 1).padStart(4, '0')}`, fields: { ...unit, ...own } });
  };
  const opened = (from: number, until: number) =>
    days(random, 1, `${year - from}-01-01`, `${year - until}-01-01`)[0] ?? null;
  const home = (until: PlainDate | null = null) => ({
    ...HOME,
    corporation: random.pick(CORPORATIONS),
    rent_cents: random.whole(48_000, 69_500),
    until_date: until,
  });

  let facilities = 0;
  for (const [rung, byGemeente] of Object.entries(FACILITIES))
    for (const [gemeente, sizes] of Object.entries(byGemeente))
      for (const places of sizes) {
        const buurt = housing.buurt(gemeente, true);
        const known = ++facilities !== WITHOUT_ADDRESS.facility;
        const place = known ? atAddress(housing.home(buurt), buurt, year) : inBuurt(buurt, year);
        // One house closes this year: its places leave the count, which verdicts tell but do not subtract.
        const closes = facilities === 21 ? addMonths(today, 8) : null;
        add(rung, place, {
          places,
          from_date: opened(20, 3),
          until_date: closes,
          complex: `Locatie ${facilities}`,
        });
      }

  const hidden = housing.buurt(SAFEHOUSE.gemeente, true);
  add('safehouse', atAddress(housing.home(hidden), hidden, year), {
    places: SAFEHOUSE.places,
    secrecy: 'geheim',
    from_date: opened(9, 4),
    complex: 'Safehouse',
  });

  let complexes = 0;
  for (const [gemeente, sizes] of Object.entries(CLUSTERS))
    for (const size of sizes) {
      const buurt = housing.buurt(gemeente, true);
      const scheme = {
        ...home(),
        complex: `Cluster ${++complexes}`,
        from_date: opened(6, 2),
        contract: 'aanbieder',
      };
      for (const address of housing.row(buurt, size))
        add('geclusterd-wonen', atAddress(address, buurt, year), scheme);
    }
  for (const [gemeente, size] of Object.entries(SUPPORTED))
    for (let index = 0; index < size; index++) {
      const buurt = housing.buurt(gemeente);
      add('begeleid-wonen', atAddress(housing.home(buurt), buurt, year), {
        ...home(),
        from_date: opened(4, 0),
      });
    }

  const gemeenten = random.shuffled(
    Object.entries(OPSTAP).flatMap(([code, size]) => Array(size).fill(code) as string[]),
  );
  for (const [index, from] of allocations(today, random).entries()) {
    const buurt = housing.buurt(gemeenten[index] ?? 'GM9901');
    const address = index % WITHOUT_ADDRESS.opstap === 7 ? null : housing.home(buurt);
    const status = statusOf(index);
    const own = home(index % 37 === 5 ? addMonths(today, 2 + (index % 9)) : null);
    if (status === 'vrij' && address) relets.push({ address, buurt, corporation: own.corporation });
    add('opstapwoning', address ? atAddress(address, buurt, year) : inBuurt(buurt, year), {
      ...own,
      status,
      from_date: from,
      funding: 'wmo-zin',
      term_until: termOf(from, index, today),
      // One provider was last asked long ago: what it has is due for a new statement.
      confirmed_on: own.corporation === CORPORATIONS[0] && index % 12 === 4 ? addMonths(today, -15) : null,
    });
  }

  for (const [index, gemeente] of ['GM9901', 'GM9901', 'GM9902', 'GM9903'].entries()) {
    const buurt = housing.buurt(gemeente);
    const place = index === 0 ? inBuurt(buurt, year) : atAddress(housing.home(buurt), buurt, year);
    add('opstapwoning', place, { ...home(), ...planned(today, 2 + 2 * index) });
  }
  const rising = housing.buurt('GM9901', true);
  add('groepswonen', atAddress(housing.home(rising), rising, year), {
    ...planned(today, 9),
    places: 6,
    complex: 'Locatie in aanbouw',
  });
  return { units, relets };
}

/** A facility; homes and exceptions say otherwise. */
const BASE: Omit<UnitFields, keyof PlaceColumns | 'rung'> = {
  complex: null,
  places: 1,
  status: 'bezet',
  secrecy: 'open',
  funding: 'wmo-zin',
  corporation: null,
  provider: null,
  contract: 'aanbieder',
  rent_cents: null,
  from_date: null,
  until_date: null,
  confirmed_on: null,
};

const HOME = { secrecy: 'gebied', places: 1, contract: 'bewoner' } as const;

/**
 * Of the older homes most were given more time; some come to their omklap in the months ahead, and a few are past it with
 * nobody having said what it became. The newest go by the longest stay of their rung.
 */
function termOf(from: PlainDate, index: number, today: PlainDate): PlainDate | null {
  if (from > addMonths(today, -21)) return null;
  if (index % 25 === 3) return addDays(today, -(3 + (index % 20)));
  return index % 12 === 1 ? addDays(today, 5 + (index % 80)) : addMonths(today, 4 + (index % 9));
}

function planned(today: PlainDate, months: number): { status: UnitStatus; from_date: PlainDate } {
  return { status: 'gepland', from_date: addMonths(today, months) };
}

/** Nearly all are lived in; three stand empty and three are spoken for. */
function statusOf(index: number): UnitStatus {
  if (index % 80 === 20) return 'vrij';
  return index % 80 === 50 ? 'gereserveerd' : 'bezet';
}
