import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Holders } from '../../shared/api/holders.ts';
import type { Ledger } from '../../shared/api/ledger.ts';
import type { Report } from '../../shared/api/reports.ts';
import { expect, test } from './map-fixture.ts';
import type { Served } from './served.ts';

/** Opens a page of the map as this role, with a token in the place of the map's own sign-in. */
async function open(page: Page, server: Served, hash: string, token?: string) {
  if (token === undefined) await page.goto(server.link());
  else
    await page.route('**/v1/**', (route) =>
      route.continue({ headers: { ...route.request().headers(), authorization: `Bearer ${token}` } }),
    );
  await page.goto(`${server.url}/#${hash}`);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('a gemeente finds why it is behind, sees another key, swaps, and prints the report', async ({
  page,
  server,
  api,
  browser,
}) => {
  const year = new Date().getFullYear().toString();
  const answer = await api.get('/v1/agreements/demo-opstap/ledger?key=gelijk');
  const ledger = (await answer.json()) as Ledger;
  const rows = ledger.rows.filter(({ period }) => period === year);
  const behind = rows.toSorted((one, other) => other.left - one.left)[0];
  const helps = rows.find(({ party }) => party !== behind?.party);
  if (!behind || !helps) throw new Error('The demo has no agreement of this year.');
  const due = behind.target + behind.carriedIn;

  await open(page, server, 'pagina=afspraken', server.token('gemeente', behind.party));
  const why = page.locator('.why');
  await expect(why).toContainText(`Waarom ${behind.name} hier staat`);
  await expect(why).toContainText(`= ${due}.`);
  await expect(why).toContainText(`Geleverd: ${behind.delivered}. Nog ${due - behind.delivered} te gaan.`);
  await expect(why).toContainText('achter');

  await page.getByRole('checkbox', { name: 'inwoners' }).uncheck();
  await page.getByRole('checkbox', { name: 'woningen', exact: true }).uncheck();
  await expect(page).toHaveURL(/sleutels=gelijk/);
  const under = ledger.underKeys[0]?.rows.find(
    ({ party, period }) => party === behind.party && period === year,
  );
  const keys = page.getByRole('table', { name: 'Dezelfde levering onder andere sleutels' });
  await expect(keys.locator(`[data-row="${behind.party}"] td`)).toHaveText(
    [behind.target, behind.left, under?.target, under?.left].map((value) => `${value}`.replace('-', '−')),
  );

  const form = page.getByRole('form', { name: 'Stel deze ruil voor' });
  await expect(form.getByLabel('Levert minder')).toHaveValue(behind.party);
  await form.getByLabel('Levert meer').selectOption(helps.party);
  await form.getByLabel('Hoeveel').fill('2');
  await form.getByRole('button', { name: 'Stel deze ruil voor' }).click();
  await expect(form.getByRole('status')).toContainText('zodra de andere partij hem aanvaardt');
  await expect(page.locator('[data-swap=voorgesteld]')).toContainText(`${helps.name} levert die erbij`);

  await page.getByRole('link', { name: 'Rapport' }).click();
  const sheet = page.locator(`[data-sheet=${behind.party}]`);
  await expect(sheet).toContainText(`Ruil in ${year}: ${behind.name} 2 minder, ${helps.name} 2 meer`);
  await sheet.getByLabel('Soort').selectOption('besluitpunt');
  await sheet.getByLabel(/^Tekst/).fill('Instemmen met de ruil.');
  await sheet.getByRole('button', { name: 'Voeg toe' }).click();
  await expect(sheet.getByRole('listitem').filter({ hasText: 'Instemmen met de ruil.' })).toContainText(
    behind.name,
  );
  await sheet.getByRole('button', { name: /^Maak dit blad definitief/ }).click();
  await expect(sheet.locator('.status')).toContainText('Definitief sinds');
  await expect(sheet.getByRole('button', { name: 'Voeg toe' })).toHaveCount(0);
  const kept = (await (await api.get(`/v1/reports?region=demo&period=${year}`)).json()) as Report;
  expect(kept.notes.map(({ note }) => note)).toEqual(['Instemmen met de ruil.']);
  const paper = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  // One A4 for the region and one for each of the six gemeenten.
  expect(paper.match(/\/Type \/Page\b/g)).toHaveLength(7);

  // The other party finds the proposal, accepts it, and the stand follows.
  const other = await browser.newPage();
  await open(other, server, 'pagina=afspraken', server.token('gemeente', helps.party));
  await other.getByRole('button', { name: /^Aanvaard/ }).click();
  await expect(other.locator('[data-swap=aanvaard]')).toBeVisible();
  const swapped = other.locator(`[data-row="${behind.party}"] td`).nth(2);
  await expect(swapped).toHaveText('−2');
  await other.close();
});

test('the region says yes for a party, and records a dispute with its outcome', async ({ page, server }) => {
  await open(page, server, 'pagina=afspraken');
  await page.getByRole('button', { name: 'Zeg ja namens Meerwijk' }).click();
  await expect(page.getByText(/Ja van Meerwijk\./)).toBeVisible();
  await page.locator('summary', { hasText: 'Leg dit geschil vast' }).press('Enter');
  const form = page.getByRole('form', { name: 'Leg dit geschil vast' });
  await form.getByLabel('Standpunt').fill('De sleutel telt nieuwbouw niet mee.');
  await form.getByRole('button', { name: 'Leg dit geschil vast' }).click();
  await expect(form.getByRole('alert')).toContainText('ten minste twee partijen');
  await form.getByRole('checkbox', { name: 'Meerwijk' }).check();
  await form.getByRole('checkbox', { name: 'Heidelo' }).check();
  await form.getByRole('button', { name: 'Leg dit geschil vast' }).click();
  const dispute = page.locator('[data-dispute]');
  await expect(dispute).toContainText('Meerwijk, Heidelo');
  await dispute.getByLabel('Uitkomst', { exact: true }).fill('Nieuwbouw telt mee vanaf volgend jaar.');
  await dispute.getByRole('button', { name: 'Leg de uitkomst vast' }).click();
  await expect(dispute).toContainText('Nieuwbouw telt mee vanaf volgend jaar.');
  await expect(dispute.getByRole('button')).toHaveCount(0);
});

test('a reader sees agreements and the map of a report, no counts per provider and no way to act', async ({
  page,
  server,
}) => {
  const token = server.token('lezer');
  await open(page, server, 'pagina=afspraken', token);
  await expect(page.locator('.stand-bars li')).toHaveCount(6);
  await expect(page.getByRole('button', { name: 'Stel deze ruil voor' })).toHaveCount(0);
  await expect(page.getByText('vraag de regio om meer rechten')).toBeVisible();
  await open(page, server, 'pagina=concentratie', token);
  await expect(page.getByText('te zien voor wie alle aantallen mag zien')).toBeVisible();
  await expect(page.getByText('niet te zien voor uw rol')).toBeVisible();
  await open(page, server, 'pagina=rapport', token);
  await expect(page.locator('[data-sheet]')).toHaveCount(7);
  await expect(page.getByRole('button', { name: 'Voeg toe' })).toHaveCount(0);
});

test('a report hides small numbers and single homes until someone asks for all they may see', async ({
  page,
  server,
}) => {
  await open(page, server, 'pagina=rapport&blad=regio');
  const sheet = page.locator('[data-sheet=regio]');
  await expect(
    sheet
      .getByRole('listitem')
      .filter({ hasText: /^\S+ is over de norm\.$/ })
      .first(),
  ).toBeVisible();
  await expect(sheet).not.toContainText('in gebruik over de');
  await expect(sheet).not.toContainText('Bundeling (HHI)');
  await page.getByRole('checkbox', { name: /^Verberg kleine aantallen/ }).uncheck();
  await expect(sheet).toContainText('in gebruik over de');
  await expect(sheet).toContainText(/Ongelijke spreiding \(D\): \d,\d\d \(bij toeval \d,\d\d–\d,\d\d\)/);
  await expect(page).toHaveURL(/aantallen=alle/);
});

test('the ranking keeps its order, its band beside each quotient, and its link', async ({ page, server }) => {
  await open(page, server, 'pagina=concentratie&niveau=wijk');
  const table = page.getByRole('table', { name: 'Rangorde van gebieden' });
  const ranks = await table.locator('tbody tr td:nth-child(2)').allInnerTexts();
  expect(ranks.map(Number)).toEqual(ranks.map(Number).toSorted((a, b) => a - b));
  await expect(table.locator('tbody tr').first()).toContainText(/\d,\d\d tot \d,\d\d/);
  await table.getByRole('button', { name: /^Plekken/ }).click();
  const places = await table.locator('tbody tr td:nth-child(5)').allInnerTexts();
  expect(Number(places[0])).toBe(Math.max(...places.map(Number)));
  await page
    .getByRole('region', { name: 'Wie de plekken heeft' })
    .getByRole('combobox')
    .selectOption('provider');
  await expect(page).toHaveURL(/wie=provider/);
  await page.reload();
  await expect(page.getByRole('columnheader', { name: 'Aanbieder' })).toBeVisible();
  await table.locator('tbody a').first().click();
  await expect(page).toHaveURL(/gebied=WK/);
  await expect(page.getByRole('article').first()).toBeVisible();
});

test('providers are laid beside the sizes that the region wants', async ({ page, server, api }) => {
  const answer = await api.get('/v1/regions/demo/holders?by=provider');
  const sizes = ((await answer.json()) as Holders).items.map(({ clients }) => clients);
  // The region wants two to four of 150 to 400 clients, and one to three of 10 to 149.
  const large = sizes.filter((clients) => clients >= 150 && clients <= 400).length;
  const small = sizes.filter((clients) => clients >= 10 && clients <= 149).length;
  expect([large > 4, small]).toEqual([true, 0]);
  await open(page, server, 'pagina=concentratie');
  const table = page.getByRole('table', { name: 'Aanbieders naar maat' });
  const words = new Map([
    ['Grotere aanbieders', [large, 'te veel']],
    ['Kleinere, lokale aanbieders', [small, 'te weinig']],
  ]);
  for (const [name, [count, word]] of words) {
    const row = table.getByRole('row', { name });
    await expect(row.getByRole('cell').nth(2)).toHaveText(String(count));
    await expect(row.getByRole('cell').last()).toHaveText(String(word));
  }
});

for (const [language, width, height] of [
  ['nl', 390, 844],
  ['en', 1440, 900],
] as const)
  for (const name of ['afspraken', 'concentratie', 'rapport&blad=GM9901'])
    test(`axe finds nothing on ${name} in ${language} at ${width} pixels wide`, async ({ page, server }) => {
      await page.setViewportSize({ width, height });
      await open(page, server, `pagina=${name}&taal=${language}`);
      await expect(page.locator('table').first()).toBeVisible();
      expect(await findings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
