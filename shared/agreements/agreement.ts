import type { PlainDate } from '../dates.ts';
import type { RuleStatus, Source } from '../source.ts';

/** A fair-share agreement over one calendar year: who delivers how many homes. */
export interface Agreement {
  id: string;
  /** The region's own name for it. */
  title: string;
  region: string;
  year: number;
  /** Rungs whose homes count as delivered. */
  rungs: string[];
  /** Homes promised per gemeente code. */
  targets: Record<string, number>;
  status: RuleStatus;
  source: Source;
}

/** Homes that one gemeente delivered under an agreement: at the start of the lease, in its year. */
export interface Delivered {
  agreement: Agreement;
  gemeente: string;
  delivered: number;
}

/** How one gemeente stands, before and after the home that is asked for. */
export interface FairShare {
  agreement: string;
  title: string;
  gemeente: string;
  target: number;
  delivered: number;
  after: number;
  status: RuleStatus;
}

/** Whether a home that starts on `date` is in the agreement's year. */
export function inYear(agreement: Agreement, date: PlainDate): boolean {
  return date.slice(0, 4) === String(agreement.year);
}
