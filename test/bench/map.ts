import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../browser/find.ts';
import { served } from '../e2e/served.ts';
import { runTool } from '../tool.ts';
import { benchScript } from './map-page.ts';
import { atLeast, atMost, type Row } from './row.ts';

/** Milliseconds in which the issue wants it; the numbers are over those. */
const FIRST_PAINT = 1_000;
const FEW = { columns: 20, rows: 15, most: 100 };
const MANY = { columns: 125, rows: 120, most: 300 };

/** Frames come as soon as they are drawn: waiting for the next tick of a screen is no work, and would hide how the two differ. */
const UNLIMITED = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

interface Repainted {
  ours: number;
  theirs: number;
}

/**
 * The map in real Chromium: how soon a region's areas are coloured after its page was asked for, and how long another rung or
 * day takes to paint, beside the same shapes in Leaflet's own canvas.
 */
export async function run(): Promise<Row[]> {
  if ((await runTool('vite', ['build', '--config', 'server/web/vite.config.ts'])) !== 0)
    throw new Error('The map did not build.');
  const server = await served();
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: UNLIMITED });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(server.link());
    const firsts: number[] = [];
    for (let turn = 0; turn < 5; turn++) firsts.push(await firstPaint(page, server.url));
    const first = middle(firsts);
    await page.goto('about:blank');
    await page.addScriptTag({ content: await benchScript() });
    const few = await repaint(page, FEW);
    const many = await repaint(page, MANY);
    console.error(
      `first paint ${first.toFixed(0)} ms; 300 buurten ${few.ours.toFixed(0)} ms (Leaflet ${few.theirs.toFixed(0)}); 15,000 ${many.ours.toFixed(0)} ms (Leaflet ${many.theirs.toFixed(0)})`,
    );
    return [
      atMost("first useful paint of a region's map / a second", first / FIRST_PAINT, 1),
      atMost('another rung or day over 300 buurten / 100 ms', few.ours / FEW.most, 1),
      atMost('another rung or day over 15,000 buurten / 300 ms', many.ours / MANY.most, 1),
      atLeast("Leaflet's own canvas / ours, 15,000 buurten", many.theirs / many.ours, 5),
    ];
  } finally {
    await browser.close();
    await server.end();
  }
}

/** From the request for the page until the areas stand on the map in their colours. */
async function firstPaint(page: Page, url: string): Promise<number> {
  await page.goto('about:blank');
  const start = performance.now();
  await page.goto(`${url}/#pagina=kaart`);
  await page.locator('.area-mark[data-class]').first().waitFor({ state: 'attached' });
  return performance.now() - start;
}

function repaint(page: Page, { columns, rows }: { columns: number; rows: number }): Promise<Repainted> {
  return page.evaluate(
    ([wide, high]) =>
      (window as unknown as { repaint(columns: number, rows: number): Promise<Repainted> }).repaint(
        wide,
        high,
      ),
    [columns, rows] as const,
  );
}

function middle(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
