import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { badgeIn, cardOf, expect, test } from './fixture.ts';
import { button, first, freeHomes, placementAt } from './home.ts';
import { openPortal, written } from './portal-page.ts';

const ASKED = 'Zonder uw ja kan de woning niet worden vastgehouden.';

test('a home known by its number alone is held once the person says that it is the one', async ({
  extension,
  server,
  check,
}) => {
  // A table of postcodes knows numbers, and no letters: 1234 ZZ stands in no other file of the made-up region.
  const near = first(await freeHomes(server, check), ({ verdict }) => verdict === 'ruimte');
  const { code = '', year = 0 } = near.verdict.areas.find(({ level }) => level === 'buurt') ?? {};
  const buurt = code.slice(2);
  const table = join(server.folder, `pc6hnr${year}0801_gwb.csv`);
  writeFileSync(
    table,
    `PC6,Huisnummer,Buurt${year},Wijk${year},Gemeente${year}\n1234ZZ,7,${buurt},${buurt.slice(0, 6)},${buurt.slice(0, 4)}\n`,
  );
  server.command('import', 'addresses', table);
  const { page, portal } = await openPortal(
    extension,
    server,
    '<ul><li><h3>Dorpsstraat 7</h3><p>1234 ZZ Meerwijk</p></li></ul>',
  );
  try {
    await badgeIn(page.locator('li')).click();
    const card = cardOf(page);
    await expect(card).toContainText(ASKED);
    await expect(button(card, 'Houd vast')).toHaveCount(0);
    await button(card, 'Ja, dit is de woning').click();
    await expect(button(card, 'Houd vast')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(card.getByRole('status')).toHaveText(/^Vastgehouden tot/);
    const answer = await server.api.get('/v1/placements?state=held&limit=1000');
    const { items } = (await answer.json()) as { items: { address: { postcode: string } | null }[] };
    expect(items.filter(({ address }) => address?.postcode === '1234ZZ')).toHaveLength(1);

    // Whoever comes back to it finds what runs there, and is not asked again.
    await page.reload();
    await badgeIn(page.locator('li')).click();
    await expect(button(card, 'Langer vasthouden')).toBeVisible();
    await expect(card).not.toContainText(ASKED);
  } finally {
    await portal.close();
  }
});

test('a home found by its street is held once the person says so, and judged by its whole address', async ({
  extension,
  server,
  check,
}) => {
  const home = first(await freeHomes(server, check), ({ verdict }) => verdict === 'ruimte');
  const { street } = written(home.vacancy);
  const { page, portal } = await openPortal(
    extension,
    server,
    `<ul><li><h3>${street}</h3><p>${home.vacancy.address.woonplaats}</p></li></ul>`,
  );
  try {
    await badgeIn(page.locator('li')).click();
    const card = cardOf(page);
    await expect(card).toContainText(ASKED);
    await button(card, 'Ja, dit is de woning').click();
    await button(card, 'Houd vast').click();
    await expect(card.getByRole('status')).toHaveText(/^Vastgehouden tot/);
    expect(await placementAt(server, home)).toMatchObject({ state: 'held' });
  } finally {
    await portal.close();
  }
});
