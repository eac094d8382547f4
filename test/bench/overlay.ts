import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from '@playwright/test';
import { findBrowser } from '../browser/find.ts';
import { launchWithExtension } from '../browser/launch.ts';
import { pairExtension } from '../browser/pair.ts';
import { servePage } from '../e2e/page-server.ts';
import { served } from '../e2e/served.ts';
import { ROOT, runTool } from '../tool.ts';
import { demoAddresses } from './demo-addresses.ts';
import { pageOf, pageWithout } from './overlay-page.ts';
import { traced } from './overlay-trace.ts';
import { atMost, type Row } from './row.ts';

const HOMES = 1_000;
const BUILD = process.env.TREDE_E2E_BUILD ?? join(ROOT, '.output', 'chrome-mv3-e2e');
/** Ten minutes of scrolling with `-- overlay --whole`; else as many steps as in one, so that all benches stay short. */
const STEPS = process.argv.includes('--whole') ? 1_200 : 120;
const STEP_MS = process.argv.includes('--whole') ? 500 : 100;

/**
 * What the overlay costs a page of 1,000 homes and one without addresses, in real Chromium, by the trace of its main
 * thread: our own scripts only. The page's own load is that of the same page without the extension's portal turned on.
 */
export async function run(): Promise<Row[]> {
  if (!process.env.TREDE_E2E_BUILD && (await runTool('wxt', ['build', '--mode', 'e2e'])) !== 0)
    throw new Error('The extension did not build.');
  const server = await served();
  const { context, worker } = await launchWithExtension({
    executablePath: await findBrowser(),
    extensionDir: BUILD,
    headless: true,
    viewport: { width: 1280, height: 900 },
  });
  const token = server.token('coordinator');
  const full = await servePage(pageOf(await demoAddresses(server.url, token, HOMES)));
  const bare = await servePage(pageWithout(HOMES));
  try {
    const own = (await visit(context, full.url, 0)).all;
    await pairExtension(worker, {
      settings: { server: server.url, token, rung: 'opstapwoning' },
      portals: [full.url, bare.url],
    });
    await visit(context, full.url, 1);
    const runs: Visit[] = [];
    for (let turn = 0; turn < 3; turn += 1) runs.push(await visit(context, full.url, 1));
    const without = await visit(context, bare.url, 0);
    const middle = (of: (one: Visit) => number) => runs.map(of).sort((a, b) => a - b)[1] ?? 0;
    console.error(
      `own load ${own.toFixed(0)} ms, ours ${middle((one) => one.ours).toFixed(1)} ms, longest ${middle((one) => one.longest).toFixed(1)} ms, in view after ${middle((one) => one.shown).toFixed(0)} ms, without addresses ${without.ours.toFixed(2)} ms`,
    );
    return [
      atMost('seconds from load to the badges in view, 1,000 homes', middle((one) => one.shown) / 1000, 1),
      atMost('longest task of ours / 50 ms', middle((one) => one.longest) / 50, 1),
      atMost("main-thread time of ours / the page's own load", middle((one) => one.ours) / own, 0.05),
      atMost('main-thread time on a page without addresses / 5 ms', without.ours / 5, 1),
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
  all: number;
  ours: number;
  longest: number;
  /** Milliseconds from load until every home in view has its badge. */
  shown: number;
}

/** Loads the page and stays until its badges are there and nothing more comes. */
async function visit(context: BrowserContext, url: string, badges: number): Promise<Visit> {
  const page = await context.newPage();
  try {
    await page.goto('about:blank');
    const cdp = await context.newCDPSession(page);
    let shown = 0;
    await page.goto(url);
    await page.goto('about:blank');
    const found = await tracedAt(page, cdp, url, async () => {
      const loaded = performance.now();
      if (badges > 0) {
        await page.waitForFunction(everyHomeInView);
        shown = performance.now() - loaded;
      }
      await page.waitForTimeout(3_000);
    });
    return { ...found, shown };
  } finally {
    await page.close();
  }
}

function everyHomeInView(): boolean {
  for (const home of document.querySelectorAll('li.home')) {
    if (home.getBoundingClientRect().top > window.innerHeight) return true;
    if (home.querySelector('trede-toets') === null) return false;
  }
  return true;
}

async function tracedAt(
  page: Page,
  cdp: Parameters<typeof traced>[1],
  url: string,
  after: () => Promise<void>,
) {
  return traced(page, cdp, async () => {
    await page.goto(url, { waitUntil: 'load' });
    await after();
  });
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
  let first = 0;
  for (let step = 0; step < STEPS; step += 1) {
    // Down the whole page in the first tenth, so that every badge was drawn once.
    const part = (step % (STEPS / 10)) / (STEPS / 10);
    await page.evaluate((to) => window.scrollTo(0, to * document.body.scrollHeight), part);
    await page.waitForTimeout(STEP_MS);
    if (step === STEPS / 10) first = await used();
  }
  const last = await used();
  await page.close();
  return last / first;
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(join(BUILD, file))).length;
}
