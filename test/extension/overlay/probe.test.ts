// @vitest-environment jsdom
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { showsAddress } from '../../../extension/overlay/probe.ts';
import { expectedOf, frozenPage } from '../../portals/fill.ts';

const FAMILIES = readdirSync(join(import.meta.dirname, '../../portals'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

function shows(html: string): boolean {
  document.documentElement.innerHTML = html.replace(/^[\s\S]*?<html[^>]*>|<\/html>\s*$/g, '');
  const looking = showsAddress(document);
  for (;;) {
    const step = looking.next();
    if (step.done) return step.value;
  }
}

it.each(FAMILIES)('sees that the frozen page of %s shows homes', (id) => {
  const { homes } = expectedOf(id);
  expect(
    shows(
      frozenPage(
        id,
        homes.map(({ page }) => page),
      ),
    ),
  ).toBe(true);
});

it.each([
  ['a street with its number', '<p>Kerkstraat 12</p>'],
  ['a postcode apart from its number', '<div>12</div><div>9901 AB Meerwijk</div>'],
  ['labels', '<dl><dt>Straat</dt><dd>Kerkstraat</dd><dt>Huisnummer</dt><dd>12</dd></dl>'],
  ['a form', '<label>Nummer <input value="12"></label>'],
  ['an id of the register', '<p>9901010000000007</p>'],
])('sees %s', (_, html) => {
  expect(shows(html)).toBe(true);
});

it.each([
  ['news', '<p>Op 12 maart 2024 om 19.30 uur: 3 woningen, 25% minder. Bel 085 0123456.</p><p>Pagina 2</p>'],
  ['an empty search box', '<input type="search" placeholder="Zoek">'],
])('sees none in %s', (_, html) => {
  expect(shows(html)).toBe(false);
});
