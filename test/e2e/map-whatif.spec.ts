import AxeBuilder from '@axe-core/playwright';
import type { AreaNumbers } from '../../shared/api/areas.ts';
import type { Stock } from '../../shared/api/stock.ts';
import { expect, openMap, test } from './map-fixture.ts';

test('a corporation finds where it can offer ten homes and saves the variant', async ({
  page,
  server,
  api,
  context,
}) => {
  await openMap(page, server);
  await page.getByRole('spinbutton', { name: 'Hoeveel woningen' }).fill('10');
  await page.getByRole('button', { name: 'Zoek in het bezit' }).click();
  const first = page.locator('.offer-list li').first();
  await expect(first).toBeVisible();

  // The first one is where most fit: in a buurt with room, and never more than the complex has.
  const { items: stock } = (await (await api.get('/v1/stock?limit=1000')).json()) as { items: Stock[] };
  const areas = await api.get('/v1/areas?level=buurt&rung=opstapwoning&limit=1000');
  const { items } = (await areas.json()) as { items: AreaNumbers[] };
  const rooms = new Map(items.map(({ code, room }) => [code, typeof room === 'number' ? room : 0]));
  const most = Math.max(...stock.map(({ buurt, homes }) => Math.min(homes, rooms.get(buurt) ?? 0)));
  await expect(first.locator('.number')).toHaveText(`${most} passen`);

  const some = Math.min(10, most);
  await first.getByRole('button', { name: `Zet er ${some} neer` }).click();
  const panel = page.getByRole('region', { name: 'Wat als' });
  await expect(panel.getByRole('heading', { name: 'Wat als' })).toBeFocused();
  await expect(panel.locator('.puts .t-badge')).toHaveText(/Ruimte|Let op/);
  await expect(panel.locator('tr[data-row=homes] td').last()).toHaveText(String(some));
  await panel.getByRole('textbox', { name: 'Naam van de variant' }).fill('Voorjaar');
  await panel.getByRole('textbox', { name: 'Naam van de variant' }).press('Tab');
  await expect(page).toHaveURL(/varianten=Voorjaar/);

  // Whoever gets the link sees the same variant, and the data know nothing of it.
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('radio', { name: 'Voorjaar' })).toBeChecked();
  await expect(other.locator('.puts .t-badge')).toHaveText(/Ruimte|Let op/);
  const after = (await (await api.get('/v1/areas?level=buurt&rung=opstapwoning&limit=1000')).json()) as {
    items: AreaNumbers[];
  };
  expect(after.items).toEqual(items);
});

test('homes in an area change its room at once, and two variants stand side by side', async ({
  page,
  server,
  api,
}) => {
  const answer = await api.get('/v1/areas?level=buurt&rung=opstapwoning&limit=1000');
  const { items } = (await answer.json()) as { items: AreaNumbers[] };
  const area = items.find(({ class: found }) => found === 'ruimte-3') as AreaNumbers;
  await openMap(page, server, `gebied=${area.code}`);
  await page.getByRole('spinbutton', { name: 'Aantal woningen' }).fill('12');
  await page.getByRole('button', { name: 'Zet hier neer' }).click();
  const panel = page.getByRole('region', { name: 'Wat als' });
  await expect(panel.locator('.puts .t-badge')).toHaveText('✕Boven norm');
  await panel.getByText('Waarom').click();
  await expect(panel.locator('.puts details')).toContainText('+ 12 gevraagd');
  const above = items.filter(({ class: found }) => found === 'boven-norm').length;
  await expect(page.locator('.legend tr[data-class=boven-norm] .number')).toHaveText(String(above + 1));

  await panel.getByRole('button', { name: 'Nieuwe variant' }).click();
  await expect(panel.getByRole('columnheader')).toHaveText(['Nu', 'Variant A', 'Variant B']);
  await expect(panel.locator('tr[data-row=homes] td')).toHaveText(['0', '12', '0']);
  await expect(page.locator('.legend tr[data-class=boven-norm] .number')).toHaveText(String(above));
  await panel.getByRole('button', { name: 'Wijs een plek aan op de kaart' }).click();
  await panel.getByRole('spinbutton', { name: 'Aantal woningen' }).fill('5');
  const map = await page.locator('.map').boundingBox();
  if (map) await page.mouse.click(map.x + map.width / 2, map.y + map.height / 2);
  await expect(panel.locator('tr[data-row=homes] td')).toHaveText(['0', '12', '5']);

  // The card of the area tells how it is now beside how variant A would make it, and the agreement of its gemeente.
  await panel.getByRole('radio', { name: 'Variant A' }).check();
  await panel
    .locator('.puts')
    .getByRole('button', { name: /^12 × opstapwoning/ })
    .click();
  const card = page.locator('.now-then');
  const cells = (label: string) => card.getByRole('row', { name: label }).getByRole('cell');
  const places = Number(area.places);
  await expect(cells('Plekken')).toHaveText([String(places), String(places + 12)]);
  await expect(cells('ruimte')).toHaveText([String(area.room), '0']);
  const [now = '', then = ''] = await cells('Opstapafspraak').allInnerTexts();
  expect(Number.parseInt(then, 10)).toBe(Number.parseInt(now, 10) + 12);
  await panel.getByRole('radio', { name: 'Nu' }).check();
  await expect(page.locator('.legend tr[data-class=boven-norm] .number')).toHaveText(String(above));
});

test('a layer, a day and one class are in the link, and the table shows that class alone', async ({
  page,
  server,
}) => {
  await openMap(page, server);
  await page.getByRole('combobox', { name: 'Kaartlaag' }).selectOption('dichtheid');
  await page.getByRole('slider', { name: 'Maand' }).fill('-12');
  await expect(page).toHaveURL(/laag=dichtheid&datum=\d{4}-\d\d-\d\d|datum=\d{4}-\d\d-\d\d&laag=dichtheid/);
  const row = page.locator('.legend tr[data-class=stap-0]');
  const none = Number(await row.locator('.number').innerText());
  await row.getByRole('button', { name: 'Toon alleen: Geen', exact: true }).click();
  await page.locator('summary').filter({ hasText: 'Tabel met' }).click();
  await expect(page.locator('.area-table tbody tr')).toHaveCount(none);
  const link = page.url();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Toon alleen: Geen', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  expect(page.url()).toBe(link);
  await page.getByRole('button', { name: 'Naar vandaag' }).click();
  await expect(page).not.toHaveURL(/datum=/);
});

test('every layer colours the areas, and presenting shows no small numbers', async ({ page, server }) => {
  await openMap(page, server, 'niveau=wijk');
  const layers = page.getByRole('combobox', { name: 'Kaartlaag' });
  for (const id of await layers
    .locator('option')
    .evaluateAll((all) => all.map((one) => one.getAttribute('value')))) {
    await layers.selectOption(id);
    const counts = page.locator('.legend tbody .number');
    const shown = id === 'verdeling' ? 6 : 25;
    await expect
      .poll(async () => (await counts.allInnerTexts()).map(Number).reduce((sum, count) => sum + count, 0))
      .toBe(shown);
    await expect(page.locator('.area-mark[data-class]')).toHaveCount(shown);
  }
  await layers.selectOption('locaties');
  await page.getByRole('button', { name: 'Presenteren' }).click();
  await expect(page.getByText('U presenteert')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Zoek een plaats of adres' })).toHaveCount(0);
  await expect
    .poll(
      async () =>
        (await page.locator('.area-mark').allInnerTexts()).filter((text) => /^[1-4]$/.test(text)).length,
    )
    .toBe(0);
  await expect(page.locator('.leaflet-units-pane path')).toHaveCount(0);
});

test('the whole way with the keyboard alone', async ({ page, server }) => {
  await openMap(page, server);
  await page.getByRole('region', { name: /^Kaart/ }).focus();
  await page.keyboard.press('Tab');
  const label = (await page.locator('.area-mark:focus').getAttribute('aria-label')) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: label.split('.')[0] })).toBeVisible();
  const homes = page.getByRole('spinbutton', { name: 'Aantal woningen' });
  for (let steps = 0; steps < 60; steps += 1) {
    if (await homes.evaluate((field) => field === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(homes).toBeFocused();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Wat als' });
  await expect(panel.getByRole('heading', { name: 'Wat als' })).toBeFocused();
  await expect(panel.locator('.puts .t-badge')).toBeVisible();
});

for (const language of ['nl', 'en'])
  test(`axe finds nothing on the map with a variant, in ${language}`, async ({ page, server }) => {
    await openMap(
      page,
      server,
      `taal=${language}&niveau=wijk&laag=verandering&varianten=Een~opstapwoning.12.BU99010101|Twee&variant=1`,
    );
    await expect(page.locator('.puts .t-badge')).toBeVisible();
    await page
      .getByRole('button', { name: language === 'nl' ? 'Zoek in het bezit' : 'Search the stock' })
      .click();
    await expect(page.locator('.offer-list li').first()).toBeVisible();
    await page.locator('summary').last().click();
    await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
  });
