import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Ladder } from '../../shared/api/ladder.ts';
import { expect, openMap, test } from './map-fixture.ts';
import type { Served } from './served.ts';

const LATER = '2100-01-01';
const TRY = { name: 'Bekijk wat dit verandert' };

async function openRules(page: Page, server: Served) {
  await openMap(page, server);
  await page.getByRole('link', { name: 'Regels' }).click();
  await expect(page.locator('[data-rung]').first()).toBeVisible();
}

async function decide(form: ReturnType<Page['locator']>) {
  await form.getByLabel('Geldt vanaf').fill(LATER);
  await form.getByLabel('Besluit of nota').fill('Besluit van de regio');
  await form.getByLabel('Paragraaf of artikel').fill('artikel 3');
}

test('the region sees what a lighter rung would do, keeps it from a day on, and withdraws it', async ({
  page,
  server,
  api,
}) => {
  const weight = async (date: string) => {
    const ladder = (await (await api.get(`/v1/ladder?region=demo&date=${date}`)).json()) as Ladder;
    return ladder.rungs.find(({ id }) => id === 'opstapwoning')?.weight;
  };
  await openRules(page, server);
  const rung = page.locator('[data-rung=opstapwoning]');
  await rung.getByRole('button', { name: 'Wijzig deze trede' }).click();
  const form = rung.getByRole('form', { name: 'Wijzig Opstapwoning' });
  await decide(form);
  await form.getByRole('button', TRY).click();
  await expect(form.getByRole('alert')).toHaveText('U heeft nog niets gewijzigd.');
  await form.getByLabel('Gewicht van één plek').fill('licht');
  await form.getByRole('button', TRY).click();
  await expect(form.getByRole('alert')).toContainText('gewicht en huur als getal');

  await form.getByLabel('Gewicht van één plek').fill('0,5');
  await form.getByRole('button', TRY).click();
  await expect(form.locator('.preview')).toContainText('Gewicht: “0,5” in plaats van “1”');
  await expect(form.locator('.preview b')).toHaveText(/buurten? ga\S+ van boven norm naar/);
  await form.getByRole('button', { name: 'Leg vast vanaf 1 januari 2100' }).click();
  await expect(rung.getByRole('status')).toHaveText('Vastgelegd: Opstapwoning, vanaf 1 januari 2100.');
  expect(await weight('2099-12-31')).toBe(1);
  expect(await weight(LATER)).toBe(0.5);

  const coming = page.locator('[data-coming=opstapwoning]');
  await expect(coming).toContainText('Gewicht: “0,5” in plaats van “1”');
  await expect(coming).toContainText('Bron: Besluit van de regio, artikel 3');
  await coming.getByRole('button', { name: 'Trek in' }).click();
  await expect(page.getByText('De wijziging van Opstapwoning is ingetrokken.')).toBeVisible();
  await expect(coming).toHaveCount(0);
  expect(await weight(LATER)).toBe(1);
});

test('the region adds a rung between two others, and takes one off', async ({ page, server, api }) => {
  await openRules(page, server);
  await page.getByRole('button', { name: 'Voeg een trede toe' }).click();
  const form = page.getByRole('form', { name: 'Nieuwe trede' });
  await form.getByLabel('Naam', { exact: true }).fill('Housing First');
  await form.getByLabel('Staat na').selectOption({ label: 'Geclusterd wonen' });
  await decide(form);
  await form.getByRole('button', TRY).click();
  await expect(form.locator('.preview')).toContainText('De trede “Housing First” komt erbij.');
  await form.getByRole('button', { name: /^Leg vast vanaf/ }).click();
  await expect(page.locator('[data-coming=housing-first]')).toBeVisible();
  const ladder = (await (await api.get(`/v1/ladder?region=demo&date=${LATER}`)).json()) as Ladder;
  const ids = ladder.rungs.map(({ id }) => id);
  expect(ids[ids.indexOf('housing-first') - 1]).toBe('geclusterd-wonen');

  const rung = page.locator('[data-rung=fasehuis]');
  await rung.getByRole('button', { name: 'Haal van de ladder' }).click();
  const drop = rung.getByRole('form', { name: 'Haal Fasehuis van de ladder' });
  await decide(drop);
  await drop.getByRole('button', TRY).click();
  await expect(drop.locator('.preview')).toContainText('De trede “Fasehuis” verdwijnt van de ladder.');
  await expect(drop.locator('.preview')).toContainText('Op deze trede staat nog niets.');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});
