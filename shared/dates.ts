/** A plain calendar date in Europe/Amsterdam, written `2026-11-22`. Dates compare as text. */
export type PlainDate = string;

const DAY = 86_400_000;
const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether `text` is a date that exists, written `yyyy-mm-dd`. */
export function isPlainDate(text: string): boolean {
  const found = FORM.exec(text);
  if (!found) return false;
  const [, year, month, day] = found.map(Number) as [number, number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** The date `months` later; the 31st becomes the last day of a shorter month. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year, month, day] = parts(date);
  const total = year * 12 + (month - 1) + months;
  const toYear = Math.floor(total / 12);
  const toMonth = (total % 12) + 1;
  return write(toYear, toMonth, Math.min(day, daysIn(toYear, toMonth)));
}

/** The date `days` later (earlier when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  const [year, month, day] = parts(date);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** Days from one date to another; below zero when the other is earlier. */
export function daysBetween(from: PlainDate, until: PlainDate): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / DAY);
}

/** Whether a half-open period [from, until) holds the date; a missing end is open. */
export function holds(from: PlainDate | null, until: PlainDate | null, date: PlainDate): boolean {
  return (from === null || from <= date) && (until === null || date < until);
}

function parts(date: PlainDate): [number, number, number] {
  return date.split('-').map(Number) as [number, number, number];
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function write(year: number, month: number, day: number): PlainDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
