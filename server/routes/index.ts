import { agreementDisputes } from './agreement-disputes.ts';
import { agreementLedger } from './agreement-ledger.ts';
import { agreementSettlements } from './agreement-settlements.ts';
import { agreementSwaps } from './agreement-swaps.ts';
import { agreements } from './agreements.ts';
import { areas } from './areas.ts';
import { begin } from './begin.ts';
import { calendar } from './calendar.ts';
import { checks } from './checks.ts';
import { closing } from './closing.ts';
import { confirmations } from './confirmations.ts';
import { events } from './events.ts';
import { health } from './health.ts';
import { holders } from './holders.ts';
import { importStreams } from './import-streams.ts';
import { imports } from './imports.ts';
import { ladder } from './ladder.ts';
import { ladderChanges } from './ladder-changes.ts';
import { ladderComparison } from './ladder-comparison.ts';
import { measures } from './measures.ts';
import { normChanges } from './norm-changes.ts';
import { norms } from './norms.ts';
import { omklaps } from './omklaps.ts';
import { overview } from './overview.ts';
import { pairings } from './pairings.ts';
import { placementMoves } from './placement-moves.ts';
import { placements } from './placements.ts';
import { planned } from './planned.ts';
import { portalMisfits } from './portal-misfits.ts';
import { portalProposals } from './portal-proposals.ts';
import { portals } from './portals.ts';
import { regions } from './regions.ts';
import { reports } from './reports.ts';
import { scenarios } from './scenarios.ts';
import type { AddRoutes } from './server.ts';
import { shapes } from './shapes.ts';
import { signals } from './signals.ts';
import { stays } from './stays.ts';
import { stock } from './stock.ts';
import { tokens } from './tokens.ts';
import { unitBulk } from './unit-changes.ts';
import { unitFindings } from './unit-findings.ts';
import { unitHistory } from './unit-history.ts';
import { units } from './units.ts';
import { vacancies } from './vacancies.ts';
import { vacancyChanges } from './vacancy-changes.ts';
import { waiting } from './waiting.ts';
import { years } from './years.ts';

/** All resources, in the order of their description; a new one is a file and its line. */
export const ROUTES: readonly AddRoutes[] = [
  health,
  pairings,
  tokens,
  checks,
  regions,
  ladder,
  ladderChanges,
  ladderComparison,
  overview,
  norms,
  normChanges,
  agreements,
  agreementLedger,
  agreementSwaps,
  agreementSettlements,
  agreementDisputes,
  areas,
  measures,
  holders,
  scenarios,
  shapes,
  // Before the units themselves: no unit is called findings.
  unitFindings,
  units,
  unitBulk,
  unitHistory,
  confirmations,
  stays,
  omklaps,
  waiting,
  closing,
  planned,
  placements,
  placementMoves,
  events,
  vacancies,
  vacancyChanges,
  stock,
  portals,
  portalProposals,
  portalMisfits,
  reports,
  signals,
  calendar,
  begin,
  imports,
  importStreams,
  years,
];
