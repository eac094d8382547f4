import AxeBuilder from '@axe-core/playwright';
import { badgeIn, cardOf, expect, test } from './fixture.ts';

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
    const { violations } = await new AxeBuilder({ page }).include('trede-toets').analyze();
    expect(violations).toEqual([]);
    await page.keyboard.press('Escape');
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

for (const name of ['popup', 'options'])
  test(`the ${name} has nothing for axe to find`, async ({ paired }) => {
    const page = await paired.context.newPage();
    await page.goto(`chrome-extension://${paired.extensionId}/${name}.html`);
    await expect(page.getByText('Verbonden als coördinator')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  });
