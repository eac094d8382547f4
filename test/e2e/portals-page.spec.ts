import AxeBuilder from '@axe-core/playwright';
import type { APIRequestContext, Page } from '@playwright/test';
import type { Adapter, PortalItem } from '../../shared/api/portals.ts';
import { expect, openMap, test } from './map-fixture.ts';

const ADAPTER: Adapter = {
  id: 'van-de-regio',
  version: 3,
  matches: ['https://wonen.voorbeeld.nl/aanbod/*'],
  examples: ['https://wonen.voorbeeld.nl/aanbod/1'],
  card: ['.woning'],
  fields: { adres: [{ css: '.adres', from: 'text', parser: 'lines' }] },
  selfCheck: { pages: ['https://wonen.voorbeeld.nl/aanbod/*'], cards: 1, share: 0.5 },
};

async function published(api: APIRequestContext): Promise<PortalItem[]> {
  return ((await (await api.get('/v1/portals')).json()) as { items: PortalItem[] }).items;
}

async function expectNothingForAxe(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

test('a region publishes what was offered, sees which reader no longer fits, and turns it off and on', async ({
  page,
  server,
  api,
}) => {
  const offered = { ...ADAPTER, id: 'aangeboden', version: 1, examples: ['https://huur.voorbeeld.nl/nu/'] };
  const other = { ...offered, id: 'afgewezen', examples: ['https://koop.voorbeeld.nl/nu'] };
  expect((await api.post('/v1/portals', { data: ADAPTER })).status()).toBe(201);
  const headers = { authorization: `Bearer ${server.token('coordinator')}` };
  for (const data of [offered, other])
    expect((await api.post('/v1/portal-proposals', { data, headers })).status()).toBe(201);
  // Two browsers found that the region's own does not fit, and one that what the extension brings does not.
  for (const [id, version] of [
    ['van-de-regio', 3],
    ['van-de-regio', 3],
    ['zig', 1],
  ] as const)
    expect((await api.post(`/v1/portals/${id}/misfit`, { data: { version }, headers })).status()).toBe(200);

  await openMap(page, server);
  await page.getByRole('link', { name: 'Portalen', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Portalen' })).toBeVisible();
  await expect(page.getByText('door coördinator op')).toHaveCount(2);
  const row = (id: string) => page.getByRole('row', { name: new RegExp(`^${id}`) });
  await expect(row('van-de-regio')).toContainText('past niet meer: 2 keer gemeld');
  await expect(row('van-de-regio')).toContainText('https://wonen.voorbeeld.nl/aanbod/*');
  await expect(row('zig')).toContainText('komt met de extensie mee');
  await expectNothingForAxe(page);

  await page.getByRole('button', { name: 'Publiceer het voorstel voor huur.voorbeeld.nl/nu' }).click();
  await expect(page.getByText('huur.voorbeeld.nl/nu geldt nu voor iedereen')).toBeVisible();
  await expect(row('aangeboden')).toContainText('past, voor zover bekend');
  await page.getByRole('button', { name: 'Wijs het voorstel voor koop.voorbeeld.nl/nu af' }).click();
  await expect(page.getByText('Er wachten geen voorstellen.')).toBeVisible();

  for (const id of ['van-de-regio', 'zig']) {
    await page.getByRole('button', { name: `Zet de lezer ${id} uit` }).click();
    await expect(page.getByText(`De lezer ${id} staat uit, voor iedereen in de regio.`)).toBeVisible();
    await expect(page.getByRole('button', { name: `Zet de lezer ${id} aan` })).toBeVisible();
  }
  expect((await published(api)).map(({ id, disabled }) => [id, disabled])).toEqual([
    ['aangeboden', false],
    ['van-de-regio', true],
    ['zig', true],
  ]);
  await page.getByRole('button', { name: 'Zet de lezer van-de-regio aan' }).click();
  await expect(page.getByText('De lezer van-de-regio staat weer aan.')).toBeVisible();

  // What nobody told of is turned off by its name.
  await page.getByText('Zet een lezer uit die met de extensie meekomt').click();
  await page.getByLabel('Naam, zoals zig').fill('embrace');
  await page.getByRole('button', { name: 'Zet uit', exact: true }).click();
  await expect(row('embrace')).toContainText('uit');

  // A newer version wipes out what was told of the one before.
  const data = { ...ADAPTER, version: 4 };
  expect((await api.post('/v1/portals', { data })).status()).toBe(201);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Portals' })).toBeVisible();
  await expect(row('van-de-regio')).toContainText('fits, as far as known');
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNothingForAxe(page);
});

test('who is not of the region sees no such page', async ({ page, server }) => {
  await page.route('**/v1/health', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), role: 'coordinator' } });
  });
  await openMap(page, server);
  await expect(page.getByRole('link', { name: 'Regels' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Portalen', exact: true })).toHaveCount(0);
});
