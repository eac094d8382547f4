import SqliteDriver from 'better-sqlite3';
import { writeWkb } from '../../../server/geo/wkb.ts';
import { SIZE, SOUTH, WEST } from './world.ts';

/** A row of a layer: its columns, and which square of the world it is. */
export interface Drawn {
  columns: Record<string, string | number>;
  square: number;
}

/** A GeoPackage geometry: "GP", version 0, flags (small end first, envelope of four numbers), grid, envelope, WKB. */
export function geometry(square: number): Buffer {
  const x = WEST + square * SIZE;
  const [e, n] = [x + SIZE, SOUTH + SIZE];
  const head = Buffer.alloc(40);
  head.write('GP', 'latin1');
  head.writeUInt8(0b00000011, 3);
  head.writeUInt32LE(28992, 4);
  [x, e, SOUTH, n].forEach((value, i) => {
    head.writeDoubleLE(value, 8 + i * 8);
  });
  return Buffer.concat([head, writeWkb([[Float64Array.from([x, SOUTH, e, SOUTH, e, n, x, n, x, SOUTH])]])]);
}

/** Writes a small GeoPackage with the layout of CBS: one table per layer, columns as given. */
export function writeGpkg(path: string, layers: Record<string, Drawn[]>, srs = 28992): void {
  const db = new SqliteDriver(path);
  db.exec('create table gpkg_geometry_columns (table_name text, column_name text, srs_id integer)');
  for (const [table, rows] of Object.entries(layers)) {
    db.prepare('insert into gpkg_geometry_columns values (?, ?, ?)').run(table, 'geom', srs);
    const names = Object.keys(rows[0]?.columns ?? {});
    db.exec(`create table "${table}" (fid integer primary key, geom blob, ${names.join(', ')})`);
    const marks = names.map(() => '?').join(', ');
    const insert = db.prepare(`insert into "${table}" (geom, ${names.join(', ')}) values (?, ${marks})`);
    for (const row of rows) insert.run(geometry(row.square), ...names.map((name) => row.columns[name]));
  }
  db.close();
}

/** Columns of an object with an address, as `bag-light.gpkg` has them; empty text where there is none. */
export interface BagObject {
  geom: Buffer;
  identificatie?: string;
  nummeraanduiding_hoofdadres_identificatie?: string;
  openbare_ruimte_naam?: string;
  openbare_ruimte_naam_kort?: string;
  huisnummer?: number;
  huisletter?: string;
  toevoeging?: string;
  postcode?: string;
  woonplaats_naam?: string;
  status?: string;
  gebruiksdoel?: string;
}

/** Writes a small GeoPackage with the layers of PDOK's BAG. */
export function writeBag(path: string, layers: Record<string, BagObject[]>, srs = 28992): void {
  const db = new SqliteDriver(path);
  db.exec('create table gpkg_geometry_columns (table_name text, column_name text, srs_id integer)');
  const names = [
    ...['geom', 'identificatie', 'nummeraanduiding_hoofdadres_identificatie', 'openbare_ruimte_naam'],
    ...['openbare_ruimte_naam_kort', 'huisnummer', 'huisletter', 'toevoeging', 'postcode', 'woonplaats_naam'],
    ...['status', 'gebruiksdoel'],
  ] as (keyof BagObject)[];
  db.exec('begin');
  for (const [table, rows] of Object.entries(layers)) {
    db.prepare('insert into gpkg_geometry_columns values (?, ?, ?)').run(table, 'geom', srs);
    db.exec(`create table "${table}" (feature_id integer primary key, ${names.join(', ')})`);
    const insert = db.prepare(
      `insert into "${table}" (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
    );
    for (const row of rows) insert.run(...names.map((name) => row[name] ?? ''));
  }
  db.exec('commit');
  db.close();
}

/** A buurt as the layer `buurten` has it. */
export function drawnBuurt(code: string, square: number, more: Drawn['columns'] = {}): Drawn {
  const columns = {
    buurtcode: code,
    buurtnaam: `Buurt ${code}`,
    wijkcode: `WK${code.slice(2, 8)}`,
    gemeentecode: `GM${code.slice(2, 6)}`,
    gemeentenaam: 'Aardstad',
    water: 'NEE',
    aantal_inwoners: 900,
    aantal_huishoudens: 400,
    woningvoorraad: -99995,
    jaar: 2024,
  };
  return { columns: { ...columns, ...more }, square };
}
