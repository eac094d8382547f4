import type { Transaction } from 'kysely';
import type { Executor } from './open.ts';
import type { RegistryTables } from './schema.ts';
import type { KeptVeraTable } from './stock-schema.ts';
import type { Audit } from './write.ts';

type Subject = KeptVeraTable['subject'];

/** What VERA files said of these units or free homes, as JSON by id. */
export async function keptVera(
  executor: Executor,
  subject: Subject,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let start = 0; start < ids.length; start += 500) {
    const rows = await executor
      .selectFrom('kept_vera')
      .select(['subject_id', 'body'])
      .where('subject', '=', subject)
      .where('subject_id', 'in', ids.slice(start, start + 500))
      .execute();
    for (const row of rows) found.set(row.subject_id, row.body);
  }
  return found;
}

/** Keeps what a VERA file said, in the place of what an earlier one did; false when it said the same. */
export async function keepVera(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  subject: Subject,
  id: string,
  body: string,
): Promise<boolean> {
  const before = (await keptVera(trx, subject, [id])).get(id);
  if (before === body) return false;
  await trx
    .insertInto('kept_vera')
    .values({ subject, subject_id: id, body })
    .onConflict((conflict) => conflict.columns(['subject', 'subject_id']).doUpdateSet({ body }))
    .execute();
  await audit(`${subject}.vera`, 'vera', id, before ?? null, body);
  return true;
}
