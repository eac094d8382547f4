import type { Raster } from './raster.ts';

/** How an area is filled: one colour, or a pattern of a colour on white. */
export interface Fill {
  /** As `#rrggbb`. */
  colour: string;
  pattern?: 'stripes' | 'dots';
}

const WHITE = '#ffffff';
/** Between areas that are all pattern a white line would not show. */
const GREY = '#9aa7b4';

/**
 * The pixels of the map for `ImageData`: each area in its fill, white lines between. `fills` goes by the index of the outline.
 * `opacity` (0-1) lets map tiles shine through; `unit` is how many pixels make one of the screen. `into` are pixels of the
 * same frame that may be written over.
 */
export function paintPixels(
  { ids, edges, frame }: Raster,
  fills: readonly (Fill | undefined)[],
  { opacity, unit }: { opacity: number; unit: number },
  into?: Uint8ClampedArray<ArrayBuffer>,
): Uint8ClampedArray<ArrayBuffer> {
  const alpha = Math.round(opacity * 255);
  const plain = new Uint32Array(fills.length + 1);
  const other = new Uint32Array(fills.length + 1);
  const line = new Uint32Array(fills.length + 1);
  const pattern = new Uint8Array(fills.length + 1);
  fills.forEach((fill, index) => {
    const at = index + 1;
    plain[at] = packed(fill?.colour ?? '#eceff1', alpha);
    other[at] = packed(WHITE, alpha);
    line[at] = packed(fill?.pattern ? GREY : WHITE, 255);
    pattern[at] = fill?.pattern === 'stripes' ? 1 : fill?.pattern === 'dots' ? 2 : 0;
  });
  line[0] = packed(WHITE, 255);
  const pixels = new Uint32Array(into?.buffer ?? new ArrayBuffer(ids.length * 4));
  const stripe = 7 * unit;
  const dot = 8 * unit;
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] as number;
    pixels[at] = (edges[at] === 1 ? line[id] : plain[id]) as number;
  }
  // Few areas have a pattern, and most maps none: only their pixels are gone over once more.
  if (pattern.includes(1) || pattern.includes(2))
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] as number;
      const kind = pattern[id];
      if (kind === 0 || edges[at] === 1) continue;
      const x = at % frame.width;
      const y = (at - x) / frame.width;
      const drawn = kind === 1 ? (x + y) % stripe < 2 * unit : x % dot < 2 * unit && y % dot < 2 * unit;
      if (!drawn) pixels[at] = other[id] as number;
    }
  return new Uint8ClampedArray(pixels.buffer);
}

/** A colour as four bytes in the order of `ImageData`, on a machine that keeps the lowest byte first, as all do now. */
function packed(colour: string, alpha: number): number {
  const value = Number.parseInt(colour.slice(1), 16);
  return ((alpha << 24) | ((value & 255) << 16) | (value & 0xff00) | (value >>> 16)) >>> 0;
}
