import type { Rd } from './rd.ts';

/** A closed line: x0, y0, x1, y1, … in metres of the Dutch grid; the first point comes back at the end. */
export type Ring = Float64Array;

/** The outline of an area: polygons, each an outer ring and its holes. */
export type Outline = Ring[][];

export interface Box {
  minX: number;
  maxX: number;
  minY: number;
  maxY: number;
}

/** The smallest box around an outline. */
export function boxOf(outline: Outline): Box {
  const box = { minX: Infinity, maxX: -Infinity, minY: Infinity, maxY: -Infinity };
  for (const ring of outline.flat()) {
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const x = ring[i] as number;
      const y = ring[i + 1] as number;
      if (x < box.minX) box.minX = x;
      if (x > box.maxX) box.maxX = x;
      if (y < box.minY) box.minY = y;
      if (y > box.maxY) box.maxY = y;
    }
  }
  return box;
}

/** Twice the signed area of a ring in square metres, and its centre of gravity. */
function weigh(ring: Ring): { doubled: number; x: number; y: number } {
  const x0 = ring[0] ?? 0;
  const y0 = ring[1] ?? 0;
  let doubled = 0;
  let x = 0;
  let y = 0;
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const ax = (ring[i] as number) - x0;
    const ay = (ring[i + 1] as number) - y0;
    const bx = (ring[i + 2] as number) - x0;
    const by = (ring[i + 3] as number) - y0;
    const cross = ax * by - bx * ay;
    doubled += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  if (doubled === 0) return { doubled, x: x0, y: y0 };
  return { doubled, x: x0 + x / (3 * doubled), y: y0 + y / (3 * doubled) };
}

/**
 * A point inside the largest polygon, in whole metres: its centre of gravity, or, where that falls outside (a horseshoe),
 * the middle of the widest stretch at the same height.
 */
export function centreOf(outline: Outline): Rd {
  let best: { size: number; x: number; y: number; rings: Ring[] } | null = null;
  for (const rings of outline) {
    if (!rings[0]) continue;
    const { doubled, x, y } = weigh(rings[0]);
    if (!best || Math.abs(doubled) > best.size) best = { size: Math.abs(doubled), x, y, rings };
  }
  if (!best) return { x: 0, y: 0 };
  const crossings = crossingsAt(best.rings, best.y);
  let widest: [number, number] | null = null;
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const from = crossings[i] as number;
    const to = crossings[i + 1] as number;
    if (from <= best.x && best.x <= to) return { x: Math.round(best.x), y: Math.round(best.y) };
    if (!widest || to - from > widest[1] - widest[0]) widest = [from, to];
  }
  const x = widest ? (widest[0] + widest[1]) / 2 : best.x;
  return { x: Math.round(x), y: Math.round(best.y) };
}

/** Where a horizontal line at height `y` crosses the rings, from west to east. */
function crossingsAt(rings: Ring[], y: number): number[] {
  const found: number[] = [];
  for (const ring of rings) {
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const ay = ring[i + 1] as number;
      const by = ring[i + 3] as number;
      if (ay > y === by > y) continue;
      const ax = ring[i] as number;
      const bx = ring[i + 2] as number;
      found.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
    }
  }
  return found.sort((one, other) => one - other);
}
