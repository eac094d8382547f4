import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelByZoom, metresPerPixel } from '../../../server/web/parts/level-by-zoom.ts';
import { LEVELS } from '../../../server/web/view.ts';

/** 30 by 30 km: gemeenten of 12.2 km across, wijken of 6 km, buurten of 2.7 km. */
const region = { squareMetres: 900e6, counts: { gemeente: 6, wijk: 25, buurt: 122 } };

describe('metres per pixel', () => {
  it('is the equator over 256 at zoom 0, and half of it at 60 degrees', () => {
    expect(metresPerPixel(0, 0)).toBeCloseTo(156_543.03, 1);
    expect(metresPerPixel(0, 60)).toBeCloseTo(78_271.52, 1);
  });

  it('halves with each step', () => {
    expect(metresPerPixel(11, 52) / metresPerPixel(12, 52)).toBeCloseTo(2, 10);
  });
});

describe('the level that fits the zoom', () => {
  // At 52 degrees a pixel is 47.1 m at zoom 11, 94.1 m at 10, 188 m at 9 and 376 m at 8; an area needs 30 of them.
  it.each([
    [12, 'buurt'],
    [11, 'buurt'],
    [10, 'wijk'],
    [9, 'wijk'],
    [8, 'gemeente'],
    [6, 'gemeente'],
  ])('at zoom %d the areas are %s', (zoom, level) => {
    expect(levelByZoom(zoom, 52, region)).toBe(level);
  });

  it('passes over a level that the server has no areas of', () => {
    const counts = { gemeente: 6, wijk: 0, buurt: 122 };
    expect(levelByZoom(10, 52, { ...region, counts })).toBe('gemeente');
    expect(levelByZoom(5, 52, { ...region, counts: { gemeente: 0, wijk: 0, buurt: 9 } })).toBe('buurt');
  });

  it('never goes back to larger areas when zooming in', () => {
    const zoom = fc.double({ min: 4, max: 18, noNaN: true });
    fc.assert(
      fc.property(zoom, zoom, (one, other) => {
        const far = levelByZoom(Math.min(one, other), 52, region);
        const near = levelByZoom(Math.max(one, other), 52, region);
        expect(LEVELS.indexOf(near)).toBeGreaterThanOrEqual(LEVELS.indexOf(far));
      }),
    );
  });
});
