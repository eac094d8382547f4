import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Position } from 'geojson';
import { z } from 'zod';
import { Refusal } from '../../shared/refusal.ts';
import type { Outline } from '../geo/outline.ts';
import { inNetherlands } from '../geo/rd.ts';
import { outlineOf } from '../geo/shape.ts';
import { type AreaRow, areaOf, type Columns, codeIn, isWater, levelOf } from './area-row.ts';

/** The coordinates are checked apart: they are nearly all of the file. */
const Collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      properties: z.record(z.string(), z.unknown()),
      geometry: z.object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.unknown()) }),
    }),
  ),
});
type Geometry = z.infer<typeof Collection>['features'][number]['geometry'];

/**
 * Reads GeoJSON (RFC 7946) with one area per feature, its level by its code: as CBS and PDOK export it (`buurtcode`,
 * `buurtnaam`, …) or with `code` and `naam`. Throws a Refusal that says which feature cannot be used.
 */
export function readGeoJson(path: string, year: number): AreaRow[] {
  const name = basename(path);
  const rows = areasIn(parse(path, name), name, year);
  if (rows.length === 0)
    throw new Refusal(`${name} bevat geen gebieden; kies een bestand met buurten, wijken of gemeenten.`);
  return rows;
}

/**
 * The areas of a collection that was read already, without water; `name` says in a refusal where they come from. Throws a
 * Refusal that says which feature cannot be used.
 */
export function areasIn(raw: unknown, name: string, year: number): AreaRow[] {
  return featuresOf(raw, name).flatMap((feature, i) => {
    const columns: Columns = {};
    for (const [key, value] of Object.entries(feature.properties)) columns[key.toLowerCase()] = value;
    if (isWater(columns)) return [];
    const place = `${name}, gebied ${i + 1}`;
    const level = (['buurt', 'wijk', 'gemeente'] as const).find(
      (wanted) => levelOf(codeIn(columns, wanted)) === wanted,
    );
    // A code with a slip in it: the wijk or gemeente that it names too is not the area itself.
    const own = typeof columns.code === 'string' ? columns.code.trim().toUpperCase() : '';
    if (/^(?:BU|WK|GM)\d/.test(own) && levelOf(own) === null)
      throw new Refusal(
        `${place}: "${own}" is geen gebiedscode; schrijf die als BU02001203, WK020012 of GM0200.`,
      );
    if (!level)
      throw new Refusal(
        `${place}: er is geen gebiedscode; geef elk gebied een eigenschap code, zoals BU02001203, WK020012 of GM0200.`,
      );
    return [areaOf(columns, level, outlineIn(feature.geometry, place), year, place)];
  });
}

function parse(path: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new Refusal(
      `${name} is geen hele GeoJSON: de tekst breekt af of klopt niet. Haal het bestand opnieuw op.`,
      { cause },
    );
  }
}

function featuresOf(raw: unknown, name: string): z.infer<typeof Collection>['features'] {
  const parsed = Collection.safeParse(raw);
  if (parsed.success) return parsed.data.features;
  const issue = parsed.error.issues[0];
  const at = issue?.path[0] === 'features' && typeof issue.path[1] === 'number' ? issue.path[1] + 1 : null;
  throw new Refusal(
    at === null
      ? `${name} is JSON zonder FeatureCollection; kies een GeoJSON-bestand met gebieden.`
      : `${name}, gebied ${at}: eigenschappen of omtrek ontbreken; een gebied is een Polygon of MultiPolygon met eigenschappen.`,
  );
}

function outlineIn(geometry: Geometry, place: string): Outline {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  for (const polygon of polygons) {
    if (!Array.isArray(polygon) || polygon.length === 0) throw misdrawn(place);
    for (const ring of polygon)
      if (!Array.isArray(ring) || ring.length < 4 || !ring.every(isPosition)) throw misdrawn(place);
  }
  return outlineOf({ type: 'MultiPolygon', coordinates: polygons as Position[][][] });
}

function isPosition(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const [lon, lat] = value;
  return typeof lon === 'number' && typeof lat === 'number' && inNetherlands({ lon, lat });
}

function misdrawn(place: string): Refusal {
  return new Refusal(
    `${place}: de omtrek klopt niet; schrijf lengte en breedte in graden (WGS84), zoals [5.96998, 52.21116], met ten minste vier punten per lijn.`,
  );
}
