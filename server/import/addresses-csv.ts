import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { foldPostcode } from '../../shared/address/postcode.ts';
import { Refusal } from '../../shared/refusal.ts';
import { foldBuurt } from '../geo/keys.ts';
import { inNetherlands, type LonLat, type Rd, toWgs } from '../geo/rd.ts';
import { type AddressFile, POSTCODE_COLUMNS } from './address-file.ts';
import { type BadRows, RIGHT } from './bad-rows.ts';
import { textOf } from './encoding.ts';
import { FORMULA, isFormula } from './row-reader.ts';

/** One address as a list gives it. */
export interface AddressInput {
  straat: string | null;
  huisnummer: number;
  huisletter: string | null;
  huisnummertoevoeging: string | null;
  postcode: string | null;
  woonplaats: string | null;
  point: LonLat | null;
  /** A buurt code with prefix; null when the point or the postcode table must tell. */
  buurt: string | null;
  bagId: string | null;
  /** The short street name after NEN 5825, where the source has one. */
  short?: string | null;
  /** The same point in metres of the Dutch grid, where the source has that. */
  grid?: Rd;
  /** False for what the source says is no home: a shop, an office. */
  dwelling?: boolean;
}

/** Names under which a column may go; the first that is there counts. */
const NAMES = {
  straat: ['straat', 'straatnaam', 'openbareruimte', 'openbareruimtenaam', 'openbare_ruimte_naam'],
  short: ['openbare_ruimte_naam_kort', 'korte_naam', 'kortenaam', 'verkorteopenbareruimte'],
  huisnummer: ['huisnummer'],
  huisletter: ['huisletter'],
  huisnummertoevoeging: ['huisnummertoevoeging', 'toevoeging'],
  postcode: POSTCODE_COLUMNS,
  woonplaats: ['woonplaats', 'plaats', 'woonplaatsnaam', 'woonplaats_naam'],
  lon: ['lon', 'lengte', 'lengtegraad', 'longitude'],
  lat: ['lat', 'breedte', 'breedtegraad', 'latitude'],
  buurtcode: ['buurtcode', 'buurtcode_berekend'],
  bag_id: ['bag_id', 'bagid', 'nummeraanduiding', 'nummeraanduiding_id'],
  x: ['x', 'rd_x', 'x_rd'],
  y: ['y', 'rd_y', 'y_rd'],
  gebruiksdoel: ['gebruiksdoel', 'gebruiksdoelen', 'verblijfsobjectgebruiksdoel'],
} as const;
type Field = keyof typeof NAMES;
const DWELLING = 'woonfunctie';

/**
 * Reads a list of addresses with letters, additions and points: `;`, `,` or tab, UTF-8 or Windows-1252, columns by name, decimal
 * comma or point. A row that cannot be used goes to `bad` and is passed over. Throws a Refusal where the CSV itself breaks.
 */
export async function* readAddresses(file: AddressFile, bad: BadRows): AsyncGenerator<AddressInput> {
  const columns = new Columns(file.header);
  const text = Readable.from(textOf(file.path));
  const parser = parse({
    bom: true,
    delimiter: file.separator,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    from: 2,
  });
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      const row = new Row(columns, record, info.lines, bad);
      const address = row.address();
      if (row.good) yield address;
    }
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = 'lines' in cause ? ` bij regel ${cause.lines}` : '';
    throw new Refusal(
      `${file.name} is${line} niet te lezen: waarschijnlijk ontbreekt er een aanhalingsteken. Verbeter die regel en lees het bestand opnieuw in.`,
      { cause },
    );
  } finally {
    text.destroy();
  }
}

/** Where each column stands in the file. */
class Columns {
  readonly count: number;
  readonly #at = new Map<Field, number>();
  readonly #names: string[];

  constructor(header: string[]) {
    this.count = header.length;
    this.#names = header;
    const lower = header.map((name) => name.toLowerCase());
    for (const [field, names] of Object.entries(NAMES) as [Field, readonly string[]][]) {
      const at = names.map((name) => lower.indexOf(name)).find((found) => found >= 0);
      if (at !== undefined) this.#at.set(field, at);
    }
  }

  value(record: string[], field: Field): string {
    const at = this.#at.get(field);
    return at === undefined ? '' : (record[at] ?? '');
  }

  nameOf(field: Field): string {
    return this.#names[this.#at.get(field) ?? -1] ?? field;
  }
}

/** One row while it is read. */
class Row {
  good = true;
  readonly #columns: Columns;
  readonly #record: string[];
  readonly #line: number;
  readonly #bad: BadRows;

  constructor(columns: Columns, record: string[], line: number, bad: BadRows) {
    this.#columns = columns;
    this.#record = record;
    this.#line = line;
    this.#bad = bad;
    const extra = record.slice(columns.count).some((value) => value !== '');
    if (record.length < columns.count || extra) {
      const why = `Deze regel heeft ${record.length} kolommen, de kopregel ${columns.count}.`;
      this.#note('alle', record.join(' ').slice(0, 60), why);
    }
  }

  address(): AddressInput {
    const postcode = this.#checked('postcode', foldPostcode, RIGHT.postcode);
    const straat = this.#text('straat');
    if (this.good && postcode === null && straat === null) this.#wrong('straat', RIGHT.straat);
    return {
      straat,
      huisnummer: this.#huisnummer(),
      huisletter: this.#checked('huisletter', short, RIGHT.letters),
      huisnummertoevoeging: this.#checked('huisnummertoevoeging', short, RIGHT.letters),
      postcode,
      woonplaats: this.#text('woonplaats'),
      point: this.#point(),
      buurt: this.#checked('buurtcode', foldBuurt, RIGHT.buurt),
      short: this.#text('short'),
      dwelling: (this.#text('gebruiksdoel') ?? DWELLING).toLowerCase().includes(DWELLING),
      bagId: this.#checked('bag_id', (text) => (/^\d{16}$/.test(text) ? text : null), RIGHT.bag),
    };
  }

  #huisnummer(): number {
    const text = this.#columns.value(this.#record, 'huisnummer');
    const number = /^\d{1,5}$/.test(text) ? Number(text) : 0;
    if (number === 0) this.#wrong('huisnummer', RIGHT.huisnummer);
    return number;
  }

  #point(): LonLat | null {
    const [lon, lat] = [this.#degrees('lon'), this.#degrees('lat')];
    if (lon === null && lat === null) return this.#gridPoint();
    const point = { lon: lon ?? Number.NaN, lat: lat ?? Number.NaN };
    if (inNetherlands(point)) return point;
    if (inNetherlands({ lon: point.lon, lat: 52 })) this.#wrong('lat', RIGHT.lat);
    else this.#wrong('lon', RIGHT.lon);
    return null;
  }

  /** Metres of the Dutch grid, as extracts of the BAG give them; null without. */
  #gridPoint(): LonLat | null {
    const [x, y] = [this.#columns.value(this.#record, 'x'), this.#columns.value(this.#record, 'y')].map(
      (text) => (text === '' ? null : Number(text.replace(',', '.'))),
    );
    if (x === null && y === null) return null;
    const known = Number.isFinite(x) && Number.isFinite(y);
    const point = known ? toWgs({ x: Number(x), y: Number(y) }) : { lon: 0, lat: 0 };
    if (inNetherlands(point)) return point;
    this.#wrong('x', RIGHT.grid);
    return null;
  }

  #degrees(field: 'lon' | 'lat'): number | null {
    const text = this.#columns.value(this.#record, field);
    return text === '' ? null : Number(text.replace(',', '.'));
  }

  #text(field: Field): string | null {
    const text = this.#columns.value(this.#record, field);
    if (isFormula(text)) this.#wrong(field, FORMULA);
    return text || null;
  }

  /** The value after `read`, null when empty; what `read` cannot make sense of is noted. */
  #checked(field: Field, read: (text: string) => string | null, why: string): string | null {
    const text = this.#text(field);
    if (text === null) return null;
    const value = read(text);
    if (value === null) this.#wrong(field, why);
    return value;
  }

  /** One remark per row is enough: a row with the wrong number of columns is wrong everywhere. */
  #wrong(field: Field, why: string): void {
    this.#note(this.#columns.nameOf(field), this.#columns.value(this.#record, field).slice(0, 40), why);
  }

  #note(column: string, value: string, why: string): void {
    if (this.good) this.#bad.add({ line: this.#line, column, value, why });
    this.good = false;
  }
}

function short(text: string): string | null {
  return text.length <= 12 ? text : null;
}
