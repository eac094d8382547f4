import { Adapter, type PortalItem, type PortalProposal } from '../../shared/api/portals.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Viewer } from '../../shared/rights.ts';
import { page } from './changes.ts';
import type { Executor } from './open.ts';
import { publishPortal } from './portals.ts';
import type { ProposalsTable } from './portals-schema.ts';
import type { Audit } from './write.ts';

/** More than this is no list that a region goes through. */
const MOST = 200;

/** What people offered and the region neither published nor declined, by id. */
export async function listProposals(
  executor: Executor,
  query: { limit: number; cursor?: string | undefined },
): Promise<{ items: PortalProposal[]; next: string | null }> {
  let rows = executor
    .selectFrom('portal_proposals')
    .selectAll()
    .orderBy('id')
    .limit(query.limit + 1);
  if (query.cursor !== undefined) rows = rows.where('id', '>', query.cursor);
  return page(await rows.execute(), query.limit, ({ id }) => id, itemOf);
}

/** Keeps what someone offers, in the place of what was offered under that name before. Throws a Refusal when too much waits. */
export async function proposePortal(
  trx: Executor,
  audit: Audit,
  adapter: Adapter,
  by: Viewer,
): Promise<PortalProposal> {
  const before = await rowOf(trx, adapter.id);
  const row: ProposalsTable = {
    id: adapter.id,
    adapter: JSON.stringify(adapter),
    role: by.role,
    organisation: by.organisation,
    proposed_on: audit.today,
  };
  if (before === undefined) {
    const { waiting } = await trx
      .selectFrom('portal_proposals')
      .select(({ fn }) => fn.countAll<number>().as('waiting'))
      .executeTakeFirstOrThrow();
    if (Number(waiting) >= MOST)
      throw new Refusal(
        'Bij de regio wachten al 200 voorstellen voor portalen. Vraag de regio om die eerst te bekijken.',
      );
  } else await trx.deleteFrom('portal_proposals').where('id', '=', row.id).execute();
  await trx.insertInto('portal_proposals').values(row).execute();
  await audit('portal.propose', 'portal', row.id, before ?? null, row);
  return itemOf(row);
}

/** Publishes what was offered, under a version that replaces what stands there; null where nothing was offered. */
export async function acceptProposal(trx: Executor, audit: Audit, id: string): Promise<PortalItem | null> {
  const before = await rowOf(trx, id);
  if (before === undefined) return null;
  const offered = itemOf(before).adapter;
  const known = await trx.selectFrom('portals').select('version').where('id', '=', id).executeTakeFirst();
  const version = Math.max(offered.version, (known?.version ?? 0) + 1);
  await trx.deleteFrom('portal_proposals').where('id', '=', id).execute();
  const { item } = await publishPortal(trx, audit, { ...offered, version });
  return item;
}

/** Puts aside what was offered, and gives it; null where nothing was offered. */
export async function declineProposal(
  trx: Executor,
  audit: Audit,
  id: string,
): Promise<PortalProposal | null> {
  const before = await rowOf(trx, id);
  if (before === undefined) return null;
  await trx.deleteFrom('portal_proposals').where('id', '=', id).execute();
  await audit('portal.decline', 'portal', id, before, null);
  return itemOf(before);
}

async function rowOf(executor: Executor, id: string): Promise<ProposalsTable | undefined> {
  return executor.selectFrom('portal_proposals').selectAll().where('id', '=', id).executeTakeFirst();
}

function itemOf({ id, adapter, role, organisation, proposed_on }: ProposalsTable): PortalProposal {
  return { id, role, organisation, proposedOn: proposed_on, adapter: Adapter.parse(JSON.parse(adapter)) };
}
