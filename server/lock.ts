import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../shared/refusal.ts';
import { type FileLock, isLocked, lockFile } from './store/folder-lock.ts';

export const LOCK_FILE = 'serve.lock';

/**
 * Makes this process the one that serves `folder`, until `release`. Throws a Refusal when another one does: two servers
 * on one folder would answer from each other's caches.
 */
export function serveLock(folder: string): FileLock {
  mkdirSync(folder, { recursive: true });
  const lock = lockFile(join(folder, LOCK_FILE));
  if (lock === null)
    throw new Refusal(
      `Er draait al een Trede op de map ${folder}; stop die eerst, of kies met TREDE_DATA een andere map.`,
    );
  return lock;
}

/** Whether a server runs on `folder` now. */
export function isServed(folder: string): boolean {
  return isLocked(join(folder, LOCK_FILE));
}
