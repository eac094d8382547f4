import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Measured } from './import-child.ts';
import { atLeast, atMost, type Row } from './row.ts';

const MILLION = 1_000_000;
const CHILD = fileURLToPath(new URL('./import-child.ts', import.meta.url));

/**
 * The two lines on importing a postcode table: its rate beside bare inserts, and its memory at four million rows beside one.
 * Each figure comes from a process of its own; the first two are taken by turns, and the middle of three counts.
 */
export async function run(): Promise<Row[]> {
  const ratios: number[] = [];
  let peak = 0;
  for (let round = 0; round < 3; round++) {
    const bare = await measure('bare', MILLION);
    const full = await measure('import', MILLION);
    ratios.push(full.rate / bare.rate);
    peak = Math.max(peak, full.peak);
  }
  const ratio = ratios.sort((one, other) => one - other)[1] ?? 0;
  const large = await measure('import', 4 * MILLION);
  return [
    atLeast('importing 1,000,000 postcode rows / bare inserts', ratio, 0.35),
    atMost('peak memory at 4 million rows / at 1 million', large.peak / peak, 1.2),
  ];
}

/** Waits for a process that measures one thing. */
function measure(kind: 'bare' | 'import', rows: number): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', CHILD, kind, String(rows)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.on('data', (bytes: Buffer) => {
      text += bytes.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(text) as Measured);
      else reject(new Error(`Measuring ${kind} ended with ${code}`));
    });
  });
}
