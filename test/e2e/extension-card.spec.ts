import { addDays } from '../../shared/dates.ts';
import { formatDate } from '../../shared/text/numbers.ts';
import { asked, badgeIn, cardOf, expect, RUNG, test } from './fixture.ts';
import { button, first, freeHomes, openCard, placementAt } from './home.ts';
import { item, openPortal } from './portal-page.ts';

/** Today as the server has it: a hold lasts fourteen days from then. */
const heldUntil = (heldOn: string, days: number) => `Vastgehouden tot ${formatDate(addDays(heldOn, days))}.`;

test('a home is held, held longer and cancelled from the card', async ({ paired, server, check }) => {
  const home = first(await freeHomes(server, check), ({ verdict }) => verdict === 'ruimte');
  const { page, card } = await openCard(paired, server, home);
  await button(card, 'Houd vast').click();
  await expect(button(card, 'Bevestig…')).toBeVisible();
  const held = await placementAt(server, home);
  expect(held).toMatchObject({ state: 'held', rung: RUNG, places: 1 });
  const { heldOn = '' } = held ?? {};
  await expect(card.getByRole('status')).toHaveText(heldUntil(heldOn, 14));
  await expect(card.getByRole('status')).toBeFocused();

  await button(card, 'Langer vasthouden').click();
  await expect(card.getByRole('status')).toHaveText(heldUntil(heldOn, 28));

  await button(card, 'Annuleer…').click();
  await button(card, 'Toch niet').click();
  await expect(button(card, 'Bevestig…')).toBeFocused();
  await button(card, 'Annuleer…').click();
  await button(card, 'Annuleer plaatsing').click();
  await expect(card.getByRole('status')).toHaveText('Geannuleerd. De woning is weer vrij.');
  await expect(button(card, 'Houd vast')).toBeVisible();
  expect(await placementAt(server, home)).toBeUndefined();
  await page.close();
});

test('a refusal is recorded with who and why', async ({ paired, server, check }) => {
  const home = first(await freeHomes(server, check), ({ verdict }) => verdict === 'ruimte');
  const { card } = await openCard(paired, server, home);
  await button(card, 'Houd vast').click();
  await button(card, 'Weigering…').click();
  await card.getByLabel('Wie weigert').selectOption('de corporatie');
  await card.getByLabel('Reden').selectOption('de woning komt niet vrij');
  await button(card, 'Leg weigering vast').click();
  await expect(card.getByRole('status')).toHaveText(
    'Weigering vastgelegd: de woning komt niet vrij. De woning is weer vrij.',
  );
  const answer = await server.api.get('/v1/placements?state=refused&limit=1000');
  const { items } = (await answer.json()) as { items: { refusedBy: string; reason: string }[] };
  expect(items).toContainEqual(
    expect.objectContaining({ refusedBy: 'corporatie', reason: 'woning-niet-vrij' }),
  );
});

test('a home is confirmed, and its receipt is printed', async ({ paired, server, check }) => {
  const home = first(await freeHomes(server, check), ({ verdict }) => verdict === 'ruimte');
  await paired.context.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', 'ja');
  });
  const { card } = await openCard(paired, server, home);
  await button(card, 'Houd vast').click();
  await button(card, 'Bevestig…').click();
  const day = await card.getByLabel('Huurcontract vanaf').inputValue();
  await card.getByRole('combobox', { name: 'Huurcontract' }).selectOption('driepartijenovereenkomst');
  await button(card, 'Bevestig plaatsing').click();
  await expect(card.getByRole('status')).toHaveText(`Bevestigd, met huurcontract vanaf ${formatDate(day)}.`);
  expect(await placementAt(server, home)).toMatchObject({
    state: 'confirmed',
    startsOn: day,
    lease: 'driepartijenovereenkomst',
  });

  const opened = paired.context.waitForEvent('page');
  await button(card, 'Bewijs afdrukken').click();
  const receipt = await opened;
  await expect(receipt.getByRole('heading', { name: 'Ontvangstbewijs' })).toBeVisible();
  await expect(receipt.getByText(home.verdict.headline)).toBeVisible();
  await expect(receipt.getByText('Trede adviseert, een mens beslist.').first()).toBeVisible();
  await receipt.getByRole('button', { name: 'Druk af' }).click();
  await expect(receipt.locator('body')).toHaveAttribute('data-printed', 'ja');
  await receipt.emulateMedia({ media: 'print' });
  await expect(receipt.getByRole('button', { name: 'Druk af' })).toBeHidden();
});

test('one place more is judged anew on the card, and the badge stays as it was', async ({
  paired,
  server,
  check,
}) => {
  const home = first(await freeHomes(server, check), ({ verdict }) => verdict === 'ruimte');
  const answer = await server.api.post('/v1/checks', {
    data: { rung: RUNG, places: 3, addresses: [asked(home.vacancy)] },
  });
  const [three] = ((await answer.json()) as { results: (typeof home.verdict)[] }).results;
  const { page, card } = await openCard(paired, server, home);
  await button(card, 'Toets met één plek meer').click();
  await button(card, 'Toets met één plek meer').click();
  await expect(card).toContainText('Opstapwoning · 3 plekken');
  for (const { text } of three?.reasons ?? []) await expect(card).toContainText(text);
  await expect(badgeIn(page.locator('main'))).toContainText('Ruimte');
  await button(card, 'Toets met één plek minder').click();
  await button(card, 'Toets met één plek minder').click();
  await expect(card).toContainText('Opstapwoning · 1 plek');
  for (const { text } of home.verdict.reasons) await expect(card).toContainText(text);
});

test('what is checked for is chosen once, holds for this tab, and stays after a reload', async ({
  paired,
  server,
  vacancies,
}) => {
  const [vacancy] = vacancies;
  const page = await paired.context.newPage();
  await page.goto(`${server.portalUrl}/woning/${vacancy?.id}`);
  const other = await paired.context.newPage();
  await other.goto(`${server.portalUrl}/woning/${vacancy?.id}`);
  await page.bringToFront();
  await page.getByRole('button', { name: 'Trede toetst voor: Opstapwoning · 1 plek. Wijzig.' }).click();
  const choice = page.getByRole('group', { name: 'Waarvoor Trede toetst' });
  await choice.getByLabel('Gemeente van herkomst').selectOption('Meerwijk');
  await choice.getByLabel('Plekken').fill('2');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(choice).toHaveCount(0);
  const bar = page.getByRole('button', { name: /^Trede toetst voor: / });
  await expect(bar).toHaveAccessibleName(/Opstapwoning · herkomst Meerwijk · 2 plekken/);
  await page.reload();
  await expect(bar).toHaveAccessibleName(/Opstapwoning · herkomst Meerwijk · 2 plekken/);
  await badgeIn(page.locator('main')).click();
  await expect(cardOf(page)).toContainText('Opstapwoning · herkomst Meerwijk · 2 plekken');
  await button(cardOf(page), 'Wijzig waarvoor Trede toetst').click();
  await expect(choice).toBeVisible();
  await expect(other.getByRole('button', { name: /^Trede toetst voor: / })).toHaveAccessibleName(
    'Trede toetst voor: Opstapwoning · 1 plek. Wijzig.',
  );
});

test('where the page means one of several homes, the person says which before it can be held', async ({
  extension,
  server,
  check,
}) => {
  const home = first(
    await freeHomes(server, check),
    ({ address, verdict }) => verdict === 'ruimte' && Boolean(address?.huisletter),
  );
  const { address } = home.vacancy;
  const without = { ...home.vacancy, address: { ...address, huisletter: null, huisnummertoevoeging: null } };
  const { page, portal } = await openPortal(extension, server, `<ul>${item(without)}</ul>`);
  try {
    await badgeIn(page.locator('li')).click();
    const card = cardOf(page);
    await expect(card.getByRole('heading', { name: 'Welke woning bedoelt de pagina?' })).toBeVisible();
    await expect(button(card, 'Houd vast')).toHaveCount(0);
    const label = home.verdict.address?.label ?? '';
    await button(card, label).click();
    await expect(card.getByRole('heading', { level: 2 })).toHaveText(label);
    await button(card, 'Houd vast').click();
    await expect(card.getByRole('status')).toHaveText(/^Vastgehouden tot/);
    await button(card, '‹ Terug').click();
    await expect(card.getByRole('heading', { name: 'Welke woning bedoelt de pagina?' })).toBeVisible();
  } finally {
    await portal.close();
  }
});

test('a home without room leads to one with room on the same page', async ({ extension, server, check }) => {
  const homes = await freeHomes(server, check);
  const over = first(homes, ({ verdict }) => verdict === 'boven-norm');
  const near = over.verdict.alternatives.map(({ address }) => address.label);
  const room = first(
    homes,
    ({ verdict, address }) => verdict === 'ruimte' && !near.includes(address?.label ?? ''),
  );
  const { page, portal } = await openPortal(
    extension,
    server,
    `<ul>${item(over.vacancy)}${item(room.vacancy)}</ul>`,
  );
  try {
    const badges = badgeIn(page.locator('li'));
    await expect(badges).toHaveText([/Boven norm/, /Ruimte/]);
    await badges.first().click();
    await button(cardOf(page), new RegExp(`^Bekijk ${room.vacancy.address.straat} `)).click();
    await expect(cardOf(page)).toHaveCount(1);
    await expect(cardOf(page).getByRole('heading', { level: 2 })).toHaveText(
      room.verdict.address?.label ?? '',
    );
  } finally {
    await portal.close();
  }
});
