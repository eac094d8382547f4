import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { badgeIn, cardOf, expect, test } from './fixture.ts';
import { item, openPortal } from './portal-page.ts';

/** What one presses in badges and cards and is lower or narrower than 24 pixels. */
function tooSmall(page: Page): Promise<string[]> {
  return page.locator('trede-toets').evaluateAll((hosts) =>
    hosts
      .flatMap((host) => [...(host.shadowRoot?.querySelectorAll('button, a, summary, select, input') ?? [])])
      .filter((target) => {
        const { width, height } = target.getBoundingClientRect();
        return width > 0 && (width < 24 || height < 24);
      })
      .map((target) => target.textContent ?? ''),
  );
}

async function expectNothingForAxe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('trede-toets').analyze();
  expect(violations).toEqual([]);
}

test('the card opens, is read and closes by keyboard, and gives the focus back', async ({
  paired,
  server,
}) => {
  const page = await paired.context.newPage();
  await page.goto(server.portalUrl);
  const badge = badgeIn(page.locator('li.home')).first();
  await expect(badge).toHaveAttribute('aria-expanded', 'false');
  await page.locator('li.home a').first().focus();
  await page.keyboard.press('Tab');
  await expect(badge).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cardOf(page)).toBeFocused();
  await expect(badge).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Sluit' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(cardOf(page)).toHaveCount(0);
  await expect(badge).toBeFocused();
  await page.keyboard.press('Space');
  await expect(cardOf(page)).toBeVisible();
  await page.getByRole('button', { name: 'Sluit' }).click();
  await expect(badge).toBeFocused();
  await expect(page).toHaveURL(`${server.portalUrl}/`);
});

test('a press beside a card closes it, but not while it moves: then it was meant for what stood there', async ({
  paired,
  server,
}) => {
  const page = await paired.context.newPage();
  await page.goto(server.portalUrl);
  await badgeIn(page.locator('li.home')).first().click();
  const card = cardOf(page);
  await expect(card).toBeFocused();
  const left = await card.evaluate((shown) => shown.getBoundingClientRect().left);
  const moving = await page.evaluate(() =>
    setInterval(() => {
      document.body.style.paddingLeft = document.body.style.paddingLeft === '' ? '300px' : '';
      window.dispatchEvent(new Event('resize'));
    }, 20),
  );
  await expect.poll(() => card.evaluate((shown) => shown.getBoundingClientRect().left)).not.toBe(left);
  await page.mouse.click(5, 5);
  await expect(card).toBeVisible();
  await page.evaluate((timer) => clearInterval(timer), moving);
  await expect(async () => {
    await page.mouse.click(5, 5);
    expect(await card.count()).toBe(0);
  }).toPass();
});

test('badge and card have nothing for axe to find, wide and narrow', async ({ paired, server }) => {
  const page = await paired.context.newPage();
  await page.goto(server.portalUrl);
  for (const viewport of [
    { width: 1280, height: 900 },
    { width: 360, height: 720 },
  ]) {
    await page.setViewportSize(viewport);
    await badgeIn(page.locator('li.home')).first().click();
    await expect(cardOf(page)).toBeInViewport();
    await expectNothingForAxe(page);
    expect(await tooSmall(page)).toEqual([]);
    await page.keyboard.press('Escape');
  }
});

test('badge, card and teaching have nothing for axe to find on a dark page, and speak English to who asks for it', async ({
  extension,
  server,
  vacancies,
}) => {
  const dark = '<style>html{background:#14181c;color:#e8ecef;color-scheme:dark}</style>';
  const list = vacancies.slice(0, 6).map(item).join('');
  const { page, portal } = await openPortal(extension, server, `${dark}<ul>${list}</ul>`);
  try {
    await page.emulateMedia({ colorScheme: 'dark' });
    const badges = badgeIn(page.locator('li'));
    await expect(badges.first()).toContainText(/Ruimte|Let op|Boven norm|Onbekend/);
    const options = await extension.context.newPage();
    await options.goto(`chrome-extension://${extension.extensionId}/options.html`);
    await options.getByLabel('Taal', { exact: true }).selectOption('en');
    await expect(options.getByRole('heading', { name: 'Settings of Trede' })).toBeVisible();
    await page.bringToFront();
    await expect(badges.first()).toContainText(/Room|Take care|Over the norm|Unknown/);
    await expectNothingForAxe(page);
    await badges.first().click();
    await expect(cardOf(page)).toBeInViewport();
    await expectNothingForAxe(page);
    await page.keyboard.press('Escape');

    const popup = await extension.context.newPage();
    await popup.goto(`chrome-extension://${extension.extensionId}/popup.html`);
    await page.bringToFront();
    await popup.reload();
    await Promise.all([
      popup.waitForEvent('close'),
      popup.getByRole('button', { name: 'Point at an address' }).click(),
    ]);
    const panel = page.getByRole('dialog', { name: 'Teach Trede this portal' });
    await expect(panel).toHaveAttribute('lang', 'en');
    await page.locator('li h3').first().hover();
    await expect(panel.getByText('Click the address of one home.')).toBeVisible();
    await expectNothingForAxe(page);
    await page.locator('li h3').first().click();
    await expect(panel.getByText('6 homes found on this page')).toBeVisible();
    await expectNothingForAxe(page);
  } finally {
    await portal.close();
  }
});

test('on a narrow screen the card is a sheet from below, on a wide one 400 pixels', async ({
  paired,
  server,
}) => {
  const page = await paired.context.newPage();
  await page.goto(server.portalUrl);
  const badge = badgeIn(page.locator('li.home')).first();
  await badge.click();
  expect((await cardOf(page).boundingBox())?.width).toBe(400);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 360, height: 720 });
  await badge.click();
  const sheet = await cardOf(page).boundingBox();
  expect(sheet).toMatchObject({ x: 0, width: 360 });
  expect((sheet?.y ?? 0) + (sheet?.height ?? 0)).toBeCloseTo(720, 0);
});
