import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDriver from 'better-sqlite3';
import { Kysely, Migrator, SqliteDialect, type Transaction } from 'kysely';
import { migrations } from './migrations/index.ts';
import type { RegistryTables } from './schema.ts';

/** What a store function runs on: the registry itself, or the transaction it is part of. */
export type Executor = Kysely<RegistryTables> | Transaction<RegistryTables>;

/** The open registry. */
export interface Registry {
  db: Kysely<RegistryTables>;
  /** The data folder; null for a registry in memory. */
  folder: string | null;
  /** The state row, read afresh (a few microseconds), so that another process's writes are seen. */
  state(): { dataVersion: number; referenceFile: string | null; origin: string | null };
  close(): Promise<void>;
}

export const REGISTRY_FILE = 'registry.db';

/**
 * Opens the registry in `folder` (made when absent), or one in memory for tests, and brings it to the newest migration.
 * Writes wait at most a second for another process's.
 */
export async function openRegistry(folder: string | null): Promise<Registry> {
  if (folder !== null) mkdirSync(folder, { recursive: true });
  const sqlite = new SqliteDriver(folder === null ? ':memory:' : join(folder, REGISTRY_FILE), {
    timeout: 1000,
  });
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  const db = new Kysely<RegistryTables>({ dialect: new SqliteDialect({ database: sqlite }) });
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
  }).migrateToLatest();
  if (error) {
    await db.destroy();
    throw error;
  }
  const state = sqlite.prepare(
    'select data_version as dataVersion, reference_file as referenceFile, origin from state where id = 1',
  );
  return {
    db,
    folder,
    state: () => state.get() as ReturnType<Registry['state']>,
    close: () => db.destroy(),
  };
}
