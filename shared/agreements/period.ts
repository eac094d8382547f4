import { addMonths, type PlainDate } from '../dates.ts';

/** A year (`2026`) or half a year (`2026-1`, `2026-2`). Periods of one length compare as text. */
export type Period = string;

export const PERIOD_LENGTHS = ['jaar', 'halfjaar'] as const;
export type PeriodLength = (typeof PERIOD_LENGTHS)[number];

const FORM: Record<PeriodLength, RegExp> = { jaar: /^\d{4}$/, halfjaar: /^\d{4}-[12]$/ };

/** Whether `text` is a period of this length. */
export function isPeriod(text: string, length: PeriodLength): boolean {
  return FORM[length].test(text);
}

/** The period that holds a date. */
export function periodOf(date: PlainDate, length: PeriodLength): Period {
  const year = date.slice(0, 4);
  if (length === 'jaar') return year;
  return `${year}-${date.slice(5, 7) < '07' ? 1 : 2}`;
}

/** Its first day. */
export function periodStart(period: Period): PlainDate {
  return `${period.slice(0, 4)}-${period.endsWith('-2') ? '07' : '01'}-01`;
}

/** The first day after it. */
export function periodEnd(period: Period): PlainDate {
  return addMonths(periodStart(period), lengthOf(period) === 'jaar' ? 12 : 6);
}

/** The period that follows. */
export function nextPeriod(period: Period): Period {
  return periodOf(periodEnd(period), lengthOf(period));
}

/** Part of a year that it takes. */
export function yearsIn(period: Period): number {
  return lengthOf(period) === 'jaar' ? 1 : 0.5;
}

function lengthOf(period: Period): PeriodLength {
  return period.length === 4 ? 'jaar' : 'halfjaar';
}
