import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { machineClock } from '../../../server/clock.ts';
import { fillFolder } from '../../../server/demo/folder.ts';
import { serveLock } from '../../../server/lock.ts';
import { openRegistry } from '../../../server/store/open.ts';
import { Refusal } from '../../../shared/refusal.ts';

const clock = machineClock('2026-11-22');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trede-demo-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the demo in a data folder', () => {
  it('fills a folder that is empty, looked at or half filled by a demo that was killed', async () => {
    await (await openRegistry(folder)).close();
    mkdirSync(join(folder, 'demo.bouw'));
    writeFileSync(join(folder, 'demo.bouw', 'registry.db'), 'half');
    await fillFolder(folder, clock);
    const registry = await openRegistry(folder);
    const { origin, referenceFile } = registry.state();
    await registry.close();
    expect(origin).toBe('demo');
    expect(readdirSync(folder)).toContain(referenceFile);
    expect(readdirSync(folder)).not.toContain('demo.bouw');
  });

  it('refuses a folder with anything in it, and leaves it alone', async () => {
    writeFileSync(join(folder, 'brief.txt'), 'bewaren');
    await expect(fillFolder(folder, clock)).rejects.toThrow(Refusal);
    expect(readdirSync(folder).sort()).toEqual(['brief.txt', 'serve.lock']);
  });

  it('refuses a folder that holds a demo already', async () => {
    await fillFolder(folder, clock);
    await expect(fillFolder(folder, clock)).rejects.toThrow('kies met TREDE_DATA een lege map');
  });

  it('refuses while a server runs on the folder', async () => {
    const lock = serveLock(folder);
    await expect(fillFolder(folder, clock)).rejects.toThrow(Refusal);
    lock.release();
  });
});
