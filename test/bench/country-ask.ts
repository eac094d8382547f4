import { join } from 'node:path';
import SqliteDriver from 'better-sqlite3';
import { type Areas, createAreas } from '../../server/checks/areas.ts';
import { Counts } from '../../server/checks/counts.ts';
import { inUse } from '../../server/checks/room.ts';
import { type Checks, createChecks } from '../../server/checks/service.ts';
import { snapshots } from '../../server/checks/snapshot.ts';
import { machineClock } from '../../server/clock.ts';
import { referenceHolder } from '../../server/geo/holder.ts';
import type { Reference } from '../../server/geo/types.ts';
import { openRegistry, REGISTRY_FILE, type Registry } from '../../server/store/open.ts';
import type { CheckRequest } from '../../shared/api/checks.ts';
import { regionOf } from '../../shared/ladder/presets/index.ts';
import { gemeentenOf, NETHERLANDS, rungOf } from './country-land.ts';
import { demoQuestions, everywhere, inRegions, queriesIn } from './country-questions.ts';

/** What was measured: ratios of the least of some turns, and milliseconds to read along with them. */
export interface Asked {
  ratios: Record<string, number>;
  milliseconds: Record<string, number>;
  /** Most memory that the process held, in kilobytes. */
  peak: number;
}

const clock = machineClock(null);
const today = clock.today();
const VIEWER = { role: 'regio', organisation: null } as const;
const TURNS = 15;

interface World {
  folder: string;
  registry: Registry;
  reference: Reference;
  checks: Checks;
  areas: Areas;
  close(): Promise<void>;
}

async function open(folder: string): Promise<World> {
  const registry = await openRegistry(folder);
  const references = referenceHolder(folder, registry);
  const reference = references.current();
  if (!reference) throw new Error(`${folder} has no areas`);
  const services = { registry, references, clock };
  return {
    folder,
    registry,
    reference,
    checks: createChecks(services),
    areas: createAreas(services),
    async close() {
      references.close();
      await registry.close();
    },
  };
}

async function askAll({ checks }: World, questions: readonly CheckRequest[]): Promise<void> {
  for (const one of questions) await checks.run(VIEWER, one, 'nl');
}

/** As any write does: whatever was remembered of the registry no longer holds. */
function touch({ folder }: World): void {
  const db = new SqliteDriver(join(folder, REGISTRY_FILE));
  db.exec('update state set data_version = data_version + 1');
  db.close();
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Both by turns, after one turn to warm up; the least of each, as what else the machine does can only add. */
async function byTurns(one: () => Promise<number>, other: () => Promise<number>): Promise<[number, number]> {
  const found: [number[], number[]] = [[], []];
  for (let turn = 0; turn <= TURNS; turn++) {
    const pair = [await one(), await other()] as const;
    if (turn === 0) continue;
    found[0].push(pair[0]);
    found[1].push(pair[1]);
  }
  return [Math.min(...found[0]), Math.min(...found[1])];
}

const inDemo = demoQuestions(today);
const [demoFolder = '', landFolder = ''] = process.argv.slice(2);
const asked: Asked = { ratios: {}, milliseconds: {}, peak: 0 };
const demo = await open(demoFolder);
const land = await open(landFolder);

async function compare(name: string, small: () => Promise<number>, large: () => Promise<number>) {
  const [a, b] = await byTurns(small, large);
  asked.ratios[name] = b / a;
  asked.milliseconds[`${name}: small`] = a;
  asked.milliseconds[`${name}: large`] = b;
  console.error(name, (b / a).toFixed(2), a.toFixed(2), b.toFixed(2));
}

await compare(
  'same',
  () => timed(() => askAll(demo, inDemo)),
  () => timed(() => askAll(land, inDemo)),
);
await compare(
  'spread',
  () => timed(() => askAll(demo, inDemo)),
  () => timed(() => askAll(land, inRegions)),
);

/** Some homes, each asked about as the first thing after a write. */
const afterWrite = async (world: World) => {
  let sum = 0;
  for (const one of inDemo.slice(0, 20)) {
    touch(world);
    sum += await timed(() => askAll(world, [one]));
  }
  return sum;
};
await compare(
  'after a write',
  () => afterWrite(demo),
  () => afterWrite(land),
);
await compare(
  'all after a write',
  () => {
    touch(demo);
    return timed(() => askAll(demo, inDemo));
  },
  () => {
    touch(land);
    return timed(() => askAll(land, inDemo));
  },
);
await compare(
  'gemeente list after a write',
  () => {
    touch(demo);
    return timed(() => list(demo, 'GM9901', 'opstapwoning'));
  },
  () => {
    touch(land);
    return timed(() => list(land, 'GM9901', 'opstapwoning'));
  },
);
await compare(
  'area detail after a write',
  () => {
    touch(demo);
    return timed(() => demo.areas.detail(VIEWER, 'GM9901', { rung: 'opstapwoning' }, 'nl'));
  },
  () => {
    touch(land);
    return timed(() => land.areas.detail(VIEWER, 'GM9901', { rung: 'opstapwoning' }, 'nl'));
  },
);

function list({ areas }: World, gemeente: string, rung: string) {
  return areas.list(VIEWER, { level: 'buurt', gemeente, rung, limit: 1000 });
}

const gemeente = 'GM0200';
const rung = rungOf(gemeente);
const byHand = new SqliteDriver(join(land.folder, REGISTRY_FILE), { readonly: true });
const groupBy = byHand.prepare(
  `select buurt, sum(places) from units where gemeente = ? and area_year = ? and rung = ? and secrecy != 'geheim'
   and status in ('vrij', 'gereserveerd', 'bezet') and (from_date is null or from_date <= ?)
   and (until_date is null or until_date > ?) group by buurt`,
);
const now = snapshots(land.registry, { current: () => land.reference })();
const { moment } = now?.counts(regionOf(gemeente), today) ?? {};
if (!moment) throw new Error('There are no areas');
const buurten = land.reference.areas('buurt', gemeente).map(({ code }) => code);
await compare(
  'counts',
  () => timed(() => groupBy.all(gemeente, land.reference.year, rung, today, today)),
  () =>
    timed(async () => {
      const counts = new Counts(moment);
      await counts.ensureAreas(land.registry.db, 'buurt', buurten);
      return buurten.map((code) => inUse(counts.area('buurt', code), rung).places);
    }),
);
await compare(
  'list against group by',
  () => timed(() => groupBy.all(gemeente, land.reference.year, rung, today, today)),
  () => {
    touch(land);
    return timed(() => list(land, gemeente, rung));
  },
);

/** As a request asks: a hundred addresses, all in the gemeenten of one region. */
const near = regionOf(gemeente)?.gemeenten.map(({ code }) => code) ?? [];
const [named, numbered] = [queriesIn(near, false), queriesIn(near, true)];
for (const found of [...land.reference.match(named), ...land.reference.match(numbered)])
  if (found.address === null) throw new Error('An address of the country was not found');
await compare(
  'streets',
  () => timed(() => land.reference.match(numbered)),
  () => timed(() => land.reference.match(named)),
);

touch(land);
asked.milliseconds.everywhere = (await timed(() => askAll(land, everywhere))) / everywhere.length;
asked.milliseconds['lists of all gemeenten'] = await timed(async () => {
  for (const code of gemeentenOf(NETHERLANDS)) await list(land, code, rungOf(code));
});
asked.milliseconds['the country, page by page'] = await timed(async () => {
  let cursor: string | undefined;
  do {
    const page = await land.areas.list(VIEWER, { level: 'buurt', rung, limit: 1000, cursor });
    cursor = page.next ?? undefined;
  } while (cursor);
});
console.error(asked.milliseconds);

byHand.close();
await demo.close();
await land.close();
asked.peak = process.resourceUsage().maxRSS;
process.stdout.write(JSON.stringify(asked));
