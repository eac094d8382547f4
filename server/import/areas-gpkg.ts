import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import SqliteDriver, { type Database } from 'better-sqlite3';
import { Refusal } from '../../shared/refusal.ts';
import type { Outline } from '../geo/outline.ts';
import type { ReferenceLevel } from '../geo/types.ts';
import { readWkb, WkbProblem } from '../geo/wkb.ts';
import { type AreaRow, areaOf, type Columns, isWater } from './area-row.ts';

/** The first bytes of every SQLite file, and so of every GeoPackage. */
const SQLITE_HEADER = 'SQLite format 3\0';
const RD_NEW = 28992;
const LAYER = /^(?:cbs_)?(buurt|wijk|gemeente)(?:en|n)?(?:_?\d{4})?(?:_v\d+)?$/i;
/** Bytes of the envelope by its code in the flags (GeoPackage 1.3, clause 2.1.3). */
const ENVELOPES = [0, 32, 48, 48, 64];

/** Whether the file begins as a GeoPackage does. */
export function looksLikeGpkg(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(16);
    return readSync(file, head, 0, 16, 0) === 16 && head.toString('latin1') === SQLITE_HEADER;
  } finally {
    closeSync(file);
  }
}

/**
 * Reads the layers buurten, wijken and gemeenten of a CBS GeoPackage (EPSG:28992); water is left out, columns go by name.
 * Throws a Refusal for a file that is cut short or damaged, has none of the layers, or is on another grid.
 */
export function readGpkg(path: string, year: number): AreaRow[] {
  const name = basename(path);
  refuseCutShort(path, name);
  let db: Database | null = null;
  try {
    db = new SqliteDriver(path, { readonly: true, fileMustExist: true });
    return readLayers(db, name, year);
  } catch (cause) {
    if (!(cause instanceof SqliteDriver.SqliteError) && !(cause instanceof WkbProblem)) throw cause;
    throw new Refusal(`${name} is beschadigd: niet alles is te lezen. Haal het bestand opnieuw op.`, {
      cause,
    });
  } finally {
    db?.close();
  }
}

/** The header tells how many pages of which size there are; fewer means that the file did not arrive whole. */
export function refuseCutShort(path: string, name: string): void {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(100);
    const read = readSync(file, head, 0, 100, 0);
    const pageSize = head.readUInt16BE(16) === 1 ? 65536 : head.readUInt16BE(16);
    const whole = pageSize * head.readUInt32BE(28);
    const { size } = fstatSync(file);
    if (read < 100 || size < whole)
      throw new Refusal(
        `${name} is niet heel: er zijn ${size} bytes, er horen er ${whole} te zijn. Haal het bestand opnieuw op.`,
      );
  } finally {
    closeSync(file);
  }
}

interface Layer {
  table: string;
  geometry: string;
  srs: number;
}

function readLayers(db: Database, name: string, year: number): AreaRow[] {
  const isGpkg = db.prepare("select 1 from sqlite_master where name = 'gpkg_geometry_columns'").get();
  if (!isGpkg)
    throw new Refusal(`${name} is een SQLite-bestand zonder kaartlagen; kies het GeoPackage van het CBS.`);
  const layers = db
    .prepare(
      'select table_name as "table", column_name as geometry, srs_id as srs from gpkg_geometry_columns order by table_name',
    )
    .all() as Layer[];
  const rows = layers.flatMap((layer) => {
    const level = LAYER.exec(layer.table)?.[1]?.toLowerCase() as ReferenceLevel | undefined;
    return level ? readLayer(db, layer, level, name, year) : [];
  });
  if (rows.length > 0) return rows;
  const seen = layers.map((layer) => layer.table).join(', ') || 'geen';
  throw new Refusal(
    `${name} heeft geen gebieden in de lagen buurten, wijken of gemeenten (gevonden lagen: ${seen}); kies het GeoPackage "wijken en buurten" van het CBS.`,
  );
}

function readLayer(db: Database, layer: Layer, level: ReferenceLevel, name: string, year: number): AreaRow[] {
  if (layer.srs !== RD_NEW)
    throw new Refusal(
      `${name}, laag ${layer.table}: het stelsel is EPSG:${layer.srs}; kies het bestand in EPSG:28992 (RD New).`,
    );
  const rows: AreaRow[] = [];
  const statement = db.prepare(`select * from "${layer.table.replaceAll('"', '""')}"`);
  let line = 0;
  for (const raw of statement.iterate() as IterableIterator<Record<string, unknown>>) {
    line += 1;
    const columns: Columns = {};
    for (const [key, value] of Object.entries(raw)) columns[key.toLowerCase()] = value;
    if (isWater(columns)) continue;
    const place = `${name}, laag ${layer.table}, rij ${line}`;
    const geometry = raw[layer.geometry];
    if (!Buffer.isBuffer(geometry))
      throw new Refusal(`${place}: er is geen omtrek; haal het bestand opnieuw op.`);
    rows.push(areaOf(columns, level, outlineIn(geometry), year, place));
  }
  return rows;
}

/** A GeoPackage geometry: "GP", version, flags, grid, envelope, and then well-known binary. */
export function outlineIn(bytes: Buffer): Outline {
  if (bytes.toString('latin1', 0, 2) !== 'GP') throw new WkbProblem('no GeoPackage geometry');
  const envelope = ENVELOPES[((bytes[3] ?? 0) >> 1) & 7];
  if (envelope === undefined) throw new WkbProblem('unknown envelope');
  return readWkb(bytes, 8 + envelope);
}
