import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outline } from '../../../server/geo/outline.ts';
import { boxOf, centreOf } from '../../../server/geo/outline.ts';
import { circleOver, holdsPoint } from '../../../server/geo/within.ts';

const ring = (...points: [number, number][]) => Float64Array.from(points.flat());
const square = (x: number, y: number, size: number) =>
  ring([x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]);

/** 100 by 100 metres, with a hole of 20 by 20 in the middle. */
const holed: Outline = [[square(0, 0, 100), square(40, 40, 20)]];
const plain: Outline = [[square(0, 0, 100)]];
const two: Outline = [[square(0, 0, 100)], [square(500, 0, 100)]];
/** Open to the east: its centre of gravity falls in the gap. */
const horseshoe: Outline = [
  [ring([0, 0], [100, 0], [100, 20], [20, 20], [20, 80], [100, 80], [100, 100], [0, 100], [0, 0])],
];

describe('a point in an outline', () => {
  test.each([
    ['inside', plain, { x: 50, y: 50 }, true],
    ['outside', plain, { x: 150, y: 50 }, false],
    ['in the hole', holed, { x: 50, y: 50 }, false],
    ['beside the hole', holed, { x: 20, y: 50 }, true],
    ['in the second polygon', two, { x: 550, y: 50 }, true],
    ['between the polygons', two, { x: 300, y: 50 }, false],
  ])('%s', (_name, outline, point, expected) => {
    expect(holdsPoint(outline, point)).toBe(expected);
  });
});

describe('a circle over an area', () => {
  test.each([
    // From the middle the corners are at sqrt(50² + 50²) = 70.71 metres.
    ['inside and smaller: touches, not wholly', plain, { x: 50, y: 50 }, 10, true, false],
    ['just short of the corners', plain, { x: 50, y: 50 }, 70, true, false],
    ['past the corners: wholly', plain, { x: 50, y: 50 }, 71, true, true],
    // 30 metres west of the edge; the far corners are at sqrt(130² + 50²) = 139.28 metres.
    ['outside and too far', plain, { x: -30, y: 50 }, 29, false, false],
    ['outside, reaching the edge', plain, { x: -30, y: 50 }, 30, true, false],
    ['outside, short of the far corners', plain, { x: -30, y: 50 }, 139, true, false],
    ['outside, holding all of it', plain, { x: -30, y: 50 }, 140, true, true],
    // Diagonally off the corner at (100, 100): sqrt(30² + 40²) = 50 metres.
    ['off the corner and too far', plain, { x: 130, y: 140 }, 49, false, false],
    ['off the corner, reaching it', plain, { x: 130, y: 140 }, 50, true, false],
    ['in the hole, short of its edge', holed, { x: 50, y: 50 }, 9, false, false],
    ['in the hole, reaching its edge', holed, { x: 50, y: 50 }, 10, true, false],
    // The far corner of the second square is at sqrt(550² + 50²) = 552.27 metres from (50, 50).
    ['one of two polygons', two, { x: 50, y: 50 }, 100, true, false],
    ['both polygons', two, { x: 50, y: 50 }, 553, true, true],
    ['an outline without lines', [], { x: 0, y: 0 }, 100, false, false],
  ] as const)('%s', (_name, outline, centre, metres, touches, wholly) => {
    expect(circleOver(outline as Outline, centre, metres)).toEqual({ touches, wholly });
  });

  test('what lies wholly within also touches, and growing never takes away', () => {
    const numbers = fc.integer({ min: -200, max: 200 });
    fc.assert(
      fc.property(
        numbers,
        numbers,
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 0, max: 100 }),
        (x, y, r, more) => {
          const small = circleOver(holed, { x, y }, r);
          const large = circleOver(holed, { x, y }, r + more);
          if (small.wholly) expect(small.touches).toBe(true);
          if (small.touches) expect(large.touches).toBe(true);
          if (small.wholly) expect(large.wholly).toBe(true);
        },
      ),
    );
  });
});

describe('the box and the point inside', () => {
  test('the box goes around all polygons', () => {
    expect(boxOf(two)).toEqual({ minX: 0, maxX: 600, minY: 0, maxY: 100 });
  });
  test('of a square it is the middle', () => {
    expect(centreOf(plain)).toEqual({ x: 50, y: 50 });
  });
  test('of a horseshoe it is in the middle of its back, at the same height', () => {
    // The line y = 50 crosses the back from x = 0 to x = 20.
    expect(centreOf(horseshoe)).toEqual({ x: 10, y: 50 });
    expect(holdsPoint(horseshoe, centreOf(horseshoe))).toBe(true);
  });
});
