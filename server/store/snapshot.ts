import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql, type Transaction } from 'kysely';
import { Refusal } from '../../shared/refusal.ts';
import { linkOrCopy, putBack, referenceFiles, takeBack } from '../geo/files.ts';
import { backupRegistry } from './backup.ts';
import { type Executor, openRegistryFile, REGISTRY_FILE, type Registry } from './open.ts';
import type { RegistryTables } from './schema.ts';

/** What a snapshot leaves as it is now when it is put back: who may come in, and what was done. */
const KEPT = ['state', 'tokens', 'audit', 'audit_apart', 'steps'];
/** Kysely's own account of migrations. */
const NEVER = ['kysely_migration', 'kysely_migration_lock'];

/** Keeps the registry and all reference files of a folder, as they are now, in a new folder of their own. */
export async function takeSnapshot(folder: string, into: string): Promise<void> {
  mkdirSync(into, { recursive: true });
  try {
    await backupRegistry(folder, join(into, REGISTRY_FILE));
    for (const { name } of referenceFiles(folder)) linkOrCopy(join(folder, name), join(into, name));
  } catch (error) {
    dropSnapshot(into);
    throw error;
  }
}

/** Removes a snapshot. A file that another process holds open stays. */
export function dropSnapshot(into: string): void {
  rmSync(into, { recursive: true, force: true, maxRetries: 2 });
}

/** What a snapshot says of itself. */
export interface SnapshotState {
  referenceFile: string | null;
  origin: string | null;
}

/** Brings a snapshot to the newest tables and says what it holds. Throws a Refusal when it is gone. */
export async function readSnapshot(from: string): Promise<SnapshotState> {
  const file = join(from, REGISTRY_FILE);
  if (!existsSync(file))
    throw new Refusal(
      'De gegevens van voor deze stap zijn er niet meer; zet zo nodig een reservekopie terug.',
    );
  const copy = await openRegistryFile(file, null);
  const { referenceFile, origin } = copy.state();
  await copy.close();
  return { referenceFile, origin };
}

/**
 * Runs `work` with the snapshot within reach, in one transaction, after its rows took the place of those in the registry.
 * With `whole` also tokens, audit and steps are those of the snapshot. SQLite's own `attach` does it: the snapshot is a
 * file of SQLite whatever keeps the registry.
 */
export async function putRowsBack(
  registry: Registry,
  from: string,
  whole: boolean,
  work: (replace: (trx: Transaction<RegistryTables>) => Promise<void>) => Promise<void>,
): Promise<void> {
  await sql`attach ${join(from, REGISTRY_FILE)} as terug`.execute(registry.db);
  try {
    await work(async (trx) => {
      const kept = whole ? ['state', ...NEVER] : [...KEPT, ...NEVER];
      const tables = (await tableNames(trx)).filter((name) => !kept.includes(name));
      for (const name of tables.toReversed()) await sql`delete from ${sql.table(name)}`.execute(trx);
      for (const name of tables)
        await sql`insert into main.${sql.table(name)} select * from terug.${sql.table(name)}`.execute(trx);
    });
  } finally {
    await sql`detach terug`.execute(registry.db);
  }
}

/** Empties every table but the state. */
export async function emptyTables(trx: Transaction<RegistryTables>): Promise<void> {
  for (const name of (await tableNames(trx)).toReversed())
    if (name !== 'state' && !NEVER.includes(name)) await sql`delete from ${sql.table(name)}`.execute(trx);
}

/** Whether there is no data at all: only what a registry keeps of itself. */
export async function holdsNothing(executor: Executor): Promise<boolean> {
  for (const name of await tableNames(executor)) {
    if ([...KEPT, ...NEVER].includes(name)) continue;
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(executor);
    if (rows.length > 0) return false;
  }
  return true;
}

/** All tables, each after those that its rows refer to. */
async function tableNames(trx: Executor): Promise<string[]> {
  const { rows } = await sql<{ name: string; parents: string | null }>`
    select name, (select group_concat("table") from pragma_foreign_key_list(name, 'main')) as parents
    from main.sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`.execute(trx);
  const ordered: string[] = [];
  const add = (name: string) => {
    if (ordered.includes(name)) return;
    const parents = rows.find((row) => row.name === name)?.parents?.split(',') ?? [];
    for (const parent of parents) if (parent !== name) add(parent);
    ordered.push(name);
  };
  for (const { name } of rows) add(name);
  return ordered;
}

/** Makes the reference files of the folder those of the snapshot: what came after it goes, what went comes back. */
export function putFilesBack(folder: string, from: string): void {
  const wanted = readdirSync(from).filter((name) => /^reference-.*\.db$/.test(name));
  for (const name of wanted) putBack(folder, name, join(from, name));
}

/**
 * Takes away the reference files that the snapshot does not have; all of them without a snapshot. To be called when nobody
 * opens them any more.
 */
export function removeNewer(folder: string, from: string | null): void {
  const wanted = new Set(from === null ? [] : readdirSync(from));
  for (const { name } of referenceFiles(folder)) if (!wanted.has(name)) takeBack(folder, name);
}
