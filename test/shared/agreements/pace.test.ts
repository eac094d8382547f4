import { describe, expect, it } from 'vitest';
import { paceOf } from '../../../shared/agreements/pace.ts';

const half = { period: '2026-1', due: 18, delivered: 6, corrected: 0 };

describe('pace of a party', () => {
  it('expects a part as large as the part of the period that passed, and goes on as it went', () => {
    // 1 January to 31 March is 90 of the 181 days: 18 x 90 / 181 = 8.95, and 6 x 181 / 90 = 12.07.
    expect(paceOf(half, '2026-03-31')).toEqual({ expected: 8, forecast: 12 });
  });

  it('counts the last day whole: nothing is left to expect', () => {
    expect(paceOf(half, '2026-06-30')).toEqual({ expected: 18, forecast: 6 });
  });

  it('keeps corrections on earlier periods out of the pace, and in the sum', () => {
    // 4 of the 6 are of this period: 4 x 181 / 90 = 8.04, and the 2 stay 2.
    expect(paceOf({ ...half, corrected: 2 }, '2026-03-31')?.forecast).toBe(10);
  });

  it('forecasts nothing in the first four weeks', () => {
    expect(paceOf(half, '2026-01-27')?.forecast).toBeNull();
    expect(paceOf(half, '2026-01-28')?.forecast).toBe(39); // 6 x 181 / 28 = 38.8
  });

  it('has no pace outside the period', () => {
    expect(paceOf(half, '2025-12-31')).toBeNull();
    expect(paceOf(half, '2026-07-01')).toBeNull();
  });
});
