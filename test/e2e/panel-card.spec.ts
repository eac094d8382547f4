import AxeBuilder from '@axe-core/playwright';
import { openPanel } from './beside.ts';
import { cardOf, expect, test } from './fixture.ts';
import { button, first, freeHomes, placementAt } from './home.ts';
import { written } from './portal-page.ts';

test('a home that came by mail is held, confirmed and printed from its card in the panel', async ({
  paired,
  server,
  check,
}) => {
  const homes = await freeHomes(server, check);
  const home = first(homes, ({ verdict }) => verdict === 'ruimte');
  const over = first(homes, ({ verdict }) => verdict === 'boven-norm');
  const label = home.verdict.address?.label ?? '?';
  const portal = await paired.context.newPage();
  await portal.goto(server.portalUrl);
  const panel = await openPanel(paired, server.portalUrl);
  await panel.setViewportSize({ width: 360, height: 900 });
  await panel.getByRole('tab', { name: 'Lijst uit mail' }).click();
  const lines = [over, home].map(({ vacancy }) => Object.values(written(vacancy)).join(', '));
  await panel.getByLabel('Plak hier een mail, lijst of tabel').fill(lines.join('\n'));
  await panel.getByRole('button', { name: 'Toets de adressen' }).click();
  const chosen = panel.getByRole('button', { name: label, exact: true });

  // One without room leads to the one with room in the same list.
  await panel.getByRole('button', { name: over.verdict.address?.label ?? '?', exact: true }).click();
  const card = cardOf(panel);
  await expect(card).toContainText(over.verdict.headline);
  await button(card, `Bekijk ${label}`).click();
  await expect(card.getByRole('heading', { level: 2 })).toHaveText(label);
  await panel.keyboard.press('Escape');
  await expect(card).toHaveCount(0);

  await chosen.focus();
  await panel.keyboard.press('Enter');
  await expect(button(card, 'Houd vast')).toBeVisible();
  const { violations } = await new AxeBuilder({ page: panel }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await button(card, 'Houd vast').click();
  await expect(card.getByRole('status')).toHaveText(/^Vastgehouden tot/);
  expect(await placementAt(server, home)).toMatchObject({ state: 'held' });
  await button(card, 'Bevestig…').click();
  await button(card, 'Bevestig plaatsing').click();
  await expect(card.getByRole('status')).toContainText('Bevestigd');
  const opened = paired.context.waitForEvent('page');
  await button(card, 'Bewijs afdrukken').click();
  await expect((await opened).getByRole('heading', { name: 'Ontvangstbewijs' })).toBeVisible();
  await panel.bringToFront();
  await card.focus();
  await panel.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(chosen).toBeFocused();
});
