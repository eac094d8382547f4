import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where this browser looks for what IT set on a whole computer; null where that is no folder of files. */
export function policyFolder(executablePath: string): string | null {
  if (process.platform !== 'linux') return null;
  const { stdout } = spawnSync(executablePath, ['--version'], { encoding: 'utf8' });
  return stdout.includes('Chrome for Testing')
    ? '/etc/opt/chrome_for_testing/policies/managed'
    : '/etc/chromium/policies/managed';
}

/** Whether this user may set something there. */
export function maySet(folder: string | null): folder is string {
  if (folder === null) return false;
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Copies a build to where its id is one of its own: what IT sets counts for a whole computer, and other browsers that run
 * the same build hear nothing of it then. Gives that id.
 */
export function withOwnId(build: string, folder: string): string {
  cpSync(build, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const { key: _, ...manifest } = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify(manifest));
  // Without a key the id of an unpacked extension follows from its folder.
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...digest].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}

/** Sets this for an extension on this whole computer, as IT does; `take` takes it away again. */
export function setPolicy(folder: string, extensionId: string): { set(values: object): void; take(): void } {
  const path = join(folder, `trede-test-${extensionId}.json`);
  return {
    set: (values) =>
      writeFileSync(path, JSON.stringify({ '3rdparty': { extensions: { [extensionId]: values } } })),
    take: () => rmSync(path, { force: true }),
  };
}
