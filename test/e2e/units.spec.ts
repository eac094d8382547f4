import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { machineClock } from '../../server/clock.ts';
import type { Overview } from '../../shared/api/overview.ts';
import type { UnitList } from '../../shared/api/units.ts';
import type { Vacancy } from '../../shared/api/vacancies.ts';
import { expect, test } from './map-fixture.ts';
import type { Served } from './served.ts';

interface VacancyPage {
  items: Vacancy[];
}

async function open(page: Page, server: Served, hash: string) {
  await page.goto(server.link());
  await page.goto(`${server.url}/#${hash}`);
}

/** From now on the page asks as this role, with a token in the place of the map's own sign-in. */
async function actAs(page: Page, token: string) {
  await page.route('**/v1/**', (route) =>
    route.continue({ headers: { ...route.request().headers(), authorization: `Bearer ${token}` } }),
  );
}

const found = (page: Page) => page.locator('.list-head [role=status]');

test('the overview tells the figures of the region, each with a way on, and saves them', async ({
  page,
  server,
  api,
}) => {
  await open(page, server, 'pagina=overzicht');
  const shown = (await (await api.get('/v1/overview?region=demo')).json()) as Overview;
  const figure = (id: string) => page.locator(`[data-figure=${id}]`);
  for (const { kind, places } of shown.places)
    await expect(figure('places').locator(`[data-kind=${kind}] .number`)).toHaveText(`${places}`);
  const [promise] = shown.agreements;
  await expect(figure('agreements')).toContainText(`${promise?.delivered} van ${promise?.promised}`);
  await expect(figure('buurten')).toContainText(`${shown.buurten.over} buurten boven een norm`);
  await expect(figure('omklap')).toContainText(`${shown.terms?.soon} binnen 12 maanden`);
  await expect(figure('waiting')).toContainText('op de wachtlijst');
  await expect(page.getByRole('heading', { name: 'Wat aandacht vraagt' })).toBeVisible();
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'De cijfers van dit overzicht opslaan als CSV' }).click(),
  ]);
  expect(readFileSync(await csv.path(), 'utf8')).toContain('Plekken per soort;beschermd wonen;');
  await figure('omklap').getByRole('link', { name: 'Bekijk welke' }).click();
  await expect(page).toHaveURL(/pagina=signalen&soort=omklap/);
});

test('a reader is told what is not for their role, and keeps the rest', async ({ page, server }) => {
  await actAs(page, server.token('lezer'));
  await open(page, server, 'pagina=overzicht');
  await expect(page.locator('[data-figure=waiting]')).toContainText('Uw rol mag dit cijfer niet zien');
  await expect(page.getByRole('link', { name: 'Locaties en woningen' })).toHaveCount(0);
  await page.goto(`${server.url}/#pagina=woningen`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '“Locaties en woningen” is niet voor uw rol',
  );
});

test('homes are found, sorted, opened by their link, changed, and many at once after a preview', async ({
  page,
  server,
  api,
}) => {
  const list = async (query: string) =>
    (await (await api.get(`/v1/units?limit=1000&${query}`)).json()) as UnitList;
  const provided = await list('ended=false&status=bezet&rung=opstapwoning&sort=place');
  await open(page, server, 'pagina=woningen');
  const filters = page.getByRole('form', { name: 'Filter' });
  await filters.getByLabel('Trede').selectOption('opstapwoning');
  await filters.getByLabel('Status').selectOption('bezet');
  await expect(found(page)).toHaveText(`${provided.total} woningen en locaties`);
  await page.getByRole('button', { name: 'Vanaf' }).click();
  await page.getByRole('button', { name: 'Vanaf' }).click();
  await expect(page.getByRole('columnheader', { name: 'Vanaf' })).toHaveAttribute('aria-sort', 'descending');
  const newest = await list('ended=false&status=bezet&rung=opstapwoning&sort=from&order=desc');
  await expect(page.locator('[data-unit]').first()).toHaveAttribute('data-unit', newest.items[0]?.id ?? '');

  const first = page.locator('[data-unit]').first();
  await first.getByRole('button').click();
  await expect(page).toHaveURL(/woning=/);
  await page.reload();
  await page.locator('.detail').getByRole('button', { name: 'Wijzig' }).click();
  await page.getByRole('form', { name: 'Wijzig' }).getByLabel('Contract').fill('Raamcontract-zeven');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(found(page)).toContainText('Bewaard.');
  expect((await list('q=raamcontract&sort=place')).total).toBe(1);
  await first.getByRole('button').click();
  await page.locator('summary', { hasText: 'Geschiedenis' }).click();
  await expect(page.locator('.history li').first()).toContainText('Gewijzigd (contract)');

  await page.getByLabel('Kies alles op dit blad').check();
  await page.getByRole('button', { name: `Kies alle ${provided.total}` }).click();
  await expect(page.locator('.chosen-many')).toContainText(`${provided.total} gekozen`);
  const many = page.getByRole('form', { name: 'Wijzig wat u koos' });
  await many.getByLabel('Wat verandert').selectOption({ label: 'Contract' });
  await many.getByLabel('Wordt').fill('Raamcontract-acht');
  await many.getByRole('button', { name: 'Bekijk wat dit verandert' }).click();
  await expect(many.locator('.preview')).toContainText(
    'Contract: van Raamcontract-zeven naar Raamcontract-acht, 1 keer',
  );
  expect((await list('q=raamcontract-acht&sort=place')).total).toBe(0);
  await many.getByRole('button', { name: `Wijzig ${provided.total}` }).click();
  await expect(found(page)).toContainText(`${provided.total} gewijzigd.`);
  expect((await list('q=raamcontract-acht&sort=place')).total).toBe(provided.total);
});

test('a free home is found and taken off offer', async ({ page, server, api }) => {
  const { items } = (await (await api.get('/v1/vacancies?limit=1000')).json()) as VacancyPage;
  const today = machineClock(null).today();
  // A test before may have given homes, or taken them off offer.
  const offered = items.filter(({ until }) => until === null || until > today).length;
  await open(page, server, 'pagina=woningen&lijst=vrij');
  await expect(found(page)).toContainText(`${offered} vrije woningen`);
  const place = await page.locator('[data-vacancy] .utrecht-link-button').first().innerText();
  await page.getByLabel('Zoek').fill(place);
  await expect(page.locator('[data-vacancy]')).toHaveCount(1);
  await page.locator('[data-vacancy] .utrecht-link-button').click();
  await page.getByRole('button', { name: 'Haal uit het aanbod' }).click();
  await expect(found(page)).toContainText('Niet meer aangeboden vanaf');
  await page.getByLabel('Zoek').fill('');
  await expect(found(page)).toContainText(`${offered - 1} vrije woningen`);
});

test('free homes are changed many at once after a preview, and tell it in their history', async ({
  page,
  server,
}) => {
  await open(page, server, 'pagina=woningen&lijst=vrij');
  const corporation = await page.locator('[data-vacancy] [data-label=Corporatie]').first().innerText();
  await page.getByLabel('Zoek').fill(corporation);
  await page.getByLabel('Kies alles op dit blad').check();
  const chosen = await page.locator('[data-vacancy] input:checked').count();
  expect(chosen).toBeGreaterThan(1);
  const many = page.getByRole('form', { name: 'Wijzig wat u koos' });
  await many.getByLabel('Wat verandert').selectOption({ label: 'Huur per maand in euro' });
  await many.getByLabel('Wordt').fill('501.25');
  await many.getByRole('button', { name: 'Bekijk wat dit verandert' }).click();
  await expect(many.locator('.preview')).toContainText(`${chosen} veranderen`);
  await many.getByRole('button', { name: `Wijzig ${chosen}` }).click();
  await expect(found(page)).toContainText(`${chosen} gewijzigd.`);
  await expect(page.locator('[data-vacancy] .number').first()).toContainText('501,25');
  await page.locator('[data-vacancy] .utrecht-link-button').first().click();
  await page.locator('summary', { hasText: 'Geschiedenis' }).click();
  await expect(page.locator('.history li').first()).toContainText('Gewijzigd (huur)');
});

test('what someone else changed meanwhile is told, and what was typed stays', async ({
  page,
  server,
  api,
}) => {
  const asked = '/v1/units?status=bezet&rung=opstapwoning&sort=place&limit=1';
  const [unit] = ((await (await api.get(asked)).json()) as UnitList).items;
  await open(page, server, `pagina=woningen&ladder=opstapwoning&status=bezet&woning=${unit?.id}`);
  await page.locator('.detail').getByRole('button', { name: 'Wijzig' }).click();
  const form = page.getByRole('form', { name: 'Wijzig' });
  await form.getByLabel('Contract').fill('Raamcontract-negen');
  const other = await api.patch(`/v1/units/${unit?.id}`, { data: { complex: 'De Nieuwe Hof' } });
  expect(other.status()).toBe(200);
  await form.getByRole('button', { name: 'Bewaar' }).click();
  await expect(form.getByRole('alert')).toContainText('is nu De Nieuwe Hof');
  await expect(form.getByLabel('Contract')).toHaveValue('Raamcontract-negen');
  await form.getByRole('button', { name: 'Bewaar' }).click();
  await expect(found(page)).toContainText('Bewaard.');
  expect(await (await api.get(`/v1/units/${unit?.id}`)).json()).toMatchObject({
    complex: 'De Nieuwe Hof',
    contract: 'Raamcontract-negen',
  });
});

for (const [hash, ready] of [
  ['pagina=overzicht', '[data-figure=waiting]'],
  ['pagina=woningen', '[data-unit]'],
  ['pagina=woningen&lijst=vrij', '[data-vacancy]'],
  ['pagina=woningen&lijst=bevestigen', '.choose select'],
] as const)
  test(`axe finds nothing on ${hash}, in both languages, wide and narrow`, async ({ page, server }) => {
    await open(page, server, hash);
    for (const language of ['nl', 'en']) {
      await page.goto(`${server.url}/#${hash}&taal=${language}`);
      await page.locator(ready).first().waitFor();
      if (hash.includes('woningen') && !hash.includes('bevestigen')) {
        await page.locator(`${ready} .utrecht-link-button`).first().click();
        await page.locator(`${ready} input`).first().check();
        await page.locator('.bulk').waitFor();
      }
      for (const [width, height] of [
        [1440, 900],
        [390, 844],
      ] as const) {
        await page.setViewportSize({ width, height });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        ).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    }
  });
