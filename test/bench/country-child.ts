import { mkdirSync } from 'node:fs';
import { machineClock } from '../../server/clock.ts';
import { importAddresses } from '../../server/commands/import-addresses.ts';
import { importUnits } from '../../server/commands/import-units.ts';
import { importVacancies } from '../../server/commands/import-vacancies.ts';
import { readConfig } from '../../server/config.ts';
import { fillFolder } from '../../server/demo/folder.ts';
import { makeNorms } from '../../server/demo/norms.ts';
import { makeRegion } from '../../server/demo/region.ts';
import { importAddressRows } from '../../server/import/addresses.ts';
import { importAreaRows } from '../../server/import/areas.ts';
import { saveNorm } from '../../server/store/norms.ts';
import { openRegistry, type Registry } from '../../server/store/open.ts';
import { writeRegistry } from '../../server/store/write.ts';
import { PRESETS } from '../../shared/ladder/presets/index.ts';
import { addressesOf, areaRows, makeTiles, NETHERLANDS } from './country-land.ts';

/** What one step took, and the most memory that its process held, in kilobytes. */
export interface Step {
  seconds: number;
  peak: number;
}

const clock = machineClock(null);
const by = { actor: 'meting', clock };
const course = { signal: new AbortController().signal, progress: () => {} };

/** Steps that put the country into a folder with the demo region, each in a process of its own. */
const STEPS: Record<string, (folder: string, file: string) => Promise<void>> = {
  async demo(folder) {
    mkdirSync(folder, { recursive: true });
    await fillFolder(folder, clock);
  },
  async land(folder) {
    await within(folder, async (registry) => {
      const tiles = makeTiles(NETHERLANDS);
      const year = Number(clock.today().slice(0, 4));
      await importAreaRows(registry, folder, by, {
        file: 'meting',
        rows: areaRows(tiles),
        year,
        activate: true,
      });
    });
  },
  async addresses(folder) {
    await within(folder, async (registry) => {
      const tiles = makeTiles(NETHERLANDS);
      const demo = makeRegion(clock.today()).addresses;
      const all = function* () {
        yield* demo;
        yield* addressesOf(tiles, NETHERLANDS);
      };
      await importAddressRows(registry, folder, by, { name: 'meting', rows: all() }, course);
    });
  },
  /** The rules of the demo, as rules of every real region too, over the rungs that its ladder has. */
  async norms(folder) {
    const some = makeNorms(clock.today()).filter(({ kind }) => kind !== 'stop');
    await within(folder, (registry) =>
      writeRegistry(registry, by, async (trx, audit) => {
        for (const { id: region, fictional, rungs: ladder } of PRESETS)
          for (const norm of fictional ? [] : some) {
            const rungs = norm.rungs.filter((rung) => ladder.some(({ id }) => id === rung));
            if (rungs.length > 0)
              await saveNorm(trx, audit, { ...norm, id: `${region}-${norm.id}`, region, rungs });
          }
      }),
    );
  },
  units: (folder, file) => command(importUnits, folder, file),
  vacancies: (folder, file) => command(importVacancies, folder, file),
  postcodes: (folder, file) => command(importAddresses, folder, file),
  bag: (folder, file) => command(importAddresses, folder, file),
};

async function within(folder: string, work: (registry: Registry) => Promise<void>): Promise<void> {
  const registry = await openRegistry(folder);
  try {
    await work(registry);
  } finally {
    await registry.close();
  }
}

async function command({ run }: typeof importUnits, folder: string, file: string): Promise<void> {
  const complained: string[] = [];
  const code = await run([file], {
    config: readConfig({ TREDE_DATA: folder }),
    clock,
    stdin: process.stdin,
    out: () => {},
    err: (text) => complained.push(text),
    terminal: false,
    signal: course.signal,
  });
  if (code !== 0) throw new Error(complained.slice(0, 5).join('\n'));
}

const [name = '', folder = '', file = ''] = process.argv.slice(2);
const step = STEPS[name];
if (!step) throw new Error(`There is no step ${name}`);
const start = performance.now();
await step(folder, file);
const took: Step = { seconds: (performance.now() - start) / 1000, peak: process.resourceUsage().maxRSS };
process.stdout.write(JSON.stringify(took));
