import type { RuleStatus, Source } from '../source.ts';
import type { Agreement } from './agreement.ts';
import type { LedgerRow } from './ledger.ts';
import type { Period } from './period.ts';
import type { StandProblem } from './stand.ts';

/** How one gemeente stands in one period, before and after the home that is asked for. */
export interface FairShare {
  agreement: string;
  title: string;
  gemeente: string;
  period: Period;
  /** Promised for the period itself. */
  promised: number;
  /** Brought from earlier periods; below zero where more was delivered than promised. */
  carried: number;
  /** Swapped in less swapped out. */
  swapped: number;
  /** What is to be delivered in this period: the three together. */
  target: number;
  delivered: number;
  after: number;
  /** The agreement wants a warning where the whole part was delivered. */
  warns: boolean;
  status: RuleStatus;
  source: Source;
}

/** A share that cannot be told, and why. */
export interface UnknownShare {
  agreement: string;
  title: string;
  gemeente: string;
  problem: StandProblem;
}

/** The share of a ledger row; `adds` is 1 where the asked home would count. */
export function shareOf(agreement: Agreement, row: LedgerRow, adds: 0 | 1): FairShare {
  const swapped = row.swappedIn - row.swappedOut;
  return {
    agreement: agreement.id,
    title: agreement.title,
    gemeente: row.party,
    period: row.period,
    promised: row.target,
    carried: row.carriedIn,
    swapped,
    target: row.target + row.carriedIn + swapped,
    delivered: row.delivered,
    after: row.delivered + adds,
    warns: agreement.warns,
    status: agreement.status,
    source: agreement.source,
  };
}

/** Whether this home comes on top of a part that was delivered whole, and the agreement wants that said. */
export function isFull(share: FairShare | UnknownShare): share is FairShare {
  return 'after' in share && share.warns && share.after > share.delivered && share.delivered >= share.target;
}
