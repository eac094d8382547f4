import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { Refusal } from '../../shared/refusal.ts';
import type { AreaRow } from './area-row.ts';
import { readGeoJson } from './areas-geojson.ts';
import { looksLikeGpkg, readGpkg } from './areas-gpkg.ts';

/** The areas in a file of either kind. Throws a Refusal that says what is wrong with it. */
export function readAreaFile(path: string, year: number): AreaRow[] {
  if (!existsSync(path))
    throw new Refusal(`Het bestand ${path} is er niet; controleer de naam en de map waarin u werkt.`);
  if (looksLikeGpkg(path)) return readGpkg(path, year);
  if (/\.gpkg$/i.test(path))
    throw new Refusal(
      `${basename(path)} is geen GeoPackage, al heet het wel zo; kies het GeoPackage "wijken en buurten" van het CBS.`,
    );
  return readGeoJson(path, year);
}
