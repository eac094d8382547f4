import type { Transaction } from 'kysely';
import type { Agreement } from '../../shared/agreements/agreement.ts';
import { AgreementSchema } from '../../shared/agreements/schema.ts';
import { agreementProblems } from '../../shared/agreements/sound.ts';
import { Refusal } from '../../shared/refusal.ts';
import { canonicalJson } from './audit.ts';
import { disputesOf } from './disputes.ts';
import type { Executor } from './open.ts';
import type { AgreementsTable, RegistryTables } from './schema.ts';
import { saidYes } from './settlements.ts';
import { swapsOf } from './swaps.ts';
import type { Audit } from './write.ts';

/** All agreements, newest first. Promised homes per gemeente and year are shown to all. */
export async function agreementsFor(executor: Executor): Promise<Agreement[]> {
  const rows = await executor
    .selectFrom('agreements')
    .select('body')
    .orderBy('first_period', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ body }) => AgreementSchema.parse(JSON.parse(body)));
}

/** One agreement, or null when there is none of this id. */
export async function getAgreement(executor: Executor, id: string): Promise<Agreement | null> {
  const row = await executor.selectFrom('agreements').select('body').where('id', '=', id).executeTakeFirst();
  return row ? AgreementSchema.parse(JSON.parse(row.body)) : null;
}

/**
 * Keeps an agreement under its id, in the place of an older one; writes nothing when it is the same. Throws a Refusal
 * when it makes no sense, or would unsay what all parties settled.
 */
export async function saveAgreement(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  agreement: Agreement,
): Promise<void> {
  const [problem] = agreementProblems(agreement);
  if (problem) throw new Refusal(problem.text);
  const row: AgreementsTable = {
    id: agreement.id,
    region: agreement.region,
    form: agreement.form,
    first_period: firstPeriod(agreement),
    body: canonicalJson(AgreementSchema.parse(agreement)),
  };
  const before = await trx
    .selectFrom('agreements')
    .selectAll()
    .where('id', '=', agreement.id)
    .executeTakeFirst();
  if (before?.body === row.body) return;
  if (before === undefined) await trx.insertInto('agreements').values(row).execute();
  else {
    await keepSettled(trx, AgreementSchema.parse(JSON.parse(before.body)), agreement);
    await trx.updateTable('agreements').set(row).where('id', '=', agreement.id).execute();
  }
  const action = before === undefined ? 'agreement.create' : 'agreement.change';
  await audit(action, 'agreement', agreement.id, before ?? null, row);
}

/**
 * Takes away an agreement that was kept by mistake or was never agreed; null when there is none of this id. Throws a Refusal
 * once parties said yes, swapped or disagreed over it: then it ends with a period.
 */
export async function withdrawAgreement(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  id: string,
): Promise<Agreement | null> {
  const before = await trx.selectFrom('agreements').selectAll().where('id', '=', id).executeTakeFirst();
  if (!before) return null;
  const done = [
    ...(await saidYes(trx, id)),
    ...(await swapsOf(trx, id)),
    ...(await disputesOf(trx, { subject: 'agreement', id })),
  ];
  if (done.length > 0)
    throw new Refusal(
      'Partijen hebben over deze afspraak al iets vastgelegd; trek haar niet in, maar laat haar eindigen na een periode.',
    );
  await trx.deleteFrom('agreements').where('id', '=', id).execute();
  await audit('agreement.withdraw', 'agreement', id, before, null);
  return AgreementSchema.parse(JSON.parse(before.body));
}

function firstPeriod({ volumes }: Agreement): string {
  return volumes.map(({ period }) => period).sort()[0] ?? '';
}

/** What parties said yes to stays: their periods, themselves, and what was counted. */
async function keepSettled(
  trx: Transaction<RegistryTables>,
  before: Agreement,
  after: Agreement,
): Promise<void> {
  const periods = await saidYes(trx, before.id);
  if (periods.length === 0) return;
  const gone = periods.find((period) => !after.volumes.some((volume) => volume.period === period));
  const what =
    gone !== undefined
      ? `De periode ${gone}`
      : canonicalJson(before.parties) !== canonicalJson(after.parties)
        ? 'De lijst van partijen'
        : canonicalJson(before.counts) !== canonicalJson(after.counts)
          ? 'Wat meetelt'
          : firstPeriod(before) !== firstPeriod(after)
            ? 'De eerste periode'
            : null;
  if (what !== null)
    throw new Refusal(
      `${what} ligt vast: partijen zeiden al ja op ${periods.join(', ')}; maak een nieuwe afspraak die daarna begint.`,
    );
}
