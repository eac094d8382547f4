import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { importAddresses } from '../../../server/commands/import-addresses.ts';
import { address, file, fill, lineOn, newRegistry, reference } from './world.ts';

const CLI = fileURLToPath(new URL('../../../server/cli.ts', import.meta.url));
const HEADER = 'PC6,Huisnummer,Buurt2024,Wijk2024,Gemeente2024';
const ROWS = 400_000;

/** A table that takes long enough to be stopped half-way. */
async function writeLarge(path: string): Promise<void> {
  const out = createWriteStream(path);
  out.write(`${HEADER}\n`);
  for (let i = 0; i < ROWS; i += 1000) {
    const letters = String.fromCharCode(65 + Math.floor(i / 100_000));
    const rows = Array.from(
      { length: 1000 },
      (_, n) => `7311A${letters},${((i + n) % 99_999) + 1},90010001,,`,
    );
    out.write(`${rows.join('\n')}\n`);
  }
  out.end();
  await once(out, 'close');
}

/** Resolves when a file is being built in the folder. */
function building(folder: string): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(folder, (_event, name) => {
      if (!name?.endsWith('.bouw')) return;
      watcher.close();
      resolve();
    });
  });
}

async function started() {
  const { registry, folder } = await newRegistry();
  await fill(registry, folder, [address({ huisnummer: 1, postcode: '7311AA' })]);
  const table = join(folder, 'groot.csv');
  await writeLarge(table);
  const before = registry.state();
  const seen = building(folder);
  const child = spawn(process.execPath, ['--import', 'tsx', CLI, 'import', 'addresses', table], {
    env: { ...process.env, TREDE_DATA: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (bytes: Buffer) => {
    complaint += bytes.toString();
  });
  const early = once(child, 'close').then(([code]) => {
    throw new Error(`the import ended before it began (${code}): ${complaint}`);
  });
  early.catch(() => {});
  await Promise.race([seen, early]);
  return { registry, folder, before, child, complaint: () => complaint };
}

async function ended(child: ChildProcess): Promise<number | null> {
  const [code] = await once(child, 'close');
  return code as number | null;
}

const references = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('reference'));

describe('an import that does not get to its end', { timeout: 60_000 }, () => {
  test('killed: the data is as it was, and the next import clears away what was left', async () => {
    const { registry, folder, before, child } = await started();
    child.kill('SIGKILL');
    await ended(child);
    expect(registry.state()).toEqual(before);
    expect(reference(registry, folder).counts().addresses).toBe(1);
    // The half-built file, and with it perhaps SQLite's journal.
    expect(references(folder).length).toBeGreaterThan(1);
    const small = file(folder, 'klein.csv', `${HEADER}\n7311AA,2,90010001,,\n`);
    expect(await importAddresses.run([small], lineOn(folder).io)).toBe(0);
    expect(references(folder)).toEqual([registry.state().referenceFile]);
    expect(reference(registry, folder).counts().addresses).toBe(2);
  });

  // Windows has no signal that a process may answer to from another.
  test.skipIf(process.platform === 'win32')(
    'stopped by hand (not on Windows): it says so, and leaves nothing',
    async () => {
      const { registry, folder, before, child, complaint } = await started();
      child.kill('SIGINT');
      expect(await ended(child)).toBe(1);
      expect(complaint()).toContain('Het inlezen is afgebroken; de gegevens zijn zoals ze waren.');
      expect(registry.state()).toEqual(before);
      expect(references(folder)).toEqual([before.referenceFile]);
    },
  );
});
