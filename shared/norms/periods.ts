import { holds, type PlainDate } from '../dates.ts';
import type { Norm } from './norm.ts';

/** What a period must become so that a new one fits beside it. */
export interface Fitting {
  /** The period that begins on the same day, which the new one corrects. */
  corrects: Norm | null;
  /** The one that holds until the new one begins, as it was and as it becomes. */
  ends: { before: Norm; after: Norm } | null;
  /** The new period itself, ended where a later one begins. Null when nothing changes. */
  adds: Norm | null;
}

/**
 * Fits a period among those that a norm has (DESIGN.md, "How a place counts", 10: one time axis, half-open): what held
 * before stays for past dates and ends where this one begins; what begins later stays, and ends this one. The same
 * content again changes nothing.
 */
export function fitPeriod(periods: readonly Norm[], given: Norm): Fitting {
  const later = periods
    .filter((one) => one.from !== null && begin(one) > begin(given))
    .sort((a, b) => (begin(a) < begin(b) ? -1 : 1))[0];
  const norm: Norm = { ...given, until: earlier(given.until, later?.from ?? null) };
  const same = periods.find((one) => begin(one) === begin(norm)) ?? null;
  if (same !== null)
    return {
      corrects: same,
      ends: null,
      adds: sameContent(same, norm) && same.until === norm.until ? null : norm,
    };
  const open = periods.find((one) => begin(one) < begin(norm) && holds(one.from, one.until, begin(norm)));
  if (open === undefined) return { corrects: null, ends: null, adds: norm };
  if (sameContent(open, norm) && open.until === norm.until) return { corrects: null, ends: null, adds: null };
  return { corrects: null, ends: { before: open, after: { ...open, until: norm.from } }, adds: norm };
}

/** The period that holds on a date, or null. */
export function periodOn(periods: readonly Norm[], date: PlainDate): Norm | null {
  return periods.find((one) => holds(one.from, one.until, date)) ?? null;
}

/** Whether two periods say the same, whenever they hold. */
export function sameContent(one: Norm, other: Norm): boolean {
  return plain(one) === plain(other);
}

function plain(norm: Norm): string {
  return JSON.stringify({ ...norm, from: null, until: null }, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** A period without a begin lies before all others; dates compare as text. */
function begin({ from }: Norm): PlainDate {
  return from ?? '';
}

function earlier(one: PlainDate | null, other: PlainDate | null): PlainDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
