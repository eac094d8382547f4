import type { Page } from 'puppeteer-core';
import { FIREFOX_ID, findFirefox, inFirefox } from '../browser/firefox.ts';
import { asked, badgeText, expect, RUNG, type ServedWithApi, test } from './fixture.ts';

const FIREFOX = findFirefox();

test.skip(
  FIREFOX === undefined,
  'No firefox-esr is installed here, so the extension is not loaded in Firefox.',
);

/** What each home of the demo portal has to say of itself: its link, and the text of its badge. */
async function badgesOn(page: Page): Promise<{ id: string; says: string }[]> {
  await page.waitForFunction(
    () =>
      document.querySelectorAll('li.home trede-toets').length === document.querySelectorAll('li.home').length,
    { timeout: 30_000 },
  );
  return page.$$eval('li.home', (homes) =>
    homes.map((home) => ({
      id: home.querySelector('h2 a')?.getAttribute('href')?.split('/').at(-1) ?? '',
      says: home.querySelector('trede-toets')?.shadowRoot?.querySelector('button')?.textContent ?? '',
    })),
  );
}

const settingsFor = (server: ServedWithApi) => ({
  server: server.url,
  token: server.coordinator,
  rung: RUNG,
});

test('Firefox starts the extension, and a page on which it is off stays as it was', async ({ server }) => {
  await inFirefox(FIREFOX ?? '', { stored: { settings: settingsFor(server) } }, async (browser, id) => {
    expect(id).toBe(FIREFOX_ID);
    const page = await browser.newPage();
    await page.goto(server.portalUrl);
    expect(await page.$$eval('li.home', (homes) => homes.length)).toBe(50);
    expect(await page.$$eval('trede-toets', (hosts) => hosts.length)).toBe(0);
  });
});

test('in Firefox each home has the badge of its own verdict, and the card opens with its arithmetic', async ({
  server,
  check,
  vacancies,
}) => {
  const stored = { settings: settingsFor(server), portals: [server.portalUrl] };
  await inFirefox(FIREFOX ?? '', { stored }, async (browser) => {
    const page = await browser.newPage();
    await page.goto(server.portalUrl);
    const badges = await badgesOn(page);
    expect(badges).toHaveLength(50);
    const byId = new Map(vacancies.map((vacancy) => [vacancy.id, vacancy]));
    const verdicts = await check(badges.flatMap(({ id }) => byId.get(id) ?? []).map(asked));
    expect(verdicts).toHaveLength(50);
    for (const [at, verdict] of verdicts.entries()) expect(badges[at]?.says).toMatch(badgeText(verdict));
    const first = await page.$('li.home trede-toets');
    await first?.click();
    const card = await page.waitForFunction(() =>
      [...document.querySelectorAll('body > trede-toets')]
        .map((host) => host.shadowRoot?.querySelector('[role="dialog"]')?.textContent ?? '')
        .find((text) => text !== ''),
    );
    expect(await card.jsonValue()).toContain(verdicts[0]?.headline);
  });
});

test('in Firefox a portal that IT set is on without anybody turning it on', async ({ server }) => {
  const stored = { settings: settingsFor(server) };
  const managed = { portals: [server.portalUrl], language: 'en' };
  await inFirefox(FIREFOX ?? '', { stored, managed }, async (browser) => {
    const page = await browser.newPage();
    await page.goto(server.portalUrl);
    const badges = await badgesOn(page);
    expect(badges).toHaveLength(50);
    const words = ['Room', 'Take care', 'Over the norm', 'Unknown'];
    for (const { says } of badges)
      expect(
        words.some((word) => says.includes(word)),
        says,
      ).toBe(true);
  });
});
