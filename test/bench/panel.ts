import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { findBrowser } from '../browser/find.ts';
import { launchWithExtension } from '../browser/launch.ts';
import { pairExtension } from '../browser/pair.ts';
import { served } from '../e2e/served.ts';
import { ROOT, runTool } from '../tool.ts';
import { demoAddresses } from './demo-addresses.ts';
import { atMost, type Row } from './row.ts';

const BUILD = process.env.TREDE_E2E_BUILD ?? join(ROOT, '.output', 'chrome-mv3-e2e');
const LISTED = 200;
const TURNS = 9;

/** How long a person waits for a card, and for a list that came by mail, in real Chromium with the server on loopback. */
export async function run(): Promise<Row[]> {
  if (!process.env.TREDE_E2E_BUILD && (await runTool('wxt', ['build', '--mode', 'e2e'])) !== 0)
    throw new Error('The extension did not build.');
  const server = await served();
  const { context, worker, extensionId } = await launchWithExtension({
    executablePath: await findBrowser(),
    extensionDir: BUILD,
    headless: true,
    viewport: { width: 1280, height: 900 },
  });
  try {
    const token = server.token('coordinator');
    await pairExtension(worker, {
      settings: { server: server.url, token, rung: 'opstapwoning' },
      portals: [server.portalUrl],
    });
    const portal = await context.newPage();
    await portal.goto(server.portalUrl);
    const cards = await toCards(portal);
    await portal.close();
    const addresses = await demoAddresses(server.url, token, LISTED);
    const lists: number[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      // For another number of places nothing is known already.
      const settings = { server: server.url, token, rung: 'opstapwoning', places: turn + 2 };
      await worker.evaluate(`chrome.storage.local.set(${JSON.stringify({ settings })})`);
      const panel = await context.newPage();
      await panel.goto(`chrome-extension://${extensionId}/sidepanel.html?tab=0`);
      lists.push(await toList(panel, addresses));
      await panel.close();
    }
    console.error(`card ${middle(cards).toFixed(0)} ms, list of ${LISTED} ${middle(lists).toFixed(0)} ms`);
    return [
      atMost('from click to card / 100 ms', middle(cards) / 100, 1),
      atMost(`seconds from a list of ${LISTED} addresses to its verdicts`, middle(lists) / 1000, 1),
    ];
  } finally {
    await context.close();
    await server.end();
  }
}

/** Milliseconds from each press on a badge to the frame that shows its card. */
async function toCards(page: Page): Promise<number[]> {
  const badges = page.locator('li.home trede-toets button.t-badge');
  await badges.nth(TURNS).waitFor();
  await page.evaluate(() => {
    let pressed = 0;
    addEventListener('pointerup', () => (pressed = performance.now()), true);
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes)
          if (node instanceof HTMLElement && node.popover === 'manual')
            requestAnimationFrame(() => {
              document.body.dataset.took = `${document.body.dataset.took ?? ''} ${performance.now() - pressed}`;
            });
    }).observe(document.body, { childList: true });
  });
  for (let at = 0; at < TURNS; at += 1) {
    await badges.nth(at).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  return ((await page.locator('body').getAttribute('data-took')) ?? '').trim().split(' ').map(Number);
}

/** Milliseconds from the press on the button to the frame that shows all verdicts. */
async function toList(panel: Page, addresses: { street: string; place: string }[]): Promise<number> {
  await panel.getByRole('tab').last().click();
  const text = addresses.map(({ street, place }) => `${street}, ${place}`).join('\n');
  await panel.locator('#t-paste').fill(text);
  return panel.locator('.t-paste button[type=submit]').evaluate(
    (button: HTMLButtonElement) =>
      new Promise<number>((done) => {
        const from = performance.now();
        const seen = new MutationObserver(() => {
          if (document.querySelector('.t-list[aria-label] li .t-doing') === null) return;
          seen.disconnect();
          requestAnimationFrame(() => done(performance.now() - from));
        });
        seen.observe(document.body, { childList: true, subtree: true });
        button.click();
      }),
  );
}

/** The middle one: a machine that does much else may hold one up. */
function middle(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}
