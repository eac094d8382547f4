import { addDays, addMonths, daysBetween, type PlainDate } from '../../shared/dates.ts';
import type { Random } from './seed.ts';

/** Homes allocated two years ago, last year, and in all three years together. */
const HOMES = { before: 74, last: 87, all: 222 };
/** By this day the current year has its full number; earlier it has a part of it. */
const FULL_DAY = 320;

/**
 * The days on which 222 opstapwoningen were allocated, within 36 months before today and exactly 87 of them in the year
 * before this one. What the current year does not have yet stands at the start of those 36 months.
 */
export function allocations(today: PlainDate, random: Random): PlainDate[] {
  const year = Number(today.slice(0, 4));
  const passed = daysBetween(`${year}-01-01`, today) + 1;
  const current = HOMES.all - HOMES.last - HOMES.before;
  const soFar = Math.min(current, Math.floor((current * passed) / FULL_DAY));
  return [
    ...days(random, soFar, `${year}-01-01`, addDays(today, 1)),
    ...days(random, HOMES.last, `${year - 1}-01-01`, `${year}-01-01`),
    ...days(random, HOMES.before, `${year - 2}-01-01`, `${year - 1}-01-01`),
    ...days(random, current - soFar, addDays(addMonths(today, -36), 1), `${year - 2}-01-01`),
  ];
}

/** Some days of the half-open period [from, until). */
export function days(random: Random, count: number, from: PlainDate, until: PlainDate): PlainDate[] {
  const length = daysBetween(from, until);
  return Array.from({ length: count }, () => addDays(from, random.whole(0, length - 1)));
}
