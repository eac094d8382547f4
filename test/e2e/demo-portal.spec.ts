import type { Locator, Page } from '@playwright/test';
import type { Verdict } from '../../shared/api/checks.ts';
import { nl } from '../../shared/text/nl.ts';
import { formatDate } from '../../shared/text/numbers.ts';
import { asked, badgeIn, badgeText, cardOf, checkByCommand, expect, test } from './fixture.ts';

/** Opens the card of a home and compares all that it says with the verdict. */
async function expectCard(page: Page, home: Locator, verdict: Verdict): Promise<void> {
  await badgeIn(home).click();
  const card = cardOf(page);
  await expect(card.getByRole('heading', { level: 2 })).toHaveText(verdict.address?.label ?? '');
  await expect(card).toContainText('Opstapwoning · 1 plek');
  await expect(card).toContainText(verdict.headline);
  for (const { text } of [...verdict.reasons, ...verdict.fairShare]) await expect(card).toContainText(text);
  for (const { address } of verdict.alternatives) await expect(card).toContainText(address.label);
  await expect(card).toContainText(`Gegevens van ${formatDate(verdict.dataDate)}`);
  await expect(card).toContainText('Trede adviseert, een mens beslist.');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
}

/** The id of the home that a link of the portal leads to. */
async function homeIds(links: Locator): Promise<string[]> {
  const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return paths.map((path) => path.split('/').at(-1) ?? '');
}

test('each home in the list has the badge of its verdict, and the card its arithmetic', async ({
  paired,
  server,
  check,
  vacancies,
}) => {
  const page = await paired.context.newPage();
  await page.goto(`${server.portalUrl}/?alle=ja`);
  const homes = page.locator('li.home');
  const ids = await homeIds(homes.locator('h2 a'));
  const byId = new Map(vacancies.map((vacancy) => [vacancy.id, vacancy]));
  const shown = ids.flatMap((id) => byId.get(id) ?? []);
  expect(shown).toHaveLength(60);
  const verdicts = await check(shown.map(asked));
  await expect(badgeIn(homes)).toHaveCount(60);
  await expect(badgeIn(homes)).toHaveText(verdicts.map(badgeText));
  for (const word of ['ruimte', 'let-op', 'boven-norm', 'onbekend'] as const) {
    const at = verdicts.findIndex(({ verdict }) => verdict === word);
    const [verdict, vacancy] = [verdicts[at], shown[at]];
    if (verdict === undefined || vacancy === undefined) throw new Error(`No free home is ${word}.`);
    await expectCard(page, homes.nth(at), verdict);
    expect(checkByCommand(server, asked(vacancy)).verdict).toBe(word);
  }
});

test('the page of one home has one badge, with the verdict of that home', async ({
  paired,
  server,
  check,
  vacancies,
}) => {
  const [vacancy] = vacancies;
  if (vacancy === undefined) throw new Error('The demo region has free homes.');
  const [verdict] = await check([asked(vacancy)]);
  if (verdict === undefined) throw new Error('One address gives one verdict.');
  const page = await paired.context.newPage();
  await page.goto(`${server.portalUrl}/woning/${vacancy.id}`);
  await expect(badgeIn(page.locator('main'))).toHaveCount(1);
  await expect(badgeIn(page.locator('main'))).toContainText(nl.word(verdict.verdict));
  await expectCard(page, page.locator('main'), verdict);
});

test('each row of the table has the badge of its verdict', async ({ paired, server, check, vacancies }) => {
  const page = await paired.context.newPage();
  await page.goto(`${server.portalUrl}/tabel`);
  const rows = page.locator('tbody tr');
  const byId = new Map(vacancies.map((vacancy) => [vacancy.id, vacancy]));
  const shown = (await homeIds(rows.locator('td:first-child a'))).flatMap((id) => byId.get(id) ?? []);
  const verdicts = await check(shown.map(asked));
  await expect(badgeIn(rows)).toHaveText(verdicts.map(badgeText));
  const at = verdicts.findIndex(({ verdict }) => verdict === 'boven-norm');
  const verdict = verdicts[at];
  if (verdict === undefined) throw new Error('Some free home is above a norm.');
  await expectCard(page, rows.nth(at), verdict);
});

test('what stands on the page of the portal stays as it was', async ({ paired, server }) => {
  const page = await paired.context.newPage();
  await page.goto(server.portalUrl);
  await expect(badgeIn(page.locator('li.home')).first()).toBeVisible();
  const [untouched, changed] = await page.evaluate(async () => {
    const sent = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const host of copy.querySelectorAll('trede-toets')) host.remove();
    return [sent.body.innerHTML.trim(), copy.innerHTML.trim()];
  });
  expect(changed).toBe(untouched);
});
