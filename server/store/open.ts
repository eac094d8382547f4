import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import SqliteDriver from 'better-sqlite3';
import { Kysely, Migrator, type Transaction } from 'kysely';
import { Refusal } from '../../shared/refusal.ts';
import { ImmediateSqliteDialect } from './dialect.ts';
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
  /** Brings what was written into the file itself and empties the log beside it, unless another process is in the way. */
  emptyLog(): void;
  close(): Promise<void>;
}

export const REGISTRY_FILE = 'registry.db';
/** How long a write waits for another process's, in milliseconds. */
const WAIT = 1000;

/**
 * Opens the registry in `folder` (made when absent), or one in memory for tests, and brings it to the newest migration.
 * Writes wait at most a second for another process's. Throws a Refusal for a file that is no registry, or a newer one.
 */
export async function openRegistry(folder: string | null): Promise<Registry> {
  if (folder !== null) mkdirSync(folder, { recursive: true });
  return openRegistryFile(folder === null ? ':memory:' : join(folder, REGISTRY_FILE), folder);
}

/** As openRegistry, for a registry under another name: a backup that is being put back. */
export async function openRegistryFile(file: string, folder: string | null): Promise<Registry> {
  const sqlite = openSqlite(file);
  const db = new Kysely<RegistryTables>({ dialect: new ImmediateSqliteDialect(sqlite) });
  try {
    await migrate(db, file);
  } catch (error) {
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
    emptyLog() {
      if (sqlite.inTransaction) return;
      // In the way is in the way: waiting would keep everyone else waiting too.
      sqlite.pragma('busy_timeout = 0');
      try {
        sqlite.pragma('wal_checkpoint(TRUNCATE)');
      } finally {
        sqlite.pragma(`busy_timeout = ${WAIT}`);
      }
    },
    close: () => db.destroy(),
  };
}

function openSqlite(file: string): SqliteDriver.Database {
  const sqlite = new SqliteDriver(file, { timeout: WAIT });
  try {
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('foreign_keys = ON');
    // What is forgotten is overwritten in the file too.
    sqlite.pragma('secure_delete = ON');
    return sqlite;
  } catch (error) {
    sqlite.close();
    if (error instanceof SqliteDriver.SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code))
      throw new Refusal(
        `${basename(file)} is geen register van Trede of is beschadigd; zet een reservekopie terug met restore.`,
      );
    throw error;
  }
}

/** Takes the write lock only when there is something to migrate, so that opening never waits for an import. */
async function migrate(db: Kysely<RegistryTables>, file: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const known = await migrator.getMigrations();
  const unknown = await migrationsOfLater(db);
  if (unknown)
    throw new Refusal(
      `${basename(file)} is gemaakt met een nieuwere versie van Trede; werk Trede eerst bij naar die versie.`,
    );
  if (known.every((migration) => migration.executedAt)) return;
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

async function migrationsOfLater(db: Kysely<RegistryTables>): Promise<boolean> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return false;
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  return rows.some((row) => !(row.name in migrations));
}
