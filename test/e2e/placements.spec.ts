import AxeBuilder from '@axe-core/playwright';
import type { APIRequestContext, Browser, Page } from '@playwright/test';
import type { CheckResponse, Verdict } from '../../shared/api/checks.ts';
import type { Ledger } from '../../shared/api/ledger.ts';
import type { Placement } from '../../shared/api/placements.ts';
import type { Vacancy } from '../../shared/api/vacancies.ts';
import { expect, openMap, test } from './map-fixture.ts';
import type { Served } from './served.ts';

const RUNG = 'opstapwoning';

async function freeHomes(api: APIRequestContext): Promise<{ home: Vacancy; verdict: Verdict }[]> {
  const { items } = (await (await api.get('/v1/vacancies?limit=1000')).json()) as { items: Vacancy[] };
  const addresses = items.map(({ address }) => ({
    readings: [
      {
        huisnummer: address.huisnummer,
        huisletter: address.huisletter,
        huisnummertoevoeging: address.huisnummertoevoeging,
        postcode: address.postcode,
      },
    ],
  }));
  const answer = await api.post('/v1/checks', { data: { rung: RUNG, addresses } });
  const { results } = (await answer.json()) as CheckResponse;
  return items.flatMap((home, index) => {
    const verdict = results[index];
    return verdict?.verdict === 'ruimte' && verdict.unit === null ? [{ home, verdict }] : [];
  });
}

/** A browser of someone else, signed in, on the card of a buurt. */
async function watcher(browser: Browser, server: Served, buurt: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'nl-NL' })).newPage();
  await openMap(page, server, `trede=${RUNG}&gebied=${buurt}`);
  return page;
}

async function placementsOf(api: APIRequestContext): Promise<Placement[]> {
  return ((await (await api.get('/v1/placements?limit=1000')).json()) as { items: Placement[] }).items;
}

test('a home held in one browser turns gereserveerd in another, and confirmed bezet, within seconds', async ({
  page,
  browser,
  server,
  api,
}) => {
  const [found] = await freeHomes(api);
  if (!found?.home.buurt || !found.verdict.address) throw new Error('The demo offers no home with room.');
  const { label } = found.verdict.address;
  const other = await watcher(browser, server, found.home.buurt);
  const row = other.locator('.free-homes li').filter({ hasText: label });
  await expect(row).toContainText('Ruimte');
  await expect(row).not.toContainText('gereserveerd');

  await openMap(page, server, `trede=${RUNG}&gebied=${found.home.buurt}`);
  await page.locator('.free-homes').getByRole('button', { name: label }).click();
  await page
    .getByRole('form', { name: 'Houd deze woning vast' })
    .getByLabel('Gemeente van herkomst')
    .selectOption({
      index: 1,
    });
  await page.getByRole('button', { name: 'Houd vast' }).click();
  await expect(page.getByText(/^Vastgehouden tot/)).toBeVisible();
  // No one touches the other browser: it is told.
  await expect(row).toContainText('gereserveerd', { timeout: 8_000 });

  await page.getByRole('link', { name: 'Naar de plaatsing' }).click();
  const held = page.locator('.placement[aria-current]');
  await expect(held).toContainText(label);
  await expect(held).toContainText('nog 14 dagen');
  await held.getByRole('button', { name: 'Bevestig' }).click();
  await held.getByLabel('Soort contract').selectOption('driepartijenovereenkomst');
  await held.getByRole('button', { name: 'Zo vastleggen' }).click();
  await expect(page.locator('.placement[aria-current]')).toContainText('bevestigd');
  await expect(row).toContainText('bezet', { timeout: 8_000 });
  await other.context().close();
});

test('hold, extend, confirm, receipt, omklap and ledger, as someone would', async ({ page, server, api }) => {
  const homes = await freeHomes(api);
  const found = homes.at(-1);
  const gemeente = found?.home.gemeente ?? '';
  const label = found?.verdict.address?.label ?? '';
  const delivered = async () => {
    const ledger = (await (await api.get('/v1/agreements/demo-opstap/ledger')).json()) as Ledger;
    const year = String(new Date(ledger.date).getUTCFullYear());
    return ledger.rows.find((one) => one.party === gemeente && one.period === year)?.delivered ?? -1;
  };
  const before = await delivered();

  await openMap(page, server, `trede=${RUNG}&gebied=${found?.home.buurt}`);
  await page.locator('.free-homes').getByRole('button', { name: label }).click();
  await page.getByRole('button', { name: 'Houd vast' }).click();
  await page.getByRole('link', { name: 'Naar de plaatsing' }).click();
  const mine = page.locator('.placement[aria-current]');
  await mine.getByRole('button', { name: 'Verleng met 14 dagen' }).click();
  await expect(mine).toContainText('nog 28 dagen');
  await mine.getByRole('button', { name: 'Bevestig' }).click();
  await mine.getByRole('button', { name: 'Zo vastleggen' }).click();
  await expect(page.locator('.placement[aria-current]')).toContainText('bevestigd');
  expect(await delivered()).toBe(before + 1);

  await page.locator('.placement[aria-current]').getByRole('link', { name: 'Bewijs' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ontvangstbewijs');
  await expect(page.getByText('Trede adviseert, een mens beslist.')).toBeVisible();
  const receipt = page.locator('.receipt');
  await expect(receipt).toContainText(label);
  const [reason] = found?.verdict.reasons.filter(({ places }) => places) ?? [];
  await expect(receipt.locator(`[data-norm="${reason?.norm}"] td`).nth(0)).toHaveText(
    String(reason?.places?.inUse),
  );
  await expect(receipt.locator(`[data-norm="${reason?.norm}"] td`).nth(3)).toHaveText('1');

  await page.getByRole('link', { name: 'Terug naar de plaatsing' }).click();
  const given = page.locator('.placement[aria-current]');
  await given.getByRole('button', { name: 'Leg omklap vast' }).click();
  await given.getByLabel('Wat het werd').selectOption('omgeklapt');
  await given.getByRole('button', { name: 'Zo vastleggen' }).click();
  // A home of the resident's own has no address in Trede.
  await expect(page.getByRole('heading', { name: label })).toHaveCount(0);
  expect((await placementsOf(api)).some((one) => one.label === label)).toBe(false);
  // What was delivered stays delivered.
  expect(await delivered()).toBe(before + 1);
});

test('a stay ends on the page with where someone went, and from the signal that it lasts too long', async ({
  page,
  server,
  api,
}) => {
  const [found] = await freeHomes(api);
  const asked = { rung: RUNG, vacancy: found?.home.id };
  const held = (await (await api.post('/v1/placements', { data: asked })).json()) as Placement;
  const lease = { startsOn: held.heldOn, lease: 'huurcontract' };
  await api.post(`/v1/placements/${held.id}/confirm`, { data: lease });
  await openMap(page, server);
  await page.goto(`${server.url}/#pagina=plaatsingen&over=${held.id}`);
  const given = page.locator('.placement[aria-current]');
  await given.getByRole('button', { name: 'Beëindig verblijf' }).click();
  await given.getByLabel('Reden').selectOption('elders-in-de-regio');
  await given.getByLabel('Naar gemeente').selectOption('GM9902');
  const sent = page.waitForRequest(/\/end$/);
  await given.getByRole('button', { name: 'Zo vastleggen' }).click();
  expect((await sent).postDataJSON()).toMatchObject({ toGemeente: 'GM9902', home: 'blijft' });
  await expect(page.locator('section[data-state=ended] .placement[aria-current]')).toHaveCount(1);

  const source = { document: 'Besluit van de toets', paragraph: 'artikel 1', year: 2026 };
  const set = { maxStay: { count: 12, unit: 'months', source } };
  const change = { region: 'demo', rung: 'kamertraining', from: held.heldOn, set, source };
  await api.post('/v1/ladder/changes', { data: change });
  const long = { rung: 'kamertraining', places: 1, status: 'bezet', from: '2015-01-01' };
  await api.post('/v1/units', {
    data: { ...long, provider: 'Oeverlicht', address: { buurt: 'BU99010505' } },
  });
  await page.goto(`${server.url}/#pagina=signalen&soort=verblijf`);
  const signal = page.locator('[data-signal=verblijf]');
  await expect(signal).toHaveCount(1);
  await signal.locator('summary', { hasText: 'Beëindig verblijf' }).click();
  await signal.getByLabel('Naar trede').selectOption('opstapwoning');
  await signal.getByRole('button', { name: 'Zo vastleggen' }).click();
  await expect(signal).toHaveCount(0);
});

test('signals are put off with a reason and followed in a calendar that can be withdrawn', async ({
  page,
  server,
}) => {
  await openMap(page, server);
  await page.getByRole('link', { name: 'Signalen' }).click();
  const first = page.locator('[data-signal=omklap]').first();
  const title = await first.getByRole('heading').innerText();
  await first.locator('summary', { hasText: 'Stel uit' }).click();
  await first.getByLabel('Waarom het kan wachten').fill('Mw. Jansen belt terug.');
  await first.getByRole('button', { name: 'Stel uit' }).click();
  await expect(first.getByRole('alert')).toContainText('naam van een persoon');
  await first.getByLabel('Waarom het kan wachten').fill('Overleg met de corporatie loopt.');
  await first.getByRole('button', { name: 'Stel uit' }).click();
  await expect(page.getByRole('heading', { name: title, exact: true })).toHaveCount(0);
  await page.getByLabel('Toon ook wat is uitgesteld').check();
  const later = page.locator('.signal').filter({ hasText: title });
  await expect(later).toContainText('Overleg met de corporatie loopt.');
  await later.getByRole('button', { name: 'Toon weer' }).click();
  await expect(later).not.toContainText('Uitgesteld tot');

  await page.getByRole('button', { name: 'Maak een agendalink' }).click();
  const link = page.getByLabel('Uw agendalink');
  await expect(link).toHaveValue(/\/v1\/signals\.ics\?token=/);
  const url = await link.inputValue();
  const calendar = await page.context().request.get(url);
  expect(calendar.headers()['content-type']).toContain('text/calendar');
  const text = await calendar.text();
  expect(text.replaceAll('\r\n ', '')).toContain('SUMMARY:Omklap van opstapwoning');
  expect(text).not.toMatch(/\b99\d\d ?[A-Z]{2}\b|laan|straat/);
  await page.getByRole('button', { name: /^Trek in/ }).click();
  await expect(page.getByText('Er is nog geen agenda gekoppeld.')).toBeVisible();
  expect((await page.context().request.get(url, { headers: { cookie: '' } })).status()).toBe(401);
});

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  test(`axe finds nothing on placements, receipt, signals and closing at ${width} pixels wide`, async ({
    page,
    server,
    api,
  }) => {
    const [placement] = await placementsOf(api);
    await page.setViewportSize({ width, height });
    await openMap(page, server);
    for (const [hash, ready] of [
      ['pagina=plaatsingen', '.placement'],
      [`pagina=bewijs&over=${placement?.id}`, '.receipt h1'],
      ['pagina=signalen', '.signal'],
      ['pagina=sluiting&aanbieder=Oeverlicht', '.closing [data-unit]'],
    ] as const) {
      await page.goto(`${server.url}/#${hash}`);
      await page.locator(ready).first().waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${hash} ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      ).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
