import type { Transaction } from 'kysely';
import { changedFields } from './changes.ts';
import type { Executor } from './open.ts';
import type { RegistryTables } from './schema.ts';
import type { SeekerReportsTable } from './seekers-schema.ts';
import { requireImpersonalText } from './sound.ts';
import type { Audit } from './write.ts';

/** What one provider reports of one month. */
export type SeekerFields = Pick<SeekerReportsTable, 'provider' | 'month' | 'entered' | 'registered'>;

/** The reports of the months from `first` up to and with `last`, by provider and then newest first. */
export async function seekerReports(
  executor: Executor,
  { first, last }: { first: string; last: string },
): Promise<SeekerFields[]> {
  return executor
    .selectFrom('seeker_reports')
    .select(['provider', 'month', 'entered', 'registered'])
    .where('month', '>=', first)
    .where('month', '<=', last)
    .orderBy('provider')
    .orderBy('month', 'desc')
    .execute();
}

/** Writes a report in the place of an earlier one of that provider and month; says what it did. */
export async function saveSeekerReport(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  source: string,
  fields: SeekerFields,
): Promise<'created' | 'changed' | 'unchanged'> {
  requireImpersonalText(fields.provider, 'aanbieder');
  const { provider, month } = fields;
  const before = await trx
    .selectFrom('seeker_reports')
    .selectAll()
    .where('provider', '=', provider)
    .where('month', '=', month)
    .executeTakeFirst();
  const id = `${provider}|${month}`;
  if (before === undefined) {
    const row: SeekerReportsTable = { ...fields, source, recorded_on: audit.today, version: 1 };
    await trx.insertInto('seeker_reports').values(row).execute();
    await audit('seekers.create', 'seekers', id, null, row);
    return 'created';
  }
  if (changedFields<SeekerReportsTable>(before, fields).length === 0) return 'unchanged';
  const after = { ...before, ...fields, source, recorded_on: audit.today, version: before.version + 1 };
  await trx
    .updateTable('seeker_reports')
    .set(after)
    .where('provider', '=', provider)
    .where('month', '=', month)
    .execute();
  await audit('seekers.change', 'seekers', id, before, after);
  return 'changed';
}
