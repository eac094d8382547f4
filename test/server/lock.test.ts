import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isServed, serveLock } from '../../server/lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trede-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is held by one, and free again when let go', () => {
  expect(isServed(folder)).toBe(false);
  const lock = serveLock(folder);
  expect(isServed(folder)).toBe(true);
  expect(() => serveLock(folder)).toThrow(/Er draait al een Trede op de map/);
  lock.release();
  expect(isServed(folder)).toBe(false);
});

it('is free again when the process that held it was killed', async () => {
  const module = pathToFileURL(resolve('server/lock.ts')).href;
  const script = `const { serveLock } = await import('${module}'); serveLock(process.argv[1]); console.log('vast'); setInterval(() => {}, 1000);`;
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', script, folder],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (child.stdout === null) throw new Error('The child has no output to read');
  await once(child.stdout, 'data');
  expect(isServed(folder)).toBe(true);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(isServed(folder)).toBe(false);
});
