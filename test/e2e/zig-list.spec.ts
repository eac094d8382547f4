import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatNumber } from '../../shared/address/format.ts';
import type { Vacancy } from '../../shared/api/vacancies.ts';
import { nl } from '../../shared/text/nl.ts';
import { pairExtension } from '../browser/pair.ts';
import { ROOT } from '../tool.ts';
import { asked, badgeIn, badgeText, cardOf, expect, RUNG, test } from './fixture.ts';
import { servePage } from './page-server.ts';

const PAGE = readFileSync(join(ROOT, 'test', 'portals', 'zig', 'page.html'), 'utf8');

/** What a page writes of one home. */
function words({ address }: Vacancy) {
  const { straat, huisnummer, huisletter, huisnummertoevoeging, postcode, woonplaats } = address;
  if (straat === null || huisnummer === null || postcode === null || woonplaats === null)
    throw new Error('A free home of the demo region has a whole address.');
  const volnummer = formatNumber({ huisnummer, huisletter, huisnummertoevoeging });
  return {
    straat,
    volnummer,
    postcode: postcode.replace(/^(\d{4})/, '$1 '),
    woonplaats,
    slug: `${straat} ${volnummer} ${woonplaats}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
  };
}

/** The frozen page with these homes in it. */
function pageOf(vacancies: Vacancy[]): string {
  return PAGE.replace(/<!-- woning -->([\s\S]*)<!-- \/woning -->/, (_all, card: string) =>
    vacancies
      .map((vacancy, at) => {
        const filled: Record<string, string> = { ...words(vacancy), nummer: String(at) };
        return card.replaceAll(/\{\{(\w+)\}\}/g, (_whole, name: string) => filled[name] ?? '');
      })
      .join(''),
  );
}

test('a Zig-like list has on each card the verdict of its own home, and keeps to it when a card is reused', async ({
  extension,
  server,
  check,
  vacancies,
}) => {
  const verdicts = await check(vacancies.map(asked));
  // One home of each word, so that a shifted verdict cannot pass, and two with a letter or an addition.
  const ofEach = (['ruimte', 'let-op', 'boven-norm', 'onbekend'] as const).map((word) =>
    verdicts.findIndex(({ verdict }) => verdict === word),
  );
  const split = vacancies.flatMap(({ address }, at) =>
    (address.huisletter || address.huisnummertoevoeging) && !ofEach.includes(at) ? [at] : [],
  );
  const chosen = [...ofEach, ...split.slice(0, 2)];
  const homes = chosen.flatMap((at) => vacancies[at] ?? []);
  const expected = chosen.flatMap((at) => verdicts[at] ?? []);
  const portal = await servePage(pageOf(homes));
  try {
    await pairExtension(extension.worker, {
      settings: { server: server.url, token: server.coordinator, rung: RUNG },
      portals: [portal.url],
    });
    const page = await extension.context.newPage();
    await page.goto(portal.url);
    const cards = page.locator('section.list-item');
    await expect(badgeIn(cards)).toHaveText(expected.map(badgeText));

    const [first, second] = expected;
    const [, other] = homes;
    if (first === undefined || second === undefined || other === undefined) throw new Error('Too few homes.');
    await badgeIn(cards.first()).click();
    await expect(cardOf(page)).toContainText(first.headline);
    for (const { text } of first.reasons) await expect(cardOf(page)).toContainText(text);
    await page.keyboard.press('Escape');

    const { straat, volnummer, postcode, woonplaats } = words(other);
    await cards.first().evaluate(
      (card, [street, number, place]) => {
        const line = card.querySelector('h3');
        const span = card.querySelector('h3 span');
        const part = card.querySelector('.address-part');
        if (line?.lastChild && span && part) {
          span.textContent = street ?? '';
          line.lastChild.textContent = ` ${number} `;
          part.textContent = place ?? '';
        }
      },
      [straat, volnummer, `${postcode} ${woonplaats}`],
    );
    await expect(badgeIn(cards.first())).toContainText(nl.word(second.verdict));
    await badgeIn(cards.first()).click();
    await expect(cardOf(page).getByRole('heading', { level: 2 })).toHaveText(second.address?.label ?? '');
  } finally {
    await portal.close();
  }
});
