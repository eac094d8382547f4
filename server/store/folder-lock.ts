import { existsSync } from 'node:fs';
import SqliteDriver from 'better-sqlite3';

/** A lock on a file, held until it is let go or the process ends. */
export interface FileLock {
  release(): void;
}

/**
 * Takes the lock that `file` stands for, or gives null when a process holds it. SQLite's own file lock does the work: the
 * system lets go of it when a process is killed, where a number of a process in a file would have to be guessed at (in a
 * container every start has the same one).
 */
export function lockFile(file: string): FileLock | null {
  const sqlite = new SqliteDriver(file, { timeout: 0 });
  try {
    sqlite.exec('begin exclusive');
  } catch (error) {
    sqlite.close();
    if (error instanceof SqliteDriver.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
  return { release: () => sqlite.close() };
}

/** Whether a process holds the lock that `file` stands for. */
export function isLocked(file: string): boolean {
  if (!existsSync(file)) return false;
  const lock = lockFile(file);
  lock?.release();
  return lock === null;
}
