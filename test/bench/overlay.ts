import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { findBrowser } from '../browser/find.ts';
import { launchWithExtension } from '../browser/launch.ts';
import { pairExtension } from '../browser/pair.ts';
import { servePage } from '../e2e/page-server.ts';
import { served } from '../e2e/served.ts';
import { ROOT, runTool } from '../tool.ts';
import { demoAddresses } from './demo-addresses.ts';
import { calm, go, told, until } from './overlay-outside.ts';
import { pageOf, pageWithout } from './overlay-page.ts';
import { type Traced, traced } from './overlay-trace.ts';
import { atMost, type Row } from './row.ts';

const HOMES = 1_000;
/** Each figure is the middle one of so many visits. */
const TURNS = 5;
const BUILD = process.env.TREDE_E2E_BUILD ?? join(ROOT, '.output', 'chrome-mv3-e2e');
const RELEASE = join(ROOT, '.output', 'chrome-mv3');
/** Ten minutes of scrolling with `-- overlay --whole`; else as many steps as in one, so that all benches stay short. */
const STEPS = process.argv.includes('--whole') ? 1_200 : 120;
const STEP_MS = process.argv.includes('--whole') ? 500 : 100;

/**
 * What the overlay costs a page of 1,000 homes and one without addresses, in real Chromium, by the trace of its main
 * thread: our own scripts only. It falls in two. What a person waits for is the page's load until every home in view has
 * its badge: ours in that time is measured beside the page's own load, that of the same page without the portal turned
 * on, with its scripts, styles, layout and paint until it is quiet. That is told twice: of the first page in a tab, for
 * which the browser must read and compile our scripts as it must those of the page, and of the next page of the portal in
 * that tab, as they follow each other all day. What is out of view is read afterwards, while the page is idle: ours then
 * is measured beside the time that it lasts, until the number of homes is told.
 */
export async function run(): Promise<Row[]> {
  if (!process.env.TREDE_E2E_BUILD && (await runTool('wxt', ['build', '--mode', 'e2e'])) !== 0)
    throw new Error('The extension did not build.');
  // What people get is weighed; what is measured below also lets a test look inside.
  if ((await runTool('wxt', ['build'])) !== 0) throw new Error('The extension for people did not build.');
  const server = await served();
  const launch = {
    executablePath: await findBrowser(),
    extensionDir: BUILD,
    headless: true,
    viewport: { width: 1280, height: 900 },
  };
  const before = await launchWithExtension(launch);
  const token = server.token('coordinator');
  const full = await servePage(pageOf(await demoAddresses(server.url, token, HOMES)));
  const bare = await servePage(pageWithout(HOMES));
  // A browser of its own: in the other the portal is on from its start, while its worker is surely awake.
  const own = await quietLoads(before.context, full.url, ({ all }) => all).finally(() =>
    before.context.close(),
  );
  const { context, worker } = await launchWithExtension(launch);
  try {
    await pairExtension(worker, {
      settings: { server: server.url, token, rung: 'opstapwoning' },
      portals: [full.url, bare.url],
    });
    await visit(context, full.url);
    const runs: Visit[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) runs.push(await visit(context, full.url));
    const without = await quietLoads(context, bare.url, ({ ours }) => ours);
    const of = (figure: (one: Visit) => number) => middle(runs.map(figure));
    const first = of((one) => one.load.ours);
    const next = of((one) => one.next.ours);
    console.error(
      `first page in a tab: own load ${own.first.toFixed(0)} ms, until the badges in view stand ours ${first.toFixed(1)} ms, after ${of((one) => one.shown).toFixed(0)} ms; next page: ${own.next.toFixed(0)} and ${next.toFixed(1)} ms; the rest ours ${of((one) => one.rest.ours).toFixed(0)} ms in ${of((one) => one.lasted).toFixed(0)} ms; longest ${of(longest).toFixed(1)} ms; without addresses ${without.first.toFixed(2)} and ${without.next.toFixed(2)} ms`,
    );
    return [
      atMost('seconds from load to the badges in view, 1,000 homes', of((one) => one.shown) / 1000, 1),
      atMost('longest task of ours / 50 ms', of(longest) / 50, 1),
      atMost(
        "main-thread time until the badges in view stand / the page's own load, from page to page",
        next / own.next,
        0.05,
      ),
      atMost(
        "main-thread time until the badges in view stand / the page's own load, first page in a tab",
        first / own.first,
        0.05,
      ),
      atMost(
        'main-thread time while the other homes are read / that time',
        of((one) => one.rest.ours / one.lasted),
        0.05,
      ),
      atMost('main-thread time on a page without addresses / 5 ms, from page to page', without.next / 5, 1),
      atMost(
        'main-thread time on a page without addresses / 5 ms, first page in a tab',
        without.first / 5,
        1,
      ),
      atMost(
        'script before the first address, gzipped / 20 kB',
        (gzipped('portal.js') + gzipped('probe.js')) / 20_000,
        1,
      ),
      atMost(
        `memory after ${STEPS} steps of scrolling / after the first tenth`,
        await scrolled(context, full.url),
        1.1,
      ),
    ];
  } finally {
    await context.close();
    await full.close();
    await bare.close();
    await server.end();
  }
}

interface Visit {
  /** Until every home in view has its badge. */
  load: Traced;
  /** Milliseconds that this took since the page had loaded. */
  shown: number;
  /** From then on until all homes are known. */
  rest: Traced;
  /** Milliseconds that this lasted. */
  lasted: number;
  /** As `load`, of the next page in that tab. */
  next: Traced;
}

const longest = ({ load, rest, next }: Visit) => Math.max(load.longest, rest.longest, next.longest);

/** Loads the page in a new tab, stays until all of its homes are known, and goes to the next, which is as long. */
async function visit(context: BrowserContext, url: string): Promise<Visit> {
  return inNewTab(context, async (page, cdp) => {
    let shown = 0;
    const inView = await homesInView(context, url);
    const load = await traced(page, cdp, async () => {
      await go(cdp, url);
      const loaded = performance.now();
      await until(cdp, badgesAt(inView));
      shown = performance.now() - loaded;
    });
    const began = performance.now();
    let lasted = 0;
    const rest = await traced(
      page,
      cdp,
      async () => {
        await until(cdp, `(${isSummed})()`);
        lasted = performance.now() - began;
      },
      load.thread,
    );
    const next = await traced(page, cdp, async () => {
      await go(cdp, url);
      await until(cdp, badgesAt(inView));
    });
    return { load, shown, rest, lasted, next };
  });
}

/** Milliseconds of the main thread, of the first page in a tab and of the next one there. */
interface Loads {
  first: number;
  next: number;
}

/** Loads a page on which no badge comes, stays until it is quiet, and loads it again in the same tab. */
async function quietLoads(
  context: BrowserContext,
  url: string,
  figure: (traced: Traced) => number,
): Promise<Loads> {
  const quiet = (page: Page, cdp: CDPSession) =>
    traced(page, cdp, async () => {
      await go(cdp, url);
      await calm(cdp);
    });
  const runs: Loads[] = [];
  // In the cache of the browser first, as it is for the visits with badges.
  for (let turn = -1; turn < TURNS; turn += 1) {
    const run = await inNewTab(context, async (page, cdp) => ({
      first: figure(await quiet(page, cdp)),
      next: figure(await quiet(page, cdp)),
    }));
    if (turn >= 0) runs.push(run);
  }
  return { first: middle(runs.map(({ first }) => first)), next: middle(runs.map(({ next }) => next)) };
}

/** How many homes of the list a person sees at once. */
function homesInView(context: BrowserContext, url: string): Promise<number> {
  return inNewTab(context, async (_page, cdp) => {
    await go(cdp, url);
    return told<number>(
      cdp,
      "[...document.querySelectorAll('li.home')].filter((home) => home.getBoundingClientRect().top < innerHeight).length",
    );
  });
}

async function inNewTab<T>(
  context: BrowserContext,
  work: (page: Page, cdp: CDPSession) => Promise<T>,
): Promise<T> {
  const page = await context.newPage();
  try {
    return await work(page, await context.newCDPSession(page));
  } finally {
    await page.close();
  }
}

const middle = (figures: readonly number[]) => [...figures].sort((a, b) => a - b)[figures.length >> 1] ?? 0;

function everyHomeInView(): boolean {
  for (const home of document.querySelectorAll('li.home')) {
    const { top, bottom } = home.getBoundingClientRect();
    if (bottom < 0) continue;
    if (top > window.innerHeight) return true;
    if (home.querySelector('trede-toets') === null) return false;
  }
  return true;
}

/** Whether so many from the first have their badge. */
const badgesAt = (count: number) =>
  `document.querySelectorAll('li.home:nth-child(-n + ${count}) trede-toets').length >= ${count}`;

/** Whether the sentence stands that counts all homes, for who has the page read out. */
function isSummed(): boolean {
  return [...document.querySelectorAll('body > trede-toets')].some((host) =>
    host.shadowRoot?.querySelector('[role="status"]')?.textContent?.includes('woningen'),
  );
}

/** Scrolls up and down the page; gives its memory at the end beside that after the first tenth. */
async function scrolled(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(url);
  const cdp = await context.newCDPSession(page);
  const used = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
  };
  await cdp.send('Performance.enable');
  await page.waitForFunction(isSummed, undefined, { timeout: 120_000 });
  const began = await page.evaluate(() => performance.now());
  let first = 0;
  for (let step = 0; step < STEPS; step += 1) {
    // Down the whole page in the first tenth, so that every badge was drawn once.
    const part = (step % (STEPS / 10)) / (STEPS / 10);
    await page.evaluate((to) => window.scrollTo(0, to * document.body.scrollHeight), part);
    await page.waitForFunction((until) => performance.now() >= until, began + (step + 1) * STEP_MS);
    await page.waitForFunction(everyHomeInView);
    if (step === STEPS / 10) first = await used();
  }
  const last = await used();
  await page.close();
  return last / first;
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(join(RELEASE, file))).length;
}
