import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import SqliteDriver from 'better-sqlite3';
import { Refusal } from '../../shared/refusal.ts';
import { openRegistryFile, REGISTRY_FILE, type Registry } from './open.ts';
import { type Author, writeRegistry } from './write.ts';

/**
 * Copies the registry of `folder` to `file` as it is at one moment, also while a server writes to it. The copy is one file,
 * checked before it gets its name. Throws a Refusal when there is no registry, or already such a file.
 */
export async function backupRegistry(folder: string, file: string): Promise<void> {
  const from = join(folder, REGISTRY_FILE);
  if (!existsSync(from))
    throw new Refusal(`In de map ${folder} staat nog geen register; wijs met TREDE_DATA de goede map aan.`);
  if (existsSync(file))
    throw new Refusal(`Het bestand ${file} bestaat al; kies een andere naam, of haal het eerst weg.`);
  if (!existsSync(dirname(file)))
    throw new Refusal(`De map ${dirname(file)} bestaat niet; maak die eerst, of kies een andere plaats.`);
  const part = `${file}.deel`;
  removeSqlite(part);
  const source = new SqliteDriver(from, { readonly: true, timeout: 1000 });
  try {
    await source.backup(part);
    const copy = new SqliteDriver(part);
    try {
      // In the journal mode of the registry a copy would need two more files to be whole.
      copy.pragma('journal_mode = DELETE');
      requireWhole(copy, from);
    } finally {
      copy.close();
    }
    renameSync(part, file);
  } catch (error) {
    removeSqlite(part);
    throw error;
  } finally {
    source.close();
  }
}

/** What a restore did. */
export interface Restored {
  /** Where the registry that was there before is kept; null when there was none. */
  kept: string | null;
  /** Reference file that the restored registry names and that is not in the folder. */
  missingReference: string | null;
}

/**
 * Puts a backup in the place of the registry of `folder`: all of it or nothing. What was there stays beside it under the
 * name `keptName`. The data version becomes higher than both, so that nobody takes an old answer for a new one, and a token
 * that was withdrawn since the backup stays withdrawn.
 */
export async function restoreRegistry(
  folder: string,
  file: string,
  keptName: string,
  by: Author,
): Promise<Restored> {
  if (!existsSync(file)) throw new Refusal(`Het bestand ${file} bestaat niet; controleer de naam.`);
  const current = join(folder, REGISTRY_FILE);
  const next = join(folder, `${REGISTRY_FILE}.terug`);
  removeSqlite(next);
  try {
    copyFileSync(file, next);
    const before = existsSync(current) ? await stateOf(current) : null;
    requireRegistry(next, file);
    const missingReference = await adopt(next, folder, before, by);
    if (before === null) {
      renameSync(next, current);
      return { kept: null, missingReference };
    }
    const kept = join(folder, keptName);
    foldIntoOne(current);
    renameSync(current, kept);
    try {
      renameSync(next, current);
    } catch (error) {
      renameSync(kept, current);
      throw error;
    }
    return { kept, missingReference };
  } finally {
    removeSqlite(next);
  }
}

/** What the registry that is there knows and a copy of an earlier day does not. */
interface State extends ReturnType<Registry['state']> {
  revoked: { id: string; revoked_at: string | null }[];
}

/** The state of the registry that is there; null when it is damaged, which is a reason to restore. */
async function stateOf(file: string): Promise<State | null> {
  try {
    const registry = await openRegistryFile(file, null);
    const state = registry.state();
    const revoked = await registry.db
      .selectFrom('tokens')
      .select(['id', 'revoked_at'])
      .where('revoked_at', 'is not', null)
      .execute();
    await registry.close();
    return { ...state, revoked };
  } catch {
    return { dataVersion: 0, referenceFile: null, origin: null, revoked: [] };
  }
}

/** Brings the copy to the newest tables, and writes down in it that it was put back. */
async function adopt(next: string, folder: string, before: State | null, by: Author): Promise<string | null> {
  const registry = await openRegistryFile(next, null);
  try {
    const { dataVersion, referenceFile } = registry.state();
    const missing = referenceFile !== null && !existsSync(join(folder, referenceFile)) ? referenceFile : null;
    await writeRegistry(registry, by, async (trx, audit) => {
      await trx
        .updateTable('state')
        .set({
          data_version: Math.max(dataVersion, before?.dataVersion ?? 0),
          reference_file: missing === null ? referenceFile : (before?.referenceFile ?? null),
        })
        .where('id', '=', 1)
        .execute();
      for (const { id, revoked_at } of before?.revoked ?? [])
        await trx
          .updateTable('tokens')
          .set({ revoked_at })
          .where('id', '=', id)
          .where('revoked_at', 'is', null)
          .execute();
      await audit('registry.restore', 'registry', 'registry', null, { dataVersion });
    });
    return missing;
  } finally {
    await registry.close();
    foldIntoOne(next);
  }
}

function requireRegistry(copy: string, named: string): void {
  const sqlite = new SqliteDriver(copy);
  try {
    requireWhole(sqlite, named);
    sqlite.prepare('select data_version from state where id = 1').get();
  } catch (error) {
    if (error instanceof SqliteDriver.SqliteError) throw notARegistry(named);
    throw error;
  } finally {
    sqlite.close();
  }
}

function requireWhole(sqlite: SqliteDriver.Database, named: string): void {
  if (sqlite.pragma('integrity_check', { simple: true }) !== 'ok') throw notARegistry(named);
}

function notARegistry(named: string): Refusal {
  return new Refusal(
    `${basename(named)} is geen reservekopie van Trede of is beschadigd; kies een bestand dat met backup is gemaakt.`,
  );
}

/** Writes what SQLite keeps beside a database into it, so that it can be moved as one file. */
function foldIntoOne(file: string): void {
  let sqlite: SqliteDriver.Database | null = null;
  try {
    sqlite = new SqliteDriver(file, { timeout: 1000 });
    sqlite.pragma('journal_mode = DELETE');
  } catch (error) {
    if (!(error instanceof SqliteDriver.SqliteError)) throw error;
    if (error.code.startsWith('SQLITE_BUSY'))
      throw new Refusal(
        'Een ander onderdeel van Trede gebruikt het register nog; stop dat en probeer het opnieuw.',
      );
    // A damaged registry is moved as it is.
  } finally {
    sqlite?.close();
  }
}

function removeSqlite(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { force: true });
}
