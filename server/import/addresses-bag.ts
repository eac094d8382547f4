import { basename } from 'node:path';
import SqliteDriver, { type Database } from 'better-sqlite3';
import { foldPostcode } from '../../shared/address/postcode.ts';
import { Refusal } from '../../shared/refusal.ts';
import { toWgs } from '../geo/rd.ts';
import { WkbProblem } from '../geo/wkb.ts';
import type { AddressInput } from './addresses-csv.ts';
import { refuseCutShort } from './areas-gpkg.ts';
import { pointIn } from './gpkg-point.ts';

/**
 * What is read of PDOK's BAG GeoPackage (`bag-light.gpkg`, https://service.pdok.nl/lv/bag/atom/bag.xml, EPSG:28992), in which
 * street, number and place stand flat on every object that has an address:
 *
 * | column | meaning |
 * |---|---|
 * | `nummeraanduiding_hoofdadres_identificatie` | the BAG id of the address (16 digits); `identificatie`, that of the object, where it is absent |
 * | `openbare_ruimte_naam`, `openbare_ruimte_naam_kort` | the street, and its short name after NEN 5825 |
 * | `huisnummer`, `huisletter`, `toevoeging`, `postcode`, `woonplaats_naam` | the rest of the address; empty text is absent |
 * | `status` | what was never built, withdrawn or entered by mistake is left out |
 * | `gebruiksdoel` | of a verblijfsobject, several with commas; without `woonfunctie` it is no home, but its address is known |
 * | `geom` | a point; of a berth or pitch an area |
 */
const LAYERS = ['verblijfsobject', 'ligplaats', 'standplaats'] as const;
const NEEDED = ['identificatie', 'openbare_ruimte_naam', 'huisnummer', 'geom'] as const;
const WANTED = [
  ...NEEDED,
  'nummeraanduiding_hoofdadres_identificatie',
  'openbare_ruimte_naam_kort',
  'huisletter',
  'toevoeging',
  'postcode',
  'woonplaats_naam',
  'status',
  'gebruiksdoel',
] as const;
type Column = (typeof WANTED)[number];
type BagRow = Partial<Record<Column, unknown>>;

/** BAG catalogue 2018, lists of status of a verblijfsobject, ligplaats and standplaats. */
const GONE = /ingetrokken|niet gerealiseerd|ten onrechte/i;
const DWELLING = 'woonfunctie';
const RD_NEW = 28992;

/** Whether a GeoPackage is one of the BAG: it has a layer of addresses. Throws a Refusal when it is cut short. */
export function isBagGpkg(path: string): boolean {
  refuseCutShort(path, basename(path));
  const db = new SqliteDriver(path, { readonly: true, fileMustExist: true });
  try {
    return layersIn(db).length > 0;
  } catch (error) {
    if (error instanceof SqliteDriver.SqliteError) return false;
    throw error;
  } finally {
    db.close();
  }
}

/**
 * Reads addresses from a BAG GeoPackage, one row at a time, whatever its size. Throws a Refusal for a file that is
 * damaged, lacks a column, or is on another grid.
 */
export function* readBagAddresses(path: string): Generator<AddressInput> {
  const name = basename(path);
  let db: Database | null = null;
  try {
    db = new SqliteDriver(path, { readonly: true, fileMustExist: true });
    for (const layer of layersIn(db)) yield* readLayer(db, layer, name);
  } catch (cause) {
    if (!(cause instanceof SqliteDriver.SqliteError) && !(cause instanceof WkbProblem)) throw cause;
    throw new Refusal(`${name} is beschadigd: niet alles is te lezen. Haal het bestand opnieuw op.`, {
      cause,
    });
  } finally {
    db?.close();
  }
}

/** About how many rows there are to read: the last of each layer tells, without reading them. Null for a damaged file. */
export function bagRows(path: string): number | null {
  const db = new SqliteDriver(path, { readonly: true, fileMustExist: true });
  try {
    const last = layersIn(db).map(({ table }) =>
      db.prepare(`select max(rowid) from "${table}"`).pluck().get(),
    );
    return last.reduce((sum: number, row) => sum + Number(row ?? 0), 0);
  } catch (error) {
    if (error instanceof SqliteDriver.SqliteError) return null;
    throw error;
  } finally {
    db.close();
  }
}

interface Layer {
  table: string;
  srs: number;
}

function layersIn(db: Database): Layer[] {
  const found = db
    .prepare('select table_name as "table", srs_id as srs from gpkg_geometry_columns')
    .all() as Layer[];
  return LAYERS.flatMap((wanted) => found.filter(({ table }) => table.toLowerCase() === wanted));
}

function* readLayer(db: Database, { table, srs }: Layer, name: string): Generator<AddressInput> {
  if (srs !== RD_NEW)
    throw new Refusal(
      `${name}, laag ${table}: het stelsel is EPSG:${srs}; kies het bestand in EPSG:28992 (RD New).`,
    );
  const present = new Set(
    (db.prepare('select name from pragma_table_info(?)').pluck().all(table) as string[]).map((column) =>
      column.toLowerCase(),
    ),
  );
  const missing = NEEDED.filter((column) => !present.has(column));
  if (missing.length > 0)
    throw new Refusal(
      `${name}, laag ${table}: er ontbreekt ${missing.join(', ')}; kies bag-light.gpkg van PDOK.`,
    );
  const columns = WANTED.filter((column) => present.has(column)).join(', ');
  const statement = db.prepare(`select ${columns} from "${table}"`);
  for (const row of statement.iterate() as IterableIterator<BagRow>) {
    const address = addressOf(row);
    if (address !== null) yield address;
  }
}

/** Null for what is no address any more, or never was: no number, no place on the map. */
function addressOf(row: BagRow): AddressInput | null {
  const huisnummer = Number(row.huisnummer);
  if (GONE.test(textIn(row, 'status') ?? '') || !Number.isInteger(huisnummer)) return null;
  if (huisnummer < 1 || huisnummer > 99999) return null;
  const point = Buffer.isBuffer(row.geom) ? pointIn(row.geom) : null;
  if (point === null) return null;
  const id = textIn(row, 'nummeraanduiding_hoofdadres_identificatie') ?? textIn(row, 'identificatie');
  const uses = textIn(row, 'gebruiksdoel');
  return {
    straat: textIn(row, 'openbare_ruimte_naam'),
    short: textIn(row, 'openbare_ruimte_naam_kort'),
    huisnummer,
    huisletter: textIn(row, 'huisletter'),
    huisnummertoevoeging: textIn(row, 'toevoeging'),
    postcode: foldPostcode(textIn(row, 'postcode') ?? ''),
    woonplaats: textIn(row, 'woonplaats_naam'),
    point: toWgs(point),
    grid: point,
    buurt: null,
    bagId: id !== null && /^\d{16}$/.test(id) ? id : null,
    dwelling: uses === null || uses.includes(DWELLING),
  };
}

function textIn(row: BagRow, column: Column): string | null {
  const value = row[column];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
