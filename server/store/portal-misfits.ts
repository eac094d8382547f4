import type { PortalMisfit } from '../../shared/api/portals.ts';
import type { PlainDate } from '../../shared/dates.ts';
import { Refusal } from '../../shared/refusal.ts';
import { page } from './changes.ts';
import type { Executor } from './open.ts';
import type { MisfitsTable } from './portals-schema.ts';

/** More adapters than this no region has. */
const MOST = 500;

/** The adapters that no longer fit their portal, by id and version. */
export async function listMisfits(
  executor: Executor,
  query: { limit: number; cursor?: string | undefined },
): Promise<{ items: PortalMisfit[]; next: string | null }> {
  let rows = executor
    .selectFrom('portal_misfits')
    .selectAll()
    .orderBy('id')
    .orderBy('version')
    .limit(query.limit + 1);
  const [id, version] = query.cursor?.split(' ') ?? [];
  if (id !== undefined)
    rows = rows.where(({ or, and, eb }) =>
      or([eb('id', '>', id), and([eb('id', '=', id), eb('version', '>', Number(version))])]),
    );
  return page(await rows.execute(), query.limit, (row) => `${row.id} ${row.version}`, itemOf);
}

/**
 * Counts one report more. What a browser found is no decision of anyone and leaves no audit row. Throws a Refusal where
 * more adapters are told of than a region can have.
 */
export async function reportMisfit(
  trx: Executor,
  { id, version }: Pick<PortalMisfit, 'id' | 'version'>,
  today: PlainDate,
): Promise<PortalMisfit> {
  const before = await trx
    .selectFrom('portal_misfits')
    .selectAll()
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  const row: MisfitsTable = { id, version, reports: (before?.reports ?? 0) + 1, last_on: today };
  if (before !== undefined) {
    await trx
      .updateTable('portal_misfits')
      .set(row)
      .where('id', '=', id)
      .where('version', '=', version)
      .execute();
    return itemOf(row);
  }
  const { known } = await trx
    .selectFrom('portal_misfits')
    .select(({ fn }) => fn.countAll<number>().as('known'))
    .executeTakeFirstOrThrow();
  if (Number(known) >= MOST)
    throw new Refusal('Van 500 lezers is al gemeld dat zij niet passen. Kijk die eerst na.');
  await trx.insertInto('portal_misfits').values(row).execute();
  return itemOf(row);
}

/** Forgets what was told of versions before this one: it was made for the portal as it is now. */
export async function forgetMisfits(trx: Executor, id: string, before: number): Promise<void> {
  await trx.deleteFrom('portal_misfits').where('id', '=', id).where('version', '<', before).execute();
}

function itemOf({ id, version, reports, last_on }: MisfitsTable): PortalMisfit {
  return { id, version, reports, lastOn: last_on };
}
