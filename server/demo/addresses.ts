import type { KnownAddress } from '../../shared/address/reading.ts';
import { toWgs } from '../geo/rd.ts';
import type { DemoBuurt, Setting } from './areas.ts';
import type { Rings } from './borders.ts';
import { inside } from './cells.ts';
import { ODD_STREETS, streetNames } from './names.ts';
import { type Random, seeded } from './seed.ts';

/** A made-up address; all have a street, postcode, place and point. */
export interface DemoAddress extends KnownAddress {
  straat: string;
  postcode: string;
  woonplaats: string;
  point: { lon: number; lat: number };
  /** The point on the Dutch grid in whole metres. */
  grid: { x: number; y: number };
}

const SEED = 5_000;
export const ADDRESSES = 5_000;
const PER_STREET = 22;
const PER_POSTCODE = 14;
/** Metres between neighbours. */
const APART: Record<Setting, number> = { town: 14, village: 22, country: 55 };

/** 5,000 addresses along streets inside their buurt, more where more people live. */
export function makeAddresses(buurten: readonly DemoBuurt[]): DemoAddress[] {
  const random = seeded(SEED);
  const name = streetNamer(random);
  const postcode = postcodes(buurten);
  const shares = divide(
    ADDRESSES,
    buurten.map((buurt) => buurt.households ** 0.8 + 40),
  );
  return buurten.flatMap((buurt, index) => {
    const wanted = shares[index] ?? 0;
    const found: DemoAddress[] = [];
    while (found.length < wanted) {
      const size = Math.min(PER_STREET + random.whole(-6, 8), wanted - found.length);
      found.push(...street(buurt, name(buurt.woonplaats, buurt.setting), size, postcode, random));
    }
    return found;
  });
}

/** Whole shares of a total by weight; largest remainders get what is left. */
export function divide(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((one, other) => one + other, 0);
  const exact = weights.map((weight) => (weight / sum) * total);
  const shares = exact.map(Math.floor);
  const left = total - shares.reduce((one, other) => one + other, 0);
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest);
  for (const { index } of order.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

function street(
  buurt: DemoBuurt,
  straat: string,
  size: number,
  postcode: (wijk: string) => string,
  random: Random,
): DemoAddress[] {
  const homes: DemoAddress[] = [];
  let code = postcode(buurt.wijk);
  let inCode = 0;
  const spots = walk(buurt, random);
  for (
    let number = random.pick([1, 1, 1, 2, 5, 11]);
    homes.length < size;
    number += random.pick([1, 1, 1, 2, 3])
  ) {
    if (inCode >= PER_POSTCODE) {
      code = postcode(buurt.wijk);
      inCode = 0;
    }
    const spot = spots(number % 2 === 0);
    for (const [letter, addition] of doors(buurt.setting, random).slice(0, size - homes.length)) {
      const grid = { x: spot[0], y: spot[1] };
      const { lon, lat } = toWgs(grid);
      homes.push({
        bagId: null,
        straat,
        huisnummer: number,
        huisletter: letter,
        huisnummertoevoeging: addition,
        postcode: code,
        woonplaats: buurt.woonplaats,
        buurt: buurt.code,
        point: { lon: Math.round(lon * 1e6) / 1e6, lat: Math.round(lat * 1e6) / 1e6 },
        grid,
      });
      inCode++;
    }
  }
  return homes;
}

type Door = [letter: string | null, addition: string | null];

/** The homes behind one number: mostly one; a split house has letters, a flat additions. */
function doors(setting: Setting, random: Random): Door[] {
  const chance = random.next();
  if (chance < 0.04)
    return [
      [null, null],
      ['A', null],
    ];
  if (chance < 0.07)
    return ['A', 'B', 'C'].slice(0, random.whole(2, 3)).map((letter): Door => [letter, null]);
  if (setting === 'town' && chance < 0.1)
    return Array.from({ length: random.whole(4, 8) }, (_, floor): Door => [null, String(floor + 1)]);
  if (setting === 'town' && chance < 0.11)
    return [
      [null, 'HS'],
      [null, 'I'],
      [null, 'II'],
    ];
  if (setting === 'town' && chance < 0.118)
    return [
      ['A', '1'],
      ['A', '2'],
    ];
  return [[null, null]];
}

/** Places along a bending street, evens on one side; it turns where the buurt ends. */
function walk(buurt: DemoBuurt, random: Random): (even: boolean) => [number, number] {
  const apart = APART[buurt.setting];
  let [x, y] = somewhere(buurt.rings, random);
  let course = random.between(0, 2 * Math.PI);
  const bend = random.between(-0.06, 0.06);
  return (even) => {
    for (let attempt = 0; attempt < 200; attempt++) {
      const side = (even ? 1 : -1) * Math.min(apart * 0.6, 12);
      const [tx, ty] = [x + apart * 0.7 * Math.cos(course), y + apart * 0.7 * Math.sin(course)];
      const spot: [number, number] = [
        Math.round(tx - side * Math.sin(course)),
        Math.round(ty + side * Math.cos(course)),
      ];
      if (wellInside(spot, buurt.rings)) {
        [x, y, course] = [tx, ty, course + bend];
        return spot;
      }
      course += random.between(1.2, 2.4);
      if (attempt % 20 === 19) [x, y] = somewhere(buurt.rings, random);
    }
    throw new Error(`no room for a street in ${buurt.code}`);
  };
}

function somewhere(rings: Rings, random: Random): [number, number] {
  const outer = rings[0] ?? [];
  const xs = outer.map(([x]) => x);
  const ys = outer.map(([, y]) => y);
  for (let attempt = 0; attempt < 1_000; attempt++) {
    const point: [number, number] = [
      random.between(Math.min(...xs), Math.max(...xs)),
      random.between(Math.min(...ys), Math.max(...ys)),
    ];
    if (wellInside(point, rings)) return point;
  }
  throw new Error('no point inside an area');
}

/** Some metres from the edge, so that rounding puts no home across the border. */
function wellInside([x, y]: [number, number], rings: Rings): boolean {
  const within = (px: number, py: number) =>
    rings.reduce((odd, ring) => odd !== inside([px, py], ring), false);
  return within(x, y) && within(x - 4, y) && within(x + 4, y) && within(x, y - 4) && within(x, y + 4);
}

/** A street name that its place does not have yet. */
function streetNamer(random: Random): (woonplaats: string, setting: Setting) => string {
  const pools = {
    town: [...ODD_STREETS, ...random.shuffled(streetNames('town'))],
    country: random.shuffled(streetNames('country')),
  };
  const taken = new Set<string>();
  return (woonplaats, setting) => {
    const pool = pools[setting === 'country' ? 'country' : 'town'];
    const at = pool.findIndex((name) => !taken.has(`${woonplaats} ${name}`));
    const [name] = pool.splice(at, 1);
    if (name === undefined) throw new Error(`no street name left in ${woonplaats}`);
    taken.add(`${woonplaats} ${name}`);
    pool.push(name);
    return name;
  };
}

/**
 * New postcodes, each once. They have a valid form; Q, U and Y are letters with which real postcodes hardly ever
 * begin, so that none of them is someone's.
 */
function postcodes(buurten: readonly DemoBuurt[]): (wijk: string) => string {
  const wijken = [...new Set(buurten.map((buurt) => buurt.wijk))].sort();
  const used = new Map<string, number>();
  return (wijk) => {
    const serial = used.get(wijk) ?? 0;
    used.set(wijk, serial + 1);
    const first = 'QUY'[Math.floor(serial / 26)];
    if (!first) throw new Error(`no postcode left in ${wijk}`);
    return `${8_661 + wijken.indexOf(wijk)}${first}${String.fromCharCode(65 + (serial % 26))}`;
  };
}
