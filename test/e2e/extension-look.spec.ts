import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openPanel, rowsOf } from './beside.ts';
import { badgeIn, cardOf, expect, test } from './fixture.ts';
import { button, first, freeHomes, openCard } from './home.ts';
import { written } from './portal-page.ts';

/** Our pages as people may have them: 200 % on a window of 640 pixels leaves room for 320. */
const LOOKS = {
  'light-wide': { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  'dark-wide': { colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  'light-narrow': { colorScheme: 'light', viewport: { width: 360, height: 800 } },
  'dark-double': { colorScheme: 'dark', viewport: { width: 320, height: 500 } },
} as const;

/** What one presses and is lower or narrower than 24 pixels, but for a box whose label is pressed with it. */
async function tooSmall(page: Page): Promise<string[]> {
  const targets = page.locator('button, a[href], summary, select, input:not(label input)');
  return targets.evaluateAll((all) =>
    all.flatMap((target) => {
      const { width, height } = target.getBoundingClientRect();
      return width > 0 && (width < 24 || height < 24) ? [target.outerHTML.slice(0, 120)] : [];
    }),
  );
}

/** Looks at a page in every way: axe finds nothing, nothing stands beyond the edge, and each target can be pressed. */
async function looksWell(page: Page, name: string): Promise<void> {
  for (const [look, { colorScheme, viewport }] of Object.entries(LOOKS)) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    await page.screenshot({ path: test.info().outputPath(`${name}-${look}.png`) });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    const found = violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
    const small = await tooSmall(page);
    expect({ look, found, beyond, small }).toEqual({ look, found: [], beyond: 0, small: [] });
  }
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(await ground()).toBe('rgb(21, 27, 33)');
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await ground()).toBe('rgb(255, 255, 255)');
}

for (const name of ['popup', 'options'])
  test(`the ${name} reads well, light and dark, wide, narrow and twice as large`, async ({ paired }) => {
    const page = await paired.context.newPage();
    await page.goto(`chrome-extension://${paired.extensionId}/${name}.html`);
    await expect(page.getByText('Verbonden als coördinator')).toBeVisible();
    await looksWell(page, name);
  });

test('the panel and its card read well, light and dark, wide, narrow and twice as large', async ({
  paired,
  server,
  check,
}) => {
  const homes = await freeHomes(server, check);
  const page = await paired.context.newPage();
  await page.goto(server.portalUrl);
  await expect(badgeIn(page.locator('li.home'))).toHaveCount(50);
  const panel = await openPanel(paired, server.portalUrl);
  await expect(rowsOf(panel)).toHaveCount(50);
  await looksWell(panel, 'panel');
  await panel.getByRole('tab', { name: 'Op deze pagina' }).focus();
  await panel.keyboard.press('ArrowRight');
  await expect(panel.getByRole('tab', { name: 'Lijst uit mail' })).toBeFocused();
  const lines = homes.slice(0, 6).map(({ vacancy }) => Object.values(written(vacancy)).join(', '));
  await panel.getByLabel('Plak hier een mail, lijst of tabel').fill(lines.join('\n'));
  await panel.getByRole('button', { name: 'Toets de adressen' }).click();
  await expect(panel.getByText('6 woningen getoetst.')).toBeVisible();
  await looksWell(panel, 'list');
  const over = first(homes.slice(0, 6), ({ verdict }) => verdict !== 'onbekend');
  await panel.getByRole('button', { name: over.verdict.address?.label ?? '?', exact: true }).click();
  await expect(cardOf(panel)).toContainText(over.verdict.headline);
  await expect(cardOf(panel).locator('.acts')).toContainText(/Houd vast|Plaatsen|al vastgehouden/);
  await looksWell(panel, 'panel-card');
});

test('a receipt reads well, light and dark, and on paper it is dark on white for all', async ({
  paired,
  server,
  check,
}) => {
  const home = first(await freeHomes(server, check), ({ verdict }) => verdict === 'ruimte');
  const { card } = await openCard(paired, server, home);
  await button(card, 'Houd vast').click();
  const opened = paired.context.waitForEvent('page');
  await button(card, 'Bewijs afdrukken').click();
  const receipt = await opened;
  await expect(receipt.getByText(home.verdict.headline)).toBeVisible();
  await looksWell(receipt, 'receipt');
  await receipt.emulateMedia({ colorScheme: 'dark', media: 'print' });
  const colours = await receipt.evaluate(() => {
    const { color } = getComputedStyle(document.querySelector('main') ?? document.body);
    return [color, getComputedStyle(document.documentElement).backgroundColor];
  });
  expect(colours).toEqual(['rgb(27, 37, 48)', 'rgb(255, 255, 255)']);
  await receipt.pdf({ path: test.info().outputPath('receipt.pdf'), format: 'A4', printBackground: true });
});
