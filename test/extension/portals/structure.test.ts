// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findHomes } from '../../../extension/portals/find.ts';

/** Each home as its block's id and the parts of its best reading. */
function found(html: string) {
  document.body.innerHTML = html;
  return findHomes(document).map(({ element, readings: [best] }) => [
    element.id,
    best?.straat,
    best?.huisnummer,
    best?.huisletter,
    best?.huisnummertoevoeging,
    best?.postcode,
    best?.woonplaats,
  ]);
}

describe('labelled columns', () => {
  it('of a table with separate fields', () => {
    expect(
      found(
        `<table><thead><tr><th>Nr</th><th>Straat</th><th>Huisnr.</th><th>Letter</th><th>Toev.</th><th>Postcode</th><th>Plaats</th><th>Huur</th></tr></thead>
        <tbody><tr id="a"><td>1</td><td>Kerkstraat</td><td>12</td><td>A</td><td></td><td>7311 AB</td><td>Apeldoorn</td><td>€ 607</td></tr>
        <tr id="b"><td>2</td><td>Lange Akker</td><td>3</td><td></td><td>2</td><td>7324GH</td><td>Apeldoorn</td><td>€ 651</td></tr></tbody></table>`.replace(
          '<th>Nr</th>',
          '<th></th>',
        ),
      ),
    ).toEqual([
      ['a', 'Kerkstraat', 12, 'A', null, '7311AB', 'Apeldoorn'],
      ['b', 'Lange Akker', 3, null, '2', '7324GH', 'Apeldoorn'],
    ]);
  });

  it('of a grid whose values stand in inputs', () => {
    const cell = (value: string) => `<div role="gridcell"><input value="${value}"></div>`;
    expect(
      found(`<div role="grid"><div role="row"><div role="columnheader" aria-label="Postcode"></div><div role="columnheader" aria-label="Huisnummer"></div><div role="columnheader" aria-label="Toevoeging"></div></div>
        <div role="row" id="a">${cell('7311 AB')}${cell('12')}${cell('-2')}</div></div>`),
    ).toEqual([['a', null, 12, null, '2', '7311AB', null]]);
  });

  it('of an address in one cell', () => {
    expect(
      found(
        `<table><tr><th>Adres</th><th>Status</th></tr><tr id="a"><td>Kerkstraat 12, 7311 AB Apeldoorn</td><td>vrij</td></tr></table>`,
      ),
    ).toEqual([['a', 'Kerkstraat', 12, null, null, '7311AB', 'Apeldoorn']]);
  });

  it('of terms and fields of a form', () => {
    expect(
      found(
        `<dl id="a"><dt>Straat</dt><dd>Kerkstraat</dd><dt>Huisnummer</dt><dd>12</dd><dt>Toevoeging</dt><dd>bis</dd><dt>Postcode</dt><dd>7311 AB</dd></dl>`,
      ),
    ).toEqual([['a', 'Kerkstraat', 12, null, 'bis', '7311AB', null]]);
    expect(
      found(
        `<form><div id="b"><input name="x.postcode" value="7311AB"><input name="x.houseNumber" value="12"><input name="x.houseLetter" value="B"><input name="x.houseNumberAddition" value=""></div></form>`,
      ),
    ).toEqual([['b', null, 12, 'B', null, '7311AB', null]]);
  });

  it('leaves an empty form and a table of other things alone', () => {
    expect(found('<form><input name="postcode"><input name="huisnummer"></form>')).toEqual([]);
    expect(
      found('<table><tr><th>Plaats</th><th>Nummer</th></tr><tr><td>Apeldoorn</td><td>3</td></tr></table>'),
    ).toEqual([]);
  });
});

describe('marked addresses', () => {
  it('in microdata', () => {
    expect(
      found(`<div><div id="a" itemscope itemtype="https://schema.org/Apartment"><h3>Fijn wonen</h3><div itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">
        <span itemprop="streetAddress">Kerkstraat 12-2</span><meta itemprop="postalCode" content="7311AB"><span itemprop="addressLocality">Apeldoorn</span></div></div></div>`),
    ).toEqual([['a', 'Kerkstraat', 12, null, '2', '7311AB', 'Apeldoorn']]);
  });

  it('in microformats', () => {
    expect(
      found(
        `<ul><li id="a" class="adr"><span class="street-address">Kerkstraat 12</span> <span class="postal-code">7311 AB</span> <span class="locality">Apeldoorn</span></li></ul>`,
      ),
    ).toEqual([['a', 'Kerkstraat', 12, null, null, '7311AB', 'Apeldoorn']]);
  });

  it('in JSON-LD, where the page shows the street', () => {
    const address = (street: string, postalCode: string) => ({
      '@type': 'Apartment',
      address: { '@type': 'PostalAddress', streetAddress: street, postalCode, addressLocality: 'Apeldoorn' },
    });
    const data = JSON.stringify({
      '@graph': [address('Kerkstraat 12', '7311AB'), address('Lange Akker 3', '7324GH')],
    });
    expect(
      found(
        `<script type="application/ld+json">${data}</script><ul><li id="a"><h3>Kerkstraat 12</h3></li><li id="b"><h3>Lange Akker 3</h3></li></ul>`,
      ),
    ).toEqual([
      ['a', 'Kerkstraat', 12, null, null, '7311AB', 'Apeldoorn'],
      ['b', 'Lange Akker', 3, null, null, '7324GH', 'Apeldoorn'],
    ]);
  });

  it('in JSON-LD inside a card', () => {
    const data = JSON.stringify({
      '@type': 'PostalAddress',
      streetAddress: 'Kerkstraat 12',
      postalCode: '7311 AB',
    });
    expect(
      found(
        `<ul><li id="a">Ruim wonen<script type="application/ld+json">${data}</script></li><li>Anders</li></ul>`,
      ),
    ).toEqual([['a', 'Kerkstraat', 12, null, null, '7311AB', null]]);
  });

  it("but not an office's, nor what is cut short", () => {
    const office = JSON.stringify({
      '@type': 'RealEstateAgent',
      address: { streetAddress: 'Markt 1', postalCode: '7311AB' },
    });
    expect(
      found(
        `<script type="application/ld+json">${office}</script><script type="application/ld+json">{"a":</script><h1>Markt 1</h1>`,
      ),
    ).toEqual([]);
  });
});
