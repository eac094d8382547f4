import type { Generated } from 'kysely';
import type { Swap } from '../../shared/agreements/ledger.ts';
import type { Secrecy } from '../../shared/ladder/rung.ts';
import type { Funding, UnitStatus } from '../../shared/ladder/units.ts';
import type { Role } from '../../shared/rights.ts';
import type { AuditApartTable, AuditTable } from './audit-schema.ts';
import type { BeginChoiceTable, StepsTable } from './begin-schema.ts';
import type {
  AnswersGivenTable,
  CalendarTokensTable,
  DeviationsTable,
  LeaseStartsTable,
  OmklapsTable,
  PlacementsTable,
  PlannedNoticesTable,
  ReceiptsTable,
  SignalPausesTable,
  StayEventsTable,
  StaysTable,
  StepEndsTable,
  UnitFundingsTable,
  UnitStepColumns,
  WaitingTable,
} from './placement-schema.ts';
import type { MisfitsTable, PortalsTable, ProposalsTable } from './portals-schema.ts';
import type { ReportNotesTable, ReportSheetsTable } from './reports-schema.ts';
import type { SeekerReportsTable } from './seekers-schema.ts';
import type { GroupCountsTable, KeptVeraTable, SourceLayoutsTable, StockTable } from './stock-schema.ts';

/** One row: what the whole registry is at. Every write transaction raises `data_version`. */
export interface StateTable {
  id: number;
  data_version: number;
  /** File name (in the data folder) of the reference database in use; null before the first areas. */
  reference_file: string | null;
  /** `demo` when the demo region filled this folder, else null. */
  origin: string | null;
}

/** Columns that place something: where it stands, as matched in the area year of the reference. */
export interface PlaceColumns {
  straat: string | null;
  huisnummer: number | null;
  huisletter: string | null;
  huisnummertoevoeging: string | null;
  postcode: string | null;
  woonplaats: string | null;
  bag_id: string | null;
  /** BAG id, else postcode|number|LETTER|ADDITION; null when known by its buurt only. */
  home_key: string | null;
  lon: number | null;
  lat: number | null;
  /** The point in whole metres of the Dutch grid (EPSG:28992), for distances; null without a point. */
  rd_x: number | null;
  rd_y: number | null;
  area_year: number;
  buurt: string;
  wijk: string;
  gemeente: string;
}

export interface UnitsTable extends PlaceColumns, UnitStepColumns {
  id: string;
  source: string;
  source_id: string;
  complex: string | null;
  rung: string;
  places: number;
  status: UnitStatus;
  secrecy: Secrecy;
  funding: Funding;
  corporation: string | null;
  provider: string | null;
  contract: string | null;
  /** Whole cents a month. */
  rent_cents: number | null;
  /** Half-open period [from_date, until_date). */
  from_date: string | null;
  until_date: string | null;
  /** When someone last said that this is still so. */
  confirmed_on: string | null;
  /** The day this version was written, Europe/Amsterdam. */
  recorded_on: string;
  version: number;
}

export interface VacanciesTable extends PlaceColumns {
  id: string;
  source: string;
  source_id: string;
  corporation: string;
  rent_cents: number | null;
  from_date: string | null;
  until_date: string | null;
  recorded_on: string;
  version: number;
}

/**
 * One period of a norm: those of one id never overlap. Norms and agreements keep their kind's own fields as JSON,
 * parsed by `shared/` on the way out.
 */
export interface NormsTable {
  serial: Generated<number>;
  id: string;
  region: string;
  kind: string;
  /** Of a local norm; null for one of the whole region. */
  gemeente: string | null;
  from_date: string | null;
  until_date: string | null;
  body: string;
}

/** What a region changed on a rung of its preset, from a day on. */
export interface LadderChangesTable {
  region: string;
  rung: string;
  from_date: string;
  body: string;
}

export interface AgreementsTable {
  id: string;
  region: string;
  form: string;
  first_period: string;
  body: string;
}

export interface SwapsTable {
  id: string;
  agreement_id: string;
  period: string;
  from_party: string;
  to_party: string;
  homes: number;
  status: Swap['status'];
  /** The party that proposed it: the other one decides. */
  proposed_by: string;
  proposed_on: string;
  decided_on: string | null;
}

/** The yes of one party to the numbers of a period, kept as JSON; the period is set once all said yes to the same. */
export interface SettlementsTable {
  agreement_id: string;
  period: string;
  party: string;
  said_on: string;
  figures: string;
}

export interface DisputesTable {
  id: string;
  subject: 'agreement' | 'placement';
  subject_id: string;
  /** JSON list of party ids. */
  parties: string;
  on_date: string;
  standpoint: string;
  outcome: string | null;
  outcome_on: string | null;
}

export interface TokensTable {
  id: string;
  /** SHA-256 of the token, hex. */
  hash: string;
  role: Role;
  organisation: string | null;
  name: string;
  /** Origin that paired it; null when made on the command line. */
  bound_origin: string | null;
  created_at: string;
  revoked_at: string | null;
}

/** A figure of an area, in the division of `area_year`; `year` is what it speaks of. */
export interface FiguresTable {
  area_year: number;
  code: string;
  name: string;
  year: number;
  value: number;
}

/** A file of figures that was read in. */
export interface FigureFilesTable {
  id: Generated<number>;
  file: string;
  area_year: number;
  recorded_on: string;
  figures: number;
}

export interface RegistryTables {
  state: StateTable;
  units: UnitsTable;
  vacancies: VacanciesTable;
  stock: StockTable;
  group_counts: GroupCountsTable;
  seeker_reports: SeekerReportsTable;
  kept_vera: KeptVeraTable;
  source_layouts: SourceLayoutsTable;
  norms: NormsTable;
  ladder_changes: LadderChangesTable;
  placements: PlacementsTable;
  receipts: ReceiptsTable;
  deviations: DeviationsTable;
  answers_given: AnswersGivenTable;
  stays: StaysTable;
  stay_events: StayEventsTable;
  omklaps: OmklapsTable;
  unit_fundings: UnitFundingsTable;
  planned_notices: PlannedNoticesTable;
  lease_starts: LeaseStartsTable;
  step_ends: StepEndsTable;
  waiting: WaitingTable;
  signal_pauses: SignalPausesTable;
  calendar_tokens: CalendarTokensTable;
  agreements: AgreementsTable;
  swaps: SwapsTable;
  settlements: SettlementsTable;
  disputes: DisputesTable;
  report_sheets: ReportSheetsTable;
  report_notes: ReportNotesTable;
  portals: PortalsTable;
  portal_proposals: ProposalsTable;
  portal_misfits: MisfitsTable;
  tokens: TokensTable;
  begin_choice: BeginChoiceTable;
  steps: StepsTable;
  figures: FiguresTable;
  figure_files: FigureFilesTable;
  audit: AuditTable;
  audit_apart: AuditApartTable;
}
