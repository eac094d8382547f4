import type { Selectable } from 'kysely';
import type { z } from 'zod';
import type { UnitHistory } from '../../shared/api/units.ts';
import type { Viewer } from '../../shared/rights.ts';
import { apartKey, apartOf, type Side } from './audit-apart.ts';
import type { AuditTable } from './audit-schema.ts';
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
  const apart = await apartOf(executor, rows.at(-1)?.seq ?? 0, rows[0]?.seq ?? 0, id);
  const sideOf = (row: Selectable<AuditTable>, side: Side): Kept | null => {
    const kept = row[side];
    if (kept === null) return null;
    const there = apart.get(apartKey(row.seq, side));
    return { ...JSON.parse(kept), ...(there && { ...JSON.parse(there.body), apart: undefined }) };
  };
  return page(
    rows,
    query.limit,
    (row) => String(row.seq),
    (row) => {
      const after = sideOf(row, 'after');
      return {
        at: row.at,
        action: row.action,
        changed: changedNames(sideOf(row, 'before'), after),
        version: after?.version ?? 0,
      };
    },
  );
}

/** A unit as the audit keeps it: once its address is forgotten, the seal of it. */
type Kept = UnitsTable & { apart?: string };

function changedNames(before: Kept | null, after: Kept | null): string[] {
  if (before === null || after === null) return [];
  const names = changedFields<Kept>(before, after)
    .filter((field) => !SILENT.includes(field))
    .map((field) => (field === 'apart' ? undefined : NAMES[field]) ?? 'address');
  return [...new Set(names)];
}
