import { openPanel } from './beside.ts';
import { asked, badgeIn, cardOf, expect, RUNG, test } from './fixture.ts';
import { HANDS } from './hand.ts';
import { button, type Free, first, freeHomes, placementAt } from './home.ts';
import { item, openPortal, written } from './portal-page.ts';

const HELD = /^Vastgehouden tot/;

for (const [how, handOf] of Object.entries(HANDS))
  test(`a Monday by ${how}: twelve homes from a portal and eight from a mail, with all that happens to them`, async ({
    extension,
    server,
    check,
  }) => {
    test.slow();
    const free = await freeHomes(server, check);
    const isSet = (one: Free) =>
      one.verdict.reasons.some(
        ({ result, source }) => result === 'boven-norm' && source?.status === 'vastgesteld',
      );
    const over = free.find(isSet);
    const lost = first(
      free.filter((one) => one !== over && !isSet(one)),
      ({ verdict, alternatives }) => verdict !== 'ruimte' && alternatives.length > 0,
    );
    // What will replace the one that is lost is nobody else's here.
    const instead = lost.verdict.alternatives.map(({ address }) => address.homeKey);
    const rooms = free.filter(
      ({ verdict }) => verdict.verdict === 'ruimte' && !instead.includes(verdict.address?.homeKey ?? ''),
    );
    const [one, two, refused, mailed] = rooms;
    if (!over || !one || !two || !refused || !mailed) throw new Error('The demo region has too few homes.');
    const chosen = [over, lost, one, two, refused, mailed];
    const rest = free.filter((home) => !chosen.includes(home));
    const portalHomes = [one, two, refused, over, lost, ...rest.slice(0, 7)];
    const mailHomes = [mailed, ...rest.slice(7, 14)];

    const html = `<ul>${portalHomes.map(({ vacancy }) => item(vacancy)).join('')}</ul>`;
    const { page, portal } = await openPortal(extension, server, html);
    try {
      const badges = badgeIn(page.locator('li'));
      await expect(badges).toHaveCount(12);
      const card = cardOf(page);
      const hand = handOf(page);
      const open = async (home: Free) => {
        if ((await card.count()) > 0) await page.keyboard.press('Escape');
        await hand.press(badges.nth(portalHomes.indexOf(home)));
        await expect(card.getByRole('heading', { level: 2 })).toHaveText(home.verdict.address?.label ?? '');
      };

      // Two are held, of which one is confirmed and its receipt printed.
      for (const home of [one, two]) {
        await open(home);
        await hand.press(button(card, 'Houd vast'));
        await expect(card.getByRole('status')).toHaveText(HELD);
      }
      await hand.press(button(card, 'Bevestig…'));
      await hand.press(button(card, 'Bevestig plaatsing'));
      await expect(card.getByRole('status')).toContainText('Bevestigd');
      const opened = extension.context.waitForEvent('page');
      await hand.press(button(card, 'Bewijs afdrukken'));
      const receipt = await opened;
      await expect(receipt.getByRole('heading', { name: 'Ontvangstbewijs' })).toBeVisible();
      await receipt.close();

      // The server goes away and comes back in the middle: what was done stays done.
      await server.stop();
      await expect(badges.first()).toContainText(/net|min/, { timeout: 30_000 });
      await server.start();
      await expect(badges.first()).not.toContainText(/net|min/, { timeout: 60_000 });

      // One is refused by the corporation.
      await open(refused);
      await hand.press(button(card, 'Houd vast'));
      await hand.press(button(card, 'Weigering…'));
      await hand.choose(card.getByLabel('Wie weigert'), 'de corporatie');
      await hand.press(button(card, 'Leg weigering vast'));
      await expect(card.getByRole('status')).toContainText('Weigering vastgelegd');

      // One goes over a norm that was set, with a ground and consent.
      await open(over);
      await hand.press(button(card, 'Plaatsen met motivering…'));
      await hand.fill(card.getByLabel('Toelichting'), 'De dagbesteding is in deze wijk.');
      await hand.press(button(card, 'Houd vast en vraag toestemming'));
      await expect(card).toContainText('Toestemming gevraagd aan');
      const deviating = await placementAt(server, over);
      const given = await server.api.post(`/v1/placements/${deviating?.id}/consent`, {
        data: { consent: 'granted' },
        headers: { authorization: `Bearer ${server.token('regio')}` },
      });
      expect(given.status()).toBe(200);
      await expect(card).toContainText('gaf toestemming voor de afwijking.');
      await hand.press(button(card, 'Bevestig…'));
      await hand.press(button(card, 'Bevestig plaatsing'));
      await expect(card.getByRole('status')).toContainText('Bevestigd');

      // One is lost to somebody else, and replaced by one nearby.
      await open(lost);
      await expect(button(card, 'Houd vast')).toBeVisible();
      const [reading] = asked(lost.vacancy).readings;
      const theirs = await server.api.post('/v1/placements', { data: { readings: [reading], rung: RUNG } });
      expect(theirs.status()).toBe(201);
      await expect(card.getByRole('status')).toContainText('net door een ander vastgehouden');
      await hand.press(card.getByRole('button', { name: /^Bekijk / }).first());
      await hand.press(button(card, 'Houd vast'));
      await expect(card.getByRole('status')).toHaveText(HELD);

      // And the third is held from the mail.
      const panel = await openPanel(extension, portal.url);
      const beside = handOf(panel);
      await beside.press(panel.getByRole('tab', { name: 'Lijst uit mail' }));
      const lines = mailHomes.map(({ vacancy }) => `- ${Object.values(written(vacancy)).join(', ')}`);
      await beside.fill(
        panel.getByLabel('Plak hier een mail, lijst of tabel'),
        `Beste Anna,\n\nDeze komen vrij:\n${lines.join('\n')}\n\nGroet, Jan`,
      );
      await beside.press(panel.getByRole('button', { name: 'Toets de adressen' }));
      await expect(panel.getByText('8 woningen getoetst.')).toBeVisible();
      await beside.press(
        panel.getByRole('button', { name: mailed.verdict.address?.label ?? '?', exact: true }),
      );
      await beside.press(button(cardOf(panel), 'Houd vast'));
      await expect(cardOf(panel).getByRole('status')).toHaveText(HELD);

      const states = await Promise.all(
        [one, two, refused, over, mailed].map((home) => placementAt(server, home)),
      );
      expect(states.map((placement) => placement?.state)).toEqual([
        'held',
        'confirmed',
        undefined,
        'confirmed',
        'held',
      ]);
    } finally {
      await portal.close();
    }
  });
