import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../shared/refusal.ts';
import type { Clock } from '../clock.ts';
import { LOCK_FILE, serveLock } from '../lock.ts';
import { openRegistry, REGISTRY_FILE } from '../store/open.ts';
import { fillDemo } from './fill.ts';

/** Where the demo is made before it takes its place. */
const ASIDE = 'demo.bouw';
/** Files that say nothing about whether a folder is in use. */
const BESIDE = new Set([ASIDE, LOCK_FILE, `${LOCK_FILE}-journal`]);

/**
 * Fills an empty data folder with the demo. It is made aside and the registry moves in last, so that a demo that is killed
 * leaves the folder as empty as it was. Throws a Refusal when the folder holds data, or a server runs on it.
 */
export async function fillFolder(folder: string, clock: Clock): Promise<void> {
  const lock = serveLock(folder);
  const aside = join(folder, ASIDE);
  try {
    await requireEmpty(folder);
    rmSync(aside, { recursive: true, force: true });
    mkdirSync(aside);
    const registry = await openRegistry(aside);
    try {
      await fillDemo(aside, registry, clock);
    } finally {
      await registry.close();
    }
    const made = readdirSync(aside).filter((name) => name !== REGISTRY_FILE);
    for (const name of [...made, REGISTRY_FILE]) renameSync(join(aside, name), join(folder, name));
  } finally {
    rmSync(aside, { recursive: true, force: true });
    lock.release();
  }
}

/** A registry in which nothing was ever written, as looking around makes it, counts as empty. */
async function requireEmpty(folder: string): Promise<void> {
  if (existsSync(join(folder, REGISTRY_FILE))) {
    const registry = await openRegistry(folder);
    const { dataVersion } = registry.state();
    await registry.close();
    if (dataVersion === 1) rmSync(join(folder, REGISTRY_FILE));
  }
  if (readdirSync(folder).some((name) => !BESIDE.has(name)))
    throw new Refusal(
      `In de map ${folder} staat al iets; kies met TREDE_DATA een lege map voor het voorbeeld, of maak deze leeg.`,
    );
}
