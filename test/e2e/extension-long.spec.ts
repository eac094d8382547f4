import { asked, badgeIn, badgeText, expect, test } from './fixture.ts';
import { item, openPortal } from './portal-page.ts';

/** Longer than what a look takes at once: most of it stands far below the window. */
const HOMES = 200;

test('of a long list what is in view has its verdict first, what is scrolled to next, and all are counted in the end', async ({
  extension,
  server,
  check,
  vacancies,
}) => {
  const known = vacancies.filter(({ address }) => address.postcode !== null).slice(0, 20);
  const homes = Array.from({ length: HOMES }, (_, at) => known[at % known.length] as (typeof known)[number]);
  const verdicts = await check(known.map(asked));
  const said = (at: number) => badgeText(verdicts[at % known.length] as (typeof verdicts)[number]);
  const { page, portal } = await openPortal(
    extension,
    server,
    `<style>li{height:160px}</style><div>${homes.map(item).join('')}</div>`,
  );
  try {
    const rows = page.locator('li');
    await expect(badgeIn(rows.nth(0))).toHaveText(said(0));
    await rows.nth(HOMES - 1).scrollIntoViewIfNeeded();
    await expect(badgeIn(rows.nth(HOMES - 1))).toHaveText(said(HOMES - 1));
    // Who has the page read out hears of it once it is known as a whole.
    await expect(page.getByRole('status').filter({ hasText: `${HOMES} woningen` })).toBeAttached();
    // Another home in a row that was read long ago.
    await rows.nth(0).scrollIntoViewIfNeeded();
    await rows.evaluateAll((all) => all[0]?.before(all[7] as Element));
    await expect(badgeIn(rows.nth(0))).toHaveText(said(7));
    await expect(badgeIn(rows.nth(1))).toHaveText(said(0));
    const html = await rows.nth(5).evaluate((row) => row.innerHTML.replace(/<trede-toets.*$/s, ''));
    await rows.nth(3).evaluate((row, text) => {
      row.innerHTML = text;
    }, html);
    await expect(badgeIn(rows.nth(3))).toHaveText(said(4));
    // More of it, as a page does that grows while one scrolls.
    await rows.evaluateAll((all) => {
      for (const row of all.slice(20, 40)) {
        const copy = row.cloneNode(true) as Element;
        for (const host of copy.querySelectorAll('trede-toets')) host.remove();
        row.parentElement?.append(copy);
      }
    });
    await rows.nth(HOMES + 19).scrollIntoViewIfNeeded();
    await expect(badgeIn(rows.nth(HOMES + 19))).toHaveText(said(39));
    await expect(page.getByRole('status').filter({ hasText: `${HOMES + 20} woningen` })).toBeAttached();
  } finally {
    await portal.close();
  }
});
