import type { Page } from '@playwright/test';
import type { AreaDetail, AreaNumbers } from '../../shared/api/areas.ts';
import type { CheckResponse, Verdict } from '../../shared/api/checks.ts';
import type { Vacancy } from '../../shared/api/vacancies.ts';
import { expect, openMap, test } from './map-fixture.ts';

/** The five classes of the map, as agreed for its look, in red, green and blue; a pattern is white between its lines. */
const COLOURS: Record<string, [number, number, number]> = {
  'boven-norm': [0xb2, 0x18, 0x2b],
  'let-op': [0xef, 0x8a, 0x62],
  'ruimte-1': [0xfb, 0xe3, 0xd4],
  'ruimte-3': [0xa6, 0xcb, 0xe3],
  'ruimte-10': [0x2b, 0x73, 0xb3],
};
const WORDS = { ruimte: '✓Ruimte', 'let-op': '▲Let op', 'boven-norm': '✕Boven norm', onbekend: '?Onbekend' };

interface Drawn {
  code: string | null;
  found: string | null;
  /** Around the middle of the area. */
  colour: number[];
}

/** What each area says of its class, and the colour that is drawn in its middle. */
function drawn(page: Page): Promise<Drawn[]> {
  return page.locator('.area-mark').evaluateAll((marks) => {
    const canvas = document.querySelector('canvas.leaflet-image-layer') as HTMLCanvasElement;
    const box = canvas.getBoundingClientRect();
    const pixels = canvas.getContext('2d', { willReadFrequently: true });
    return marks.map((mark) => {
      const { x, y, width, height } = mark.getBoundingClientRect();
      const [left, top] = [(x + width / 2 - box.x) / box.width, (y + height / 2 - box.y) / box.height];
      const around = pixels?.getImageData(
        Math.round(left * canvas.width) - 3,
        Math.round(top * canvas.height) - 2,
        5,
        5,
      ).data;
      // The middle of a small area can lie on the white line around it: what most of its surroundings have counts.
      const found = new Map<string, number>();
      for (let at = 0; around && at < around.length; at += 4) {
        const colour = [...around.slice(at, at + 3)].join();
        if (colour !== '255,255,255') found.set(colour, (found.get(colour) ?? 0) + 1);
      }
      const [most = ''] = [...found].toSorted((one, other) => other[1] - one[1])[0] ?? [];
      return {
        code: mark.getAttribute('data-code'),
        found: mark.getAttribute('data-class'),
        colour: most.split(',').map(Number),
      };
    });
  });
}

function classesOf(areas: Drawn[]): Record<string, string | null> {
  return Object.fromEntries(areas.map(({ code, found }) => [code, found]));
}

test('without the link the map says how to sign in', async ({ page, server }) => {
  await page.goto(server.url);
  await expect(page.getByRole('heading', { name: 'Aanmelden' })).toBeVisible();
  await expect(page.getByText('Open de kaart met de link')).toBeVisible();
});

test('each area has the colour of the class that the API gives', async ({ page, server, api }) => {
  await openMap(page, server);
  for (const level of ['buurt', 'wijk', 'gemeente'] as const) {
    await page.getByRole('combobox', { name: /^Gebieden/ }).selectOption(level);
    const answer = await api.get(`/v1/areas?level=${level}&rung=opstapwoning&limit=1000`);
    const { items } = (await answer.json()) as { items: AreaNumbers[] };
    const wanted = Object.fromEntries(items.map((area) => [area.code, area.class]));
    await expect.poll(async () => classesOf(await drawn(page))).toEqual(wanted);
    for (const { code, found, colour } of await drawn(page))
      if (found && COLOURS[found]) expect(colour, code ?? '').toEqual(COLOURS[found]);
    for (const id of new Set(items.map((area) => area.class)))
      await expect(page.locator(`.legend tr[data-class=${id}] .number`)).toHaveText(
        String(items.filter((area) => area.class === id).length),
      );
  }
});

test('another rung fetches numbers, not outlines, and nothing from elsewhere', async ({ page, server }) => {
  await openMap(page, server);
  const asked: URL[] = [];
  page.on('request', (request) => asked.push(new URL(request.url())));
  await page.getByRole('combobox', { name: /^Trede/ }).selectOption('beschermd-wonen');
  await expect(page).toHaveURL(/trede=beschermd-wonen/);
  await expect
    .poll(() => asked.filter(({ search }) => search.includes('rung=beschermd-wonen')).length)
    .toBe(1);
  expect(asked.filter(({ pathname }) => pathname === '/v1/shapes')).toEqual([]);
  expect(asked.filter(({ origin }) => origin !== server.url)).toEqual([]);
});

test('an area shows the numbers that the API gives', async ({ page, server, api }) => {
  await openMap(page, server);
  const mark = page.locator('.area-mark[data-class="ruimte-3"]').first();
  const code = (await mark.getAttribute('data-code')) ?? '';
  await mark.dispatchEvent('click');
  const detail = (await (await api.get(`/v1/areas/${code}?rung=opstapwoning`)).json()) as AreaDetail;
  const card = page.getByRole('article', { name: detail.name });
  await expect(card.locator('.big dd').nth(0)).toHaveText(String(detail.places));
  await expect(card.locator('.big dd').nth(2)).toHaveText(String(detail.room));
  for (const rung of detail.rungs) {
    const row = card.locator(`tr[data-rung=${rung.rung}] .number`);
    await expect(row.nth(0)).toHaveText(String(rung.places));
    const change = Number(rung.yearChange);
    await expect(row.nth(1)).toHaveText(change > 0 ? `+${change}` : String(change).replace('-', '−'));
  }
  for (const norm of detail.norms)
    await expect(card.locator(`li[data-norm="${norm.norm}"]`)).toContainText(norm.text);
  await expect(page).toHaveURL(new RegExp(`gebied=${code}`));
});

test('an address gets the verdict that check gives, for all four', async ({ page, server, api }) => {
  const homes = ((await (await api.get('/v1/vacancies?limit=1000')).json()) as { items: Vacancy[] }).items;
  const answer = await api.post('/v1/checks', {
    data: { rung: 'opstapwoning', addresses: homes.map(({ address }) => ({ readings: [address] })) },
  });
  const { results } = (await answer.json()) as CheckResponse;
  await openMap(page, server);
  const search = page.getByRole('combobox', { name: 'Zoek een plaats of adres' });
  for (const [word, shown] of Object.entries(WORDS)) {
    const verdict = results.find((result) => result.verdict === word) as Verdict;
    await search.fill(verdict.address?.label ?? '');
    await search.press('Enter');
    const card = page.getByRole('article', { name: verdict.address?.label });
    await expect(card.locator('.verdict-line .t-badge')).toHaveText(shown);
    await expect(card.locator('.verdict-line b')).toHaveText(verdict.headline);
    const texts = verdict.reasons.filter(({ result }) => result !== 'nvt').map(({ text }) => text);
    await expect(card.locator('.reason > p:not(.small)')).toHaveText(texts);
  }
  await expect(page).not.toHaveURL(/opstapwoning%20|straat|[0-9]{4}[A-Z]{2}/);
});

test('a place is found by its name and shown on the map', async ({ page, server }) => {
  await openMap(page, server);
  const search = page.getByRole('combobox', { name: 'Zoek een plaats of adres' });
  await search.fill('meerw');
  await expect(page.getByRole('option').first()).toContainText('Meerwijk');
  await search.press('Enter');
  await expect(page.getByRole('article', { name: 'Meerwijk' })).toBeVisible();
  await expect(page).toHaveURL(/gebied=GM9901/);
  await search.fill('xyzzy');
  await search.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Niets gevonden' })).toBeVisible();
});

test('zooming goes from buurten to wijken to gemeenten', async ({ page, server }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openMap(page, server);
  const legend = page.getByRole('heading', { name: /^Legenda/ });
  await expect(legend).toHaveText('Legenda · 123 buurten');
  const out = page.getByRole('button', { name: 'Uitzoomen' });
  for (const areas of ['25 wijken', '6 gemeenten'])
    await expect(async () => {
      await out.click();
      await expect(legend).toHaveText(`Legenda · ${areas}`, { timeout: 1000 });
    }).toPass();
});

test('the link reopens the same view', async ({ page, server, context }) => {
  await openMap(page, server, 'niveau=wijk&gebied=WK990102&plek=12/52.44/3.66');
  await page.getByRole('combobox', { name: /^Trede/ }).selectOption('groepswonen');
  await expect(page).toHaveURL(/trede=groepswonen/);
  const link = page.url();
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByRole('article').getByRole('heading', { level: 2 })).not.toBeEmpty();
  await expect(other.getByRole('combobox', { name: /^Trede/ })).toHaveValue('groepswonen');
  await expect(other.getByRole('combobox', { name: /^Gebieden/ })).toHaveValue('wijk');
  await expect(other.locator('.area-mark[data-code=WK990102]')).toHaveAttribute('aria-pressed', 'true');
  expect(other.url()).toBe(link);
});

test('a pairing code becomes a token of that role', async ({ page, server, request }) => {
  await openMap(page, server);
  await page.getByRole('button', { name: 'Browser koppelen' }).click();
  await page.getByRole('button', { name: 'Maak een code' }).click();
  const shown = await page.getByRole('dialog').locator('.code b').innerText();
  expect(shown).toMatch(/^\d{3} \d{3}$/);
  await expect(page.getByRole('timer')).toHaveText(/nog (5:00|4:\d\d)/);
  const answer = await request.post(`${server.url}/v1/tokens`, {
    headers: { origin: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop' },
    data: { code: shown.replace(' ', ''), name: 'Proef' },
  });
  expect(answer.status()).toBeLessThan(300);
  expect(await answer.json()).toMatchObject({ role: 'coordinator' });
});

test('without a server the map keeps what it has and says so, and mends', async ({
  page,
  server,
  context,
}) => {
  await openMap(page, server);
  await context.setOffline(true);
  await page.getByRole('combobox', { name: /^Trede/ }).selectOption('kamertraining');
  await expect(page.getByRole('alert')).toContainText('Geen verbinding met Trede');
  await expect(page.locator('.area-mark[data-class]').first()).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});
