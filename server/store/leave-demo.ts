import { join } from 'node:path';
import { Refusal } from '../../shared/refusal.ts';
import { canonicalJson, chainEnd, chained } from './audit.ts';
import type { Executor, Registry } from './open.ts';
import {
  dropSnapshot,
  emptyTables,
  holdsNothing,
  putFilesBack,
  putRowsBack,
  readSnapshot,
  removeNewer,
  type SnapshotState,
  takeSnapshot,
} from './snapshot.ts';
import { type Author, writeRegistry } from './write.ts';

/** What leaving the demo did. */
export interface DemoLeft {
  /** Name of the folder, in the data folder, that keeps the demo. */
  kept: string;
  /** To be called once nobody reads the demo's reference file any more. */
  tidy(): void;
}

/**
 * Leaves the demo: its registry and reference files are kept in a folder of their own, and the registry begins anew, empty
 * of tokens and audit too, so that nothing of the demo mixes with a real region. The data version goes on, so that nobody
 * takes an old answer for a new one. Throws a Refusal when this is no demo.
 */
export async function leaveDemo(registry: Registry, folder: string, by: Author): Promise<DemoLeft> {
  if (registry.state().origin !== 'demo')
    throw new Refusal('Hier staan geen voorbeeldgegevens; u kunt meteen met uw eigen regio verder.');
  const at = new Date(by.clock.now()).toISOString();
  const kept = `voorbeeld-${at.slice(0, 19).replace(/:/g, '-')}`;
  const into = join(folder, kept);
  await takeSnapshot(folder, into);
  try {
    await writeRegistry(registry, by, async (trx) => {
      await emptyTables(trx);
      await writeDown(trx, by, 'registry.begin', kept, { origin: null, referenceFile: null });
    });
  } catch (error) {
    dropSnapshot(into);
    throw error;
  }
  return { kept, tidy: () => removeNewer(folder, null) };
}

/** The folder that keeps the demo which was left, while there is nothing of a region of one's own; else null. */
export async function demoToReturnTo(executor: Executor): Promise<string | null> {
  const left = await executor
    .selectFrom('audit')
    .select('after')
    .where('action', '=', 'registry.begin')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!left?.after || !(await holdsNothing(executor))) return null;
  return (JSON.parse(left.after) as { kept: string }).kept;
}

/**
 * Puts the demo that was left back in its place, with its own audit and tokens. Throws a Refusal when something was written
 * since it was left.
 */
export async function returnToDemo(registry: Registry, folder: string, by: Author): Promise<DemoLeft> {
  const kept = await demoToReturnTo(registry.db);
  if (kept === null)
    throw new Refusal('Er is al verder gewerkt; het voorbeeld komt niet meer terug in deze map.');
  const from = join(folder, kept);
  const state = await readSnapshot(from);
  putFilesBack(folder, from);
  await putRowsBack(registry, from, true, (replace) =>
    writeRegistry(registry, by, async (trx) => {
      await replace(trx);
      await writeDown(trx, by, 'registry.restore', kept, state);
    }),
  );
  return { kept, tidy: () => dropSnapshot(from) };
}

/** The chain of the audit is another one now, so its row is written here and not by the transaction itself. */
async function writeDown(
  trx: Executor,
  by: Author,
  action: string,
  kept: string,
  { origin, referenceFile }: SnapshotState,
): Promise<void> {
  const { data_version } = await trx.selectFrom('state').select('data_version').executeTakeFirstOrThrow();
  await trx
    .updateTable('state')
    .set({ origin, reference_file: referenceFile, data_version: data_version + 1 })
    .execute();
  const row = chained(await chainEnd(trx), {
    at: new Date(by.clock.now()).toISOString(),
    actor: by.actor,
    action,
    subject: 'registry',
    subject_id: 'registry',
    before: null,
    after: canonicalJson({ kept }),
  });
  await trx.insertInto('audit').values(row).execute();
}
