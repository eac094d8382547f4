import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, openMap, test } from './map-fixture.ts';
import { type Served, served } from './served.ts';

/** As a municipality publishes it: few tokens, waiting for the class of its theme, with a typeface that this machine lacks. */
const TOKENS = `.voorbeeldstad-theme {
  --utrecht-document-font-family: "Voorbeeldstad Sans", monospace;
  --utrecht-link-color: #7b1e66;
  --utrecht-button-border-radius: 20px;
  --utrecht-button-primary-action-background-color: #00594c;
  --utrecht-form-control-border-radius: 0;
}`;

/** How a part looks, as the browser works it out. */
function look(page: Page, part: string) {
  return page
    .locator(part)
    .first()
    .evaluate((element) => {
      const { fontFamily, color, backgroundColor, borderTopLeftRadius, fontSize } = getComputedStyle(element);
      return { fontFamily, color, backgroundColor, borderTopLeftRadius, fontSize };
    });
}

const PRIMARY = '.utrecht-button--primary-action';

test.describe('with the tokens of another municipality', () => {
  let server: Served;
  let folder = '';
  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'trede-theme-'));
    const file = join(folder, 'theme.css');
    writeFileSync(file, TOKENS);
    server = await served({ TREDE_THEME: file });
  });
  test.afterAll(async () => {
    await server.end();
    rmSync(folder, { recursive: true, force: true });
  });

  test('buttons, links, fields and letters are theirs, sizes stay ours, and axe finds nothing', async ({
    page,
  }) => {
    await openMap(page, server, 'niveau=gemeente');
    const button = await look(page, PRIMARY);
    expect(button.backgroundColor).toBe('rgb(0, 89, 76)');
    expect([button.borderTopLeftRadius, button.fontSize]).toEqual(['20px', '15px']);
    expect((await look(page, 'a.language')).color).toBe('rgb(123, 30, 102)');
    // What they did not say follows from what they said.
    const quiet = await look(page, '.utrecht-button--secondary-action');
    expect(quiet.color).toBe('rgb(123, 30, 102)');
    const field = await look(page, '.utrecht-textbox');
    expect(field.borderTopLeftRadius).toBe('0px');
    for (const part of ['main', 'h2', PRIMARY, '.utrecht-textbox', '.utrecht-table'])
      expect((await look(page, part)).fontFamily).toMatch(/^"Voorbeeldstad Sans", monospace/);
    await page.locator(PRIMARY).first().hover();
    const lit = await look(page, PRIMARY);
    expect(lit.backgroundColor).not.toBe(button.backgroundColor);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('a verdict keeps its four colours', async ({ page }) => {
    await openMap(page, server, 'niveau=gemeente');
    const search = page.getByRole('combobox', { name: 'Zoek een plaats of adres' });
    await search.fill('haven');
    await search.press('Enter');
    const badge = page.locator('.t-badge').first();
    await badge.waitFor();
    const word = await badge.getAttribute('data-verdict');
    const colours = { ruimte: '31, 95, 168', 'let-op': '143, 75, 0', 'boven-norm': '163, 23, 44' };
    expect((await look(page, '.t-badge')).color).toBe(`rgb(${colours[word as keyof typeof colours]})`);
  });
});

test('without a theme the pages keep one accent and one typeface', async ({ page, server }) => {
  await openMap(page, server, 'niveau=gemeente');
  for (const part of ['a.language', '.utrecht-button--secondary-action'])
    expect((await look(page, part)).color).toBe('rgb(31, 95, 168)');
  expect((await look(page, PRIMARY)).backgroundColor).toBe('rgb(31, 95, 168)');
  const letters = await page
    .locator('body, main, h2, button, select, td, .utrecht-textbox')
    .evaluateAll((all) => all.map((element) => getComputedStyle(element).fontFamily.split(',')[0]));
  expect([...new Set(letters)]).toEqual(['system-ui']);
});
