import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toolArguments } from '../tool.ts';
import { runWatched } from './watch.ts';

const GIVE_UP_MS = 60_000;

/** Fetches Playwright's own Chromium; gives whether that went well. Given up after a minute without data. */
export async function fetchPlaywrightChromium(): Promise<boolean> {
  // Playwright downloads into the temporary folder, so one of its own shows how much came in.
  const folder = mkdtempSync(join(tmpdir(), 'trede-browser-'));
  try {
    return await runWatched({
      command: process.execPath,
      // The headless shell cannot load an extension.
      args: toolArguments('playwright', 'install', 'chromium', '--no-shell'),
      env: { TMPDIR: folder, TMP: folder, TEMP: folder },
      quietMs: GIVE_UP_MS,
      progress: () => sizeOf(folder),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Installs Debian's Chromium where this user may; gives whether that went well. */
export function installDebianChromium(): boolean {
  if (process.platform !== 'linux' || !runs('apt-get', ['--version'])) return false;
  const root = process.getuid?.() === 0;
  if (!root && !runs('sudo', ['-n', 'true'])) return false;
  const apt = (...args: string[]) => {
    const [command, ...rest] = root ? ['apt-get', ...args] : ['sudo', '-n', 'apt-get', ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(command as string, rest, { env, stdio: ['ignore', 2, 2] }).status === 0;
  };
  // A package list that could not be refreshed may still hold Chromium.
  apt('update');
  return apt('-o', 'DPkg::Lock::Timeout=500', 'install', '-y', 'chromium');
}

function runs(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** Bytes in a folder that another process is filling; 0 while that one is just taking a part away. */
function sizeOf(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((entry) => statSync(join(folder, entry)).size)
      .reduce((sum, bytes) => sum + bytes, 0);
  } catch {
    return 0;
  }
}
