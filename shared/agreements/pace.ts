import { daysBetween, type PlainDate } from '../dates.ts';
import { type Period, periodEnd, periodStart } from './period.ts';

/** What one party is to deliver in a period, and did until a day. */
export interface Delivering {
  period: Period;
  /** Promised, with what was carried and swapped. */
  due: number;
  delivered: number;
  /** The part of `delivered` that corrects earlier periods: it says nothing of the pace. */
  corrected: number;
}

export interface Pace {
  /** What a steady pace would have brought by now, in whole homes. */
  expected: number;
  /** Delivered at the end of the period if the rest goes as it went so far; null in the first weeks, when one home says too much. */
  forecast: number | null;
}

/** Fewer days tell nothing of the pace of a year. */
const ENOUGH_DAYS = 28;

/** How fast a party delivers in the period that holds the day, counting the day itself; null outside it. */
export function paceOf({ period, due, delivered, corrected }: Delivering, day: PlainDate): Pace | null {
  const [start, end] = [periodStart(period), periodEnd(period)];
  if (day < start || day >= end) return null;
  const [passed, whole] = [daysBetween(start, day) + 1, daysBetween(start, end)];
  return {
    expected: Math.floor((due * passed) / whole),
    forecast:
      passed < ENOUGH_DAYS ? null : corrected + Math.round(((delivered - corrected) * whole) / passed),
  };
}
