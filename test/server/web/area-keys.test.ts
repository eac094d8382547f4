import { describe, expect, it } from 'vitest';
import { isMove, nextArea, type Spot } from '../../../server/web/parts/area-keys.ts';

/** Five areas as a plus, and one more beyond the right arm. */
const middle: Spot = { code: 'middle', x: 100, y: 100 };
const spots: Spot[] = [
  middle,
  { code: 'left', x: 60, y: 104 },
  { code: 'right', x: 140, y: 96 },
  { code: 'up', x: 97, y: 60 },
  { code: 'down', x: 103, y: 150 },
  { code: 'far right', x: 190, y: 100 },
];

describe('walking from area to area', () => {
  it.each([
    ['ArrowLeft', 'left'],
    ['ArrowRight', 'right'],
    ['ArrowUp', 'up'],
    ['ArrowDown', 'down'],
  ])('%s goes to the one %s', (key, code) => {
    expect(nextArea(middle, key, spots)).toBe(code);
  });

  it('stays at the edge', () => {
    expect(nextArea({ code: 'far right', x: 190, y: 100 }, 'ArrowRight', spots)).toBeNull();
  });

  it('takes what lies straight ahead before what is nearer but aside', () => {
    const beside = { code: 'aside', x: 120, y: 130 };
    expect(nextArea(middle, 'ArrowRight', [middle, beside, { code: 'ahead', x: 150, y: 100 }])).toBe('ahead');
  });

  it('knows which keys move', () => {
    expect(isMove('ArrowUp')).toBe(true);
    expect(isMove('Enter')).toBe(false);
  });
});
