import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDriver, { type Database } from 'better-sqlite3';
import { Refusal } from '../../shared/refusal.ts';
import { newestFile, nextNames, removeHalfBuilt, removeOlder } from '../geo/files.ts';
import { openReference } from '../geo/reference.ts';
import { REFERENCE_INDEXES, REFERENCE_TABLES, REFERENCE_VERSION } from '../geo/schema.ts';
import type { Reference } from '../geo/types.ts';
import type { Registry } from '../store/open.ts';
import { type Author, writeRegistry } from '../store/write.ts';
import { type PlacedAgain, placeAgain, planPlaces } from './place-again.ts';

/** A reference file being built aside. Nobody sees it until it is named; a killed build leaves only a file to clean up. */
export interface Build {
  /** Within one transaction from start to end. The file it starts from is attached as `old` when there is one. */
  db: Database;
  year: number;
  /** Name of the file of this year that it starts from; null for the first. */
  from: string | null;
  path: string;
  finished: string;
  folder: string;
  /** What the registry named when the build began. */
  current: string | null;
}

/** Kibibytes of pages that SQLite keeps while building: fixed, so that memory does not grow with the table. */
const CACHE = 8192;

/** Starts a new reference file of this year in the registry's folder. */
export function beginBuild(registry: Registry, folder: string, year: number): Build {
  removeHalfBuilt(folder);
  const current = registry.state().referenceFile;
  const from = newestFile(folder, year, current);
  const { building, finished } = nextNames(folder, year);
  const db = new SqliteDriver(building);
  // No journal and no waiting for the disk: a build that breaks off is thrown away whole.
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  db.pragma(`cache_size = -${CACHE}`);
  const usable = from !== null && attachOld(db, join(folder, from));
  db.exec('begin');
  db.exec(REFERENCE_TABLES);
  return { db, year, from: usable ? from : null, path: building, finished, folder, current };
}

/** Attaches the file to start from; false, and nothing attached, when it is of another version of Trede. */
function attachOld(db: Database, path: string): boolean {
  db.prepare('attach ? as old').run(path);
  if (db.prepare('select version from old.about').pluck().get() === REFERENCE_VERSION) return true;
  db.exec('detach old');
  return false;
}

/** Gives up: nothing of the build stays. */
export function abandonBuild(build: Build): void {
  build.db.close();
  rmSync(build.path, { force: true });
}

/** How many areas and addresses a reference holds; a number that also stands among the lettered addresses counts once. */
export interface Counts {
  areas: number;
  addresses: number;
}

/** Puts the last tables in order and writes the file to the disk. */
export function completeBuild(build: Build, today: string): Counts {
  const { db } = build;
  db.exec(REFERENCE_INDEXES);
  const one = (query: string) => db.prepare(query).pluck().get() as number;
  const counts = {
    areas: one('select count(*) from area'),
    addresses:
      one('select count(*) from address') +
      one('select count(*) from number') -
      one('select count(*) from number where key in (select key from address)'),
  };
  db.prepare('insert into about (version, year, built_on, areas, addresses) values (?, ?, ?, ?, ?)').run(
    REFERENCE_VERSION,
    build.year,
    today,
    counts.areas,
    counts.addresses,
  );
  db.exec('commit');
  db.close();
  sync(build.path);
  return counts;
}

/**
 * Gives the completed file its name and, with `activate`, has the registry name it as the one in use and places units and
 * free homes in it again: one transaction with its audit rows. Throws a Refusal, leaving all as it was, when another
 * import was first or the signal aborts. Null when the file does not come into use.
 */
export async function nameBuild(
  registry: Registry,
  by: Author,
  build: Build,
  told: { action: string; activate: boolean; after: Record<string, unknown> },
  signal: AbortSignal | null = null,
): Promise<PlacedAgain | null> {
  const target = join(build.folder, build.finished);
  let placed: PlacedAgain | null = null;
  let reference: Reference | null = null;
  try {
    reference = told.activate ? openReference(build.path) : null;
    const plan = reference && (await planPlaces(registry.db, reference, signal));
    placed = await writeRegistry(registry, by, async (trx, audit) => {
      const state = await trx.selectFrom('state').select('reference_file').executeTakeFirstOrThrow();
      if (state.reference_file !== build.current || existsSync(target))
        throw new Refusal(
          'Intussen zijn andere gebieden of adressen ingelezen; lees dit bestand nog een keer in.',
        );
      // Opened under the name of the build, and closed before it gets its own: Windows renames no open file.
      const again = reference && (await placeAgain(trx, audit, reference, signal, plan));
      reference?.close();
      renameSync(build.path, target);
      if (told.activate) await trx.updateTable('state').set({ reference_file: build.finished }).execute();
      const after = { ...told.after, reference: build.finished, inUse: told.activate };
      await audit(told.action, 'import', build.finished, { reference: build.from }, after);
      return again;
    });
  } catch (error) {
    reference?.close();
    rmSync(build.path, { force: true });
    throw error;
  }
  removeOlder(build.folder, build.finished);
  return placed;
}

function sync(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
