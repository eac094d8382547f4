import type { Verdict } from '../shared/api/checks.ts';
import type { Placement } from '../shared/api/placements.ts';
import type { PrecedentList, Receipt } from '../shared/api/receipts.ts';
import type { VerdictWord } from '../shared/norms/reason.ts';
import type { Ground, Lease, RefusalReason, Refuser } from '../shared/placement.ts';
import type { AskedHome, NotNow } from './messages.ts';

/** Why a home is wanted against a set norm. */
export interface Deviation {
  ground: Ground;
  /** Never about a person. */
  text: string;
  /** The placement of an earlier deviation that got consent, or null. */
  precedent: string | null;
}

/** A home to hold, as it was judged and shown. */
export interface Hold {
  move: 'hold';
  home: AskedHome;
  /** The person looked and says that this is the home, where less than its whole address is known. */
  confirmedHome: boolean;
  gemeenten?: string[];
  rung: string;
  places: number;
  origin: string | null;
  shownVerdict: VerdictWord;
  deviation: Deviation | null;
}

/** What a person does about a home. Each goes with a key, so that it is done once however often it is sent. */
export type Act =
  | Hold
  | { move: 'extend' | 'cancel'; placement: string }
  | { move: 'confirm'; placement: string; startsOn: string; lease: Lease }
  | { move: 'refuse'; placement: string; by: Refuser; reason: RefusalReason }
  | { move: 'consent'; placement: string; consent: 'granted' | 'refused' };

/** What came of an act. With `again` nobody knows whether it was done: the same key settles that. */
export type ActAnswer =
  | { state: 'ok'; placement: Placement }
  | { state: 'taken'; text: string; alternatives: Verdict['alternatives'] }
  | { state: 'verdict-changed' | 'deviation-needed'; text: string; verdict: Verdict }
  | { state: 'niet-gelukt'; text: string; again: boolean };

/** How a home stands for who asks: the placement of their own that runs there, and whether they may hold it. */
export type PlacementAnswer = { state: 'ok'; mayHold: boolean; placement: Placement | null } | NotNow;

/** An earlier deviation that may be cited. */
export type Precedent = Pick<PrecedentList['items'][number], 'placement' | 'ground' | 'text' | 'decidedOn'>;

/** Earlier deviations from these norms that got consent, newest first. */
export type PrecedentsAnswer = { state: 'ok'; items: Precedent[] } | NotNow;

/** The receipt of a placement. */
export type ReceiptAnswer = { state: 'ok'; receipt: Receipt } | NotNow;
