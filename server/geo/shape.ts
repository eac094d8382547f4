import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Outline, Ring } from './outline.ts';
import { toRd, toWgs } from './rd.ts';

/** GeoJSON in degrees to an outline in metres of the Dutch grid. */
export function outlineOf(geometry: Polygon | MultiPolygon): Outline {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) => rings.map(ringOf));
}

function ringOf(positions: Position[]): Ring {
  const ring = new Float64Array(positions.length * 2);
  positions.forEach(([lon, lat], i) => {
    const { x, y } = toRd({ lon: lon as number, lat: lat as number });
    ring[i * 2] = x;
    ring[i * 2 + 1] = y;
  });
  return ring;
}

/** An outline in metres of the Dutch grid to GeoJSON in degrees, six decimals (a decimetre). */
export function shapeOf(outline: Outline): Polygon | MultiPolygon {
  const polygons = outline.map((rings) => rings.map(positionsOf));
  const [only] = polygons;
  if (polygons.length === 1 && only) return { type: 'Polygon', coordinates: only };
  return { type: 'MultiPolygon', coordinates: polygons };
}

function positionsOf(ring: Ring): Position[] {
  const positions: Position[] = [];
  for (let i = 0; i + 1 < ring.length; i += 2) {
    const { lon, lat } = toWgs({ x: ring[i] as number, y: ring[i + 1] as number });
    positions.push([Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6]);
  }
  return positions;
}
