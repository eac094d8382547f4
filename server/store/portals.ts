import { Adapter, type PortalItem } from '../../shared/api/portals.ts';
import { Refusal } from '../../shared/refusal.ts';
import { page } from './changes.ts';
import type { Executor } from './open.ts';
import { forgetMisfits } from './portal-misfits.ts';
import type { PortalsTable } from './portals-schema.ts';
import type { Audit } from './write.ts';

/** What the region says of adapters, by id. */
export async function listPortals(
  executor: Executor,
  query: { limit: number; cursor?: string | undefined },
): Promise<{ items: PortalItem[]; next: string | null }> {
  let rows = executor
    .selectFrom('portals')
    .selectAll()
    .orderBy('id')
    .limit(query.limit + 1);
  if (query.cursor !== undefined) rows = rows.where('id', '>', query.cursor);
  return page(await rows.execute(), query.limit, ({ id }) => id, itemOf);
}

/**
 * Publishes an adapter in the place of an older version. Gives `same` without writing where it stands there already;
 * throws a Refusal for a version that is not newer.
 */
export async function publishPortal(
  trx: Executor,
  audit: Audit,
  adapter: Adapter,
): Promise<{ item: PortalItem; saved: 'new' | 'same' }> {
  const before = await rowOf(trx, adapter.id);
  const { id, version, disabled = false } = adapter;
  const row: PortalsTable = {
    id,
    version,
    disabled: disabled ? 1 : 0,
    adapter: JSON.stringify(adapter),
    changed_on: audit.today,
  };
  if (before?.adapter === row.adapter && before.disabled === row.disabled)
    return { item: itemOf(before), saved: 'same' };
  if (before && before.version >= version)
    throw new Refusal(
      `Van de lezer ${id} staat versie ${before.version} er al. Geef een wijziging versie ${before.version + 1} of hoger.`,
    );
  await write(trx, row);
  await forgetMisfits(trx, id, version);
  await audit('portal.publish', 'portal', id, before ?? null, row);
  return { item: itemOf(row), saved: 'new' };
}

/**
 * Switches an adapter off or on again; null where nobody knows its version. One that the extension brings itself is
 * switched off by its version.
 */
export async function switchPortal(
  trx: Executor,
  audit: Audit,
  id: string,
  to: { disabled: boolean; version: number | null },
): Promise<PortalItem | null> {
  const before = await rowOf(trx, id);
  const version = Math.max(to.version ?? 0, before?.version ?? 0);
  if (version === 0) return null;
  const row: PortalsTable = {
    id,
    version,
    disabled: to.disabled ? 1 : 0,
    adapter: before?.version === version ? before.adapter : null,
    changed_on: audit.today,
  };
  if (before && before.disabled === row.disabled && before.version === version) return itemOf(before);
  // On again without an adapter of its own: what the extension brings counts as before.
  if (!to.disabled && row.adapter === null) await trx.deleteFrom('portals').where('id', '=', id).execute();
  else await write(trx, row);
  await audit(to.disabled ? 'portal.off' : 'portal.on', 'portal', id, before ?? null, row);
  return itemOf(row);
}

async function rowOf(executor: Executor, id: string): Promise<PortalsTable | undefined> {
  return executor.selectFrom('portals').selectAll().where('id', '=', id).executeTakeFirst();
}

async function write(trx: Executor, row: PortalsTable): Promise<void> {
  await trx.deleteFrom('portals').where('id', '=', row.id).execute();
  await trx.insertInto('portals').values(row).execute();
}

function itemOf({ id, version, disabled, adapter, changed_on }: PortalsTable): PortalItem {
  return {
    id,
    version,
    disabled: disabled === 1,
    changedOn: changed_on,
    adapter: adapter === null ? null : Adapter.parse(JSON.parse(adapter)),
  };
}
