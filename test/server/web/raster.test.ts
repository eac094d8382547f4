import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Outlines, onSquare } from '../../../server/web/parts/outlines.ts';
import { indexAt, rasterize } from '../../../server/web/parts/raster.ts';
import { paintPixels } from '../../../server/web/parts/raster-paint.ts';
import type { Shapes } from '../../../shared/api/areas.ts';

type Ring = [number, number][];
const feature = (code: string, ...rings: Ring[]): Shapes['features'][number] => ({
  type: 'Feature',
  id: code,
  properties: { code, name: code },
  geometry: { type: 'Polygon', coordinates: rings },
});
const outlines = (...features: Shapes['features']) => new Outlines({ type: 'FeatureCollection', features });

/** Rings in pixels of a frame of 10 by 10 that begins at the corner of the square: lon -180, lat of its top. */
const SCALE = 1000;
const frame = { width: 10, height: 10, x: 0, y: 0, scale: SCALE };
function box(x0: number, y0: number, x1: number, y1: number): Ring {
  return (
    [
      [x0, y0],
      [x1, y0],
      [x1, y1],
      [x0, y1],
      [x0, y0],
    ] as Ring
  ).map(([x, y]) => [(x / SCALE - 0.5) * 360, latOf(y / SCALE)]);
}
/** The latitude that lies at a height of the square, the other way round than `onSquare`. */
function latOf(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}

describe('areas as pixels', () => {
  it('projects as web mercator does', () => {
    expect(onSquare(0, 0)).toEqual([0.5, 0.5]);
    const [x, y] = onSquare(-180, latOf(0.25));
    expect(x).toBe(0);
    expect(y).toBeCloseTo(0.25, 12);
  });

  it('gives each pixel to the area that holds its middle, without gaps and holes filled', () => {
    const raster = rasterize(
      outlines(feature('a', box(1, 1, 5, 9)), feature('b', box(5, 1, 9, 9), box(6, 3, 8, 5))).at(20),
      frame,
    );
    const row = (y: number) => [...raster.ids.slice(y * 10, y * 10 + 10)].join('');
    expect(row(0)).toBe('0000000000');
    expect(row(1)).toBe('0111122220');
    expect(row(4)).toBe('0111120020');
    expect(row(9)).toBe('0000000000');
    expect(indexAt(raster, [5.5 / SCALE, 2.5 / SCALE])).toBe(1);
    expect(indexAt(raster, [6.5 / SCALE, 4.5 / SCALE])).toBeNull();
    expect(indexAt(raster, [-1, 0])).toBeNull();
  });

  it('tells where a mark fits, and nothing of what is out of the frame', () => {
    const raster = rasterize(
      outlines(feature('a', box(1, 1, 5, 9)), feature('far', box(40, 40, 60, 60))).at(20),
      frame,
    );
    expect(raster.spots[0]).toMatchObject({ x: 3, width: 4, height: 8 });
    expect(raster.spots[1]).toBeUndefined();
  });

  it('puts the mark inside the area, whatever its shape', () => {
    const corner = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 12 }), (corners) => {
        const ring = corners.map(([x, y]): [number, number] => [(x / SCALE - 0.5) * 360, latOf(y / SCALE)]);
        const raster = rasterize(outlines(feature('a', [...ring, ring[0] as [number, number]])).at(20), {
          ...frame,
          width: 40,
          height: 40,
        });
        const [spot] = raster.spots;
        const filled = raster.ids.some((id) => id === 1);
        expect(spot !== undefined).toBe(filled);
        // The middle of a stretch of pixels lies on their border when there is an even number of them.
        if (spot) expect(indexAt(raster, [(spot.x - 0.25) / SCALE, spot.y / SCALE])).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps fewer points for a zoom that shows less, and the same areas', () => {
    const many: Ring = Array.from({ length: 400 }, (_, at) => [
      5 + 0.01 * Math.cos((at * Math.PI) / 200),
      52 + 0.01 * Math.sin((at * Math.PI) / 200),
    ]);
    const both = outlines(feature('a', many));
    const [far, near] = [both.at(8), both.at(18)];
    expect(far[0]?.rings[0]?.length).toBeLessThan(60);
    expect(near[0]?.rings[0]?.length).toBe(800);
    expect(far.map(({ code }) => code)).toEqual(['a']);
  });
});

describe('colouring', () => {
  const raster = rasterize(
    outlines(feature('a', box(0, 0, 5, 10)), feature('b', box(5, 0, 10, 10))).at(20),
    frame,
  );
  const at = (pixels: Uint8ClampedArray, x: number, y: number) => [
    ...pixels.slice((y * 10 + x) * 4, (y * 10 + x) * 4 + 4),
  ];

  it('fills each area with its colour and draws a line where another begins', () => {
    const pixels = paintPixels(raster, [{ colour: '#b2182b' }, { colour: '#2b73b3' }], {
      opacity: 1,
      unit: 1,
    });
    expect(at(pixels, 1, 1)).toEqual([0xb2, 0x18, 0x2b, 255]);
    expect(at(pixels, 7, 1)).toEqual([0x2b, 0x73, 0xb3, 255]);
    expect(at(pixels, 4, 1)).toEqual([255, 255, 255, 255]);
  });

  it('lets map tiles shine through, and shows a pattern where there is no figure', () => {
    const fills = [{ colour: '#b6c0c9', pattern: 'stripes' as const }, undefined];
    const pixels = paintPixels(raster, fills, { opacity: 0.6, unit: 1 });
    expect(at(pixels, 1, 0)).toEqual([0xb6, 0xc0, 0xc9, 153]);
    expect(at(pixels, 3, 0)).toEqual([255, 255, 255, 153]);
    expect(at(pixels, 7, 3)).toEqual([0xec, 0xef, 0xf1, 153]);
  });
});
