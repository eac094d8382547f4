import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Pairing } from '../../shared/api/pairings.ts';
import { expect, test } from './map-fixture.ts';
import { served } from './served.ts';

const EXTENSION = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';

function square(west: number, south: number) {
  const [east, north] = [west + 0.02, south + 0.01];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

const buurt = (code: string, naam: string, west: number) => ({
  type: 'Feature',
  properties: {
    code,
    naam,
    huishoudens: 500,
    gemeentenaam: code.startsWith('BU0200') ? 'Apeldoorn' : 'Zwolle',
  },
  geometry: square(west, 52.2),
});

const sent = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
const AREAS = sent(
  'gebieden.geojson',
  JSON.stringify({
    type: 'FeatureCollection',
    features: [
      buurt('BU02000101', 'Westhoek', 5.96),
      buurt('BU02000102', 'Oosthoek', 5.98),
      buurt('BU01930101', 'Elders', 6.1),
    ],
  }),
);
const ADDRESSES = sent(
  'postcodes.csv',
  'PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024\n7311AB;1;02000101;020001;0200\n7311AC;7;02000102;020001;0200\n',
);
const unitsFile = (places: string) =>
  sent(
    'woningen.csv',
    `id;trede;plekken;buurtcode;aanbieder\nA1;opstapwoning;1;BU02000101;Zorg A\nA2;opstapwoning;${places};BU02000102;\n`,
  );

const stepOf = (page: Page, id: string) => page.locator(`[data-step=${id}]`);

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('the first hour of a new region: out of the demo, step by step, mended, undone, and onto the map', async ({
  page,
  playwright,
}) => {
  const server = await served();
  try {
    await page.goto(server.link());
    await page.getByRole('link', { name: 'Begin' }).click();
    await expect(stepOf(page, 'gemeenten')).toHaveAttribute('data-state', 'later');
    await stepOf(page, 'voorbeeld').getByRole('button', { name: 'Verlaat het voorbeeld' }).click();

    const choice = stepOf(page, 'gemeenten');
    await choice.getByLabel('Regio').selectOption({ label: 'Oost Veluwe' });
    for (const name of ['Brummen', 'Epe', 'Hattem', 'Heerde', 'Voorst'])
      await choice.getByRole('checkbox', { name }).uncheck();
    await choice.getByLabel('Jaar van de gebieden').fill('2024');
    await choice.getByRole('button', { name: 'Kies deze gemeenten' }).click();

    const areas = stepOf(page, 'gebieden');
    await areas.getByLabel('Kies een bestand').setInputFiles(AREAS);
    await expect(areas.getByText('2 buurten van 2024 ingelezen')).toBeVisible();
    await expect(areas.getByText('er is nog niets veranderd')).toBeVisible();
    await expect(areas).toHaveAttribute('data-state', 'nu');
    await areas.getByRole('button', { name: 'Lees in' }).click();
    await expect(areas).toHaveAttribute('data-state', 'klaar');
    await expect(stepOf(page, 'cijfers')).toHaveAttribute('data-state', 'klaar');

    const addresses = stepOf(page, 'adressen');
    await addresses.getByLabel('Kies een bestand').setInputFiles(ADDRESSES);
    await addresses.getByRole('button', { name: 'Lees in' }).click();
    await expect(addresses).toHaveAttribute('data-state', 'klaar');

    const rules = stepOf(page, 'regels');
    await rules.getByText('Doe deze stap').click();
    await expect(rules.getByText('geen enkel brondocument noemt een grens')).toBeVisible();
    await rules.getByRole('button', { name: 'Laat deze voorbeelden gelden' }).click();
    await expect(rules).toHaveAttribute('data-state', 'klaar');

    const units = stepOf(page, 'woningen');
    await units.getByLabel('Kies een bestand').setInputFiles(unitsFile('nul'));
    await expect(units.getByRole('cell', { name: 'plekken', exact: true })).toBeVisible();
    await expect(units.getByRole('button', { name: 'Lees in', exact: true })).toHaveCount(0);
    for (const [width, height] of [
      [1280, 900],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      expect(await findings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      units.getByRole('link', { name: /geweigerde rijen/ }).click(),
    ]);
    expect(csv.suggestedFilename()).toBe('woningen.geweigerd.csv');

    await units.getByLabel('Regel 3, plekken').fill('1');
    await units.getByRole('button', { name: 'Probeer het verbeterde bestand' }).click();
    await units.getByRole('button', { name: 'Lees in', exact: true }).click();
    await expect(units).toHaveAttribute('data-state', 'klaar');
    await expect(page.getByText('Alles wat nodig is, is er')).toBeVisible();

    await page.getByRole('button', { name: 'Maak ongedaan' }).click();
    await expect(units).toHaveAttribute('data-state', 'nu');
    await units.getByLabel('Kies een bestand').setInputFiles(unitsFile('1'));
    await units.getByRole('button', { name: 'Lees in', exact: true }).click();
    await expect(units).toHaveAttribute('data-state', 'klaar');

    const confirming = stepOf(page, 'bevestigen');
    await confirming.getByText('Doe deze stap').click();
    await confirming.getByLabel('Van wie').selectOption({ label: 'Zorg A (aanbieder): 1, nooit bevestigd' });
    await confirming.getByRole('button', { name: 'Ja, alles klopt nog' }).click();
    await expect(confirming.getByText('1 bevestigd op')).toBeVisible();

    const browser = stepOf(page, 'browser');
    await browser.getByText('Doe deze stap').click();
    await browser.getByRole('button', { name: 'Maak een koppelcode' }).click();
    const made = page.waitForResponse((response) => response.url().endsWith('/v1/pairings'));
    await page.getByRole('button', { name: 'Maak een code' }).click();
    const { code } = (await (await made).json()) as Pairing;
    const extension = await playwright.request.newContext({ extraHTTPHeaders: { origin: EXTENSION } });
    const paired = await extension.post(`${server.url}/v1/tokens`, { data: { code, name: 'Proef' } });
    expect(paired.status()).toBe(201);
    await extension.dispose();
    await page.getByRole('button', { name: 'Sluit', exact: true }).click();
    await expect(browser).toHaveAttribute('data-state', 'klaar');

    await page.getByRole('link', { name: 'Kaart' }).click();
    await page.locator('.area-mark[data-class]').first().waitFor({ state: 'attached' });
    await expect(page.locator('.region')).toContainText('Oost Veluwe');
    const search = page.getByRole('combobox', { name: 'Zoek een plaats of adres' });
    await search.fill('7311 AB 1');
    await search.press('Enter');
    await expect(page.getByRole('article')).toContainText('Voorbeeldnormen van Trede');
  } finally {
    await server.end();
  }
});
