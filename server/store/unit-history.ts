import type { z } from 'zod';
import type { UnitHistory } from '../../shared/api/units.ts';
import type { Viewer } from '../../shared/rights.ts';
import { changedFields, page } from './changes.ts';
import type { Executor } from './open.ts';
import type { UnitsTable } from './schema.ts';
import { getUnit } from './units.ts';

/** What columns are called on the wire; those that say where a unit stands become one word without its content. */
const NAMES: Partial<Record<keyof UnitsTable, string>> = {
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
};
/** What follows from other fields, or from a placement. */
const STEPS: readonly (keyof UnitsTable)[] = ['made_by', 'funding_since', 'used_before', 'start_told'];
/** Kept for the registry itself, told to nobody. */
const SILENT: readonly string[] = ['version', 'recorded_on', 'id', 'source', 'source_id', ...STEPS];

/**
 * What happened to a unit, newest first, or null when there is none that is the viewer's own. Tells which fields changed,
 * never what an address was or became.
 */
export async function unitHistory(
  executor: Executor,
  viewer: Viewer,
  id: string,
  query: { limit: number; cursor?: string | undefined },
): Promise<z.output<typeof UnitHistory> | null> {
  if ((await getUnit(executor, viewer, id)) === null) return null;
  let found = executor
    .selectFrom('audit')
    .selectAll()
    .where('subject', '=', 'unit')
    .where('subject_id', '=', id);
  const before = Number(query.cursor);
  if (query.cursor !== undefined && Number.isInteger(before)) found = found.where('seq', '<', before);
  const rows = await found
    .orderBy('seq', 'desc')
    .limit(query.limit + 1)
    .execute();
  return page(
    rows,
    query.limit,
    (row) => String(row.seq),
    (row) => {
      const after = row.after === null ? null : (JSON.parse(row.after) as UnitsTable);
      return {
        at: row.at,
        action: row.action,
        changed: changedNames(row.before === null ? null : (JSON.parse(row.before) as UnitsTable), after),
        version: after?.version ?? 0,
      };
    },
  );
}

function changedNames(before: UnitsTable | null, after: UnitsTable | null): string[] {
  if (before === null || after === null) return [];
  const names = changedFields<UnitsTable>(before, after)
    .filter((field) => !SILENT.includes(field))
    .map((field) => NAMES[field] ?? 'address');
  return [...new Set(names)];
}
