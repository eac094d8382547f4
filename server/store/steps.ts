import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../shared/refusal.ts';
import { chainEnd } from './audit.ts';
import type { Executor, Registry } from './open.ts';
import {
  dropSnapshot,
  putFilesBack,
  putRowsBack,
  readSnapshot,
  removeNewer,
  takeSnapshot,
} from './snapshot.ts';
import { type Author, writeRegistry } from './write.ts';

/** A step that was taken and not undone. */
export interface Step {
  id: string;
  kind: string;
  /** Name of its file; empty where it had none. */
  file: string;
  at: string;
  /** Dutch sentences: what it did. */
  told: string[];
}

/** Where the snapshots are kept: one folder per step. */
const SNAPSHOTS = 'terug';
/** So many of the last steps can be undone; older ones stay. */
const UNDOABLE = 12;

/**
 * Runs `work` so that it can be undone: the registry and its reference files are kept as they were. Gives the step, or null
 * where nothing was written. When `work` throws, nothing is kept.
 */
export async function takeStep<T>(
  registry: Registry,
  folder: string,
  by: Author,
  named: { kind: string; file: string },
  work: () => Promise<T>,
  tell: (result: T) => string[],
): Promise<{ result: T; step: Step | null }> {
  const id = randomUUID();
  const snapshot = snapshotOf(folder, id);
  const start = await chainEnd(registry.db);
  await takeSnapshot(folder, snapshot);
  try {
    const result = await work();
    const end = await chainEnd(registry.db);
    if (end.seq === start.seq) {
      dropSnapshot(snapshot);
      return { result, step: null };
    }
    const told = tell(result);
    // Where someone else wrote meanwhile, undoing would undo that too: the step then counts as followed by a change.
    const seqTo = (await othersWrote(registry.db, start.seq, by.actor)) ? start.seq : end.seq;
    const at = new Date(by.clock.now()).toISOString();
    // No audit row of its own: the step's work wrote those.
    await writeRegistry(registry, by, (trx) =>
      trx
        .insertInto('steps')
        .values({
          id,
          ...named,
          at,
          actor: by.actor,
          told: JSON.stringify(told),
          seq_from: start.seq,
          seq_to: seqTo,
          undone_at: null,
        })
        .execute(),
    );
    await dropOldest(registry, folder);
    return { result, step: { id, ...named, at, told } };
  } catch (error) {
    dropSnapshot(snapshot);
    throw error;
  }
}

/** Steps that stand, oldest first. */
export async function standingSteps(executor: Executor): Promise<Step[]> {
  const rows = await executor
    .selectFrom('steps')
    .select(['id', 'kind', 'file', 'at', 'told'])
    .where('undone_at', 'is', null)
    .orderBy('serial')
    .execute();
  return rows.map((row) => ({ ...row, told: JSON.parse(row.told) as string[] }));
}

/** A step that was undone, and what is left to do once nobody reads its reference file any more. */
export interface Undone {
  step: Step;
  tidy(): void;
}

/**
 * Undoes the last step that stands: registry and reference files become what they were before it. Throws a Refusal when
 * there is none, when `id` names another one, or when something else was changed since.
 */
export async function undoStep(
  registry: Registry,
  folder: string,
  by: Author,
  id: string | null,
): Promise<Undone> {
  const row = await registry.db
    .selectFrom('steps')
    .selectAll()
    .where('undone_at', 'is', null)
    .orderBy('serial', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) throw new Refusal('Er is geen stap om ongedaan te maken.');
  if (id !== null && id !== row.id)
    throw new Refusal('Na deze stap kwamen andere; maak eerst de laatste ongedaan.');
  await requireUntouched(registry.db, row.seq_to);
  const from = snapshotOf(folder, row.id);
  const { referenceFile } = await readSnapshot(from);
  putFilesBack(folder, from);
  await putRowsBack(registry, from, false, (replace) =>
    writeRegistry(registry, by, async (trx, audit) => {
      await requireUntouched(trx, row.seq_to);
      await replace(trx);
      await trx.updateTable('state').set({ reference_file: referenceFile }).execute();
      const at = new Date(by.clock.now()).toISOString();
      await trx.updateTable('steps').set({ undone_at: at }).where('id', '=', row.id).execute();
      await audit('begin.undo', 'import', row.id, { kind: row.kind, file: row.file }, null);
      await continueFrom(trx, row.seq_from);
    }),
  );
  const { kind, file, at, told } = row;
  return {
    step: { id: row.id, kind, file, at, told: JSON.parse(told) as string[] },
    tidy: () => {
      removeNewer(folder, from);
      dropSnapshot(from);
    },
  };
}

/** Throws a Refusal when someone changed something after the audit row `seq`; tokens come and go by themselves. */
async function requireUntouched(executor: Executor, seq: number): Promise<void> {
  if (await wasTouched(executor, seq, null))
    throw new Refusal(
      'Na deze stap is nog iets anders gewijzigd, en dat zou verloren gaan; wijzig wat niet klopt met de hand, of zet een reservekopie terug.',
    );
}

/** Makes the step before the one that was undone the last again, unless something was changed between the two. */
async function continueFrom(trx: Executor, seqFrom: number): Promise<void> {
  const before = await trx
    .selectFrom('steps')
    .select(['id', 'seq_to'])
    .where('undone_at', 'is', null)
    .orderBy('serial', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (before === undefined || (await wasTouched(trx, before.seq_to, seqFrom))) return;
  const { seq } = await chainEnd(trx);
  await trx.updateTable('steps').set({ seq_to: seq }).where('id', '=', before.id).execute();
}

/** Whether data was changed in the audit rows after `seq`, up to and with `until` where that is given. */
async function wasTouched(executor: Executor, seq: number, until: number | null): Promise<boolean> {
  const row = await executor
    .selectFrom('audit')
    .select('seq')
    .where('seq', '>', seq)
    .$if(until !== null, (rows) => rows.where('seq', '<=', until ?? 0))
    .where('subject', '!=', 'token')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function othersWrote(executor: Executor, seq: number, actor: string): Promise<boolean> {
  const row = await executor
    .selectFrom('audit')
    .select('seq')
    .where('seq', '>', seq)
    .where('subject', '!=', 'token')
    .where('actor', '!=', actor)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function dropOldest(registry: Registry, folder: string): Promise<void> {
  const steps = await standingSteps(registry.db);
  const kept = new Set(steps.slice(-UNDOABLE).map(({ id }) => id));
  for (const name of readdirSync(join(folder, SNAPSHOTS)))
    if (!kept.has(name)) dropSnapshot(snapshotOf(folder, name));
}

function snapshotOf(folder: string, id: string): string {
  return join(folder, SNAPSHOTS, id);
}
