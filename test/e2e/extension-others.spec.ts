import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { findBrowser } from '../browser/find.ts';
import { launchWithExtension } from '../browser/launch.ts';
import { pairExtension } from '../browser/pair.ts';
import { asked, BUILD, badgeIn, expect, RUNG, test } from './fixture.ts';
import { button, first, freeHomes, openCard, placementAt } from './home.ts';

async function expectNothingForAxe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('trede-toets').analyze();
  expect(violations).toEqual([]);
}

test('over a norm that was set a home is placed with a ground, a text and consent', async ({
  paired,
  server,
  check,
}) => {
  const home = first(await freeHomes(server, check), ({ reasons }) =>
    reasons.some(({ result, source }) => result === 'boven-norm' && source?.status === 'vastgesteld'),
  );
  const { page, card } = await openCard(paired, server, home);
  await button(card, 'Plaatsen met motivering…').click();
  await expect(card.getByLabel('Grond')).toBeFocused();
  await button(card, 'Houd vast en vraag toestemming').click();
  await expect(card.getByRole('alert')).toHaveText('Schrijf een toelichting: waarom juist hier?');
  await card.getByLabel('Grond').selectOption('de zorg is daar dichtbij');
  await card.getByLabel('Toelichting').fill('De dagbesteding is in deze wijk.');
  // What is being written stays through a press beside the card.
  await page.mouse.click(5, 5);
  await expect(card.getByLabel('Toelichting')).toHaveValue('De dagbesteding is in deze wijk.');
  await expectNothingForAxe(page);
  await button(card, 'Houd vast en vraag toestemming').click();
  await expect(card).toContainText('Toestemming gevraagd aan');
  await expect(button(card, 'Bevestig…')).toHaveCount(0);
  const held = await placementAt(server, home);
  expect(held?.deviation).toMatchObject({ ground: 'zorg-nabij', consent: { state: 'asked' } });

  // Whoever set the norm says yes elsewhere; the card that is open hears of it.
  const answer = await server.api.post(`/v1/placements/${held?.id}/consent`, {
    data: { consent: 'granted' },
    headers: { authorization: `Bearer ${server.token('regio')}` },
  });
  expect(answer.status()).toBe(200);
  await expect(card).toContainText('gaf toestemming voor de afwijking.', { timeout: 8_000 });
  await button(card, 'Bevestig…').click();
  await button(card, 'Bevestig plaatsing').click();
  await expect(card.getByRole('status')).toContainText('Bevestigd, met huurcontract vanaf');
  await page.close();

  // The next one against this norm may cite it.
  const norms = held?.deviation?.norms ?? [];
  const next = first(await freeHomes(server, check), ({ reasons }) =>
    reasons.some(({ norm, result }) => result === 'boven-norm' && norms.includes(norm ?? '')),
  );
  const { card: other } = await openCard(paired, server, next);
  await button(other, 'Plaatsen met motivering…').click();
  await other.getByLabel('Toelichting').fill('Ook hier is de dagbesteding dichtbij.');
  await other.getByLabel('Verwijst naar').selectOption({ index: 1 });
  await expect(other).toContainText('De dagbesteding is in deze wijk.');
  await button(other, 'Houd vast en vraag toestemming').click();
  await expect(other).toContainText('Toestemming gevraagd aan');
  expect((await placementAt(server, next))?.deviation?.precedent).toBe(held?.id);
});

test('a home that another browser wins is lost with who has it, and replaced by one nearby', async ({
  paired,
  server,
  check,
}) => {
  const home = first(
    await freeHomes(server, check),
    ({ verdict, alternatives }) => verdict !== 'ruimte' && verdict !== 'onbekend' && alternatives.length > 0,
  );
  const second = await launchWithExtension({
    executablePath: await findBrowser(),
    extensionDir: BUILD,
    headless: true,
  });
  try {
    await pairExtension(second.worker, {
      settings: { server: server.url, token: server.token('coordinator'), rung: RUNG },
      portals: [server.portalUrl],
    });
    const opened = [await openCard(paired, server, home), await openCard(second, server, home)] as const;
    for (const { card } of opened) await button(card, 'Houd vast').focus();
    await Promise.all(opened.map(({ page }) => page.keyboard.press('Enter')));
    const said = opened.map(({ card }) => card.getByRole('status'));
    const won = /^Vastgehouden tot/;
    const lost = /vastgehouden door|net door een ander vastgehouden/;
    for (const status of said) await expect(status).toHaveText(new RegExp(`${won.source}|${lost.source}`));
    const outcomes = await Promise.all(said.map((status) => status.textContent()));
    expect(outcomes.filter((text) => won.test(text ?? ''))).toHaveLength(1);
    expect(outcomes.filter((text) => lost.test(text ?? ''))).toHaveLength(1);

    const loser = opened[lost.test(outcomes[0] ?? '') ? 0 : 1];
    const [instead] = home.verdict.alternatives;
    await button(loser.card, `Bekijk ${instead?.address.label}`).click();
    await expect(loser.card.getByRole('heading', { level: 2 })).toHaveText(instead?.address.label ?? '');
    await button(loser.card, 'Houd vast').click();
    await expect(loser.card.getByRole('status')).toHaveText(won);
    const answer = await server.api.get('/v1/placements?state=held&limit=1000');
    const { items } = (await answer.json()) as { items: { address: { homeKey: string } | null }[] };
    const keys = items.map(({ address }) => address?.homeKey);
    expect(keys.filter((key) => key === home.verdict.address?.homeKey)).toHaveLength(1);
    expect(keys).toContain(instead?.address.homeKey);
  } finally {
    await second.context.close();
  }
});

test('what another writes reaches a page that is open within seconds', async ({ paired, server, check }) => {
  const home = first(await freeHomes(server, check), ({ verdict }) => verdict === 'ruimte');
  const { card } = await openCard(paired, server, home);
  await expect(button(card, 'Houd vast')).toBeVisible();
  const [reading] = asked(home.vacancy).readings;
  const answer = await server.api.post('/v1/placements', {
    data: { readings: [reading], rung: RUNG },
  });
  expect(answer.status()).toBe(201);
  await expect(card.getByRole('status')).toHaveText(
    'Deze woning is net door een ander vastgehouden. Kies een andere woning.',
    { timeout: 8_000 },
  );
});

test('the server is stopped and started in the middle: nothing is queued, and the act then works', async ({
  paired,
  server,
  check,
}) => {
  const home = first(await freeHomes(server, check), ({ verdict }) => verdict === 'ruimte');
  const { page, card } = await openCard(paired, server, home);
  await expect(button(card, 'Houd vast')).toBeVisible();
  await button(card, 'Houd vast').focus();
  await server.stop();
  try {
    await expect(card).toContainText('Vastleggen kan nu niet: er is geen verbinding met Trede.');
    await expect(badgeIn(page.locator('main'))).toContainText('Ruimte · net');
    await expectNothingForAxe(page);
  } finally {
    await server.start();
  }
  await expect(button(card, 'Houd vast')).toBeVisible({ timeout: 45_000 });
  expect(await placementAt(server, home)).toBeUndefined();
  await button(card, 'Houd vast').click();
  await expect(card.getByRole('status')).toHaveText(/^Vastgehouden tot/);
});

test('with the keyboard alone: from the badge to a home that is confirmed, and back', async ({
  paired,
  server,
  check,
}) => {
  const home = first(await freeHomes(server, check), ({ verdict }) => verdict === 'ruimte');
  const page = await paired.context.newPage();
  await page.goto(`${server.portalUrl}/woning/${home.vacancy.id}`);
  const badge = badgeIn(page.locator('main'));
  await expect(badge).toContainText('Ruimte');
  const card = page.getByRole('dialog');
  const tabTo = async (name: string) => {
    for (let turn = 0; turn < 40; turn++) {
      await page.keyboard.press('Tab');
      if (await button(card, name).evaluate((one) => one.matches(':focus'))) return;
    }
    throw new Error(`Tab does not come to ${name}.`);
  };
  for (let turn = 0; turn < 40 && !(await badge.evaluate((one) => one.matches(':focus'))); turn++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(button(card, 'Houd vast')).toBeVisible();
  await tabTo('Houd vast');
  await page.keyboard.press('Enter');
  await expect(card.getByRole('status')).toBeFocused();
  await tabTo('Bevestig…');
  await page.keyboard.press('Enter');
  await expect(card.getByLabel('Huurcontract vanaf')).toBeFocused();
  await expectNothingForAxe(page);
  await tabTo('Bevestig plaatsing');
  await page.keyboard.press('Enter');
  await expect(card.getByRole('status')).toContainText('Bevestigd');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(badge).toBeFocused();
});
