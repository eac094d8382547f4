import { asked, badgeIn, badgeText, expect, test } from './fixture.ts';
import { item, openPortal } from './portal-page.ts';

/** What a page can hide of a form, or of the document, by giving a field or picture that name. */
const OF_FORMS =
  'parentElement parentNode children childNodes firstChild nextSibling nextElementSibling getAttribute hasAttribute matches closest contains tagName localName nodeType textContent querySelector querySelectorAll isConnected shadowRoot getRootNode ownerDocument attributes getBoundingClientRect append remove'.split(
    ' ',
  );
const OF_DOCUMENT =
  'body documentElement createElement querySelector querySelectorAll evaluate createTreeWalker createTextNode activeElement URL'.split(
    ' ',
  );

for (const [what, names, named] of [
  ['fields that stand before what a form is', OF_FORMS, (name: string) => `<input name="${name}">`],
  [
    'pictures that stand before what the document is',
    OF_DOCUMENT,
    (name: string) => `<img name="${name}" alt="">`,
  ],
] as const)
  test(`a page with ${what} keeps no badge from its homes`, async ({
    extension,
    server,
    vacancies,
    check,
  }) => {
    const homes = vacancies.filter(({ address }) => address.postcode !== null).slice(0, 4);
    const list = homes.map(item).join('');
    const html = `<form class="f"><div>${names.map(named).join('')}</div><ul>${list}</ul></form>`;
    const { page, portal } = await openPortal(extension, server, html);
    try {
      const said = await check(homes.map(asked));
      for (const [at, verdict] of said.entries())
        await expect(badgeIn(page.locator('li').nth(at))).toHaveText(badgeText(verdict));
    } finally {
      await portal.close();
    }
  });
