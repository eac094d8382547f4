import { expect, it } from 'vitest';
import { besideDots } from '../../../server/web/parts/beside-dots.ts';

const spot = { x: 100, y: 100, width: 60, height: 60 };
const anywhere = () => true;

it('a mark stays where no dot lies over it', () => {
  expect(besideDots(spot, [], anywhere)).toBe(spot);
  // A dot of 5 pixels, 14 away, just leaves the 9 that the characters take.
  expect(besideDots(spot, [{ x: 114, y: 100, radius: 5 }], anywhere)).toBe(spot);
});

it('goes below a dot on its middle, as near as it can and no further than it must', () => {
  // 5 + 9 = 14 pixels away it is free, and 6 + 9 = 15 takes the next step.
  expect(besideDots(spot, [{ x: 100, y: 100, radius: 5 }], anywhere)).toMatchObject({ x: 100, y: 114 });
  expect(besideDots(spot, [{ x: 100, y: 100, radius: 6 }], anywhere)).toMatchObject({ x: 100, y: 120 });
});

it('goes another way where its area ends or another dot lies', () => {
  const dot = { x: 100, y: 100, radius: 5 };
  expect(besideDots(spot, [dot], ({ y }) => y <= 105)).toMatchObject({ x: 100, y: 86 });
  expect(besideDots(spot, [dot, { x: 100, y: 116, radius: 5 }], anywhere)).toMatchObject({ x: 100, y: 86 });
});

it('stays under the dot where its area has no room beside it', () => {
  expect(besideDots(spot, [{ x: 100, y: 100, radius: 5 }], () => false)).toBe(spot);
});
