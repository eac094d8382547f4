import type { z } from 'zod';
import type { UnitHistory } from '../../shared/api/units.ts';
import type { Viewer } from '../../shared/rights.ts';
import { type HistoryNames, historyOf } from './history.ts';
import type { Executor } from './open.ts';
import type { UnitsTable } from './schema.ts';
import { getUnit } from './units.ts';

const NAMES: HistoryNames<UnitsTable> = {
  complex: 'complex',
  rung: 'rung',
  places: 'places',
  status: 'status',
  secrecy: 'secrecy',
  funding: 'funding',
  corporation: 'corporation',
  provider: 'provider',
  contract: 'contract',
  rent_cents: 'rent',
  from_date: 'from',
  until_date: 'until',
  confirmed_on: 'confirmedOn',
  term_until: 'termUntil',
  // What follows from other fields, or from a placement.
  made_by: null,
  funding_since: null,
  used_before: null,
  start_told: null,
};

/** What happened to a unit, newest first, or null when there is none that is the viewer's own; see `historyOf`. */
export async function unitHistory(
  executor: Executor,
  viewer: Viewer,
  id: string,
  query: { limit: number; cursor?: string | undefined },
): Promise<z.output<typeof UnitHistory> | null> {
  if ((await getUnit(executor, viewer, id)) === null) return null;
  return historyOf(executor, 'unit', id, NAMES, query);
}
