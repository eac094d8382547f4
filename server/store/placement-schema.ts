import type { Secrecy } from '../../shared/ladder/rung.ts';
import type { Funding, UnitStatus } from '../../shared/ladder/units.ts';
import type { Consent, Ground, Lease, PlacementState, Refuser } from '../../shared/placement.ts';
import type { Role } from '../../shared/rights.ts';
import type { PlaceColumns } from './schema.ts';

/** What comes to a unit with a placement, and with what follows from it; null where nothing did. */
export interface UnitStepColumns {
  /** The running hold that made this unit: until it is confirmed the hold is counted, not the unit. */
  made_by: string | null;
  /** The day on which the lease is expected to pass to the resident (omklap); told, never counted by. */
  term_until: string | null;
  /** First day of the funding that stands here, once it changed; what was before is in `unit_fundings`. */
  funding_since: string | null;
  /** Rungs for which the home was used before, as `|opstapwoning|`; kept once its address is gone (a ledger still asks). */
  used_before: string | null;
  /** 1 where a lease start told when the unit was first used, and no longer names it. */
  start_told: number | null;
}

/** From the hold of a home until its lease ends. Once it is over, its address is wiped: only the areas stay. */
export interface PlacementsTable extends PlaceColumns {
  id: string;
  /** The unit it is about; made with the hold when there was none. */
  unit_id: string | null;
  vacancy_id: string | null;
  rung: string;
  places: number;
  /** Gemeente code, `niet-ingeschreven` or `onbekend`. */
  origin: string;
  funding: Funding;
  /** 1 for a stay beside another, such as kortdurend verblijf. */
  beside: number;
  state: PlacementState;
  secrecy: Secrecy;
  corporation: string | null;
  provider: string | null;
  /** The unit that was there before: where it counts, only the difference with its places takes room. */
  over_unit: string | null;
  /** Its status before it was held, which comes back when the hold ends without a lease. */
  over_status: UnitStatus | null;
  over_places: number;
  held_on: string;
  /** First day on which it is no longer held. */
  held_until: string;
  /** Start of the lease, once confirmed. */
  starts_on: string | null;
  lease: Lease | null;
  /** When it was refused, cancelled, expired or ended. */
  closed_on: string | null;
  /** Code of the reason why it closed. */
  reason: string | null;
  /** Who refused it. */
  refused_by: Refuser | null;
  /** Who holds it. */
  role: Role;
  organisation: string | null;
  actor: string;
  recorded_on: string;
  version: number;
}

/** The verdict as it was, frozen, with every number it rests on. */
export interface ReceiptsTable {
  placement_id: string;
  at: string;
  data_version: number;
  body: string;
}

/** Why a home was given against a set norm, and what the owner of that norm says of it. */
export interface DeviationsTable {
  placement_id: string;
  ground: Ground;
  text: string;
  /** JSON list of norm ids. */
  norms: string;
  /** An earlier placement that is cited. */
  precedent: string | null;
  consent: Consent;
  owner_role: 'gemeente' | 'regio';
  owner_organisation: string | null;
  asked_on: string;
  due_on: string;
  decided_on: string | null;
  decided_by: string | null;
}

/** What was answered to a request with an Idempotency-Key, for a day. */
export interface AnswersGivenTable {
  token: string;
  key: string;
  body_hash: string;
  answer: string;
  /** What the answer speaks of: when its address goes, it goes here too. */
  placement_id: string | null;
  at: string;
}

/** Places on a rung at a unit, as long as they are used. Deleted at its end, when its event is written. */
export interface StaysTable {
  id: string;
  unit_id: string;
  placement_id: string | null;
  rung: string;
  places: number;
  funding: Funding;
  origin: string;
  /** Null where nobody knows since when: what is left of a location that a file told of. */
  from_date: string | null;
  lease: string | null;
  beside: number;
  recorded_on: string;
  version: number;
}

/** A stay that ended: no address, no day. */
export interface StayEventsTable {
  id: string;
  region: string | null;
  rung: string;
  next_rung: string | null;
  /** Null for what was secret: of that only the region is told. */
  gemeente: string | null;
  origin: string;
  to_gemeente: string | null;
  places: number;
  /** Whole months that it lasted; null where nobody knows since when. */
  months: number | null;
  reason: string;
  /** The end reason of iWmo, where one fits. */
  iwmo: string | null;
  /** 1 for a stay beside another: no step on the ladder. */
  beside: number;
  /** 2026-11. */
  month: string;
  recorded_on: string;
}

export interface OmklapsTable {
  id: string;
  unit_id: string;
  rung: string;
  /** Null for what was secret. */
  gemeente: string | null;
  places: number;
  outcome: 'omgeklapt' | 'verlengd' | 'terug' | 'beeindigd';
  on_date: string;
  new_term: string | null;
  recorded_on: string;
}

/** Each confirmed placement, for the ledgers: by day, without an address. */
export interface LeaseStartsTable {
  placement_id: string;
  unit_id: string | null;
  rung: string;
  places: number;
  funding: Funding;
  gemeente: string;
  origin: string;
  corporation: string | null;
  provider: string | null;
  on_date: string;
  /** 0 for a home that was used on the rung before: let again it counts as a placement, not as a home. */
  adds_home: number;
  secrecy: Secrecy;
  /** Month (2026-11) in which the client came into support, where someone told; tells new clients from old ones. */
  client_since: string | null;
}

/** How a unit was paid for until a day, once that changed: counts of days before it keep saying so. */
export interface UnitFundingsTable {
  unit_id: string;
  /** First day on which it was paid for otherwise. */
  until_date: string;
  funding: Funding;
  recorded_on: string;
}

/** Which gemeente was told of a planned facility, and with which opening date. */
export interface PlannedNoticesTable {
  unit_id: string;
  gemeente: string;
  told_on: string;
  opens_on: string | null;
}

/** How many wait, or are ready to leave, per origin, rung wanted and month: counts, never persons. */
export interface WaitingTable {
  id: string;
  source: string;
  source_id: string;
  list: 'uitstroomlijst' | 'wachtlijst';
  origin: string;
  rung: string;
  month: string;
  count: number;
  recorded_on: string;
  version: number;
}

/** What ended by a step in Trede, and when: a file that knows nothing of it does not reopen it. */
export interface StepEndsTable {
  subject: 'unit' | 'vacancy';
  subject_id: string;
  /** Its first day as it was told before: the same day in a file is the same period. */
  from_told: string | null;
  until_date: string;
}

/** A signal that was put off, with the reason. */
export interface SignalPausesTable {
  signal: string;
  until_date: string;
  reason: string;
  role: Role;
  organisation: string | null;
  actor: string;
  recorded_on: string;
}

/** A token that reads the calendar of signals and nothing else. */
export interface CalendarTokensTable {
  id: string;
  hash: string;
  role: Role;
  organisation: string | null;
  name: string;
  created_at: string;
  revoked_at: string | null;
}
