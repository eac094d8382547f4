import { copyFileSync, existsSync, linkSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A finished reference file in the data folder. */
export interface ReferenceFile {
  name: string;
  year: number;
  /** Rises with each build of a year; the highest is the newest. */
  number: number;
}

const FINISHED = /^reference-(\d{4})-(\d+)\.db$/;
/** Stands where a finished file was taken back: its name is never given to another, since caches go by it. */
const USED = /^reference-(\d{4})-(\d+)\.(?:db|weg)$/;
const BUILDING = /^reference-\d{4}-\d+\.(\d+)-\d+\.bouw(-journal)?$/;

let started = 0;

/** The finished reference files of a folder, oldest build first. */
export function referenceFiles(folder: string): ReferenceFile[] {
  const names = new Set(readdirSync(folder));
  return [...names]
    .flatMap((name) => {
      const found = names.has(tombstone(name)) ? null : FINISHED.exec(name);
      return found ? [{ name, year: Number(found[1]), number: Number(found[2]) }] : [];
    })
    .sort((one, other) => one.year - other.year || one.number - other.number);
}

/** The year in the name of a reference file. */
export function yearOf(name: string): number {
  return Number(FINISHED.exec(name)?.[1]);
}

/** The newest file of a year: the one in use when it is of that year, else the last one built; null when there is none. */
export function newestFile(folder: string, year: number, current: string | null): string | null {
  const ofYear = referenceFiles(folder).filter((file) => file.year === year);
  return (ofYear.find((file) => file.name === current) ?? ofYear.at(-1))?.name ?? null;
}

/** Names for a next build of this year: while it is built (with process id and count, so that it is nobody else's) and when done. */
export function nextNames(folder: string, year: number): { building: string; finished: string } {
  const numbers = readdirSync(folder).flatMap((name) => {
    const found = USED.exec(name);
    return found && Number(found[1]) === year ? [Number(found[2])] : [];
  });
  const last = Math.max(0, ...numbers);
  const stem = `reference-${year}-${last + 1}`;
  return { building: join(folder, `${stem}.${process.pid}-${++started}.bouw`), finished: `${stem}.db` };
}

/** Takes a finished file back: it goes, and its name stays used. */
export function takeBack(folder: string, name: string): void {
  writeFileSync(join(folder, tombstone(name)), '');
  remove(join(folder, name));
}

/** Puts back a finished file that was taken back, under its own name, from a copy elsewhere. */
export function putBack(folder: string, name: string, copy: string): void {
  if (!existsSync(join(folder, name))) linkOrCopy(copy, join(folder, name));
  rmSync(join(folder, tombstone(name)), { force: true });
}

/** A second name for a finished file, which nobody writes to; a copy where the disk knows no second names. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error) || error.code === 'ENOENT') throw error;
    copyFileSync(from, to);
  }
}

function tombstone(name: string): string {
  return name.replace(/\.db$/, '.weg');
}

/** Removes what imports that were killed left half built. */
export function removeHalfBuilt(folder: string): void {
  for (const name of readdirSync(folder)) {
    const found = BUILDING.exec(name);
    if (found && !isRunning(Number(found[1]))) remove(join(folder, name));
  }
}

/** Removes the builds of a year that `newest` replaced. A file that another process holds open goes another time. */
export function removeOlder(folder: string, newest: string): void {
  const kept = referenceFiles(folder).find((file) => file.name === newest);
  if (!kept) return;
  for (const file of referenceFiles(folder))
    if (file.year === kept.year && file.number < kept.number) remove(join(folder, file.name));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function remove(path: string): void {
  try {
    rmSync(path);
  } catch (error) {
    // Windows refuses while someone reads it, and another import may have been first.
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}
