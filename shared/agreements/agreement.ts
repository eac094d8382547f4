import type { PlainDate } from '../dates.ts';
import type { RungKind } from '../ladder/rung.ts';
import type { Funding } from '../ladder/units.ts';
import type { RuleStatus, Source } from '../source.ts';
import type { Key } from './key.ts';
import type { Period, PeriodLength } from './period.ts';

/** What kind of agreement it is; all are kept in the same form. */
export const FORMS = [
  'eerlijke-verdeling',
  'prestatieafspraak',
  'gedeelde-urgentie',
  'plekken-elders',
] as const;
export type AgreementForm = (typeof FORMS)[number];

export const PARTY_KINDS = ['gemeente', 'corporatie', 'aanbieder', 'regio'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** Who agreed. Those who deliver are all of one kind, so that a home never counts for two of them. */
export interface Party {
  kind: PartyKind;
  /** Gemeente code, region id, or the name by which units know the corporation or provider. */
  id: string;
  name: string;
  /** Delivers homes or placements; the others agreed, and settle with them. */
  delivers: boolean;
}

/** What counts as delivered: at the start of the lease. */
export interface Counting {
  /** Rungs by id, and rungs by kind; together at least one. */
  rungs: string[];
  kinds: RungKind[];
  /** Only these fundings; empty for all. */
  fundings: Funding[];
  /** `homes`: a home that is let again counts 0. `placements`: each start counts its places. */
  unit: 'homes' | 'placements';
  /** For the gemeente where the home stands, or for the one the resident came from. */
  by: 'location' | 'origin';
  /** Only clients who started on or after (`nieuw`) or before (`bestaand`) the reference date; null for all. */
  clients: { which: 'nieuw' | 'bestaand'; date: PlainDate } | null;
}

/** What is promised for one period: a total that a key divides, or a table per party. One of both is null. */
export interface Volume {
  period: Period;
  total: number | null;
  homes: Record<string, number> | null;
}

/** A key and when it holds, half-open; the first day of a period decides. */
export interface KeyTerm {
  from: PlainDate | null;
  until: PlainDate | null;
  key: Key;
}

/** What one place costs a year, as a source says it for a year. */
export interface PlaceCost {
  year: number;
  euro: number;
  source: Source;
}

/** Places that are used in another region, or here by another one, and the notice to that region. */
export interface Elsewhere {
  direction: 'daar' | 'hier';
  /** The other region, by name. */
  region: string;
  /** The day that region was told; null while it was not. */
  noticeOn: PlainDate | null;
}

/** Who delivers how many homes or placements, by which key, and what else was agreed with it. */
export interface Agreement {
  id: string;
  /** The region's own name for it. */
  title: string;
  region: string;
  form: AgreementForm;
  parties: Party[];
  counts: Counting;
  length: PeriodLength;
  /** One for each period, without gaps. */
  volumes: Volume[];
  keys: KeyTerm[];
  /** At most so many are carried to the next period; null for no limit. */
  carryLimit: number | null;
  /** A gemeente that delivered its whole part makes a verdict `let-op` (DESIGN.md, "How a place counts", 8). */
  warns: boolean;
  /** What was agreed on spread over wijken, on the duty of support, and beside those; in words. */
  spread: string | null;
  support: string | null;
  terms: string | null;
  elsewhere: Elsewhere | null;
  costs: PlaceCost[];
  status: RuleStatus;
  source: Source;
}

/** The parties that deliver, in the order of their ids. */
export function deliverers(agreement: Agreement): Party[] {
  return agreement.parties.filter(({ delivers }) => delivers).sort((a, b) => (a.id < b.id ? -1 : 1));
}
