import { basename } from 'node:path';
import { Refusal } from '../../shared/refusal.ts';
import { readHead } from './address-file.ts';
import type { AreaRow } from './area-row.ts';
import { readGeoJson } from './areas-geojson.ts';
import { looksLikeGpkg, readGpkg } from './areas-gpkg.ts';
import { isZip } from './encoding.ts';
import { requireFile } from './source-file.ts';
import { isJson } from './table.ts';

const CHOOSE = 'kies het GeoPackage "wijken en buurten" van het CBS';

/** The areas in a file of either kind. Throws a Refusal that says what is wrong with it. */
export function readAreaFile(path: string, year: number): AreaRow[] {
  requireFile(path);
  if (looksLikeGpkg(path)) return readGpkg(path, year);
  const name = basename(path);
  const head = readHead(path);
  if (head.toString('latin1').trim() === '') throw new Refusal(`${name} is leeg; ${CHOOSE}.`);
  if (isZip(head))
    throw new Refusal(`${name} is een zip-bestand; pak het uit en kies het GeoPackage daarin.`);
  if (/\.gpkg$/i.test(path)) throw new Refusal(`${name} is geen GeoPackage, al heet het wel zo; ${CHOOSE}.`);
  if (!isJson(head)) throw new Refusal(`${name} is geen GeoPackage en geen GeoJSON in UTF-8; ${CHOOSE}.`);
  return readGeoJson(path, year);
}
