import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '../../shared/rights.ts';
import { ROOT } from '../tool.ts';

/** Node itself runs the command line, so that a signal reaches the server and not a process around it. */
const CLI = ['--import', 'tsx', 'server/cli.ts'];

/** A real server on a folder of its own with the demo region, and its demo portal. */
export interface Served {
  url: string;
  portalUrl: string;
  folder: string;
  /** A link that signs in on the map, once. */
  link(): string;
  /** Runs a command of the command line on its folder, and gives what it printed. */
  command(...args: string[]): string;
  /** A fresh token, from the command line; without an organisation it acts for the whole registry. */
  token(role: Role, organisation?: string): string;
  /** Ends the server; the folder stays for another start. */
  stop(): Promise<void>;
  /** Starts it again on the same ports. */
  start(): Promise<void>;
  /** Ends the server and takes its folder away. */
  end(): Promise<void>;
}

/** Fills a new folder with the demo region and serves it on two free ports of this machine, with these settings. */
export async function served(settings: Readonly<Record<string, string>> = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'trede-e2e-'));
  const port = await twoFreePorts();
  const env = {
    ...process.env,
    TREDE_DATA: folder,
    TREDE_PORT: String(port),
    TREDE_PDOK: 'off',
    ...settings,
  };
  const run = (...args: string[]): string => {
    const made = spawnSync(process.execPath, [...CLI, ...args], { cwd: ROOT, env, encoding: 'utf8' });
    if (made.status !== 0) throw new Error(`trede ${args.join(' ')}: ${made.stderr}`);
    return made.stdout.trim();
  };
  let child: ChildProcess | null = null;
  let printed = '';
  const stop = async () => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    // On Windows this ends it outright; what it wrote is whole all the same.
    child.kill('SIGTERM');
    await gone;
  };
  const start = async () => {
    printed = '';
    const made = spawn(process.execPath, [...CLI, 'serve'], {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child = made;
    await new Promise<void>((ready, fail) => {
      made.once('exit', (code) => fail(new Error(`The server ended with ${code}.`)));
      made.stdout?.on('data', (chunk: Buffer) => {
        printed += chunk;
        if (printed.includes('Ctrl-C')) ready();
      });
    });
  };
  run('demo');
  await start();
  return {
    url: `http://127.0.0.1:${port}`,
    portalUrl: `http://127.0.0.1:${port + 1}`,
    folder,
    link: () => printed.match(/http:\S+\?code=\S+/g)?.at(-1) ?? '',
    command: run,
    token: (role, organisation) =>
      run('token', '--role', role, ...(organisation ? ['--organisation', organisation] : [])),
    stop,
    start,
    end: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A port that is free and whose next one is free too: the demo portal takes that. */
async function twoFreePorts(): Promise<number> {
  for (;;) {
    const first = await listen(0);
    const second = await listen(first.port + 1).catch(() => null);
    await first.close();
    await second?.close();
    if (second && first.port < 65_534) return first.port;
  }
}

function listen(port: number): Promise<{ port: number; close(): Promise<void> }> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return fail(new Error('No port.'));
      done({
        port: address.port,
        close: () => new Promise((closed) => server.close(() => closed())),
      });
    });
  });
}
