// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findHomes } from '../../../extension/portals/find.ts';
import { lineOf } from './line.ts';

function found(html: string): string[] {
  document.head.innerHTML = '';
  document.body.innerHTML = html;
  return findHomes(document).map(lineOf);
}

const cell = (value: string) => `<span role="gridcell"><input value="${value}"></span>`;

/** Pieces as pages draw them, and the one home in each: Lange Akker 12 in Epe. */
describe('one home', () => {
  it.each<[string, string, string]>([
    [
      'labels in the first column, in another order',
      '<table id="a"><tr><th>Plaats</th><td>Epe</td></tr><tr><th>Huisnummer</th><td>12</td></tr><tr><th>Straat</th><td>Lange Akker</td></tr></table>',
      'Lange Akker 12 Epe',
    ],
    [
      'terms in pairs of their own',
      '<dl id="a"><div><dt>Plaats</dt><dd>Epe</dd></div><div><dt>Nr.</dt><dd>12</dd></div><div><dt>Straat</dt><dd>Lange Akker</dd></div></dl>',
      'Lange Akker 12 Epe',
    ],
    [
      'a label in bold with its value as bare text behind it',
      '<div id="a"><b>Straat</b> Lange Akker<br><b>Huisnummer</b> 12<br><b>Plaats</b> Epe</div>',
      'Lange Akker 12 Epe',
    ],
    [
      'a label with a colon of its own',
      '<div id="a"><p><strong>Adres:</strong> Lange Akker 12</p><p><strong>Plaats:</strong> Epe</p></div>',
      'Lange Akker 12 Epe',
    ],
    [
      'labels and values in one text each',
      '<div id="a">Straat: Lange Akker<br>Nr: 12<br>Plaats: Epe</div>',
      'Lange Akker 12 Epe',
    ],
    [
      'results of a form',
      '<div id="a"><label>Straat</label><output>Lange Akker</output><label>Nummer</label><output>12</output><label>Plaats</label><output>Epe</output></div>',
      'Lange Akker 12 Epe',
    ],
    [
      'columns in another order',
      '<table><tr><th>Plaats</th><th>PC</th><th>Nr</th><th>Toev</th><th>Straatnaam</th></tr><tr id="a"><td>Epe</td><td>8162KL</td><td>12</td><td>bis</td><td>Lange Akker</td></tr></table>',
      'Lange Akker 12 bis 8162KL Epe',
    ],
    [
      'two parts in one column',
      '<table><tr><th>Straat en huisnummer</th><th>Postcode/plaats</th><th>Huur</th></tr><tr id="a"><td>Lange Akker 12</td><td>8162 KL Epe</td><td>€ 600</td></tr></table>',
      'Lange Akker 12 8162KL Epe',
    ],
    [
      'number and addition in one column',
      '<table><tr><th>Straat</th><th>Huisnr. + toev.</th><th>Woonplaats</th></tr><tr id="a"><td>Lange Akker</td><td>12-2</td><td>Epe</td></tr></table>',
      'Lange Akker 12 2 Epe',
    ],
    [
      'a second row of headers',
      '<table><tr><th colspan="3">Woning</th><th>Huur</th></tr><tr><th>Straat</th><th>Nr</th><th>Plaats</th><th>Kaal</th></tr><tr id="a"><td>Lange Akker</td><td>12</td><td>Epe</td><td>600</td></tr></table>',
      'Lange Akker 12 Epe',
    ],
    [
      'a grid with inputs and a choice',
      `<div role="grid"><div role="row"><span role="columnheader">Straat</span><span role="columnheader">Huisnr</span><span role="columnheader">Plaats</span></div>
       <div role="row" id="a">${cell('Lange Akker')}${cell('12')}<span role="gridcell"><select><option>Apeldoorn</option><option selected>Epe</option></select></span></div></div>`,
      'Lange Akker 12 Epe',
    ],
    [
      'inputs that name their column and row',
      '<div id="a"><input aria-label="Straat, rij 1" value="Lange Akker"><input aria-label="Huisnummer, rij 1" value="12"><input aria-label="Plaats, rij 1" value="Epe"></div>',
      'Lange Akker 12 Epe',
    ],
    [
      'inputs that say how to fill them',
      '<form><div id="a"><input autocomplete="street-address" value="Lange Akker 12"><input autocomplete="postal-code" value="8162KL"><input autocomplete="address-level2" value="Epe"></div></form>',
      'Lange Akker 12 8162KL Epe',
    ],
    [
      'inputs labelled by other elements',
      '<form><div id="a"><span id="l1">Straat</span><input aria-labelledby="l1" value="Lange Akker"><span id="l2">Huisnummer</span><input aria-labelledby="l2" value="12"><span id="l3">Plaats</span><input aria-labelledby="l3" value="Epe"></div></form>',
      'Lange Akker 12 Epe',
    ],
    [
      'inputs with long names',
      '<form><div id="a"><input name="ctl00$main$txtStraat" value="Lange Akker"><input name="ctl00$main$txtHuisnummer" value="12"><input name="address_city" value="Epe"></div></form>',
      'Lange Akker 12 Epe',
    ],
    [
      'JSON-LD with the address as one text',
      '<script type="application/ld+json">{"@type":"Apartment","address":"Lange Akker 12, 8162 KL Epe"}</script><ul><li id="a"><h3>Lange Akker 12</h3></li></ul>',
      'Lange Akker 12 8162KL Epe',
    ],
    [
      'JSON-LD deep in a list',
      '<script type="application/ld+json">{"itemListElement":[{"item":{"offers":{"itemOffered":{"address":{"streetAddress":"Lange Akker 12","postalCode":"8162 KL","addressLocality":"Epe"}}}}}]}</script><ul><li id="a"><h3>Lange Akker 12</h3></li></ul>',
      'Lange Akker 12 8162KL Epe',
    ],
    [
      'RDFa',
      '<div id="a" typeof="schema:Apartment"><span property="schema:streetAddress">Lange Akker 12</span><meta property="schema:postalCode" content="8162KL"><span property="schema:addressLocality">Epe</span></div>',
      'Lange Akker 12 8162KL Epe',
    ],
    [
      'microdata with the address as one text',
      '<div id="a" itemscope itemtype="https://schema.org/Residence"><span itemprop="address">Lange Akker 12, Epe</span></div>',
      'Lange Akker 12 Epe',
    ],
    [
      'microformats without a postcode',
      '<ul><li id="a" class="h-adr"><span class="p-street-address">Lange Akker 12</span><span class="p-locality">Epe</span></li></ul>',
      'Lange Akker 12 Epe',
    ],
    [
      'parts that are kept for the page itself',
      '<ul><li id="a" data-postcode="8162KL" data-huisnummer="12" data-toevoeging="A"><h3>Mooi wonen</h3></li></ul>',
      '12 A 8162KL',
    ],
    [
      'a link whose end names the home',
      '<ul><li id="a"><a href="/woning/lange-akker-12-a-epe"><span>Lange Akker 12A</span><em>Bekijk</em></a></li></ul>',
      'Lange Akker 12 A epe',
    ],
    [
      'a link by its steps',
      '<ul><li id="a"><p>Nieuw</p><h4>Lange Akker 12</h4><p>Seniorenflat</p><a href="/aanbod/epe/lange-akker-12">meer</a></li></ul>',
      'Lange Akker 12 epe',
    ],
  ])('%s', (_, html, home) => {
    expect(found(html)).toEqual([`a: ${home}`]);
  });
});

describe('an id of the register', () => {
  const home = (number: number, link: string) =>
    `<li id="h${number}"><h3>Kerkstraat ${number}</h3><p>7311 AB Apeldoorn</p>${link}</li>`;
  const link = (id: string) => `<a href="https://register.example/kaart?objectId=${id}&x=1">Kaart</a>`;

  it('counts in a link too, for the home in whose block the link stands', () => {
    expect(found(`<ul>${home(12, link('0200010000012345'))}${home(14, '')}</ul>`)).toEqual([
      'h12: Kerkstraat 12 7311AB Apeldoorn | 0200010000012345',
      'h14: Kerkstraat 14 7311AB Apeldoorn',
    ]);
  });

  it('or beside what a card shows, or in a link alone', () => {
    expect(
      found('<ul><li id="a" data-bag-id="0200200000012345"><h3>Kerkstraat 12</h3><p>Epe</p></li></ul>'),
    ).toEqual(['a: Kerkstraat 12 Epe | 0200200000012345']);
    expect(found('<ul><li id="a"><a href="/zaak?vbo=0200010000012345">Zaak 7</a></li></ul>')).toEqual([
      'a: ? | 0200010000012345',
    ]);
  });

  it('is none of two, and no other long number', () => {
    expect(
      found(`<ul>${home(12, `${link('0200010000012345')}${link('0200010000054321')}`)}${home(14, '')}</ul>`),
    ).toEqual(['h12: Kerkstraat 12 7311AB Apeldoorn', 'h14: Kerkstraat 14 7311AB Apeldoorn']);
    expect(found('<ul><li><a href="/zaak/2024010000012345">Zaak</a></li></ul>')).toEqual([]);
  });
});

describe('no home', () => {
  it.each([
    '<table><tr><th>Straat</th><th>Aantal</th></tr><tr><td>Kerkstraat</td><td>12</td></tr></table>',
    '<ul><li>Kerkstraat 12 t/m 18</li><li>Kerkstraat 12, 14 en 16</li><li>Naast Kerkstraat 5</li><li>WMO-melding 12</li></ul>',
    '<form><input name="phone_number" value="12"><input name="inputNumber" value="3"><input name="postcode" value="8162KL"></form>',
    '<p>Adres: zie onder<br>Nr: 4 van 12<br>Plaats op de lijst: 3</p>',
    '<footer><b>Adres</b> Markt 1<br><b>Plaats</b> Epe</footer>',
  ])('%s', (html) => {
    expect(found(html)).toEqual([]);
  });
});

it('reads what labels say in open shadow roots, one in the other', () => {
  document.body.innerHTML = '<x-page></x-page>';
  const outer = document.querySelector('x-page')?.attachShadow({ mode: 'open' });
  if (!outer) throw new Error('a root expected');
  outer.innerHTML = '<div><x-home></x-home></div>';
  const inner = outer.querySelector('x-home')?.attachShadow({ mode: 'open' });
  if (!inner) throw new Error('a root expected');
  inner.innerHTML =
    '<div id="a"><span id="s">Straat</span><input aria-labelledby="s" value="Lange Akker"><label>Huisnummer<input value="12"></label><label>Plaats<input value="Epe"></label></div>';
  expect(findHomes(document).map(({ readings: [best] }) => [best?.straat, best?.huisnummer])).toEqual([
    ['Lange Akker', 12],
  ]);
});
