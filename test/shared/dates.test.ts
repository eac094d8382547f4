import { describe, expect, it } from 'vitest';
import { addDays, addMonths, holds, isPlainDate } from '../../shared/dates.ts';

describe('plain dates', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-22', 12, '2027-11-22'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s and %i months is %s', (date, months, result) => {
    expect(addMonths(date, months)).toBe(result);
  });

  it('crosses the change to summer time without losing a day', () => {
    expect(addDays('2026-03-28', 1)).toBe('2026-03-29');
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it('periods are half-open', () => {
    expect(holds('2026-01-01', '2026-02-01', '2026-01-01')).toBe(true);
    expect(holds('2026-01-01', '2026-02-01', '2026-02-01')).toBe(false);
    expect(holds(null, null, '2026-02-01')).toBe(true);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '22-11-2026', ''])('%s is no date', (text) => {
    expect(isPlainDate(text)).toBe(false);
  });
});
