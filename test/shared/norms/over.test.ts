import { describe, expect, it } from 'vitest';
import { judge as judgeMaximum } from '../../../shared/norms/maximum.ts';
import { judge as judgePerThousand } from '../../../shared/norms/per-1000.ts';
import { area, bucket, facts, maximum, perThousand } from './build.ts';

const standing = (inUse: number, factor = 1) => {
  const buurt = area('buurt', 1000, [bucket(inUse)]);
  buurt.figures.woningen = { value: 1250, date: '2026' };
  return [facts({ areas: [buurt] }), factor] as const;
};

describe('how much must go before a norm has room again', () => {
  it.each([
    // 8 per 1,000 of 1,250 homes is 10 places.
    [9, undefined], // 10 is allowed
    [10, 1], // 11
    [13, 4], // 14
  ])('per 1,000: with %i in use and one asked %s', (inUse, over) => {
    const [given] = standing(inUse);
    expect(judgePerThousand(perThousand({ per: 'woningen' }), given).params.over).toBe(over);
  });

  it('rounds up to whole places', () => {
    // 8 per 1,000 of 1,250 x 0.75 is 7.5, and so 7 places: of 8 one must go.
    const [given] = standing(7);
    expect(judgePerThousand(perThousand({ per: 'woningen' }), given, 0.75).params.over).toBe(1);
  });

  it('a plain number: what is over it', () => {
    const limit = 5;
    const norm = { ...maximum(), level: 'buurt' as const, limit };
    expect(judgeMaximum(norm, standing(4)[0]).params.over).toBeUndefined();
    expect(judgeMaximum(norm, standing(7)[0]).params.over).toBe(3);
  });
});
