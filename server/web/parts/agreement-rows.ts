import type { z } from 'zod';
import { type Pace, paceOf } from '../../../shared/agreements/pace.ts';
import type { Ledger, LedgerRowItem } from '../../../shared/api/ledger.ts';
import type { PlainDate } from '../../../shared/dates.ts';

export type LedgerRow = z.output<typeof LedgerRowItem>;

/** A row of a ledger with what it comes to: what is to be delivered, and how fast it goes. */
export interface StandRow extends LedgerRow {
  /** Promised, with what was carried in and swapped. */
  due: number;
  swapped: number;
  /** Null outside the period that holds the day. */
  pace: Pace | null;
}

/** How each party stands in one period. */
export function standRows(ledger: Pick<Ledger, 'rows'>, period: string, day: PlainDate): StandRow[] {
  return ledger.rows.filter((row) => row.period === period).map((row) => standRow(row, day));
}

/** One row with what it comes to on a day. */
export function standRow(row: LedgerRow, day: PlainDate): StandRow {
  const swapped = row.swappedIn - row.swappedOut;
  const due = row.target + row.carriedIn + swapped;
  const { period, delivered, corrected } = row;
  return { ...row, swapped, due, pace: paceOf({ period, due, delivered, corrected }, day) };
}

/** All parties together; a forecast only where each has one. */
export function totalRow(rows: readonly StandRow[], name: string): StandRow | null {
  const [first] = rows;
  if (!first) return null;
  const sum = (of: (row: StandRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const forecasts = rows.flatMap(({ pace }) => pace?.forecast ?? []);
  const pace =
    first.pace === null
      ? null
      : {
          expected: sum((row) => row.pace?.expected ?? 0),
          forecast:
            forecasts.length === rows.length ? forecasts.reduce((total, one) => total + one, 0) : null,
        };
  return {
    ...first,
    party: '',
    name,
    target: sum((row) => row.target),
    carriedIn: sum((row) => row.carriedIn),
    swappedIn: sum((row) => row.swappedIn),
    swappedOut: sum((row) => row.swappedOut),
    swapped: sum((row) => row.swapped),
    due: sum((row) => row.due),
    delivered: sum((row) => row.delivered),
    left: sum((row) => row.left),
    carriedOut: sum((row) => row.carriedOut),
    lapsed: sum((row) => row.lapsed),
    pace,
  };
}

/** What was forecast: of a period that is over, what was delivered; null while it is too early to say. */
export function forecastOf(row: StandRow): number | null {
  return row.pace === null ? row.delivered : row.pace.forecast;
}

/** The periods that a ledger holds, oldest first. */
export function periodsOf(ledger: Pick<Ledger, 'rows'>): string[] {
  return [...new Set(ledger.rows.map(({ period }) => period))].sort();
}
