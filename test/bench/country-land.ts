import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { toWgs } from '../../server/geo/rd.ts';
import type { AddressInput } from '../../server/import/addresses-csv.ts';
import type { AreaRow } from '../../server/import/area-row.ts';
import { PRESETS, regionOf } from '../../shared/ladder/presets/index.ts';
import { seededRandom } from '../../shared/random.ts';
import { rowAt } from './postcode-file.ts';

/** How large a made-up country is beside the demo region, which lies in it too. */
export interface Size {
  gemeenten: number;
  regions: number;
  buurten: number;
  units: number;
  freeHomes: number;
  /** Addresses with street and point, in each buurt; at most 500. */
  addressesPerBuurt: number;
}

/** The Netherlands, without the 6 gemeenten, 123 buurten and 360 units of the demo. */
export const NETHERLANDS: Size = {
  gemeenten: 336,
  regions: 42,
  buurten: 14_877,
  units: 199_640,
  freeHomes: 4_000,
  addressesPerBuurt: 60,
};

/** A square of land. */
export interface Tile {
  index: number;
  code: string;
  wijk: string;
  gemeente: string;
  /** South-west corner, metres of the Dutch grid. */
  x: number;
  y: number;
  households: number;
}

const SIDE = 1500;
/** Tiles along the side of a gemeente, and gemeenten beside each other. */
const ACROSS = 7;
const BESIDE = 22;
/** East of the demo's land. */
const CORNER = { x: 60_000, y: 320_000 };
const PER_STREET = 20;
const POSTCODE_ROWS = 500;
/** Rungs for homes, the first that a region's ladder has is taken. */
const HOMES = ['opstapwoning', 'begeleid-wonen', 'geclusterd-wonen'];

/** The rung that units of a gemeente are on, and that is asked about there. */
export function rungOf(gemeente: string): string {
  const ladder = regionOf(gemeente)?.rungs.map(({ id }) => id) ?? HOMES;
  return HOMES.find((rung) => ladder.includes(rung)) ?? 'beschermd-wonen';
}

/** Gemeenten of real regions first, then made-up ones of regions without a preset. */
export function gemeentenOf({ gemeenten }: Size): string[] {
  const real = PRESETS.filter(({ fictional }) => !fictional).flatMap((preset) =>
    preset.gemeenten.map(({ code }) => code),
  );
  const known = [...new Set(real)];
  const more = Array.from({ length: Math.max(0, gemeenten - known.length) }, (_, i) => `GM${8000 + i}`);
  return [...known, ...more].slice(0, gemeenten);
}

/** The land, tile by tile: the buurten are shared out evenly over the gemeenten, seven to a wijk. */
export function makeTiles(size: Size): Tile[] {
  const random = seededRandom(8);
  const gemeenten = gemeentenOf(size);
  return Array.from({ length: size.buurten }, (_, index) => {
    const at = index % gemeenten.length;
    const within = Math.floor(index / gemeenten.length);
    const gemeente = gemeenten[at] ?? '';
    const wijk = String(Math.floor(within / ACROSS)).padStart(2, '0');
    const serial = String(within % ACROSS).padStart(2, '0');
    return {
      index,
      code: `BU${gemeente.slice(2)}${wijk}${serial}`,
      wijk: `WK${gemeente.slice(2)}${wijk}`,
      gemeente,
      x: CORNER.x + ((at % BESIDE) * ACROSS + (within % ACROSS)) * SIDE,
      y: CORNER.y + (Math.floor(at / BESIDE) * ACROSS + Math.floor(within / ACROSS)) * SIDE,
      households: 150 + Math.floor(random() * 1200),
    };
  });
}

/** Buurten, wijken and gemeenten with their households; the larger ones are their buurten together. */
export function areaRows(tiles: readonly Tile[]): AreaRow[] {
  const rows = new Map<string, AreaRow>();
  for (const tile of tiles)
    for (const level of ['buurt', 'wijk', 'gemeente'] as const) {
      const code = { buurt: tile.code, wijk: tile.wijk, gemeente: tile.gemeente }[level];
      const row = rows.get(code) ?? {
        code,
        level,
        name: `${level} ${code}`,
        wijk: level === 'buurt' ? tile.wijk : null,
        gemeente: tile.gemeente,
        wijkName: null,
        gemeenteName: null,
        figures: { huishoudens: 0, woningen: null, inwoners: null },
        outline: [],
      };
      const households = (row.figures.huishoudens ?? 0) + tile.households;
      row.figures = { huishoudens: households, woningen: households, inwoners: households * 2 };
      row.outline.push([square(tile)]);
      rows.set(code, row);
    }
  return [...rows.values()];
}

function square({ x, y }: Tile): Float64Array {
  const [e, n] = [x + SIDE, y + SIDE];
  return Float64Array.from([x, y, e, y, e, n, x, n, x, y]);
}

/** The `nth` address of a tile; its number is one of the postcode table's rows too. */
export function addressOf(tile: Tile, nth: number): AddressInput {
  const { postcode, huisnummer } = rowAt(tile.index * POSTCODE_ROWS + nth);
  const street = Math.floor(nth / PER_STREET);
  const grid = { x: tile.x + 40 + huisnummer * 60, y: tile.y + 100 + street * 55 };
  return {
    straat: streetName(tile, street),
    huisnummer,
    huisletter: null,
    huisnummertoevoeging: null,
    postcode,
    woonplaats: `Plaats ${tile.gemeente.slice(2)}`,
    bagId: null,
    buurt: tile.code,
    point: toWgs(grid),
    grid,
  };
}

/** Every gemeente has its own few; elsewhere in the country the same names stand again. */
function streetName({ code }: Tile, street: number): string {
  const kinds = ['straat', 'laan', 'weg', 'plein', 'hof'];
  return `Oude ${letters(Number(code.slice(-4)))} ${letters(street)}${kinds[street % kinds.length]}`;
}

/** A word without numbers, another for each number. */
function letters(n: number): string {
  return [...String(n)]
    .map((digit) => 'BDFGKLMNRT'[Number(digit)]?.concat('aeiouaeiou'[Number(digit)] ?? ''))
    .join('');
}

/** All addresses of the country, made while they are asked for. */
export function* addressesOf(tiles: readonly Tile[], { addressesPerBuurt }: Size): Generator<AddressInput> {
  for (const tile of tiles) for (let nth = 0; nth < addressesPerBuurt; nth++) yield addressOf(tile, nth);
}

const HEADER =
  'id;trede;plekken;straat;huisnummer;postcode;woonplaats;buurtcode;corporatie;aanbieder;huur;vanaf;tot';
const FREE_HEADER = 'id;corporatie;straat;huisnummer;postcode;woonplaats;huur;vanaf;tot';

/** Writes the units as a file; one in ten is known by its buurt alone. */
export function writeUnits(
  path: string,
  tiles: readonly Tile[],
  { units, addressesPerBuurt }: Size,
): Promise<void> {
  return writeLines(path, HEADER, units, (i) => {
    const tile = tiles[i % tiles.length] as Tile;
    const at = addressOf(tile, (Math.floor(i / tiles.length) * 3) % addressesPerBuurt);
    const place =
      i % 10 === 0 ? ['', '', '', '', tile.code] : [at.straat, at.huisnummer, at.postcode, at.woonplaats, ''];
    const from = `20${String(15 + (i % 11)).padStart(2, '0')}-0${1 + (i % 9)}-01`;
    return [
      `LD${i}`,
      rungOf(tile.gemeente),
      1,
      ...place,
      `Corporatie ${letters(i % 90)}`,
      `Aanbieder ${letters(i % 70)}`,
      '577,91',
      from,
      '',
    ];
  });
}

/** Writes homes that are free now, at addresses where no unit stands. */
export function writeFreeHomes(path: string, tiles: readonly Tile[], { freeHomes }: Size): Promise<void> {
  return writeLines(path, FREE_HEADER, freeHomes, (i) => {
    const at = addressOf(tiles[(i * 7) % tiles.length] as Tile, 1 + 3 * Math.floor((i * 7) / tiles.length));
    return [
      `VL${i}`,
      `Corporatie ${letters(i % 90)}`,
      at.straat,
      at.huisnummer,
      at.postcode,
      at.woonplaats,
      '577,91',
      '2026-01-01',
      '',
    ];
  });
}

async function writeLines(
  path: string,
  header: string,
  count: number,
  line: (i: number) => unknown[],
): Promise<void> {
  const file = createWriteStream(path);
  file.write(`${header}\n`);
  let text = '';
  for (let i = 0; i < count; i++) {
    text += `${line(i).join(';')}\n`;
    if (text.length < 65536) continue;
    if (!file.write(text)) await once(file, 'drain');
    text = '';
  }
  file.end(text);
  await once(file, 'close');
}
