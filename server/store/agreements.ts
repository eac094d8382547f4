import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { Agreement } from '../../shared/agreements/agreement.ts';
import { canonicalJson } from './audit.ts';
import type { Executor } from './open.ts';
import type { AgreementsTable, RegistryTables } from './schema.ts';
import type { Audit } from './write.ts';

const AgreementSchema: z.ZodType<Agreement> = z.object({
  id: z.string().min(1),
  title: z.string().min(1),
  region: z.string().min(1),
  year: z.number().int(),
  rungs: z.array(z.string()).min(1),
  targets: z.record(z.string(), z.number().int().min(0)),
  status: z.enum(['voorbeeld', 'voorstel', 'vastgesteld']),
  source: z.object({ document: z.string().min(1), paragraph: z.string().min(1), year: z.number().int() }),
});

/** All agreements, newest year first. Promised homes per gemeente and year are shown to all. */
export async function agreementsFor(executor: Executor): Promise<Agreement[]> {
  const rows = await executor
    .selectFrom('agreements')
    .select('body')
    .orderBy('year', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ body }) => AgreementSchema.parse(JSON.parse(body)));
}

/** Keeps an agreement under its id, in the place of an older one; writes nothing when it is the same. */
export async function saveAgreement(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  agreement: Agreement,
): Promise<void> {
  const row: AgreementsTable = {
    id: agreement.id,
    region: agreement.region,
    year: agreement.year,
    body: canonicalJson(AgreementSchema.parse(agreement)),
  };
  const before = await trx
    .selectFrom('agreements')
    .selectAll()
    .where('id', '=', agreement.id)
    .executeTakeFirst();
  if (before?.body === row.body) return;
  if (before === undefined) await trx.insertInto('agreements').values(row).execute();
  else await trx.updateTable('agreements').set(row).where('id', '=', agreement.id).execute();
  const action = before === undefined ? 'agreement.create' : 'agreement.change';
  await audit(action, 'agreement', agreement.id, before ?? null, row);
}
