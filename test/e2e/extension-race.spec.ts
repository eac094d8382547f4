import type { CheckResponse, Verdict } from '../../shared/api/checks.ts';
import { findBrowser } from '../browser/find.ts';
import { launchWithExtension } from '../browser/launch.ts';
import { pairExtension } from '../browser/pair.ts';
import { asked, BUILD, expect, test } from './fixture.ts';
import { button, type Free, freeHomes, openCard, placementAt } from './home.ts';

/** A rung that no other test asks for: its norm stands in nobody's way. */
const RUNG = 'jongerenkamer';
/** Once they fit, twice they do not. */
const PLACES = 2;
const NORM = 'drie-per-buurt';

const buurtOf = ({ areas }: Verdict) => areas.find(({ level }) => level === 'buurt')?.code;
const judges = ({ reasons, verdict }: Verdict) =>
  verdict !== 'boven-norm' && reasons.some(({ norm, places }) => norm === NORM && places?.after === PLACES);

test('the last place under a norm goes to one of two browsers; the other hears that the verdict changed', async ({
  extension,
  server,
  check,
}) => {
  const made = await server.api.post('/v1/norms', {
    headers: { authorization: `Bearer ${server.token('regio')}` },
    data: {
      id: NORM,
      title: 'Drie per buurt',
      kind: 'maximum',
      region: 'demo',
      rungs: [RUNG],
      level: 'buurt',
      warnAt: 3,
      limit: 3,
      from: null,
      until: null,
      status: 'voorbeeld',
      owner: 'Regio',
      source: { document: 'Convenant voor de toets', paragraph: 'art. 3', year: 2025 },
    },
  });
  expect(made.status()).toBe(201);
  const free = await freeHomes(server, check);
  const answer = await server.api.post('/v1/checks', {
    data: { rung: RUNG, places: PLACES, addresses: free.map(({ vacancy }) => asked(vacancy)) },
  });
  const { results } = (await answer.json()) as CheckResponse;
  const homes: Free[] = free.map(({ vacancy }, at) => ({ vacancy, verdict: results[at] as Verdict }));
  const pair = homes
    .filter(({ verdict }) => judges(verdict))
    .map((one, at, all) => [one, all.slice(at + 1).find((other) => sameBuurt(one, other))] as const)
    .find((both): both is readonly [Free, Free] => both[1] !== undefined);
  if (pair === undefined) throw new Error('The demo region has no two free homes in one buurt.');

  const second = await launchWithExtension({
    executablePath: await findBrowser(),
    extensionDir: BUILD,
    headless: true,
  });
  try {
    for (const { worker } of [extension, second])
      await pairExtension(worker, {
        settings: { server: server.url, token: server.token('coordinator'), rung: RUNG },
        portals: [server.portalUrl],
      });
    const opened = [
      await openCard(extension, server, pair[0]),
      await openCard(second, server, pair[1]),
    ] as const;
    for (const { card } of opened) {
      await button(card, 'Toets met één plek meer').click();
      await expect(card).toContainText(`${PLACES} plekken`);
      await expect(button(card, 'Houd vast')).toBeEnabled();
      await button(card, 'Houd vast').focus();
    }
    await Promise.all(opened.map(({ page }) => page.keyboard.press('Enter')));
    const said = opened.map(({ card }) => card.getByRole('status'));
    for (const status of said)
      await expect(status).toHaveText(/^Vastgehouden tot|^De uitkomst is intussen anders: /);
    const texts = await Promise.all(said.map((status) => status.textContent()));
    const lost = texts.findIndex((text) => text?.startsWith('De uitkomst is intussen anders'));
    expect(texts[1 - lost]).toMatch(/^Vastgehouden tot/);
    const loser = opened[lost === 0 ? 0 : 1].card;
    await expect(loser.locator('.head')).toContainText('Boven norm');
    await expect(loser).toContainText('4 bij een norm van 3');
    // What else is near stays in view below it, and the news stays what it is.
    await expect(loser.getByRole('heading', { name: 'Dichtbij wél ruimte' })).toBeVisible();
    await expect(loser.getByRole('status')).toHaveText(/^De uitkomst is intussen anders: /);
    const home = pair[lost === 0 ? 0 : 1];
    expect(await placementAt(server, home)).toBeUndefined();

    // It is a sample norm: whoever wants the home all the same presses once more, now knowing.
    await button(loser, 'Houd vast').click();
    await expect(loser.getByRole('status')).toHaveText(/^Vastgehouden tot/);
    expect(await placementAt(server, home)).toMatchObject({ state: 'held' });
  } finally {
    await second.context.close();
  }
});

function sameBuurt(one: Free, other: Free): boolean {
  return buurtOf(one.verdict) === buurtOf(other.verdict);
}
