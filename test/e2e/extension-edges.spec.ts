import type { Page } from '@playwright/test';
import { asked, badgeIn, badgeText, cardOf, expect, test } from './fixture.ts';
import { item, openPortal } from './portal-page.ts';

/** What extension pages and Chromium's own page of extensions have at hand, as far as it is used here. */
declare const chrome: {
  management: { setEnabled(id: string, enabled: boolean): Promise<void> };
  runtime: { reload(): void; sendMessage(message: unknown): Promise<unknown> };
};

/** Evaluates in the world of our content script on a page, as what took over that script would. */
async function inOurWorld(page: Page): Promise<(expression: string) => Promise<unknown>> {
  const cdp = await page.context().newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await cdp.send('Runtime.enable');
  const ours = worlds.find(({ origin }) => origin.startsWith('chrome-extension://'));
  if (ours === undefined) throw new Error('Our script does not run on this page.');
  return async (expression) => {
    const { result } = await cdp.send('Runtime.evaluate', {
      contextId: ours.id,
      expression: `(async () => JSON.stringify((await (${expression})) ?? null))().catch((cause) => JSON.stringify('refused: ' + cause))`,
      awaitPromise: true,
    });
    return JSON.parse(String(result.value));
  };
}

test('homes in closed shadow roots get their badge, also where the page holds no other text', async ({
  extension,
  server,
  check,
  vacancies,
}) => {
  const homes = vacancies.slice(0, 2);
  const verdicts = await check(homes.map(asked));
  const { page, portal } = await openPortal(
    extension,
    server,
    `<body><div id="plain"></div><x-home></x-home><script>
      window.roots = [...document.querySelectorAll('#plain, x-home')].map((one) => one.attachShadow({ mode: 'closed' }));
      const homes = ${JSON.stringify(homes.map(item))};
      window.roots.forEach((root, at) => { root.innerHTML = '<ul>' + homes[at] + '</ul>'; });
    </script>`,
  );
  try {
    const said = () =>
      page.evaluate(() =>
        (window as unknown as { roots: ShadowRoot[] }).roots.map(
          (root) =>
            root.querySelector('li trede-toets')?.shadowRoot?.querySelector('button')?.textContent ?? '',
        ),
      );
    for (const [at, verdict] of verdicts.entries())
      await expect.poll(async () => (await said())[at]).toMatch(badgeText(verdict));
  } finally {
    await portal.close();
  }
});

test('an adapter whose selectors are made to be slow holds no page up, and its homes are read without it', async ({
  extension,
  server,
  check,
  vacancies,
}) => {
  const homes = vacancies.slice(0, 3);
  const verdicts = await check(homes.map(asked));
  const headers = { authorization: `Bearer ${server.token('regio')}` };
  const slow = '*:not(p) '.repeat(20);
  const data = {
    id: 'traag',
    version: 1,
    matches: ['http://127.0.0.1/*'],
    examples: ['http://127.0.0.1/aanbod'],
    card: [`${slow}i ~ b`],
    fields: { adres: [{ css: `${slow}b`, from: 'text', parser: 'text' }] },
    selfCheck: { cards: 1, share: 0.5, pages: ['http://127.0.0.1/*'] },
  };
  expect((await server.api.post('/v1/portals', { data, headers })).status()).toBe(201);
  const deep = `${'<div>'.repeat(300)}${'<i>1</i><b>x 1</b>'.repeat(2_000)}${'</div>'.repeat(300)}`;
  const { page, portal } = await openPortal(extension, server, `<ul>${homes.map(item).join('')}</ul>${deep}`);
  try {
    await expect(badgeIn(page.locator('li'))).toHaveText(verdicts.map(badgeText));
  } finally {
    await portal.close();
    await server.api.post('/v1/portals/traag/off', { data: {}, headers });
  }
});

test('a home plainly outside the region gets no badge, and is counted as such', async ({
  extension,
  server,
  vacancies,
}) => {
  const { page, portal } = await openPortal(
    extension,
    server,
    `<ul>${vacancies.slice(0, 2).map(item).join('')}<li id="far"><h3>Damrak 1</h3><p>1012 LG Amsterdam</p></li></ul>`,
  );
  try {
    await expect(page.getByRole('status')).toContainText('2 woningen: ');
    await expect(page.getByRole('status')).toContainText('; 1 buiten de regio.');
    await expect(badgeIn(page.locator('li'))).toHaveCount(2);
    await expect(page.locator('#far trede-toets')).toHaveCount(0);
  } finally {
    await portal.close();
  }
});

test('the background answers no forged message, and shows no content script what it keeps', async ({
  paired,
  server,
}) => {
  const page = await paired.context.newPage();
  await page.goto(server.portalUrl);
  await expect(badgeIn(page.locator('li.home'))).toHaveCount(50);
  // A page itself has nobody to ask: no origin may connect.
  const own = await page.evaluate(
    (id) =>
      typeof chrome === 'undefined' || chrome.runtime === undefined
        ? 'nobody'
        : (chrome.runtime.sendMessage as (id: string, message: object) => Promise<unknown>)(id, {
            type: 'status',
          }).catch(() => 'refused'),
    paired.extensionId,
  );
  expect(['nobody', 'refused']).toContain(own);

  const ask = await inOurWorld(page);
  const send = (message: unknown) => ask(`chrome.runtime.sendMessage(${JSON.stringify(message)})`);
  for (const message of [
    { type: 'status' },
    { type: 'pair', server: 'http://127.0.0.1:1', code: '123456', name: 'x' },
    { type: 'choose', rung: 'opstapwoning', places: 1, origin: null },
    { type: 'portal.on', origin: 'http://127.0.0.1:1' },
    { type: 'load', script: '../background' },
    { type: 'check', homes: 'alle' },
    { type: 'check', homes: Array.from({ length: 201 }, () => ({ readings: [] })) },
    { type: 'iets' },
    'check',
    null,
  ])
    expect(await send(message), JSON.stringify(message)).toBeNull();
  expect(await send({ type: 'still', stamp: null })).toEqual({ state: 'anders' });
  expect(await ask('chrome.storage.local.get(null)')).toMatch(/^refused: /);

  const options = await paired.context.newPage();
  await options.goto(`chrome-extension://${paired.extensionId}/options.html`);
  const odd = await options.evaluate(() => chrome.runtime.sendMessage({ type: 'choose', rung: 1 }));
  expect(odd).toBeNull();
  await options.getByRole('button', { name: `Zet ${server.portalUrl} uit` }).click();
  await expect(page.locator('trede-toets')).toHaveCount(0);
  expect(await send({ type: 'check', homes: [] })).toMatchObject({ state: 'uit' });
});

test('where the extension is gone every badge asks to reload the page; after an update all work again', async ({
  paired,
  server,
}) => {
  const page = await paired.context.newPage();
  await page.goto(server.portalUrl);
  const badges = badgeIn(page.locator('li.home'));
  await expect(badges).toHaveCount(50);
  await expect(badges.first()).toHaveText(/Ruimte|Let op|Boven norm|Onbekend/);
  const before = await badges.allTextContents();

  const extensions = await paired.context.newPage();
  await extensions.goto('chrome://extensions/');
  const enable = (on: boolean) =>
    extensions.evaluate(([id, to]) => chrome.management.setEnabled(id, to), [
      paired.extensionId,
      on,
    ] as const);
  await enable(false);
  await page.bringToFront();
  await expect(badges).toHaveText(before.map(() => /Herlaad de pagina/));
  await badges.first().focus();
  await expect(badges.first()).toHaveAttribute('data-verdict', 'onbekend');

  await enable(true);
  await page.bringToFront();
  await page.reload();
  await expect(badges).toHaveText(before);
  await badges.first().click();
  await expect(cardOf(page)).toContainText('Opstapwoning');
});
