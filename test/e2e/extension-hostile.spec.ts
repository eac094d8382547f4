import { asked, badgeIn, badgeText, cardOf, expect, test } from './fixture.ts';
import { item, openPortal, written } from './portal-page.ts';

test('on a page that changes ten thousand nodes twenty times a second, each home keeps its own verdict', async ({
  extension,
  server,
  check,
  vacancies,
}) => {
  const homes = vacancies.slice(0, 6);
  const verdicts = await check(homes.map(asked));
  const storm = `<div id="storm">${'<i>1</i>'.repeat(10_000)}</div><script>
    const all = document.querySelectorAll('#storm i'); let turn = 0;
    setInterval(() => { turn += 1; for (const one of all) one.firstChild.data = 'rij ' + turn; }, 50);
  </script>`;
  const { page, portal } = await openPortal(
    extension,
    server,
    `<ul>${homes.map(item).join('')}</ul>${storm}`,
  );
  try {
    await expect(badgeIn(page.locator('li'))).toHaveText(verdicts.map(badgeText));
    await page.locator('ul').evaluate((list) => list.append(...[...list.children].reverse()));
    await expect(badgeIn(page.locator('li'))).toHaveText(verdicts.map(badgeText).reverse());
  } finally {
    await portal.close();
  }
});

test('a page that works against us gets no wrong verdict, no open card and no word out of us', async ({
  extension,
  server,
  check,
  vacancies,
}) => {
  const [first, second, third] = vacancies;
  if (first === undefined || second === undefined || third === undefined) throw new Error('Too few homes.');
  const verdicts = await check([first, second, third].map(asked));
  const { street, place } = written(third);
  // The last is split over nodes within its words; the rest looks like addresses and is none.
  const split = `<li id="split">${[...street].map((letter) => `<b>${letter}</b>`).join('')}<br>${place}</li>`;
  const fake = `<trede-toets id="fake"></trede-toets><script>
    fake.attachShadow({ mode: 'open' }).innerHTML = '<button>✓ Ruimte</button>';
    window.takes = 0;
    new MutationObserver(() => {
      const host = document.querySelector('li:first-child trede-toets');
      if (host && window.takes < 6) { window.takes += 1; host.remove(); }
    }).observe(document, { subtree: true, childList: true });
    for (const type of ['check', 'status', 'pair', 'stop'])
      window.postMessage({ type, homes: [] }, '*');
    document.dispatchEvent(new CustomEvent('trede-nieuwer'));
  </script>`;
  const { page, portal } = await openPortal(
    extension,
    server,
    `<ul>${item(first)}${item(second)}</ul><ul>${split}<li>12 kamers</li></ul>${fake}
     <p>${Array.from({ length: 10_000 }, (_, at) => `art. ${1000 + (at % 9000)} ZZ`).join(' ')}</p>`,
  );
  try {
    const [taken, kept, whole] = verdicts;
    if (taken === undefined || kept === undefined || whole === undefined)
      throw new Error('Too few verdicts.');
    await expect(badgeIn(page.locator('li').nth(1))).toHaveText(badgeText(kept));
    // Taken away again and again: it stands beside its home on the document in the end.
    await expect(page.locator('body > trede-toets button.t-badge')).toHaveText(badgeText(taken));
    // The page's own badge opens nothing, nor does a click that no person made.
    await badgeIn(page.locator('li').nth(1)).evaluate((button) => (button as HTMLElement).click());
    await page.locator('#fake').getByRole('button').click();
    await expect(cardOf(page)).toHaveCount(0);
    await badgeIn(page.locator('li').nth(1)).click();
    await expect(cardOf(page)).toContainText(kept.headline);
    // Only a person closes it.
    await page.evaluate(() => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })));
    await expect(cardOf(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(cardOf(page)).toHaveCount(0);
  } finally {
    await portal.close();
  }
});
