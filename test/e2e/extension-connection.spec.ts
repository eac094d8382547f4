import { badgeIn, cardOf, expect, test } from './fixture.ts';

test('without a server every badge goes grey with its age, one notice says so, and all mends by itself', async ({
  paired,
  server,
}) => {
  const page = await paired.context.newPage();
  await page.goto(server.portalUrl);
  const badges = badgeIn(page.locator('li.home'));
  await expect(badges).toHaveCount(50);
  await expect(badges.first()).toContainText(/Ruimte|Let op|Boven norm|Onbekend/);
  const before = await badges.allTextContents();

  await server.stop();
  try {
    await expect(badges).toHaveText(
      before.map((text) => new RegExp(`${text.slice(1)} · (net|\\d+ min)`)),
      { timeout: 20_000 },
    );
    await expect(badges.first()).toHaveAttribute('data-verdict', 'onbekend');
    await expect(page.getByText('Geen verbinding met Trede. Start de server')).toHaveCount(1);
    await badges.first().click();
    await expect(cardOf(page)).toContainText('Geen verbinding met Trede: dit is de uitkomst van');
    await expect(cardOf(page)).toContainText('Er wordt niets bewaard om later te versturen.');
    await expect(cardOf(page).getByRole('button', { name: 'Houd vast' })).toHaveCount(0);
    await page.keyboard.press('Escape');
  } finally {
    await server.start();
  }
  await expect(badges).toHaveText(before, { timeout: 45_000 });
});

test('another rung shows other verdicts on the page that is open, at once', async ({ paired, server }) => {
  const page = await paired.context.newPage();
  await page.goto(server.portalUrl);
  const badges = badgeIn(page.locator('li.home'));
  await expect(badges).toHaveCount(50);
  const popup = await paired.context.newPage();
  await popup.goto(`chrome-extension://${paired.extensionId}/popup.html`);
  await expect(popup.getByText('Verbonden als coördinator')).toBeVisible();
  await popup.getByLabel('Trede', { exact: true }).selectOption('Beschermd wonen');
  await page.bringToFront();
  await badges.first().click();
  await expect(cardOf(page)).toContainText('Beschermd wonen · 1 plek');
});

test('pairing by code, and turning a portal on and off, from the options', async ({ extension, server }) => {
  const { context, extensionId } = extension;
  const portal = await context.newPage();
  await portal.goto(server.portalUrl);
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  await expect(options.getByText('Trede is nog niet gekoppeld.')).toBeVisible();

  await options.getByLabel('Adres van de server').fill(server.url);
  await options.getByLabel('Koppelcode').fill('12345');
  await options.getByRole('button', { name: 'Koppel', exact: true }).click();
  await expect(options.getByText('De koppelcode heeft zes cijfers.')).toBeVisible();

  const answer = await server.api.post('/v1/pairings', { data: { role: 'coordinator' } });
  const { code } = (await answer.json()) as { code: string };
  await options.getByLabel('Koppelcode').fill(code);
  await options.getByRole('button', { name: 'Koppel', exact: true }).click();
  await expect(options.getByText('Verbonden als coördinator')).toBeVisible();

  await expect(portal.locator('trede-toets')).toHaveCount(0);
  await options.getByLabel('Adres van een portaal').fill(`${server.portalUrl}/tabel`);
  await options.getByRole('button', { name: 'Zet aan' }).click();
  await expect(options.getByText(`${server.portalUrl} staat aan.`)).toBeVisible();
  await expect(badgeIn(portal.locator('li.home'))).toHaveCount(50);

  await options.getByRole('button', { name: `Zet ${server.portalUrl} uit` }).click();
  await expect(portal.locator('trede-toets')).toHaveCount(0);
  await portal.reload();
  await expect(portal.locator('li.home')).toHaveCount(50);
  await expect(options.getByText('Nog geen portaal staat aan.')).toBeVisible();
});

test('a wrong code is refused in a sentence, and a token that was withdrawn asks for a new pairing', async ({
  paired,
  server,
}) => {
  const options = await paired.context.newPage();
  await options.goto(`chrome-extension://${paired.extensionId}/options.html`);
  await options.getByLabel('Koppelcode').fill('000000');
  await options.getByRole('button', { name: 'Koppel', exact: true }).click();
  await expect(options.getByText(/maak op de kaart een nieuwe|kijk hem na op de kaart/)).toBeVisible();

  await options.getByRole('button', { name: 'Ontkoppel' }).click();
  await expect(options.getByText('Trede is nog niet gekoppeld.')).toBeVisible();
  const page = await paired.context.newPage();
  await page.goto(server.portalUrl);
  await expect(badgeIn(page.locator('li.home')).first()).toContainText('Trede is niet gekoppeld');
});
