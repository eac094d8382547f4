import { LEVELS, type Level } from '../view.ts';

/** An area should be about this many pixels wide before it is drawn by itself. */
const SMALLEST = 30;
const EQUATOR_METRES = 40_075_016.686;

/** What a region is made of: its surface in square metres, and how many areas it has per level. */
export interface RegionSize {
  squareMetres: number;
  counts: Record<Level, number>;
}

/** Metres that one pixel of the map spans at this zoom and latitude (web mercator, tiles of 256 pixels). */
export function metresPerPixel(zoom: number, lat: number): number {
  return (EQUATOR_METRES * Math.cos((lat * Math.PI) / 180)) / 2 ** (zoom + 8);
}

/** The finest level of which an average area is still large enough to see and to point at. */
export function levelByZoom(zoom: number, lat: number, size: RegionSize): Level {
  const pixel = metresPerPixel(zoom, lat);
  for (const level of LEVELS.toReversed()) {
    const count = size.counts[level];
    if (count > 0 && Math.sqrt(size.squareMetres / count) / pixel >= SMALLEST) return level;
  }
  return LEVELS.find((level) => size.counts[level] > 0) ?? 'gemeente';
}
