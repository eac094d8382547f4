import type { PlainDate } from '../dates.ts';

/** A swap of homes between two parties: two entries that cancel out. It counts once both have accepted. */
export interface Swap {
  id: string;
  /** Period in which it counts, such as `2026` or `2026-2`. */
  period: string;
  /** Who delivers less, and who delivers more for it. */
  from: string;
  to: string;
  homes: number;
  status: 'voorgesteld' | 'aanvaard' | 'afgewezen';
}

/** The numbers of one party that all agreed to. */
export interface Frozen {
  target: number;
  delivered: number;
  corrected: number;
  carriedOut: number;
}

/**
 * A period that all parties have set: what was delivered then stays; what is found later falls in the next. With `frozen`
 * the other numbers stay too, whatever happens to figures, keys and limits afterwards.
 */
export interface Settled {
  period: string;
  on: PlainDate;
  delivered: Record<string, number>;
  frozen?: Record<string, Frozen>;
}

/** How one party stands in one period, in homes (or placements, as the agreement counts). */
export interface LedgerRow {
  period: string;
  party: string;
  target: number;
  carriedIn: number;
  swappedIn: number;
  swappedOut: number;
  /** Of this period, with the corrections on periods that were set. */
  delivered: number;
  /** The part of `delivered` that corrects earlier periods; can be below zero. */
  corrected: number;
  /** target + carriedIn + swappedIn - swappedOut - delivered. */
  left: number;
  carriedOut: number;
  /** What the limit on carrying lets lapse (vervallen). */
  lapsed: number;
  settled: boolean;
}

export interface LedgerInput {
  /** In order of time. */
  periods: readonly string[];
  parties: readonly string[];
  target(period: string, party: string): number;
  /** As counted today. */
  delivered(period: string, party: string): number;
  swaps: readonly Swap[];
  settled: readonly Settled[];
  /** At most so many homes are carried to the next period, more or less than promised; null for no limit. */
  carryLimit: number | null;
}

/** The stand of an agreement: one row per period and party, each period carrying into the next. */
export function ledger(input: LedgerInput): LedgerRow[] {
  const settled = new Map(input.settled.map((period) => [period.period, period]));
  const rows: LedgerRow[] = [];
  for (const party of input.parties) {
    let carriedIn = 0;
    let corrections = 0;
    for (const period of input.periods) {
      const set = settled.get(period);
      const counted = input.delivered(period, party);
      const agreed = set?.delivered[party];
      const frozen = set?.frozen?.[party];
      // A set period keeps its number; the difference waits for the first period that is still open.
      const open = set ? 0 : corrections;
      const delivered = (agreed ?? counted) + open;
      corrections = set ? corrections + (agreed === undefined ? 0 : counted - agreed) : 0;
      const target = frozen?.target ?? input.target(period, party);
      const swappedIn = swapped(input.swaps, period, 'to', party);
      const swappedOut = swapped(input.swaps, period, 'from', party);
      const left = target + carriedIn + swappedIn - swappedOut - delivered;
      const carriedOut = frozen?.carriedOut ?? within(left, input.carryLimit);
      rows.push({
        period,
        party,
        target,
        carriedIn,
        swappedIn,
        swappedOut,
        delivered,
        corrected: frozen?.corrected ?? open,
        left,
        carriedOut,
        lapsed: left - carriedOut,
        settled: set !== undefined,
      });
      carriedIn = carriedOut;
    }
  }
  return rows;
}

function swapped(swaps: readonly Swap[], period: string, side: 'from' | 'to', party: string): number {
  return swaps
    .filter((swap) => swap.status === 'aanvaard' && swap.period === period && swap[side] === party)
    .reduce((sum, swap) => sum + swap.homes, 0);
}

/** The amount, kept between -limit and limit. */
function within(amount: number, limit: number | null): number {
  if (limit === null) return amount;
  return Math.max(-limit, Math.min(limit, amount));
}
