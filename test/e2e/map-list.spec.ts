import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { CheckResponse } from '../../shared/api/checks.ts';
import type { Vacancy } from '../../shared/api/vacancies.ts';
import { expect, test } from './map-fixture.ts';
import { written } from './portal-page.ts';
import type { Served } from './served.ts';

/** Signs in and opens the page by its link, as someone who follows it would. */
async function openList(page: Page, server: Served, hash: string): Promise<void> {
  await page.goto(server.link());
  await page.goto(`${server.url}/#${hash}`);
  await page.reload();
}

test('a sheet that is dropped on the map gives its verdicts, sorted, and follows another rung', async ({
  page,
  server,
  api,
}) => {
  const answer = await api.get('/v1/vacancies?limit=7');
  const { items } = (await answer.json()) as { items: Vacancy[] };
  const rows = items.map(({ address }) =>
    [
      address.straat,
      address.huisnummer,
      address.huisletter,
      address.huisnummertoevoeging,
      address.postcode,
    ].join(';'),
  );
  const sheet = ['Bewoner;Straat;Huisnr;Letter;Toev;Postcode', ...rows.map((row) => `P. Jansen;${row}`)].join(
    '\n',
  );
  await openList(page, server, 'pagina=lijst');
  await expect(page.getByRole('heading', { level: 1, name: 'Lijst uit een mail of werkblad' })).toBeVisible();
  const asked = page.waitForRequest((request) => request.url().endsWith('/v1/checks'));
  await page
    .getByLabel('Kies een bestand')
    .setInputFiles({ name: 'aanbod.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) });
  await expect(page.getByText('7 woningen getoetst.')).toBeVisible();
  expect((await asked).postData()).not.toContain('Jansen');
  const table = page.getByRole('table', { name: 'De getoetste lijst' });
  await expect(table.locator('tbody tr')).toHaveCount(7);

  await table.getByRole('button', { name: 'Woning', exact: true }).click();
  await expect(table.getByRole('columnheader', { name: 'Woning' })).toHaveAttribute('aria-sort', 'ascending');
  const labels = await table.locator('.t-home').allTextContents();
  expect(labels).toEqual(labels.toSorted(new Intl.Collator('nl', { numeric: true }).compare));

  await page.getByLabel('Plekken per woning').fill('500');
  await page.getByLabel('Plekken per woning').blur();
  await expect(page.getByText('Getoetst voor opstapwoning, 500 plekken.')).toBeVisible();
  const addresses = items.map(
    ({ address: { straat, huisnummer, huisletter, huisnummertoevoeging, postcode } }) => ({
      readings: [{ straat, huisnummer: huisnummer ?? 1, huisletter, huisnummertoevoeging, postcode }],
    }),
  );
  const made = await api.post('/v1/checks', { data: { rung: 'opstapwoning', places: 500, addresses } });
  const above = ((await made.json()) as CheckResponse).results.filter(
    ({ verdict }) => verdict === 'boven-norm',
  );
  await expect(table.getByText('Boven norm')).toHaveCount(above.length);

  for (const viewport of [
    { width: 1280, height: 900 },
    { width: 360, height: 800 },
  ]) {
    await page.setViewportSize(viewport);
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  }
});

test('the same in English, and what is no address is said', async ({ page, server, api }) => {
  const answer = await api.get('/v1/vacancies?limit=2');
  const { items } = (await answer.json()) as { items: Vacancy[] };
  await openList(page, server, 'pagina=lijst&taal=en');
  const box = page.getByLabel('Paste a mail, list or table here');
  await box.fill('See you tomorrow');
  await page.getByRole('button', { name: 'Check the addresses' }).click();
  await expect(page.getByText('Trede recognises no address in this text.')).toBeVisible();
  await box.fill(items.map((home) => Object.values(written(home)).join(', ')).join('\n'));
  await page.getByRole('button', { name: 'Check the addresses' }).click();
  await expect(page.getByText('2 homes checked.')).toBeVisible();
});
