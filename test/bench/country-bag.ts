import { join } from 'node:path';
import SqliteDriver from 'better-sqlite3';
import { numberKey } from '../../server/geo/keys.ts';
import { REFERENCE_INDEXES, REFERENCE_TABLES } from '../../server/geo/schema.ts';
import type { AddressInput } from '../../server/import/addresses-csv.ts';
import { pointGeometry } from '../server/import/point-geometry.ts';
import { addressOf, type Tile } from './country-land.ts';

/** Addresses in each buurt, on seven streets: some two million in the country. */
export const BAG_PER_BUURT = 134;

/** Columns that PDOK's `bag-light.gpkg` has on every verblijfsobject; some of them are not read. */
const COLUMNS = `feature_id integer primary key autoincrement, geom point, rdf_seealso text, identificatie text,
  oppervlakte integer, status text, gebruiksdoel text, openbare_ruimte_naam text, openbare_ruimte_naam_kort text,
  huisnummer integer, huisletter text, toevoeging text, postcode text, woonplaats_naam text, bouwjaar integer,
  pand_identificatie text, pand_status text, nummeraanduiding_hoofdadres_identificatie text`;
const INSERT = `insert into verblijfsobject (geom, rdf_seealso, identificatie, oppervlakte, status, gebruiksdoel,
  openbare_ruimte_naam, openbare_ruimte_naam_kort, huisnummer, huisletter, toevoeging, postcode, woonplaats_naam, bouwjaar,
  pand_identificatie, pand_status, nummeraanduiding_hoofdadres_identificatie)
  values (?, ?, ?, 80, 'Verblijfsobject in gebruik', 'woonfunctie', ?, ?, ?, ?, '', ?, ?, 1970, ?, 'Pand in gebruik', ?)`;

/** The addresses of a country gemeente by gemeente, as the BAG tells them; one in ten has a letter. */
export function* bagAddresses(tiles: readonly Tile[]): Generator<AddressInput & { serial: number }> {
  const inOrder = [...tiles].sort((a, b) => (a.code < b.code ? -1 : 1));
  let serial = 0;
  for (const tile of inOrder)
    for (let nth = 0; nth < BAG_PER_BUURT; nth++)
      yield { ...addressOf(tile, nth), huisletter: nth % 10 === 9 ? 'A' : null, serial: serial++ };
}

/** Writes a GeoPackage in the layout of PDOK's BAG, a verblijfsobject for each address of the tiles. */
export function writeBagFile(path: string, tiles: readonly Tile[]): void {
  const db = quickDatabase(path);
  db.exec(`create table gpkg_geometry_columns (table_name text, column_name text, srs_id integer);
    insert into gpkg_geometry_columns values ('verblijfsobject', 'geom', 28992);
    create table verblijfsobject (${COLUMNS})`);
  const insert = db.prepare(INSERT);
  db.exec('begin');
  for (const { serial, grid, straat, huisnummer, huisletter, postcode, woonplaats } of bagAddresses(tiles)) {
    const id = (kind: string) => `0000${kind}${String(serial).padStart(10, '0')}`;
    insert.run(
      grid && pointGeometry(grid.x, grid.y),
      `http://bag.basisregistraties.overheid.nl/bag/id/verblijfsobject/${id('01')}`,
      ...[id('01'), straat, straat, huisnummer, huisletter ?? '', postcode, woonplaats, id('10'), id('20')],
    );
  }
  db.exec('commit');
  db.close();
}

const CHUNK = 20_000;

/** Bare inserts of the same rows a second, into the table of addresses and its indexes; making the rows does not count. */
export function bareBagRate(folder: string, tiles: readonly Tile[]): number {
  const db = quickDatabase(join(folder, 'bare-bag.db'));
  db.exec(REFERENCE_TABLES);
  const insert = db.prepare(
    `insert into address (key, huisnummer, huisletter, postcode, street, bag_id, lon, lat, buurt, dwelling)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`,
  );
  let seconds = 0;
  const timed = (work: () => void) => {
    const start = performance.now();
    work();
    seconds += (performance.now() - start) / 1000;
  };
  const write = (rows: unknown[][]) =>
    timed(() => {
      for (const row of rows) insert.run(...row);
    });
  db.exec('begin');
  let rows: unknown[][] = [];
  for (const { serial, point, huisnummer, huisletter, postcode } of bagAddresses(tiles)) {
    const key = numberKey(postcode ?? '', huisnummer);
    const id = `000020${String(serial).padStart(10, '0')}`;
    const [street, buurt] = [Math.floor(serial / 20), Math.floor(serial / BAG_PER_BUURT)];
    rows.push([key, huisnummer, huisletter, postcode, street, id, point?.lon, point?.lat, buurt]);
    if (rows.length < CHUNK) continue;
    write(rows);
    rows = [];
  }
  write(rows);
  timed(() => {
    db.exec(REFERENCE_INDEXES);
    db.exec('commit');
  });
  db.close();
  return (tiles.length * BAG_PER_BUURT) / seconds;
}

function quickDatabase(path: string) {
  const db = new SqliteDriver(path);
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  return db;
}
