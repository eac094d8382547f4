import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds } from '../../../shared/dates.ts';
import type { Norm } from '../../../shared/norms/norm.ts';
import { fitPeriod, periodOn } from '../../../shared/norms/periods.ts';
import { radius } from './build.ts';

const period = (from: string | null, until: string | null, limit = 6): Norm => radius({ from, until, limit });

const limitOn = (periods: readonly Norm[], date: string) => {
  const norm = periodOn(periods, date);
  return norm?.kind === 'straal' ? norm.limit : null;
};

describe('a period among others', () => {
  it('ends what held before on the day it begins', () => {
    const before = period('2025-01-01', null);
    expect(fitPeriod([before], period('2027-01-01', null, 8))).toEqual({
      corrects: null,
      ends: { before, after: period('2025-01-01', '2027-01-01') },
      adds: period('2027-01-01', null, 8),
    });
  });

  it('ends where a later one begins', () => {
    const all = [period(null, '2027-01-01'), period('2027-01-01', null, 8)];
    expect(fitPeriod(all, period('2026-06-01', null, 7)).adds).toEqual(period('2026-06-01', '2027-01-01', 7));
  });

  it('of the same day corrects', () => {
    const before = period('2025-01-01', null);
    expect(fitPeriod([before], period('2025-01-01', null, 5))).toMatchObject({
      corrects: before,
      ends: null,
    });
  });

  it.each([
    ['the same day', '2025-01-01'],
    ['a later day', '2026-01-01'],
  ])('with the same content from %s changes nothing', (_name, from) => {
    expect(fitPeriod([period('2025-01-01', null)], period(from, null)).adds).toBeNull();
  });

  it('with the same content but an end is a change', () => {
    expect(fitPeriod([period('2025-01-01', null)], period('2026-01-01', '2026-07-01')).adds).not.toBeNull();
  });

  it('leaves a gap as it is', () => {
    const fit = fitPeriod([period('2025-01-01', '2025-07-01')], period('2026-01-01', null, 8));
    expect(fit.ends).toBeNull();
  });
});

it('whatever is saved in whatever order, no day has two periods, and each day before a change keeps its own', () => {
  const day = fc.integer({ min: 1, max: 12 }).map((month) => `2026-${String(month).padStart(2, '0')}-01`);
  const given = fc.record({ from: fc.option(day), limit: fc.integer({ min: 1, max: 4 }) });
  fc.assert(
    fc.property(fc.array(given, { maxLength: 8 }), (saved) => {
      let periods: Norm[] = [];
      for (const { from, limit } of saved) {
        const before = periods;
        const { corrects, ends, adds } = fitPeriod(periods, period(from, null, limit));
        if (adds !== null)
          periods = [
            ...periods.filter((one) => one !== corrects && one !== ends?.before),
            ...(ends ? [ends.after] : []),
            adds,
          ];
        for (let month = 1; month <= 12; month++) {
          const date = `2026-${String(month).padStart(2, '0')}-15`;
          expect(periods.filter((one) => holds(one.from, one.until, date)).length).toBeLessThanOrEqual(1);
          if (from !== null && date < from) expect(limitOn(periods, date)).toBe(limitOn(before, date));
        }
      }
    }),
  );
});
