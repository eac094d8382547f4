import type { Selectable } from 'kysely';
import type { z } from 'zod';
import type { UnitHistory } from '../../shared/api/units.ts';
import { apartKey, apartOf, type Side } from './audit-apart.ts';
import type { AuditTable } from './audit-schema.ts';
import { changedFields, page } from './changes.ts';
import type { Executor } from './open.ts';

/** What columns are called on the wire. Null for what is told to nobody; what is not named says where a home stands. */
export type HistoryNames<Row> = Partial<Record<keyof Row & string, string | null>>;

/** Kept for the registry itself, told to nobody. */
const SILENT: readonly string[] = ['version', 'recorded_on', 'id', 'source', 'source_id'];

/** A row as the audit keeps it: once its address is forgotten, the seal of it. */
type Kept = { version?: number; apart?: string };

/**
 * What happened to one unit or free home, newest first. Tells which fields changed, never what an address was or became:
 * all that says where it stands is one word, `address`. Whether it may be seen is for the caller to say.
 */
export async function historyOf<Row extends object>(
  executor: Executor,
  subject: 'unit' | 'vacancy',
  id: string,
  names: HistoryNames<Row>,
  query: { limit: number; cursor?: string | undefined },
): Promise<z.output<typeof UnitHistory>> {
  let found = executor
    .selectFrom('audit')
    .selectAll()
    .where('subject', '=', subject)
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
        changed: changedNames(sideOf(row, 'before'), after, names),
        version: after?.version ?? 0,
      };
    },
  );
}

function changedNames(
  before: Kept | null,
  after: Kept | null,
  names: Readonly<Record<string, string | null | undefined>>,
): string[] {
  if (before === null || after === null) return [];
  const changed = changedFields<Kept>(before, after)
    .filter((field) => !SILENT.includes(field) && names[field] !== null)
    .map((field) => names[field] ?? 'address');
  return [...new Set(changed)];
}
