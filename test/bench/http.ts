import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machineClock } from '../../server/clock.ts';
import { openRegistry } from '../../server/store/open.ts';
import { createToken } from '../../server/store/tokens.ts';
import { writeRegistry } from '../../server/store/write.ts';
import type { CheckResponse } from '../../shared/api/checks.ts';
import type { Load, Loaded } from './http-load.ts';
import { demoRequests, type Requests } from './http-requests.ts';
import type { Ports } from './http-server.ts';
import { writePostcodeFile } from './postcode-file.ts';
import { atLeast, atMost, type Row } from './row.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = join(HERE, '..', '..');
const SECONDS = 4;
/** As many checks as a busy page asks; far from what the server can do, so that waits and not queues are measured. */
const PER_SECOND = 100;
const IDLE_SECONDS = 5;

/**
 * The three lines on checks over HTTP, on the demo region: one at a time beside a fixed answer, in batches of 100 beside one at
 * a time, and how long a check takes while a million postcode rows are imported. Server, load and import are processes of
 * their own; all is taken by turns, and the middle of three counts.
 */
export async function run(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'trede-bench-'));
  const data = join(folder, 'data');
  const opened: ChildProcess[] = [];
  try {
    await cli(data, ['demo']);
    const requests = await demoRequests(data);
    const token = await newToken(data);
    const ports = await startServer(folder, data, requests, opened);
    const rate = async (port: number, bodies: string[]) =>
      (await finished(startLoad(folder, { port, token, bodies, kind: 'rate' }))).rate;
    await rate(ports.real, requests.singles);
    await rate(ports.fixed, requests.singles);

    const alone: number[] = [];
    const together: number[] = [];
    for (let round = 0; round < 3; round++) {
      const fixed = await rate(ports.fixed, requests.singles);
      const single = await rate(ports.real, requests.singles);
      const batches = await rate(ports.real, requests.batches);
      console.error(
        `fixed ${fixed.toFixed(0)}/s, single ${single.toFixed(0)}/s, in batches ${(batches * 100).toFixed(0)} addresses/s`,
      );
      alone.push(single / fixed);
      together.push((batches * 100) / single);
    }

    const table = join(folder, 'tabel.csv');
    await writePostcodeFile(table, 1_000_000, requests.buurten, requests.year);
    const slower: number[] = [];
    for (let round = 0; round < 3; round++) {
      const wait = (work: () => Promise<void>) => waitsDuring(folder, ports.real, token, requests, work);
      const idle = await wait(() => pause(IDLE_SECONDS * 1000));
      const busy = await wait(() => cli(data, ['import', 'addresses', table]));
      console.error(`p99 idle ${idle.toFixed(2)} ms, during the import ${busy.toFixed(2)} ms`);
      slower.push(busy / idle);
    }
    return [
      atLeast('single checks a second / the same POST with a fixed verdict', middle(alone), 0.3),
      atLeast('addresses a second in batches of 100 / single checks a second', middle(together), 4),
      atMost('p99 of a check during an import of 1,000,000 rows / idle', middle(slower), 3),
    ];
  } finally {
    for (const child of opened) await stop(child);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startServer(
  folder: string,
  data: string,
  requests: Requests,
  opened: ChildProcess[],
): Promise<Ports> {
  const answer = join(folder, 'antwoord.json');
  writeFileSync(answer, JSON.stringify(requests.typical satisfies CheckResponse));
  const child = node(['http-server.ts', data, answer], data);
  opened.push(child);
  return JSON.parse(await firstLine(child)) as Ports;
}

/** The 99th percentile of checks, evenly spread over the time that `work` takes. */
async function waitsDuring(
  folder: string,
  port: number,
  token: string,
  requests: Requests,
  work: () => Promise<void>,
): Promise<number> {
  const child = startLoad(folder, { port, token, bodies: requests.singles, kind: 'waits' });
  await work();
  child.stdin?.end();
  const { waits } = await finished(child);
  const ordered = waits.sort((a, b) => a - b);
  const at = ordered[Math.min(ordered.length - 1, Math.ceil(ordered.length * 0.99) - 1)];
  if (at === undefined) throw new Error('Nothing was asked');
  return at;
}

function startLoad(
  folder: string,
  { port, ...load }: Pick<Load, 'token' | 'bodies' | 'kind'> & { port: number },
): ChildProcess {
  const file = join(folder, `last-${load.kind}.json`);
  const url = `http://127.0.0.1:${port}/v1/checks`;
  writeFileSync(
    file,
    JSON.stringify({ ...load, url, seconds: SECONDS, perSecond: PER_SECOND } satisfies Load),
  );
  return node(['http-load.ts', file], folder);
}

function node([script = '', ...rest]: string[], data: string): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', join(HERE, script), ...rest], {
    cwd: ROOT,
    env: { ...process.env, TREDE_DATA: data },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

async function cli(data: string, words: string[]): Promise<void> {
  const child = node(['../../server/cli.ts', ...words], data);
  child.stdout?.resume();
  await ended(child);
}

async function newToken(data: string): Promise<string> {
  const clock = machineClock(null);
  const registry = await openRegistry(data);
  try {
    const made = await writeRegistry(registry, { actor: 'meting', clock }, (trx, audit) =>
      createToken(trx, audit, {
        role: 'regio',
        organisation: null,
        name: 'meting',
        boundOrigin: null,
        clock,
      }),
    );
    return made.token;
  } finally {
    await registry.close();
  }
}

async function finished(child: ChildProcess): Promise<Loaded> {
  let text = '';
  child.stdout?.on('data', (bytes: Buffer) => {
    text += bytes.toString();
  });
  await ended(child);
  return JSON.parse(text) as Loaded;
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (bytes: Buffer) => resolve(bytes.toString()));
    child.once('close', (code) => reject(new Error(`The server ended with ${code}`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${child.spawnargs.slice(3).join(' ')} ended with ${code}`)),
    );
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('close', () => resolve());
    child.kill();
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((go) => setTimeout(go, milliseconds));
}

function middle(three: number[]): number {
  return three.sort((a, b) => a - b)[1] ?? 0;
}
