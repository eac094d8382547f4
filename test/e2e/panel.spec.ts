import type { AreaDetail } from '../../shared/api/areas.ts';
import { openPanel, rowsOf } from './beside.ts';
import { asked, badgeIn, expect, RUNG, test } from './fixture.ts';
import { item, openPortal, written } from './portal-page.ts';

test('the panel lists the homes of the page with their verdicts; pointing at one marks the other, both ways', async ({
  extension,
  server,
  check,
  vacancies,
}) => {
  const homes = vacancies.slice(0, 6);
  const verdicts = await check(homes.map(asked));
  const { page, portal } = await openPortal(extension, server, `<ul>${homes.map(item).join('')}</ul>`);
  try {
    await expect(badgeIn(page.locator('li'))).toHaveCount(6);
    const panel = await openPanel(extension, portal.url);
    const rows = rowsOf(panel);
    await expect(rows).toHaveCount(6);
    await expect(rows.locator('.t-home')).toHaveText(verdicts.map(({ address }) => address?.label ?? '?'));
    for (const [at, { headline }] of verdicts.entries()) await expect(rows.nth(at)).toContainText(headline);

    // The map lies around the first in view, and its buurt is told in words.
    const buurt = verdicts[0]?.areas.find(({ level }) => level === 'buurt');
    const answer = await server.api.get(`/v1/areas/${buurt?.code}?rung=${RUNG}`);
    const { rungs } = (await answer.json()) as AreaDetail;
    const counts = panel.getByRole('table', { name: `Buurt ${buurt?.name}` }).locator('tbody tr');
    await expect(counts).toHaveText(
      rungs
        .filter(({ places, units }) => places !== 0 || units !== 0)
        .map(({ label, places, units }) => `${label}${places}${units}`),
    );

    await page.bringToFront();
    await page.locator('li').nth(2).hover();
    await expect(rows.nth(2)).toHaveAttribute('data-pointed', 'true');
    await expect(rows.nth(0)).toHaveAttribute('data-pointed', 'false');

    await panel.bringToFront();
    await rows.nth(4).hover();
    const ring = page.locator('body > trede-toets[aria-hidden="true"]');
    await expect(ring).toHaveCount(1);
    const [around, block] = [await ring.boundingBox(), await page.locator('li').nth(4).boundingBox()];
    expect(Math.abs((around?.y ?? 0) + 4 - (block?.y ?? 0))).toBeLessThan(2);

    // What comes on the page comes in the panel; what goes, goes.
    await page.locator('ul').evaluate((ul) => ul.children[0]?.remove());
    await expect(rows).toHaveCount(5);
    const seventh = vacancies[6];
    if (seventh === undefined) throw new Error('Too few homes.');
    await page.locator('ul').evaluate((ul, html) => ul.insertAdjacentHTML('beforeend', html), item(seventh));
    await expect(rows).toHaveCount(6);

    await panel.getByLabel('Volgorde').first().selectOption('Adres');
    const labels = await rows.locator('.t-home').allTextContents();
    expect(labels).toEqual(labels.toSorted(new Intl.Collator('nl', { numeric: true }).compare));
  } finally {
    await portal.close();
  }
});

test('another task in the panel is another task on the page', async ({ paired, server }) => {
  const page = await paired.context.newPage();
  await page.goto(server.portalUrl);
  await expect(badgeIn(page.locator('li.home'))).toHaveCount(50);
  const panel = await openPanel(paired, server.portalUrl);
  await expect(rowsOf(panel)).toHaveCount(50);
  await panel.getByText('Getoetst voor').click();
  await panel.getByLabel('Trede', { exact: true }).selectOption('Beschermd wonen');
  await expect(panel.getByText('Beschermd wonen · 1 plek')).toBeVisible();
  await page.bringToFront();
  await badgeIn(page.locator('li.home')).first().click();
  await expect(page.getByRole('dialog')).toContainText('Beschermd wonen · 1 plek');
});

test('a mail that is pasted gives its homes with their verdicts, an answer to copy and a sheet to save', async ({
  paired,
  server,
  check,
  vacancies,
}) => {
  const homes = vacancies.slice(0, 8);
  const verdicts = await check(homes.map(asked));
  const lines = homes.map((home) => {
    const { street, place } = written(home);
    return `- ${street}, ${place} (2 kamers, € 607,12)`;
  });
  await paired.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const panel = await openPanel(paired, server.portalUrl);
  await panel.getByRole('tab', { name: 'Lijst uit mail' }).click();
  await panel
    .getByLabel('Plak hier een mail, lijst of tabel')
    .fill(
      `Beste Anna,\n\nPer 1 maart 2027 komen vrij:\n${lines.join('\n')}\n\nGroet, Jan\nTel. 055 123 45 67`,
    );
  await panel.getByRole('button', { name: 'Toets de adressen' }).click();
  await expect(panel.getByText('8 woningen getoetst.')).toBeVisible();
  const rows = panel.getByRole('list', { name: 'De getoetste lijst' }).getByRole('listitem');
  await expect(rows).toHaveCount(8);
  const words = await rows.locator('.t-badge').allTextContents();
  const order = ['Ruimte', 'Let op', 'Onbekend', 'Boven norm'];
  const places = words.map((word) => order.findIndex((one) => word.includes(one)));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(words.filter((word) => word.includes('Ruimte'))).toHaveLength(
    verdicts.filter(({ verdict }) => verdict === 'ruimte').length,
  );

  const first = (await rows.first().locator('.t-home').textContent()) ?? '?';
  await rows.first().getByRole('button', { name: 'Kopieer het antwoord' }).click();
  await expect(panel.getByText('Gekopieerd. Plak het in uw mail.')).toBeVisible();
  const copied = await panel.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`${first}, voor opstapwoning (1 plek): `);
  expect(copied).toContain('Bron: ');

  for (const kind of ['CSV', 'Excel']) {
    const saving = panel.waitForEvent('download');
    await panel.getByRole('button', { name: `De getoetste lijst opslaan als ${kind}` }).click();
    expect((await saving).suggestedFilename()).toMatch(/^getoetste-lijst\.(csv|xlsx)$/);
  }

  // Nothing but addresses went to the server.
  const options = await paired.context.newPage();
  await options.goto(`chrome-extension://${paired.extensionId}/options.html`);
  await expect(options.getByText('Verstuurd om')).toBeVisible();
  const sent = await options.locator('pre').textContent();
  expect(sent).toContain('huisnummer');
  for (const word of ['Anna', 'Jan', '055', '607']) expect(sent).not.toContain(word);
});

test('the popup says what waits for who paired, and where the rest stands', async ({ paired, server }) => {
  const answer = await server.api.get('/v1/signals?owner=coordinator&limit=3');
  const { open, items } = (await answer.json()) as { open: number; items: { title: string }[] };
  const popup = await paired.context.newPage();
  await popup.goto(`chrome-extension://${paired.extensionId}/popup.html`);
  await expect(popup.getByRole('heading', { name: 'Wat op u wacht' })).toBeVisible();
  for (const { title } of items) await expect(popup.getByText(title).first()).toBeVisible();
  if (open > 0)
    await expect(popup.getByRole('link', { name: `Alle ${open} signalen op de kaart` })).toHaveAttribute(
      'href',
      `${server.url}/#pagina=signalen`,
    );
});
