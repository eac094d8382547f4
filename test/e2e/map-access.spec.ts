import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, openMap, test } from './map-fixture.ts';

/** What axe finds in the whole page, or in the part that the selector names. */
async function findings(page: Page, part?: string): Promise<string[]> {
  // Half-faded colours in the middle of a transition would be measured as they never stay.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  const axe = new AxeBuilder({ page });
  const { violations } = await (part ? axe.include(part) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('the areas are walked through, opened and closed with the keyboard alone', async ({ page, server }) => {
  await openMap(page, server);
  await page.getByRole('region', { name: /^Kaart/ }).focus();
  await page.keyboard.press('Tab');
  const focused = page.locator('.area-mark:focus');
  const first = await focused.getAttribute('data-code');
  const walked = new Set([first]);
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
    await page.keyboard.press(key);
    walked.add(await focused.getAttribute('data-code'));
  }
  expect(walked.size).toBeGreaterThan(2);
  const label = (await focused.getAttribute('aria-label')) ?? '';
  const name = label.split('.')[0] ?? '';
  const code = await focused.getAttribute('data-code');
  await page.keyboard.press('Enter');
  const heading = page.getByRole('article', { name }).getByRole('heading', { level: 2 });
  await expect(heading).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('article')).toHaveCount(0);
  await expect(page.locator(`.area-mark[data-code=${code}]`)).toBeFocused();
});

test('the table holds the facts of the map and opens a card', async ({ page, server }) => {
  await openMap(page, server);
  await page.locator('summary').press('Enter');
  const rows = page.locator('.area-table tbody tr');
  // All areas of the level, also those that lie out of view.
  const legend = await page.getByRole('heading', { name: /^Legenda/ }).innerText();
  await expect(rows).toHaveCount(Number(/\d+/.exec(legend)?.[0]));
  await page
    .getByRole('columnheader', { name: /^Ruimte/ })
    .first()
    .getByRole('button')
    .click();
  const most = Number(await rows.first().locator('.number').nth(1).innerText());
  const rooms = (await rows.locator('.number:nth-child(4)').allInnerTexts()).map(Number);
  expect(most).toBe(Math.max(...rooms.filter((room) => !Number.isNaN(room))));
  const button = rows.first().getByRole('button');
  const name = await button.innerText();
  await button.press('Enter');
  await expect(page.getByRole('article', { name })).toBeVisible();
});

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  test(`axe finds nothing at ${width} pixels wide, whatever is open`, async ({ page, server }) => {
    await page.setViewportSize({ width, height });
    // Wijken, not buurten: axe weighs each text against all that lies under it, and takes its time over hundreds.
    await openMap(page, server, 'niveau=wijk');
    const search = page.getByRole('combobox', { name: 'Zoek een plaats of adres' });
    await search.fill('haven');
    expect(await findings(page, '.panel')).toEqual([]);
    await page.getByRole('button', { name: 'Browser koppelen' }).click();
    await page.getByRole('button', { name: 'Maak een code' }).click();
    await expect(page.locator('.code')).toBeVisible();
    expect(await findings(page, 'dialog')).toEqual([]);
    await page.getByRole('button', { name: 'Sluit', exact: true }).click();

    await page.locator('summary').press('Enter');
    await search.press('Enter');
    await expect(page.locator('.card .measures')).toBeVisible();
    await expect(page.locator('.area-table tbody tr').first()).toBeAttached();
    expect(await findings(page)).toEqual([]);
    // Nothing may stick out to the side.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

test('axe finds nothing on the page that asks to sign in', async ({ page, server }) => {
  await page.goto(server.url);
  await expect(page.getByRole('heading', { name: 'Aanmelden' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
});
