import type { Transaction } from 'kysely';
import { changedFields, rowId } from './changes.ts';
import type { Executor } from './open.ts';
import type { WaitingTable } from './placement-schema.ts';
import type { RegistryTables } from './schema.ts';
import type { Audit } from './write.ts';

/** How many wait on one list, from one origin, for one rung, in one month. */
export type WaitingFields = Pick<WaitingTable, 'list' | 'origin' | 'rung' | 'month' | 'count'>;

/** The months of which anything is known, newest first. */
export async function waitingMonths(executor: Executor): Promise<string[]> {
  const rows = await executor
    .selectFrom('waiting')
    .select('month')
    .distinct()
    .orderBy('month', 'desc')
    .execute();
  return rows.map(({ month }) => month);
}

/** What was told of one month. */
export async function waitingIn(executor: Executor, month: string): Promise<WaitingFields[]> {
  return executor
    .selectFrom('waiting')
    .select(['list', 'origin', 'rung', 'month', 'count'])
    .where('month', '=', month)
    .orderBy('list')
    .orderBy('origin')
    .orderBy('rung')
    .execute();
}

/** Writes a count in the place of an earlier one of the same list, origin, rung and month; says what it did. */
export async function saveWaiting(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  source: string,
  fields: WaitingFields,
): Promise<'created' | 'changed' | 'unchanged'> {
  const { list, origin, rung, month } = fields;
  const before = await trx
    .selectFrom('waiting')
    .selectAll()
    .where('list', '=', list)
    .where('origin', '=', origin)
    .where('rung', '=', rung)
    .where('month', '=', month)
    .executeTakeFirst();
  if (before === undefined) {
    const sourceId = [list, origin, rung, month].join(' ');
    const row: WaitingTable = {
      ...fields,
      id: rowId('waiting', sourceId),
      source,
      source_id: sourceId,
      recorded_on: audit.today,
      version: 1,
    };
    await trx.insertInto('waiting').values(row).execute();
    await audit('waiting.create', 'waiting', row.id, null, row);
    return 'created';
  }
  if (changedFields<WaitingTable>(before, fields).length === 0) return 'unchanged';
  const after = { ...before, ...fields, source, recorded_on: audit.today, version: before.version + 1 };
  await trx.updateTable('waiting').set(after).where('id', '=', before.id).execute();
  await audit('waiting.change', 'waiting', before.id, before, after);
  return 'changed';
}
