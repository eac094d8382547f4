import type { Outline } from './outlines.ts';

/** The part of the square of web mercator that is drawn, and into how many pixels. */
export interface Frame {
  width: number;
  height: number;
  /** Of the left upper corner. */
  x: number;
  y: number;
  /** Pixels along the whole square. */
  scale: number;
}

/** Where a mark fits best inside an area, in pixels of the frame: the middle of a wide stretch. */
export interface Spot {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Which area each pixel is of. Drawn once for a place of the map; another rung or date then only looks up colours, however
 * many areas there are.
 */
export interface Raster {
  frame: Frame;
  /** Per pixel 0 for none, or one more than the index of the outline. */
  ids: Int32Array;
  /** 1 where another area begins beside or below. */
  edges: Uint8Array;
  /** By index of the outline; undefined where nothing of it is in the frame. */
  spots: (Spot | undefined)[];
}

/** Draws outlines by rows of pixels: a pixel belongs to the area that holds its middle (even-odd rule). */
export function rasterize(outlines: readonly Outline[], frame: Frame, border = 1): Raster {
  const { width, height } = frame;
  const ids = new Int32Array(width * height);
  const spots: (Spot | undefined)[] = new Array(outlines.length);
  const rows: number[][] = Array.from({ length: height }, () => []);
  outlines.forEach((outline, index) => {
    spots[index] = fillOne(outline, index + 1, frame, ids, rows);
  });
  return { frame, ids, edges: edgesOf(ids, width, height, border), spots };
}

/** The index of the outline at a place on the square, or null. */
export function indexAt({ frame, ids }: Raster, [x, y]: [number, number]): number | null {
  const column = Math.floor((x - frame.x) * frame.scale);
  const row = Math.floor((y - frame.y) * frame.scale);
  if (column < 0 || row < 0 || column >= frame.width || row >= frame.height) return null;
  const id = ids[row * frame.width + column] ?? 0;
  return id === 0 ? null : id - 1;
}

function fillOne(
  { rings, box }: Outline,
  id: number,
  { width, height, x: left, y: upper, scale }: Frame,
  ids: Int32Array,
  rows: number[][],
): Spot | undefined {
  const top = Math.max(0, Math.ceil((box.y0 - upper) * scale - 0.5));
  const bottom = Math.min(height - 1, Math.ceil((box.y1 - upper) * scale - 0.5) - 1);
  if (top > bottom || (box.x1 - left) * scale < 0 || (box.x0 - left) * scale > width) return undefined;
  for (const ring of rings) crossings(ring, left, upper, scale, top, bottom, rows);
  let best: Spot | undefined;
  let bestScore = 0;
  const middle = (top + bottom) / 2;
  const half = (bottom - top) / 2 + 1;
  for (let row = top; row <= bottom; row++) {
    const found = rows[row] as number[];
    if (found.length > 2) found.sort((a, b) => a - b);
    else if (found.length === 2 && (found[0] as number) > (found[1] as number)) found.reverse();
    for (let at = 0; at + 1 < found.length; at += 2) {
      const from = Math.max(0, Math.ceil((found[at] as number) - 0.5));
      const to = Math.min(width, Math.ceil((found[at + 1] as number) - 0.5));
      if (to <= from) continue;
      ids.fill(id, row * width + from, row * width + to);
      const score = (to - from) * (1 - (0.6 * Math.abs(row - middle)) / half);
      if (score > bestScore) {
        bestScore = score;
        best = { x: (from + to) / 2, y: row + 0.5, width: to - from, height: bottom - top + 1 };
      }
    }
    found.length = 0;
  }
  return best;
}

/** Adds to each row where the ring crosses its middle. */
function crossings(
  ring: Float64Array,
  left: number,
  upper: number,
  scale: number,
  top: number,
  bottom: number,
  rows: number[][],
): void {
  const last = ring.length - 2;
  let x0 = ((ring[last] as number) - left) * scale;
  let y0 = ((ring[last + 1] as number) - upper) * scale;
  for (let at = 0; at <= last; at += 2) {
    const x1 = ((ring[at] as number) - left) * scale;
    const y1 = ((ring[at + 1] as number) - upper) * scale;
    if (y0 !== y1) {
      const from = Math.max(top, Math.ceil(Math.min(y0, y1) - 0.5));
      const to = Math.min(bottom, Math.ceil(Math.max(y0, y1) - 0.5) - 1);
      const slope = (x1 - x0) / (y1 - y0);
      for (let row = from; row <= to; row++) (rows[row] as number[]).push(x0 + (row + 0.5 - y0) * slope);
    }
    x0 = x1;
    y0 = y1;
  }
}

function edgesOf(ids: Int32Array, width: number, height: number, border: number): Uint8Array {
  const edges = new Uint8Array(ids.length);
  for (let row = 0; row < height - border; row++) {
    const start = row * width;
    for (let at = start; at < start + width - border; at++) {
      const id = ids[at];
      if (id !== ids[at + border] || id !== ids[at + border * width]) edges[at] = 1;
    }
  }
  return edges;
}
