import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Import } from '../../shared/api/imports.ts';
import { expect, test } from './map-fixture.ts';
import { type Served, served } from './served.ts';

const ring = (west: number) => [
  [west, 52.2],
  [west + 0.02, 52.2],
  [west + 0.02, 52.21],
  [west, 52.21],
  [west, 52.2],
];
const buurt = (code: string, naam: string, west: number) => ({
  type: 'Feature',
  properties: { code, naam, huishoudens: 500, gemeentenaam: 'Apeldoorn' },
  geometry: { type: 'Polygon', coordinates: [ring(west)] },
});
const AREAS = JSON.stringify({
  type: 'FeatureCollection',
  features: [buurt('BU02000101', 'Westhoek', 5.96), buurt('BU02000102', 'Oosthoek', 5.98)],
});
/** Calls two columns as Trede does not, and has a row that cannot be. */
const UNITS =
  'nummer;soort;plekken;buurtcode\nA1;opstapwoning;1;BU02000101\nA2;opstapwoning;nul;BU02000102\n';

/** Leaves the demo for two buurten of Apeldoorn, as the pages themselves ask it. */
async function ownRegion(page: Page, server: Served) {
  await page.goto(server.link());
  await page.locator('.region').waitFor();
  await page.evaluate(async (areas) => {
    const ask = async (path: string, body: unknown) => {
      const response = await fetch(`v1/${path}`, {
        method: 'POST',
        headers: {
          'content-type': typeof body === 'string' ? 'application/octet-stream' : 'application/json',
        },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
      return response.json();
    };
    await ask('begin/leave', {});
    await ask('begin/choice', { gemeenten: ['GM0200'], year: 2024 });
    const sent = (await ask('imports?kind=gebieden&file=gebieden.geojson', areas)) as Import;
    await ask(`imports/${sent.id}/apply`, {});
    // The stream ends when it was taken in.
    await (await fetch(`v1/imports/${sent.id}/events`)).text();
  }, AREAS);
  // Whoever looked while there were no areas is led to the page Begin; from here on there are.
  await page.goto('about:blank');
}

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('a bad file is dropped, its columns are matched, it is mended in the page, read in and undone', async ({
  page,
}) => {
  const server = await served();
  try {
    await ownRegion(page, server);
    await page.goto(`${server.url}/#pagina=inlezen`);
    await page.getByLabel('Wat leest u in?').selectOption({ label: 'Woningen en locaties' });
    await page.getByLabel('Bron (mag leeg blijven)').fill('zorg-a');
    const dropped = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'woningen.csv', { type: 'text/csv' }));
      return transfer;
    }, UNITS);
    await page.dispatchEvent('.drop', 'drop', { dataTransfer: dropped });
    await expect(page.getByText('ontbreekt op de eerste regel')).toBeVisible();
    const columns = page.getByRole('group', { name: 'Welke kolom is welke?' });
    await expect(columns.getByRole('combobox', { name: 'plekken' })).toHaveValue('plekken');
    await columns.getByRole('combobox', { name: 'id', exact: true }).selectOption('nummer');
    await columns.getByRole('combobox', { name: 'trede', exact: true }).selectOption('soort');
    await page.getByRole('button', { name: 'Lees het zo' }).click();
    await expect(page.getByLabel('Regel 3, plekken')).toBeVisible();
    // The file is gone on with by its link, in the other language too, and is read as it was before.
    const earlier = page.getByRole('row', { name: /woningen\.csv/ });
    await earlier.getByRole('link', { name: 'Ga verder' }).click();
    for (const [language, cell] of [
      ['English', 'Line 3, plekken'],
      ['Nederlands', 'Regel 3, plekken'],
    ] as const) {
      await page.getByRole('link', { name: language }).click();
      await expect(page.getByLabel(cell)).toBeVisible();
      await expect(page.getByRole('combobox', { name: 'id', exact: true })).toHaveValue('nummer');
      for (const [width, height] of [
        [1280, 900],
        [390, 844],
      ] as const) {
        await page.setViewportSize({ width, height });
        expect(await findings(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByLabel('Regel 3, plekken').fill('1');
    await page.getByRole('button', { name: 'Probeer het verbeterde bestand' }).click();
    await expect(page.getByText('2 woningen en locaties nieuw')).toBeVisible();
    await page.getByRole('button', { name: 'Lees in', exact: true }).click();
    const taken = page.locator('.outcome');
    await taken.getByRole('button', { name: 'Maak ongedaan' }).click();
    await expect(page.getByText('alles is zoals het daarvoor was')).toBeVisible();

    // The columns of this source are known from now on, though what was read in with them is gone.
    await page.goto(`${server.url}/#pagina=woningen`);
    await expect(page.getByText('Hier staat nog niets')).toBeVisible();
    await page.goto(`${server.url}/#pagina=inlezen&taal=en`);
    await page.getByLabel('Choose a file').setInputFiles({
      name: 'woningen.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('id;trede;plekken;buurtcode\nA1;opstapwoning;1;BU02000101\n'),
    });
    await expect(
      page.getByText('Trede takes this for: Homes and locations, by the columns trede'),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Read in', exact: true }).click();
    await expect(page.locator('.outcome').getByRole('button', { name: 'Undo' })).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Locations and homes' }).click();
    await expect(page.getByText('1 home or location')).toBeVisible();
  } finally {
    await server.end();
  }
});

test('says on the demo that nothing may be mixed, and leads to the page Begin', async ({ page, server }) => {
  await page.goto(server.link());
  await page.goto(`${server.url}/#pagina=inlezen`);
  await expect(page.getByText('Verlaat eerst het voorbeeld')).toBeVisible();
  await page.getByRole('link', { name: 'Naar de pagina Begin' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Begin met uw eigen regio' })).toBeVisible();
});

test('homes from a VERA file get the rung that someone says, as VERA has no word for it', async ({
  page,
}) => {
  const server = await served();
  try {
    await ownRegion(page, server);
    await page.goto(`${server.url}/#pagina=inlezen`);
    await page.getByLabel('Kies een bestand').setInputFiles({
      name: 'eenheden.json',
      mimeType: 'application/json',
      buffer: Buffer.from(
        JSON.stringify([{ id: 'E1', adres: { buurt: { code: 'BU02000101' } }, status: { code: 'VEH' } }]),
      ),
    });
    const form = page.locator('form.vera');
    await expect(form.getByLabel('Trede van deze woningen')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Lees in', exact: true })).toHaveCount(0);
    await form.getByLabel('Trede van deze woningen').selectOption('opstapwoning');
    await form.getByLabel('Corporatie van deze woningen').fill('De Sleutel');
    expect(await findings(page)).toEqual([]);
    await form.getByRole('button', { name: 'Lees het zo' }).click();
    await expect(page.getByText('1 woningen en locaties nieuw')).toBeVisible();
    await expect(form.getByLabel('Trede van deze woningen')).toHaveValue('opstapwoning');
    await page.getByRole('button', { name: 'Lees in', exact: true }).click();
    await expect(page.locator('.outcome').getByRole('button', { name: 'Maak ongedaan' })).toBeVisible();
    await page.goto(`${server.url}/#pagina=woningen`);
    await expect(page.getByRole('row', { name: /Opstapwoning.*De Sleutel/ })).toBeVisible();
  } finally {
    await server.end();
  }
});
