import type { Transaction } from 'kysely';
import type { PlainDate } from '../../shared/dates.ts';
import { inOrder, NormSchema } from '../../shared/norms/index.ts';
import type { Norm } from '../../shared/norms/norm.ts';
import { canonicalJson } from './audit.ts';
import type { Executor } from './open.ts';
import type { NormsTable, RegistryTables } from './schema.ts';
import type { Audit } from './write.ts';

/** The norms that hold on a date, in the order in which verdicts show them. Anyone may know them: they are policy. */
export async function normsFor(executor: Executor, date: PlainDate): Promise<Norm[]> {
  const rows = await executor
    .selectFrom('norms')
    .select('body')
    .where((eb) => eb.or([eb('from_date', 'is', null), eb('from_date', '<=', date)]))
    .where((eb) => eb.or([eb('until_date', 'is', null), eb('until_date', '>', date)]))
    .execute();
  return inOrder(rows.map(({ body }) => NormSchema.parse(JSON.parse(body))));
}

/** Keeps a norm under its id, in the place of an older one; writes nothing when it is the same. */
export async function saveNorm(trx: Transaction<RegistryTables>, audit: Audit, norm: Norm): Promise<void> {
  const row: NormsTable = {
    id: norm.id,
    region: norm.region,
    kind: norm.kind,
    from_date: norm.from,
    until_date: norm.until,
    body: canonicalJson(NormSchema.parse(norm)),
  };
  const before = await trx.selectFrom('norms').selectAll().where('id', '=', norm.id).executeTakeFirst();
  if (before?.body === row.body) return;
  if (before === undefined) await trx.insertInto('norms').values(row).execute();
  else await trx.updateTable('norms').set(row).where('id', '=', norm.id).execute();
  await audit(before === undefined ? 'norm.create' : 'norm.change', 'norm', norm.id, before ?? null, row);
}
