import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { exitCode } from '../tool.ts';

export interface Watched {
  command: string;
  args: string[];
  env?: Record<string, string | undefined>;
  /** Given up after so long without a sign of life. */
  quietMs: number;
  /** A number that changes as long as work is done, such as the size of what was fetched. */
  progress: () => number;
}

const POSIX = process.platform !== 'win32';

/**
 * Runs a command until it ends, or until neither its output nor its progress moved for too long; gives
 * whether it ended well. Its output goes to standard error.
 */
export async function runWatched({ command, args, env, quietMs, progress }: Watched): Promise<boolean> {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that giving up also ends what it started.
    detached: POSIX,
  });
  let printed = 0;
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.length;
      process.stderr.write(chunk);
    });
  const seen = () => `${printed} ${progress()}`;
  let before = seen();
  const watch = setInterval(() => {
    const now = seen();
    if (now === before) end(child);
    before = now;
  }, quietMs);
  try {
    return (await exitCode(child)) === 0;
  } finally {
    clearInterval(watch);
  }
}

function end(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (POSIX) process.kill(-child.pid, 'SIGKILL');
  else spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
}
