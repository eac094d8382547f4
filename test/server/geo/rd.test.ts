import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inNetherlands, toRd, toWgs } from '../../../server/geo/rd.ts';

// Two church towers in both systems: the Onze Lieve Vrouwetoren, where the grid has its middle, and the Martinitoren.
test.each([
  ['Amersfoort', { lon: 5.387203657, lat: 52.155172897 }, { x: 155000, y: 463000 }],
  ['Groningen', { lon: 6.56820053, lat: 53.21938317 }, { x: 233883.131, y: 582065.167 }],
])('%s stands where its tower does, within half a metre', (_name, wgs, rd) => {
  const found = toRd(wgs);
  expect(Math.hypot(found.x - rd.x, found.y - rd.y)).toBeLessThan(0.5);
});

test('there and back is the same point within a centimetre', () => {
  const degrees = fc.record({
    lon: fc.double({ min: 3.4, max: 7.2, noNaN: true }),
    lat: fc.double({ min: 50.8, max: 53.5, noNaN: true }),
  });
  fc.assert(
    fc.property(degrees, (point) => {
      const back = toWgs(toRd(point));
      expect(Math.abs(back.lon - point.lon)).toBeLessThan(1e-7);
      expect(Math.abs(back.lat - point.lat)).toBeLessThan(1e-7);
    }),
  );
});

test('swapped degrees do not lie in the Netherlands', () => {
  expect(inNetherlands({ lon: 5.97, lat: 52.21 })).toBe(true);
  expect(inNetherlands({ lon: 52.21, lat: 5.97 })).toBe(false);
});
