import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { type Agreement, deliverers } from '../../shared/agreements/agreement.ts';
import type { SwapInput, SwapItem } from '../../shared/api/agreements.ts';
import { Refusal } from '../../shared/refusal.ts';
import { owns, type Viewer } from '../../shared/rights.ts';
import { NotOwn } from './changes.ts';
import type { Executor } from './open.ts';
import type { RegistryTables, SwapsTable } from './schema.ts';
import { saidYes } from './settlements.ts';
import type { Audit } from './write.ts';

/** All swaps of an agreement, in order of time. */
export async function swapsOf(executor: Executor, agreement: string): Promise<SwapItem[]> {
  const rows = await executor
    .selectFrom('swaps')
    .selectAll()
    .where('agreement_id', '=', agreement)
    .orderBy('period')
    .orderBy('proposed_on')
    .orderBy('id')
    .execute();
  return rows.map(itemOf);
}

/**
 * Proposes that `from` delivers less and `to` more. Proposed by the viewer's own party; by `from` where both are. Throws a
 * Refusal when it cannot be, NotOwn when neither party is the viewer's.
 */
export async function proposeSwap(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  viewer: Viewer,
  agreement: Agreement,
  swap: SwapInput,
): Promise<SwapItem> {
  const by = [swap.from, swap.to].find((party) => owns(viewer, { gemeente: party }));
  if (by === undefined)
    throw new NotOwn(
      'U stelt een ruil voor namens uw eigen gemeente; kies die als een van de twee partijen.',
    );
  if (swap.from === swap.to) throw new Refusal('Een ruil is tussen twee verschillende partijen.');
  const known = deliverers(agreement).map(({ id }) => id);
  const stranger = [swap.from, swap.to].find((party) => !known.includes(party));
  if (stranger !== undefined)
    throw new Refusal(`${stranger} levert niet in deze afspraak; kies uit: ${known.join(', ')}.`);
  if (!agreement.volumes.some(({ period }) => period === swap.period))
    throw new Refusal(
      `De afspraak kent de periode ${swap.period} niet; kies een periode waarvoor iets is afgesproken.`,
    );
  await requireOpen(trx, agreement.id, swap.period);
  const row: SwapsTable = {
    id: randomUUID(),
    agreement_id: agreement.id,
    period: swap.period,
    from_party: swap.from,
    to_party: swap.to,
    homes: swap.homes,
    status: 'voorgesteld',
    proposed_by: by,
    proposed_on: audit.today,
    decided_on: null,
  };
  await trx.insertInto('swaps').values(row).execute();
  await audit('agreement.swap', 'agreement', agreement.id, null, row);
  return itemOf(row);
}

/**
 * Accepts or refuses a swap on behalf of the party that did not propose it; who proposed may still refuse. Null when the
 * agreement has no such swap. Throws a Refusal when it was decided already, NotOwn when it is not the viewer's to decide.
 */
export async function decideSwap(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  viewer: Viewer,
  agreement: string,
  id: string,
  status: 'aanvaard' | 'afgewezen',
): Promise<SwapItem | null> {
  const before = await trx
    .selectFrom('swaps')
    .selectAll()
    .where('id', '=', id)
    .where('agreement_id', '=', agreement)
    .executeTakeFirst();
  if (!before) return null;
  const other = before.proposed_by === before.from_party ? before.to_party : before.from_party;
  const mine = owns(viewer, { gemeente: other });
  if (!mine && !(status === 'afgewezen' && owns(viewer, { gemeente: before.proposed_by })))
    throw new NotOwn(`Over deze ruil beslist ${other}, de partij aan wie hij is voorgesteld.`);
  if (before.status !== 'voorgesteld') throw new Refusal(`Deze ruil is al ${before.status}.`);
  await requireOpen(trx, agreement, before.period);
  const after: SwapsTable = { ...before, status, decided_on: audit.today };
  await trx.updateTable('swaps').set(after).where('id', '=', id).execute();
  const action = status === 'aanvaard' ? 'agreement.swap-accept' : 'agreement.swap-refuse';
  await audit(action, 'agreement', agreement, before, after);
  return itemOf(after);
}

/** A swap changes numbers that somebody may have said yes to. */
async function requireOpen(
  trx: Transaction<RegistryTables>,
  agreement: string,
  period: string,
): Promise<void> {
  const last = (await saidYes(trx, agreement)).at(-1);
  if (last !== undefined && period <= last)
    throw new Refusal(`Over de periode ${last} zeiden partijen al ja; ruil in een latere periode.`);
}

function itemOf(row: SwapsTable): SwapItem {
  return {
    id: row.id,
    period: row.period,
    from: row.from_party,
    to: row.to_party,
    homes: row.homes,
    status: row.status,
    proposedBy: row.proposed_by,
    proposedOn: row.proposed_on,
    decidedOn: row.decided_on,
  };
}
