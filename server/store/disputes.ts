import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { DisputeInput, DisputeItem } from '../../shared/api/agreements.ts';
import type { PlainDate } from '../../shared/dates.ts';
import { Refusal } from '../../shared/refusal.ts';
import { owns, type Viewer } from '../../shared/rights.ts';
import { NotOwn } from './changes.ts';
import type { Executor } from './open.ts';
import type { DisputesTable, RegistryTables } from './schema.ts';
import { requireImpersonalText } from './sound.ts';
import type { Audit } from './write.ts';

/** What a dispute (geschil) is about. */
export interface DisputeSubject {
  subject: DisputesTable['subject'];
  id: string;
}

/** The disputes about one thing, oldest first. */
export async function disputesOf(executor: Executor, about: DisputeSubject): Promise<DisputeItem[]> {
  const rows = await executor
    .selectFrom('disputes')
    .selectAll()
    .where('subject', '=', about.subject)
    .where('subject_id', '=', about.id)
    .orderBy('on_date')
    .orderBy('id')
    .execute();
  return rows.map(itemOf);
}

/** Writes down a dispute. Throws NotOwn when no party is the viewer's, and a Refusal for data about a person. */
export async function openDispute(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  viewer: Viewer,
  about: DisputeSubject,
  dispute: DisputeInput,
): Promise<DisputeItem> {
  requireParty(viewer, dispute.parties);
  requireImpersonalText(dispute.standpoint, 'standpunt');
  const row: DisputesTable = {
    id: randomUUID(),
    subject: about.subject,
    subject_id: about.id,
    parties: JSON.stringify(dispute.parties),
    on_date: dispute.on,
    standpoint: dispute.standpoint,
    outcome: null,
    outcome_on: null,
  };
  await trx.insertInto('disputes').values(row).execute();
  await audit('dispute.open', about.subject === 'agreement' ? 'agreement' : 'registry', about.id, null, row);
  return itemOf(row);
}

/** Writes down how a dispute ended; null when there is none of this id. Throws as openDispute does. */
export async function closeDispute(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  viewer: Viewer,
  about: DisputeSubject,
  id: string,
  outcome: { outcome: string; on: PlainDate },
): Promise<DisputeItem | null> {
  const before = await trx
    .selectFrom('disputes')
    .selectAll()
    .where('id', '=', id)
    .where('subject', '=', about.subject)
    .where('subject_id', '=', about.id)
    .executeTakeFirst();
  if (!before) return null;
  requireParty(viewer, itemOf(before).parties);
  requireImpersonalText(outcome.outcome, 'uitkomst');
  if (outcome.on < before.on_date)
    throw new Refusal(
      `De uitkomst van ${outcome.on} ligt voor het geschil van ${before.on_date}; kies een latere datum.`,
    );
  const after: DisputesTable = { ...before, outcome: outcome.outcome, outcome_on: outcome.on };
  await trx.updateTable('disputes').set(after).where('id', '=', id).execute();
  await audit(
    'dispute.close',
    about.subject === 'agreement' ? 'agreement' : 'registry',
    about.id,
    before,
    after,
  );
  return itemOf(after);
}

function requireParty(viewer: Viewer, parties: readonly string[]): void {
  if (!parties.some((party) => owns(viewer, { gemeente: party })))
    throw new NotOwn('Uw gemeente is geen partij in dit geschil; vraag de regio om het vast te leggen.');
}

function itemOf(row: DisputesTable): DisputeItem {
  return {
    id: row.id,
    parties: JSON.parse(row.parties) as string[],
    on: row.on_date,
    standpoint: row.standpoint,
    outcome: row.outcome,
    outcomeOn: row.outcome_on,
  };
}
