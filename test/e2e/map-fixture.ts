import { type APIRequestContext, test as base, type Page } from '@playwright/test';
import { findBrowser } from '../browser/find.ts';
import { type Served, served } from './served.ts';

/** A server, and its API as someone of the region sees it without the map. */
type ServedWithApi = Served & { api: APIRequestContext };

/** Each worker has a server of its own with the demo region; each test a browser that nobody signed in to yet. */
export const test = base.extend<{ api: APIRequestContext }, { server: ServedWithApi }>({
  server: [
    async ({ playwright }, use) => {
      const server = await served();
      const api = await playwright.request.newContext({
        baseURL: server.url,
        // A connection of its own for each question: the server closes one that rests, perhaps as the next question goes out.
        extraHTTPHeaders: { authorization: `Bearer ${server.token('regio')}`, connection: 'close' },
      });
      await use({ ...server, api });
      await api.dispose();
      await server.end();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  api: async ({ server }, use) => use(server.api),
  browser: [
    async ({ playwright }, use) => {
      const browser = await playwright.chromium.launch({
        executablePath: await findBrowser(),
        args: ['--disable-quic', '--no-first-run', '--disable-background-networking'],
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

export { expect } from '@playwright/test';

/** Signs in with the link and waits until the areas are coloured. */
export async function openMap(page: Page, server: Served, hash = ''): Promise<void> {
  await page.goto(server.link());
  if (hash !== '') {
    await page.goto(`${server.url}/#${hash}`);
    await page.reload();
  }
  await page.locator('.area-mark[data-class]').first().waitFor({ state: 'attached' });
}
