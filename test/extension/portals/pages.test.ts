// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { findHomes } from '../../../extension/portals/find.ts';
import { portal } from '../../../extension/portals/portal.ts';
import { lineOf } from './line.ts';

beforeEach(() => {
  document.head.innerHTML = '';
  document.body.innerHTML = '';
  portal.learn([]);
});

function found(html: string): string[] {
  document.body.innerHTML = html;
  return findHomes(document).map(lineOf);
}

describe('small pages of many kinds', () => {
  it.each([
    [
      'a mail with a postcode in its sentence',
      '<p id="a">Goedemorgen, wij hebben weer een woning vrij: Vlasakker 14, 6714 CX Ede. Graag een voordracht.</p>',
      ['a: Vlasakker 14 6714CX Ede'],
    ],
    [
      'a list that numbers its homes',
      '<ol><li id="a">1. Beatrixlaan 5, Epe</li><li id="b">2. De Sleutel 12 te Epe</li></ol>',
      ['a: Beatrixlaan 5 Epe', 'b: ? De Sleutel 12 Epe'],
    ],
    [
      'cards with pictures and counts around the address',
      `<article id="a"><span>Nog 3 dagen</span><h3>📍 Dorpsstraat 10</h3><p>Zeist</p><p>14 reacties</p><p>Plaats 4</p></article>
        <article id="b"><span>Kandidaat 1</span><h3>→ Kerkweg 7-2</h3><p>Zeist</p><p>Trede 3</p></article>`,
      ['a: Dorpsstraat 10 Zeist', 'b: Kerkweg 7 2 Zeist'],
    ],
    [
      'a table whose keys go before its street',
      `<table><tr><th>Postcode</th><th>Nr</th><th>Toev.</th><th>Straat</th><th>Plaats</th></tr>
        <tr id="a"><td>3703AB</td><td>7</td><td>A</td><td>Zuiderkruis</td><td>Zeist</td></tr></table>`,
      ['a: Zuiderkruis 7 A 3703AB Zeist'],
    ],
    [
      'pairs of a case system',
      `<dl id="a"><dt>Dossier</dt><dd>4471</dd><dt>Straatnaam</dt><dd>'t Kolkje</dd><dt>Huisnummer</dt><dd>12</dd>
        <dt>Woonplaats</dt><dd>Epe</dd><dt>Trede</dt><dd>3</dd></dl>`,
      ["a: 't Kolkje 12 Epe"],
    ],
    [
      'cards that part street, number and addition, with a link',
      `<ul><li id="a"><a href="/details/2-rak-3-a-delft"><div><span>Rak</span> <span>3</span><span> A</span></div><p>Delft</p></a></li>
        <li id="b"><div><span>Kerkstraat</span> <span>3</span> <span>-2</span></div><p>Delft</p></li>
        <li id="c"><div><span>Kerkstraat</span> <span>5</span> <span>Delft</span></div></li></ul>`,
      ['a: Rak 3 A Delft', 'b: Kerkstraat 3 2 Delft', 'c: Kerkstraat 5 Delft'],
    ],
    [
      'cards with the kind of home before the place, and what is near',
      `<article id="a"><h3>Het Witte Paard 8 A</h3><h4>Appartement, Nunspeet</h4><dl><dt>Oppervlakte</dt><dd>71 m²</dd></dl></article>
        <article id="b"><h3>Vogelvlucht 3</h3><h4>Eengezinswoning, Nunspeet</h4><p>Supermarkt 300 m</p></article>`,
      ['a: ? Het Witte Paard 8 A Nunspeet', 'b: ? Vogelvlucht 3 Nunspeet'],
    ],
    [
      'a form',
      `<form id="a"><label>Postcode <input value="8161 CX"></label><label>Huisnummer <input value="5"></label>
        <label>Huisletter <input value="b"></label></form>`,
      ['a: 5 b 8161CX'],
    ],
  ])('%s', (_, html, wanted) => {
    expect(found(html)).toEqual(wanted);
  });

  it('a card inside a shadow root', () => {
    document.body.innerHTML = '<div id="host"></div>';
    const root = document.getElementById('host')?.attachShadow({ mode: 'open' });
    if (root)
      root.innerHTML = '<section id="a"><b>Havikshorst 5-A</b><span>7325 XX Apeldoorn</span></section>';
    expect(findHomes(document).map(lineOf)).toEqual(['a: Havikshorst 5 A 7325XX Apeldoorn']);
  });
});

describe('small pages without an address', () => {
  it.each([
    [
      'sport',
      '<h2>Speler 7</h2><p>Ajax 2 PSV 1</p><ul><li>Heren 3</li><li>Poule B 2</li><li>Rugnummer 14</li></ul>',
    ],
    ['a menu', '<ul><li>Berichten 3</li><li>Taken 12</li><li>Meldingen 2</li><li>Volgende 10</li></ul>'],
    ['facets of towns', '<ul><li>Apeldoorn 14</li><li>Ede 3</li><li>Nijkerk 12</li><li>Wijken 4</li></ul>'],
    ['a council', '<p>Motie 4</p><p>Raadsvoorstel 114</p><p>Agendapunt 5</p><p>Wethouder 3</p>'],
    [
      'a school',
      '<table><tr><td>Groep 7</td><td>Lokaal 12</td></tr><tr><td>Les 4</td><td>Toets 12</td></tr></table>',
    ],
    ['care', '<div>Cliënt 12</div><div>Bed 4</div><div>Indicatie 4471</div><div>Zorgprofiel 4</div>'],
    ['a bus', '<p>Bus 22</p><p>Perron 5a</p><p>Halte 4</p><p>Buslijn 52, halte 3</p>'],
    [
      'a plan',
      '<h3>Project Zonnepark 12-48</h3><p>Fase 2: 34 woningen</p><p>Bouwnummer 12</p><p>Blok C 12</p>',
    ],
    ['products', '<p>Windows 11</p><p>iPad Air 2</p><p>Tesla Model 3</p><p>Formula 1</p>'],
    ['swaps', '<p>Ruilen: Dorpsstraat 10</p><p>Aangeboden ruilwoning Loolaan 12</p>'],
  ])('%s', (_, html) => {
    expect(found(html)).toEqual([]);
  });
});
