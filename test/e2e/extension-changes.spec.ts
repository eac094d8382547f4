import type { Page } from '@playwright/test';
import { asked, badgeIn, badgeText, expect, test } from './fixture.ts';
import { item, openPortal, written } from './portal-page.ts';

/** What the extension's worker has at hand, as far as it is used here. */
declare const chrome: { runtime: { reload(): void } };

/** What the page says to who has it read out. */
const summaryOf = (page: Page) => page.getByRole('status').filter({ hasText: 'Trede:' });

test('sorting, filtering, paging, scrolling on and another page in place: right verdict on right home', async ({
  extension,
  server,
  check,
  vacancies,
}) => {
  const homes = vacancies.slice(0, 12);
  const verdicts = await check(homes.map(asked));
  const { page, portal } = await openPortal(
    extension,
    server,
    `<main><ul>${homes.slice(0, 6).map(item).join('')}</ul></main>`,
  );
  try {
    const list = page.locator('ul');
    const badges = badgeIn(page.locator('li'));
    const says = (from: number, until: number) => verdicts.slice(from, until).map(badgeText);
    await expect(badges).toHaveText(says(0, 6));
    await list.evaluate((ul) => ul.append(...[...ul.children].reverse()));
    await expect(badges).toHaveText(says(0, 6).reverse());
    await list.evaluate((ul) => ul.append(...[...ul.children].reverse()));
    await list.evaluate((ul) => ul.children[1]?.remove());
    await expect(badges).toHaveText([...says(0, 1), ...says(2, 6)]);
    await list.evaluate(
      (ul, html) => ul.insertAdjacentHTML('beforeend', html),
      homes.slice(6, 9).map(item).join(''),
    );
    await expect(badges).toHaveText([...says(0, 1), ...says(2, 9)]);

    // A recycled row: the same nodes, another home in them.
    const other = written(homes[9] as (typeof homes)[number]);
    await page
      .locator('li')
      .first()
      .evaluate((li, { street, place }) => {
        const [line, below] = [li.querySelector('h3')?.firstChild, li.querySelector('p')?.firstChild];
        if (line && below) [line.nodeValue, below.nodeValue] = [street, place];
      }, other);
    await expect(badges.first()).toHaveText(badgeText(verdicts[9] as (typeof verdicts)[number]));

    await page.evaluate(
      (html) => {
        history.pushState(null, '', '/bladzijde-2');
        (document.querySelector('main') as HTMLElement).innerHTML = html;
      },
      `<ul>${homes.slice(9).map(item).join('')}</ul>`,
    );
    await expect(badges).toHaveText(says(9, 12));
    await expect(summaryOf(page)).toContainText('3 woningen: ');
  } finally {
    await portal.close();
  }
});

test('one sentence for the whole page, for who has it read out', async ({
  extension,
  server,
  check,
  vacancies,
}) => {
  const verdicts = await check(vacancies.map(asked));
  const two = (word: string) => vacancies.filter((_, at) => verdicts[at]?.verdict === word).slice(0, 2);
  const homes = [...two('ruimte'), ...two('boven-norm')];
  const { page, portal } = await openPortal(extension, server, `<ul>${homes.map(item).join('')}</ul>`);
  try {
    await expect(summaryOf(page)).toHaveText('Trede: 4 woningen: 2 ruimte, 2 boven norm.');
    await expect(page.getByRole('status')).toHaveCount(1);
  } finally {
    await portal.close();
  }
});

test('a page that stayed open through an update works again, or says to reload it', async ({
  paired,
  server,
}) => {
  const page = await paired.context.newPage();
  await page.goto(server.portalUrl);
  const badges = badgeIn(page.locator('li.home'));
  await expect(badges).toHaveCount(50);
  const old = await badges.first().evaluateHandle((button) => button);
  await paired.worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  // The old badge is gone or says so; what replaces it is of the new extension.
  await expect
    .poll(() =>
      old.evaluate((button) => !button.isConnected || /Herlaad de pagina/.test(button.textContent ?? '')),
    )
    .toBe(true);
});
