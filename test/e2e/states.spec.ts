import AxeBuilder from '@axe-core/playwright';
import type { Page, Route } from '@playwright/test';
import { PAGES } from '../../server/web/view.ts';
import { expect, test } from './map-fixture.ts';

/** What every page asks first, before it is a page; all else that the API is asked for. */
const OF_A_PAGE = /\/v1\/(?!health|regions|ladder|events)/;

/** These fetch nothing until someone asks. */
const ON_REQUEST: readonly string[] = ['lijst', 'sluiting'];

const WORDS = {
  nl: { again: 'Opnieuw proberen', away: /^Geen verbinding/ },
  en: { again: 'Try again', away: /^No connection/ },
};

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

for (const name of PAGES)
  test(`${name} on its way, in trouble and there: designed, without findings, in both languages`, async ({
    page,
    server,
    api,
  }) => {
    const placements = (await (await api.get('/v1/placements?limit=1')).json()) as {
      items: { id: string }[];
    };
    // A receipt is of one placement.
    const over = name === 'bewijs' ? `&over=${placements.items[0]?.id}` : '';
    await page.goto(server.link());
    for (const language of ['nl', 'en'] as const) {
      const hold = () => new Promise<void>(() => {});
      await page.route(OF_A_PAGE, hold);
      await page.goto(`${server.url}/#pagina=${name}&taal=${language}&niveau=gemeente${over}`);
      await page.reload();
      await expect(page.locator('main')).not.toBeEmpty();
      expect(await findings(page)).toEqual([]);

      await page.unroute(OF_A_PAGE, hold);
      const fail = (route: Route) =>
        route.fulfill({ status: 500, contentType: 'text/html', body: '<h1>Internal Server Error</h1>' });
      await page.route(OF_A_PAGE, fail);
      await page.reload();
      const again = page.getByRole('button', { name: WORDS[language].again });
      if (!ON_REQUEST.includes(name)) await expect(again.first()).toBeVisible();
      expect(await page.locator('main').innerText()).not.toMatch(/Internal Server Error|undefined|\bnull\b/);
      expect(await findings(page)).toEqual([]);

      await page.unroute(OF_A_PAGE, fail);
      if (ON_REQUEST.includes(name)) await page.reload();
      // Where several parts failed, each asks again for its own.
      await again.evaluateAll((all) => {
        for (const one of all) if (one instanceof HTMLElement) one.click();
      });
      await expect(again).toHaveCount(0);
      await expect(page.locator('main')).not.toHaveAttribute('aria-busy', 'true');
      await expect(page.locator('h1, .map-page').first()).toBeVisible();
      expect(await findings(page)).toEqual([]);
    }
  });

test('who may not see a page is told so, and led on', async ({ page, server }) => {
  await page.goto(server.link());
  const refuse = (route: Route) =>
    route.fulfill({ status: 403, contentType: 'application/problem+json', body: '{}' });
  await page.route(OF_A_PAGE, refuse);
  await page.goto(`${server.url}/#pagina=afspraken`);
  await expect(page.getByRole('heading', { name: 'Dit is niet voor uw rol' })).toBeVisible();
  await expect(page.getByRole('button', { name: WORDS.nl.again })).toHaveCount(0);
  expect(await findings(page)).toEqual([]);
  await page.unroute(OF_A_PAGE, refuse);
  await page.getByRole('link', { name: 'Naar de kaart' }).click();
  await expect(page.locator('.area-mark').first()).toBeAttached();
});

test('a connection that goes in the middle is told, and what stood there stays', async ({ page, server }) => {
  await page.goto(server.link());
  await page.goto(`${server.url}/#pagina=woningen`);
  const rows = page.locator('.list tbody tr');
  await expect(rows.first()).toBeVisible();
  const before = await rows.count();
  await page.route(/\/v1\//, (route) => route.abort());
  await page.getByLabel('Zoek').fill('haven');
  await page.getByLabel('Zoek').press('Enter');
  await expect(page.getByRole('alert').getByText(WORDS.nl.away).first()).toBeVisible();
  await expect(rows).toHaveCount(before);
  expect(await findings(page)).toEqual([]);
  await page.unroute(/\/v1\//);
  await page.getByRole('button', { name: WORDS.nl.again }).first().click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});
