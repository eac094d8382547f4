import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machineClock } from '../../server/clock.ts';
import type { Asked } from './country-ask.ts';
import { BAG_PER_BUURT, writeBagFile } from './country-bag.ts';
import type { Step } from './country-child.ts';
import { makeTiles, NETHERLANDS, writeFreeHomes, writeUnits } from './country-land.ts';
import type { Waited } from './country-waits.ts';
import type { Measured } from './import-child.ts';
import { writePostcodeFile } from './postcode-file.ts';
import { atLeast, atMost, type Row } from './row.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const POSTCODE_ROWS = 8_000_000;
const BAG_ROWS = NETHERLANDS.buurten * BAG_PER_BUURT;
/** 1 GiB in the kilobytes in which a process tells its peak. */
const GIBIBYTE = 1024 * 1024;

/**
 * The whole country in a folder beside the demo: 15,000 buurten, 342 gemeenten, 43 regions, 8 million postcode rows and
 * 200,000 units; aside of those two million rows of the BAG. Takes some minutes and two gigabytes of disk. Each step is a process of its own, so that its peak of memory is.
 */
export async function run(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'trede-land-'));
  const running: ChildProcess[] = [];
  const child = <T>(script: string, ...rest: string[]) => answer<T>(running, script, rest);
  try {
    const demo = join(folder, 'demo');
    const land = join(folder, 'land');
    await child<Step>('country-child.ts', 'demo', demo);
    cpSync(demo, land, { recursive: true });
    await writeFiles(folder);
    const step = async (name: string, file = '', into = land) => {
      const took = await child<Step>('country-child.ts', name, into, file && join(folder, file));
      console.error(`${name}: ${took.seconds.toFixed(1)} s, ${Math.round(took.peak / 1024)} MiB`);
      return took;
    };
    const areas = await step('land');
    // Beside the others: their addresses are asked about later.
    const aside = join(folder, 'bag');
    cpSync(land, aside, { recursive: true });
    const bag = await step('bag', 'bag.gpkg', aside);
    const bareBag = await child<Measured>('import-child.ts', 'bare bag');
    for (const done of [aside, join(folder, 'bag.gpkg')]) rmSync(done, { recursive: true });
    const filled = [
      areas,
      bag,
      await step('addresses'),
      await step('norms'),
      await step('units', 'units.csv'),
      await step('vacancies', 'free.csv'),
      // The same file again, as each month: compared with all that is known.
      await step('units', 'units.csv'),
    ];
    const bare = await child<Measured>('import-child.ts', 'bare', String(POSTCODE_ROWS));
    const waited = await child<Waited>('country-waits.ts', land, join(folder, 'tabel.csv'));
    const asked = await child<Asked>('country-ask.ts', demo, land);
    const peak = Math.max(asked.peak, waited.peak, ...filled.map((one) => one.peak));
    const ratio = (name: keyof Asked['ratios']) => asked.ratios[name] ?? Number.NaN;
    return [
      atMost('a check at country size / at demo size', ratio('same'), 1.3),
      atMost('first check after a write at country size / at demo size', ratio('after a write'), 1.3),
      atLeast(
        'importing 8,000,000 postcode rows / bare inserts',
        POSTCODE_ROWS / waited.seconds / bare.rate,
        0.35,
      ),
      atLeast('importing 2,000,000 BAG rows / bare inserts', BAG_ROWS / bag.seconds / bareBag.rate, 0.2),
      atMost('p99 of a check during that import / idle', waited.slower, 3),
      atMost('counts of all buurten of a gemeente / the same GROUP BY by hand', ratio('counts'), 3),
      atMost('100 addresses by street / by postcode', ratio('streets'), 5),
      atMost('peak memory of import, checks and area figures, in GiB', peak / GIBIBYTE, 1),
    ];
  } finally {
    for (const one of running) one.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeFiles(folder: string): Promise<void> {
  const tiles = makeTiles(NETHERLANDS);
  writeBagFile(join(folder, 'bag.gpkg'), tiles);
  await writeUnits(join(folder, 'units.csv'), tiles, NETHERLANDS);
  await writeFreeHomes(join(folder, 'free.csv'), tiles, NETHERLANDS);
  const codes = tiles.map(({ code }) => code.slice(2));
  await writePostcodeFile(
    join(folder, 'tabel.csv'),
    POSTCODE_ROWS,
    codes,
    Number(machineClock(null).today().slice(0, 4)),
  );
}

function answer<T>(running: ChildProcess[], script: string, rest: string[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(HERE, script), ...rest], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    running.push(child);
    let text = '';
    child.stdout?.on('data', (bytes: Buffer) => {
      text += bytes.toString();
    });
    child.once('error', reject);
    child.once('close', (code) => {
      running.splice(running.indexOf(child), 1);
      if (code === 0) resolve(JSON.parse(text) as T);
      else reject(new Error(`${script} ${rest[0] ?? ''} ended with ${code}`));
    });
  });
}
