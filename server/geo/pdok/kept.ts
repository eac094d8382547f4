import { rmSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDriver, { type Database } from 'better-sqlite3';

/** Name in the data folder. Nothing in it is precious: without it PDOK is asked again. */
export const KEPT_FILE = 'pdok.db';

/** Most answers kept, and how long, in milliseconds: after a year an address says too little. */
const MOST = 50_000;
const OLDEST = 365 * 24 * 3600 * 1000;
const VERSION = 1;

/** Answers of PDOK, each with the moment it was given. */
export interface KeptAnswers {
  get(key: number): { body: string; at: number } | null;
  put(key: number, body: string, at: number): void;
  close(): void;
}

/**
 * Opens the kept answers of a data folder; a file that is damaged or of another version starts afresh. What cannot be read
 * or written now (a full disk, another process busy) is as if it were not kept.
 */
export function keptAnswers(folder: string, now: number): KeptAnswers {
  const db = open(join(folder, KEPT_FILE));
  const old = db.prepare('delete from answer where at < ?');
  const surplus = db.prepare(
    'delete from answer where key in (select key from answer order by at desc limit -1 offset ?)',
  );
  spared(() => [old.run(now - OLDEST), surplus.run(MOST)]);
  const get = db.prepare('select body, at from answer where key = ?');
  const put = db.prepare('insert or replace into answer (key, body, at) values (?, ?, ?)');
  return {
    get: (key) => (spared(() => get.get(key)) as { body: string; at: number } | undefined) ?? null,
    put: (key, body, at) => {
      spared(() => put.run(key, body, at));
    },
    close: () => db.close(),
  };
}

function spared<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof SqliteDriver.SqliteError) return null;
    throw error;
  }
}

function open(path: string): Database {
  try {
    return prepared(path);
  } catch (error) {
    if (!(error instanceof SqliteDriver.SqliteError) || !/^SQLITE_(NOTADB|CORRUPT)/.test(error.code))
      throw error;
    for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
    return prepared(path);
  }
}

function prepared(path: string): Database {
  const db = new SqliteDriver(path, { timeout: 500 });
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = NORMAL');
    if (db.pragma('user_version', { simple: true }) !== VERSION) db.exec('drop table if exists answer');
    db.exec(
      'create table if not exists answer (key integer primary key, body text not null, at integer not null)',
    );
    db.pragma(`user_version = ${VERSION}`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
