// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findHomes } from '../../../extension/portals/find.ts';
import { portal } from '../../../extension/portals/portal.ts';
import type { Adapter } from '../../../shared/api/portals.ts';

// The page of these tests is at http://localhost:3000/.
const ADAPTER: Adapter = {
  id: 'proef',
  version: 1,
  matches: ['http://localhost/*'],
  examples: ['http://localhost/'],
  card: ['.kaart'],
  fields: {
    straat: [{ css: '.straat', from: 'text', parser: 'text' }],
    huisnummer: [{ css: 'input', from: 'value', parser: 'text' }],
    postcode: [{ css: '.postcode', from: 'text', parser: 'postcode' }],
  },
  gemeenten: ['GM0200'],
  selfCheck: { pages: ['http://localhost/*'], cards: 1, share: 0.5 },
};

beforeEach(() => portal.learn([ADAPTER]));
afterEach(() => portal.learn([]));

const card = (name: string, number: number, type = 'text') =>
  `<div class="${name}"><b class="straat">Kerkstraat</b><input type="${type}" value="${number}"><i class="postcode">7311 AB</i>
  <p>Kerkstraat ${number}, 7311 AB Apeldoorn</p></div>`;

function numbers(html: string) {
  document.body.innerHTML = html;
  return findHomes(document).map(({ readings: [best] }) => best?.huisnummer);
}

describe('an adapter', () => {
  it('that fits names the gemeenten in which its streets are looked for', () => {
    expect(numbers(card('kaart', 12) + card('kaart', 14))).toEqual([12, 14]);
    expect([portal.misfit, portal.gemeenten]).toEqual([null, ['GM0200']]);
  });

  it('gives way where the page shows homes and it finds no card', () => {
    expect(numbers(card('tegel', 12) + card('tegel', 14))).toEqual([12, 14]);
    expect(portal.misfit).toBe('proef');
  });

  it('says nothing on a page without homes, or one that is still empty', () => {
    expect(numbers('<p>Laden…</p>')).toEqual([]);
    expect(portal.misfit).toBeNull();
    expect(numbers('<div class="kaart"></div><div class="kaart"></div>')).toEqual([]);
    expect(portal.misfit).toBeNull();
  });

  it('leaves what it cannot read to what pages have in common, and gives way when that is most', () => {
    const unread = (number: number) => card('kaart', number).replace('<input', '<output');
    expect(numbers(card('kaart', 12) + unread(14)).sort()).toEqual([12, 14]);
    expect(portal.misfit).toBeNull();
    expect(numbers(card('kaart', 12) + unread(14) + unread(16)).sort()).toEqual([12, 14, 16]);
    expect(portal.misfit).toBe('proef');
  });

  it('never reads a field for a password, also one that is shown', () => {
    const secret = `<div class="kaart"><b class="straat">Kerkstraat</b><input value="12" autocomplete="current-password"></div>`;
    expect(numbers(secret + secret.replace('autocomplete="current-password"', 'type="password"'))).toEqual(
      [],
    );
  });

  it('with a selector that no browser knows gives way', () => {
    portal.learn([{ ...ADAPTER, card: ['..kaart'] }]);
    expect(numbers(card('kaart', 12))).toEqual([12]);
    expect(portal.misfit).toBe('proef');
  });
});

describe('an adapter for a family of systems, on whatever host', () => {
  const family = { ...ADAPTER, matches: ['*://*/'], selfCheck: { ...ADAPTER.selfCheck, pages: ['*://*/'] } };

  it('is none of a page that never had its cards, and says nothing there', () => {
    portal.learn([family]);
    expect(numbers(card('tegel', 12) + card('tegel', 14))).toEqual([12, 14]);
    expect([portal.fits, portal.misfit]).toEqual([null, null]);
  });

  it('no longer fits where it did before', () => {
    portal.learn([family]);
    expect(numbers(card('kaart', 12))).toEqual([12]);
    expect(portal.fits).toBe('proef');
    portal.learn([family], ['proef']);
    expect(numbers(card('tegel', 12))).toEqual([12]);
    expect(portal.misfit).toBe('proef');
  });

  it('no longer fits where its cards hold homes that it cannot read', () => {
    portal.learn([family]);
    expect(numbers(card('kaart', 12).replace('<input', '<output'))).toEqual([12]);
    expect(portal.misfit).toBe('proef');
  });
});
