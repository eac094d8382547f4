import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createChecks } from '../../server/checks/service.ts';
import { machineClock } from '../../server/clock.ts';
import { makeRegion } from '../../server/demo/region.ts';
import { referenceHolder } from '../../server/geo/holder.ts';
import { openRegistry } from '../../server/store/open.ts';
import { CheckRequest } from '../../shared/api/checks.ts';
import type { Step } from './country-child.ts';

/** How checks waited while a postcode table was imported by another process: of three rounds the middle ones. */
export interface Waited {
  /** The 99th percentile during the import, in those of the idle seconds before it. */
  slower: number;
  /** What the import took, and the most memory that either process held, in kilobytes. */
  seconds: number;
  peak: number;
}

const CHILD = fileURLToPath(new URL('./country-child.ts', import.meta.url));
const IDLE_SECONDS = 10;
/** A single p99 rests on some fifteen checks, and the machine does other things too. */
const ROUNDS = 3;
/** Milliseconds between two checks. */
const STEP = 10;

const [folder = '', table = ''] = process.argv.slice(2);
const clock = machineClock(null);
const registry = await openRegistry(folder);
const references = referenceHolder(folder, registry);
const checks = createChecks({ registry, references, clock });
const questions = makeRegion(clock.today()).addresses.map(({ postcode, huisnummer }) =>
  CheckRequest.parse({ rung: 'opstapwoning', addresses: [{ readings: [{ postcode, huisnummer }] }] }),
);

/** Asks evenly, a hundred a second, until the work is done; each wait counts from when the check was due. */
async function p99(work: Promise<unknown>): Promise<number> {
  let open = true;
  const over = work.finally(() => {
    open = false;
  });
  const waits: number[] = [];
  const start = performance.now();
  for (let turn = 0; open; turn++) {
    const due = start + turn * STEP;
    const early = due - performance.now();
    if (early > 0) await new Promise((go) => setTimeout(go, early));
    const question = questions[(turn * 37) % questions.length];
    const before = Math.min(performance.now(), due + STEP);
    if (question) await checks.run({ role: 'regio', organisation: null }, question, 'nl');
    waits.push(performance.now() - before);
  }
  await over;
  waits.sort((a, b) => a - b);
  return waits[Math.ceil(waits.length * 0.99) - 1] ?? Number.NaN;
}

function importTable(): Promise<Step> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', CHILD, 'postcodes', folder, table], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.on('data', (bytes: Buffer) => {
      text += bytes.toString();
    });
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve(JSON.parse(text) as Step) : reject(new Error(`The import ended with ${code}`)),
    );
  });
}

const pause = () => new Promise((go) => setTimeout(go, IDLE_SECONDS * 1000));
// Every question once before either is measured: else the longer of the two meets more homes that nobody asked about yet.
for (const one of questions) await checks.run({ role: 'regio', organisation: null }, one, 'nl');
await p99(pause());
const slower: number[] = [];
const seconds: number[] = [];
let peak = 0;
for (let round = 0; round < ROUNDS; round++) {
  const idle = await p99(pause());
  const importing = importTable();
  const busy = await p99(importing);
  const took = await importing;
  console.error(
    `p99 idle ${idle.toFixed(2)} ms, during the import of ${took.seconds.toFixed(0)} s ${busy.toFixed(2)} ms`,
  );
  slower.push(busy / idle);
  seconds.push(took.seconds);
  peak = Math.max(peak, took.peak);
}
references.close();
await registry.close();
const middle = (all: number[]) => all.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
const waited: Waited = {
  slower: middle(slower),
  seconds: middle(seconds),
  peak: Math.max(peak, process.resourceUsage().maxRSS),
};
process.stdout.write(JSON.stringify(waited));
