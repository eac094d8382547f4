import type { Shapes } from '../../../shared/api/areas.ts';

/** An outline on the square of web mercator, 0 to 1 from west to east and north to south; rings as x, y, x, y. */
export interface Outline {
  code: string;
  rings: readonly Float64Array[];
  box: { x0: number; y0: number; x1: number; y1: number };
}

/** Points nearer to the last than this many pixels cannot be seen apart. */
const NEAREST = 0.7;

/** Where a point lies on the square of web mercator. */
export function onSquare(lon: number, lat: number): [number, number] {
  const sin = Math.sin((lat * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - (0.25 * Math.log((1 + sin) / (1 - sin))) / Math.PI];
}

/** The outlines of one level, projected once; for a zoom with no more points than can be seen there. */
export class Outlines {
  readonly #whole: readonly Outline[];
  readonly #byZoom = new Map<number, readonly Outline[]>();

  constructor(shapes: Shapes) {
    this.#whole = shapes.features.map(({ properties, geometry }) => {
      const given =
        geometry.type === 'Polygon' ? [geometry.coordinates] : (geometry.coordinates as unknown[][]);
      const rings = (given as [number, number][][][]).flat().map(projected);
      return { code: properties.code, rings, box: boxOf(rings) };
    });
  }

  get codes(): string[] {
    return this.#whole.map(({ code }) => code);
  }

  /** All outlines, in a fixed order, as sharp as a zoom (tiles of 256 pixels) shows them. */
  at(zoom: number): readonly Outline[] {
    const whole = Math.ceil(zoom);
    const known = this.#byZoom.get(whole);
    if (known) return known;
    const least = NEAREST / (256 * 2 ** whole);
    const found = this.#whole.map((outline) => ({
      ...outline,
      rings: outline.rings.map((ring) => thinned(ring, least)),
    }));
    this.#byZoom.set(whole, found);
    return found;
  }
}

function projected(ring: [number, number][]): Float64Array {
  const points = new Float64Array(ring.length * 2);
  ring.forEach(([lon, lat], at) => {
    const [x, y] = onSquare(lon, lat);
    points[at * 2] = x;
    points[at * 2 + 1] = y;
  });
  return points;
}

/** Leaves out points that lie nearer than `least` to the last one that was kept; the first and last stay. */
function thinned(ring: Float64Array, least: number): Float64Array {
  const kept = new Float64Array(ring.length);
  let length = 0;
  let [lastX, lastY] = [Number.NEGATIVE_INFINITY, 0];
  for (let at = 0; at + 1 < ring.length; at += 2) {
    const [x, y] = [ring[at] as number, ring[at + 1] as number];
    const near = Math.abs(x - lastX) < least && Math.abs(y - lastY) < least;
    if (near && at + 2 < ring.length) continue;
    kept[length++] = x;
    kept[length++] = y;
    [lastX, lastY] = [x, y];
  }
  return kept.subarray(0, length);
}

function boxOf(rings: readonly Float64Array[]): Outline['box'] {
  const box = { x0: 1, y0: 1, x1: 0, y1: 0 };
  for (const ring of rings)
    for (let at = 0; at + 1 < ring.length; at += 2) {
      const [x, y] = [ring[at] as number, ring[at + 1] as number];
      if (x < box.x0) box.x0 = x;
      if (x > box.x1) box.x1 = x;
      if (y < box.y0) box.y0 = y;
      if (y > box.y1) box.y1 = y;
    }
  return box;
}
