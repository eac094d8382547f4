// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { bagIdIn } from '../../../extension/portals/bag.ts';
import { findHomes, lookForHomes, readAgain } from '../../../extension/portals/find.ts';
import { portal } from '../../../extension/portals/portal.ts';
import { lineOf } from './line.ts';

beforeEach(() => {
  document.head.innerHTML = '';
  document.body.innerHTML = '';
  portal.learn([]);
});

/** Those that the page itself says to be homes. */
function found(html: string): string[] {
  document.body.innerHTML = html;
  return findHomes(document)
    .filter(({ sure }) => sure)
    .map(lineOf);
}

describe('homes without a postcode', () => {
  it('have the place that stands with them, in whatever element', () => {
    expect(
      found(`<ul><li id="a"><h3>Kerkstraat 12</h3><p>Apeldoorn</p><p>€ 607</p></li>
        <li id="b"><a href="/aanbod/lange-akker-3-epe"><b>Lange Akker 3</b><i>Epe</i><i>3 kamers</i></a></li>
        <li id="c"><span>Calslaan</span> 49 g 043 <em>Enschede - Campus</em></li></ul>`),
    ).toEqual(['a: Kerkstraat 12 Apeldoorn', 'b: Lange Akker 3 Epe', 'c: Calslaan 49 g 043 Enschede']);
  });

  it('are unsure where neither link nor ending says that it is a street', () => {
    document.body.innerHTML = '<h3>Lange Akker 3</h3><h3>Module B 3</h3>';
    expect(findHomes(document).map(({ sure }) => sure)).not.toContain(true);
  });

  it('are not taken from sentences, menus, years and ranges', () => {
    expect(
      found(`<nav>Stationsplein 1</nav><p>Ons kantoor vindt u sinds 1998 aan de Stationsstraat 5 in Apeldoorn.</p>
        <p>Plein 1944</p><p>Kerkstraat 12 t/m 36</p><p>Parkeerplaats Kerkstraat 12</p><p>De Tafelberg 18 t/m 22 jaar</p>`),
    ).toEqual([]);
  });

  it('of one street and number in two places stay two', () => {
    const card = (id: string, postcode: string, place: string) =>
      `<div id="${id}"><h3>Kerkstraat 1</h3><p>${postcode} ${place}</p><p>Kerkstraat 1</p></div>`;
    expect(found(`<div>${card('a', '7311 AB', 'Apeldoorn')}${card('b', '8162 KL', 'Epe')}</div>`)).toEqual([
      'a: Kerkstraat 1 7311AB Apeldoorn',
      'b: Kerkstraat 1 8162KL Epe',
    ]);
  });
});

describe('an address spread over nodes', () => {
  it('is read as one', () => {
    document.body.innerHTML = '<ul><li id="a"></li></ul>';
    const item = document.querySelector('li');
    for (const text of ['Kerk', 'straat 1', '2, 73', '11 A', 'B Apeldoorn'])
      item?.append(document.createTextNode(text));
    expect(
      findHomes(document).map(({ readings: [best] }) => [best?.straat, best?.huisnummer, best?.postcode]),
    ).toEqual([['Kerkstraat', 12, '7311AB']]);
  });
});

describe('labels before their values', () => {
  it('name a home whatever the elements', () => {
    const pair = (label: string, value: string) => `<div><span>${label}</span><span>${value}</span></div>`;
    expect(
      found(`<div id="a">${pair('Straat', 'Lange Akker')}${pair('Huisnummer', '3')}${pair('Toevoeging', 'bis')}
        ${pair('Plaats', 'Epe')}${pair('Huur', '€ 607')}</div>`),
    ).toEqual(['a: Lange Akker 3 bis Epe']);
  });

  it('may stand before inputs, in a form or not, and never before a password', () => {
    const field = (label: string, value: string, type = 'text') =>
      `<label>${label}</label><input type="${type}" value="${value}">`;
    expect(
      found(`<div id="a">${field('Postcode', '7311 AB')}${field('Huisnummer', '12')}</div>
        <div id="b">${field('Postcode', '7311 AB', 'password')}${field('Huisnummer', '14')}</div>`),
    ).toEqual(['a: 12 7311AB']);
  });
});

describe('ids of the register', () => {
  it('go with the home in whose block they stand', () => {
    expect(
      found(`<ul><li id="a">Kerkstraat 12, 7311 AB Apeldoorn <small>0200010000012345</small></li>
        <li id="b">Kerkstraat 14, 7311 AB Apeldoorn</li></ul>`),
    ).toEqual(['a: Kerkstraat 12 7311AB Apeldoorn | 0200010000012345', 'b: Kerkstraat 14 7311AB Apeldoorn']);
  });

  it('stand for a home by themselves, which the register must know', () => {
    document.body.innerHTML = '<table><tr id="a"><td>Zaak 7</td><td>0200010000012345</td></tr></table>';
    expect(findHomes(document).map(({ bagId, readings, sure }) => [bagId, readings, sure])).toEqual([
      ['0200010000012345', [], false],
    ]);
  });

  it('are told from other long numbers', () => {
    expect(['0200010000012345', '0200200000012345'].map(bagIdIn)).toEqual([
      '0200010000012345',
      '0200200000012345',
    ]);
    expect(['0200100000012345', '5412751234123456', '02000100000123456'].map(bagIdIn)).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('a look in pieces', () => {
  it('finds the same, and pauses often on a long page', () => {
    const card = (at: number) => `<li><h3>Kerkstraat ${at}</h3><p>7311 AB Apeldoorn</p></li>`;
    document.body.innerHTML = `<ul>${Array.from({ length: 200 }, (_, at) => card(at + 1)).join('')}</ul>`;
    const looking = lookForHomes(document);
    let pauses = 0;
    let step = looking.next();
    for (; !step.done; step = looking.next()) pauses += 1;
    expect(step.value.map(({ readings: [best] }) => best?.huisnummer)).toEqual(
      Array.from({ length: 200 }, (_, at) => at + 1),
    );
    expect(pauses).toBeGreaterThan(20);
  });

  it('takes ten thousand postcodes without a number for nothing', () => {
    const line = (at: number) => `<p>${1000 + (at % 8999)} AB</p>`;
    document.body.innerHTML = Array.from({ length: 10_000 }, (_, at) => line(at)).join('');
    expect(findHomes(document)).toEqual([]);
  });

  it('reads a street again as it read it first, and sees its place change', () => {
    document.body.innerHTML =
      '<ul><li><h3>Kerkstraat 12</h3><p>Apeldoorn</p></li><li><h3>Kerkstraat 14</h3><p>Epe</p></li></ul>';
    const [first] = findHomes(document);
    if (!first) throw new Error('a home expected');
    expect(readAgain(first)).toBe(true);
    const place = document.querySelector('p');
    if (place) place.textContent = 'Epe';
    expect(readAgain(first)).toBe(false);
  });
});
