import type { Executor } from './open.ts';
import type { Writing } from './write.ts';

/** What a receipt says of the home itself; all else of it is frozen. */
interface Body {
  home: string;
  /** The verdict as each kind of viewer may see it. */
  views: Record<string, { address: unknown; unit: unknown; reasons: { area: unknown; text: string }[] }>;
}

/** Keeps what a placement rests on. `body` is JSON text. */
export async function insertReceipt(
  trx: Writing,
  row: { placement: string; at: string; dataVersion: number; body: string },
): Promise<void> {
  await trx
    .insertInto('receipts')
    .values({ placement_id: row.placement, at: row.at, data_version: row.dataVersion, body: row.body })
    .execute();
}

/** The body of a receipt as JSON text; null when there is none. */
export async function receiptBody(executor: Executor, placement: string): Promise<string | null> {
  const row = await executor
    .selectFrom('receipts')
    .select('body')
    .where('placement_id', '=', placement)
    .executeTakeFirst();
  return row?.body ?? null;
}

/**
 * Forgets the address of a placement that is over: in its receipt, which then names `area`, and in what was answered under
 * a key. Numbers and norms stay as they were.
 */
export async function forgetHome(trx: Writing, placement: string, area: string): Promise<void> {
  const text = await receiptBody(trx, placement);
  if (text !== null) {
    const body = JSON.parse(text) as Body;
    body.home = area;
    for (const view of Object.values(body.views)) {
      view.address = null;
      view.unit = null;
      // A street or a complex says nearly where the home stands; numbers about it stay.
      for (const reason of view.reasons) hideSmallPlace(reason, area);
    }
    await trx
      .updateTable('receipts')
      .set({ body: JSON.stringify(body) })
      .where('placement_id', '=', placement)
      .execute();
  }
  const answers = await trx
    .selectFrom('answers_given')
    .select(['token', 'key', 'answer'])
    .where('placement_id', '=', placement)
    .execute();
  for (const { token, key, answer } of answers) {
    const bare = { ...JSON.parse(answer), label: area, address: null, unit: null, vacancy: null };
    await trx
      .updateTable('answers_given')
      .set({ answer: JSON.stringify(bare) })
      .where('token', '=', token)
      .where('key', '=', key)
      .execute();
  }
}

function hideSmallPlace(reason: Body['views'][string]['reasons'][number], area: string): void {
  const { area: where } = reason;
  if (typeof where !== 'object' || where === null || !('level' in where) || !('name' in where)) return;
  if (where.level !== 'straat' && where.level !== 'complex') return;
  if (typeof where.name !== 'string' || where.name === '') return;
  reason.text = reason.text.replaceAll(where.name, area);
  where.name = null;
}
