import { pairExtension } from '../browser/pair.ts';
import { type Fault, faulty } from './faulty.ts';
import { badgeIn, cardOf, type Extension, expect, RUNG, type ServedWithApi, test } from './fixture.ts';

const AWAY = 'Geen verbinding met Trede. Start de server';

/** How a server fails, and what a person reads of it on the page. */
const SAID: Record<Exclude<Fault, 'silent'>, string> = {
  fails: AWAY,
  html: AWAY,
  half: AWAY,
  newer: 'De server van Trede is nieuwer dan deze extensie. Werk de extensie bij.',
  older: 'De server van Trede is ouder dan deze extensie.',
};

/** What the options say of the connection then: there someone may mend it. */
const IN_OPTIONS: Record<Exclude<Fault, 'silent'>, string> = {
  fails: 'De server kan nu niet antwoorden.',
  html: 'Op dit adres antwoordt geen Trede-server. Controleer het adres.',
  half: 'Op dit adres antwoordt geen Trede-server. Controleer het adres.',
  newer: SAID.newer,
  older: SAID.older,
};

/** The demo portal with a badge beside each home, by the server that stands at this address. */
async function judged({ worker, context }: Extension, server: ServedWithApi, url: string) {
  await pairExtension(worker, {
    settings: { server: url, token: server.token('coordinator'), rung: RUNG },
    portals: [server.portalUrl],
  });
  const page = await context.newPage();
  await page.goto(server.portalUrl);
  const badges = badgeIn(page.locator('li.home'));
  await expect(badges).toHaveCount(50);
  return { page, badges };
}

test('a server that fails, or is of another time, gives one notice; it is asked less and less, and all mends itself', async ({
  extension,
  server,
}) => {
  test.setTimeout(240_000);
  const before = await faulty(server.url);
  try {
    const { page, badges } = await judged(extension, server, before.url);
    await expect(badges.first()).toContainText(/Ruimte|Let op|Boven norm|Onbekend/);
    const words = await badges.allTextContents();
    for (const fault of Object.keys(SAID) as (keyof typeof SAID)[])
      await test.step(fault, async () => {
        before.set(fault);
        await expect(badges).toHaveText(words.map((word) => new RegExp(`${word.slice(1)} · (net|\\d+ min)`)));
        await expect(page.getByText(SAID[fault])).toHaveCount(1);
        await badges.first().click();
        await expect(cardOf(page)).toContainText('Vastleggen kan nu niet');
        await page.keyboard.press('Escape');
        // However much is pressed meanwhile, the server is left in peace, and the notice stays what it is.
        await expect.poll(() => before.asked().length, { timeout: 30_000 }).toBeGreaterThanOrEqual(3);
        const [one = 0, two = 0, three = 0] = before.asked();
        expect(two - one).toBeGreaterThan(900);
        expect(three - two).toBeGreaterThan(1_800);
        await expect(page.getByText(SAID[fault])).toHaveCount(1);
        const options = await extension.context.newPage();
        await options.goto(`chrome-extension://${extension.extensionId}/options.html`);
        await expect(options.getByText(IN_OPTIONS[fault])).toBeVisible();
        await options.close();
        before.set(null);
        await expect(badges).toHaveText(words, { timeout: 45_000 });
        await expect(page.getByText(SAID[fault])).toHaveCount(0);
      });
  } finally {
    await before.close();
  }
});

test('a server that never answers keeps nobody from what is set, and counts as away after ten seconds', async ({
  extension,
  server,
}) => {
  const before = await faulty(server.url);
  try {
    const { page, badges } = await judged(extension, server, before.url);
    await badges.filter({ hasText: 'Ruimte' }).first().click();
    const hold = cardOf(page).getByRole('button', { name: 'Houd vast' });
    await expect(hold).toBeEnabled();
    before.set('silent');
    // What is asked has no answer yet: nothing can be held by the one before.
    await cardOf(page).getByRole('button', { name: 'Toets met één plek meer' }).click();
    await expect(cardOf(page)).toContainText('2 plekken');
    await expect(hold).toBeDisabled();
    await page.keyboard.press('Escape');
    const options = await extension.context.newPage();
    await options.goto(`chrome-extension://${extension.extensionId}/options.html`);
    await expect(options.getByText('Trede vraagt het de server…')).toBeVisible();
    await expect(options.getByRole('button', { name: `Zet ${server.portalUrl} uit` })).toBeVisible();
    await expect(options.getByText('Geen verbinding met Trede. Start de server')).toBeVisible();
    await page.bringToFront();
    await expect(page.getByText(AWAY)).toHaveCount(1);
    before.set(null);
    await expect(page.getByText(AWAY)).toHaveCount(0, { timeout: 45_000 });
    await expect(badges.first()).toHaveText(/(Ruimte|Let op|Boven norm|Onbekend)(: .+)?$/);
  } finally {
    await before.close();
  }
});
