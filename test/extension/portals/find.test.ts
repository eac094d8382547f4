// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { findHomes, readAgain } from '../../../extension/portals/find.ts';

beforeEach(() => {
  document.body.innerHTML = '';
  document.head.innerHTML = '';
});

/** Each home as "id of its block: street number letter addition postcode place" of its best reading. */
function found(html: string): string[] {
  document.body.innerHTML = html;
  return findHomes(document).map(({ element, readings: [best] }) =>
    [
      `${element.id || element.tagName.toLowerCase()}:`,
      best?.straat,
      best?.huisnummer,
      best?.huisletter,
      best?.huisnummertoevoeging,
      best?.postcode,
      best?.woonplaats,
    ]
      .filter((part) => part !== null && part !== undefined)
      .join(' '),
  );
}

describe('cards with a postcode in their text', () => {
  it('are found one by one, and what has no postcode is left out', () => {
    const card = (id: string, title: string, line: string) =>
      `<div class="home" id="${id}"><div class="pic"></div><div class="grow"><h3>${title}</h3><p>${line}</p></div></div>`;
    expect(
      found(`<main><div class="list">
        ${card('a', 'Kerkstraat 12-A', '7311 AB Apeldoorn · appartement · € 607')}
        ${card('b', 'Lange Akker 3', '7324 GH Apeldoorn · eengezins · € 651')}
        ${card('c', 'Hoge Dries 41', '8162 KL Epe · appartement · € 578')}
        ${card('d', 'Nieuwbouw De Beek, kavel 7', 'Voorst · nog geen postcode')}
      </div></main>`),
    ).toEqual([
      'a: Kerkstraat 12 A 7311AB Apeldoorn',
      'b: Lange Akker 3 7324GH Apeldoorn',
      'c: Hoge Dries 41 8162KL Epe',
    ]);
  });

  it('are told apart in one postcode', () => {
    const card = (id: string, number: number) =>
      `<li id="${id}"><b>Kerkstraat ${number}</b><span>7311 AB Apeldoorn</span></li>`;
    expect(found(`<ul>${card('a', 12)}${card('b', 14)}</ul>`)).toEqual([
      'a: Kerkstraat 12 7311AB Apeldoorn',
      'b: Kerkstraat 14 7311AB Apeldoorn',
    ]);
  });

  it('have one home where the address stands three times', () => {
    expect(
      found(`<ul><li id="a"><img alt="Kerkstraat 12, 7311 AB Apeldoorn"><a title="Kerkstraat 12, 7311 AB Apeldoorn">
        <h3>Kerkstraat 12</h3></a><p>7311 AB Apeldoorn</p><p>Kerkstraat 12, 7311 AB Apeldoorn</p></li>
        <li id="b">Kerkstraat 14, 7311 AB Apeldoorn</li></ul>`),
    ).toEqual(['a: Kerkstraat 12 7311AB Apeldoorn', 'b: Kerkstraat 14 7311AB Apeldoorn']);
  });

  it('may keep the number as bare text beside a street in a span', () => {
    expect(
      found(`<div class="object-list-items-container">
        <section class="list-item" id="a"><div><span>Calslaan</span> 49 g 043 <span class="address-part">7522 MJ Enschede</span></div></section>
        <section class="list-item" id="b"><div><span>Oude Delft</span> 3<span class="address-part">2611 BC Delft</span></div></section>
      </div>`),
    ).toEqual(['a: Calslaan 49 g 043 7522MJ Enschede', 'b: Oude Delft 3 2611BC Delft']);
  });

  it('may have the postcode on a line of its own', () => {
    expect(
      found(`<div><div id="a"><h2><a>Oude Delft 3</a></h2><div>2611 MJ Delft (In de Veste)</div><ul><li>67 m²</li><li>3 kamers</li></ul></div>
        <div id="b"><h2>Witte de Withstraat 20-B</h2><div>3012AH Rotterdam - 1Km.</div></div></div>`),
    ).toEqual(['a: Oude Delft 3 2611MJ Delft', 'b: Witte de Withstraat 20 B 3012AH Rotterdam']);
  });

  it('may be a flat list of headings and lines', () => {
    expect(
      found(
        '<div><h3>Kerkstraat 12</h3><p id="a">7311 AB Apeldoorn</p><h3>Lange Akker 3</h3><p id="b">7324 GH Apeldoorn</p></div>',
      ),
    ).toEqual(['a: Kerkstraat 12 7311AB Apeldoorn', 'b: Lange Akker 3 7324GH Apeldoorn']);
  });

  it('never take the number of the card before', () => {
    expect(
      found(`<div><div id="a"><h3>Kerkstraat 12</h3><p>7311 AB Apeldoorn</p></div>
        <div id="b"><h3>Parkzicht</h3><p>7324 GH Apeldoorn</p></div></div>`),
    ).toEqual(['a: Kerkstraat 12 7311AB Apeldoorn']);
  });
});

describe('a page of one home', () => {
  it('shows the badge in the block of the address, not below the whole page', () => {
    const story = 'Een ruime woning met veel licht. '.repeat(80);
    expect(
      found(
        `<div id="app"><div id="head"><h1>Kerkstraat 12</h1><p>7311 AB Apeldoorn</p></div><p>${story}</p></div>`,
      ),
    ).toEqual(['head: Kerkstraat 12 7311AB Apeldoorn']);
  });

  it("leaves out the portal's own address", () => {
    expect(found('<main>Welkom</main><footer>Stationsplein 1, 7311 NX Apeldoorn</footer>')).toEqual([]);
  });

  it('reads labels above their values', () => {
    expect(
      found(`<main><div id="a"><div>Straat</div><div>Kerkstraat</div><div>Huisnummer</div><div>12</div>
        <div>Toevoeging</div><div>A</div><div>Postcode</div><div>7311 AB</div></div></main>`),
    ).toEqual(['a: Kerkstraat 12 A 7311AB']);
  });
});

describe('open shadow roots', () => {
  it('are looked into', () => {
    const host = document.body.appendChild(document.createElement('zds-card'));
    host.attachShadow({ mode: 'open' }).innerHTML = '<article>Kerkstraat 12, 7311 AB Apeldoorn</article>';
    expect(findHomes(document).map((home) => home.readings[0]?.huisnummer)).toEqual([12]);
  });
});

describe('readAgain', () => {
  it('says no once a recycled row holds another home, or is gone', () => {
    document.body.innerHTML =
      '<ul><li>Kerkstraat 12, 7311 AB Apeldoorn</li><li>Kerkstraat 14, 7311 AB Apeldoorn</li></ul>';
    const [first, second] = findHomes(document);
    if (!first || !second) throw new Error('two homes expected');
    expect([readAgain(first), readAgain(second)]).toEqual([true, true]);
    first.element.textContent = 'Kerkstraat 16, 7311 AB Apeldoorn';
    second.element.remove();
    expect([readAgain(first), readAgain(second)]).toEqual([false, false]);
  });

  it('does not mind a node of ours at the end of the block', () => {
    document.body.innerHTML =
      '<ul><li>Kerkstraat 12, 7311 AB Apeldoorn</li><li>Kerkstraat 14, 7311 AB Apeldoorn</li></ul>';
    const [first] = findHomes(document);
    if (!first) throw new Error('a home expected');
    first.element.append(document.createElement('trede-toets'));
    expect(readAgain(first)).toBe(true);
  });
});

describe('a long list', () => {
  it('of 1,000 homes is found whole', () => {
    const cards = Array.from(
      { length: 1000 },
      (_, index) =>
        `<li><h3>Kerkstraat ${index + 1}</h3><p>7311 AB Apeldoorn</p><p>€ 607 · 3 kamers</p></li>`,
    );
    expect(found(`<ul>${cards.join('')}</ul>`)).toHaveLength(1000);
  });
});
