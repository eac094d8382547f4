// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { makeReader } from '../../../extension/teach/make.ts';
import { guessPart, narrowed, type PartName, type Parts, textOf } from '../../../extension/teach/part.ts';

beforeEach(() => {
  document.body.innerHTML = '';
});

const at = (css: string): Element => {
  const element = document.querySelector(css);
  if (element === null) throw new Error(`Nothing at ${css}.`);
  return element;
};

function made(parts: Partial<Record<PartName, string>>) {
  const given: Parts = {};
  for (const [name, css] of Object.entries(parts)) given[name as PartName] = at(css);
  const reader = makeReader(given);
  if (typeof reader === 'string') return reader;
  return [...reader.homes.values()].map(({ readings: [best] }) => `${best?.straat} ${best?.huisnummer}`);
}

const NAMES = ['Kerkstraat', 'Dorpsweg', 'Molenlaan', 'Havenkade'];
const cards = (card: (name: string, number: number) => string) =>
  NAMES.map((name, at) => card(name, 10 + at)).join('');
const ALL = ['Kerkstraat 10', 'Dorpsweg 11', 'Molenlaan 12', 'Havenkade 13'];

describe('pointing at an address', () => {
  it('finds cards in several lists, and none of what only looks like a card', () => {
    const card = (name: string, number: number) =>
      `<div class="kaart css-1x2y3z"><h3 class="t">${name} ${number}</h3><p>7311 AB Apeldoorn</p></div>`;
    document.body.innerHTML = `<div class="menu"><h3 class="t">Kerkstraat 99</h3></div>
      <section class="groep">${card('Kerkstraat', 10)}${card('Dorpsweg', 11)}</section>
      <section class="groep">${card('Molenlaan', 12)}${card('Havenkade', 13)}</section>`;
    expect(made({ adres: '.kaart .t', postcode: '.kaart p' })).toEqual(ALL);
  });

  it('takes the row and not the cell, in a table without names', () => {
    const row = (name: string, number: number) =>
      `<tr><td>${number}</td><td>${name}</td><td>3 kamers</td></tr>`;
    document.body.innerHTML = `<table><tbody><tr><th>a</th><th>b</th></tr>${cards(row)}</tbody></table>`;
    expect(made({ straat: 'td:nth-child(2)', huisnummer: 'td' })).toEqual(ALL);
  });

  it('reads a number that stands bare beside its street', () => {
    const card = (name: string, number: number) =>
      `<article><p class="x"><b>${name}</b> ${number}</p><p>Te huur</p></article>`;
    document.body.innerHTML = cards(card);
    expect(made({ straat: 'b', huisnummer: '.x' })).toEqual(ALL);
  });

  it('finds a part at another depth in some cards by its name and not its place', () => {
    const card = (name: string, number: number) =>
      `<li><div>${number % 2 ? '<em>Nieuw</em><div>' : '<div>'}<span class="straat">${name}</span></div></div><i data-field="nr">${number}</i></li>`;
    document.body.innerHTML = `<ul>${cards(card)}</ul>`;
    expect(made({ straat: '.straat', huisnummer: 'i' })).toEqual(ALL);
  });

  it('reads a page with one home, and says what is lacking', () => {
    document.body.innerHTML = `<main><h1 class="kop">Kerkstraat 10</h1><p class="plaats">7311 AB Apeldoorn</p></main>`;
    expect(made({ adres: '.kop', postcode: '.plaats' })).toEqual(['Kerkstraat 10']);
    expect(made({ straat: '.plaats' })).not.toEqual(['Apeldoorn 7311']);
    document.body.innerHTML = `<p class="s">Kerkstraat</p><p class="n">10</p>`;
    expect(made({ straat: '.s' })).toBe('geen-nummer');
    expect(made({ huisnummer: '.n' })).toBe('geen-straat');
  });

  it('finds homes in a shadow root of the page', () => {
    document.body.innerHTML = '<x-lijst></x-lijst>';
    const root = at('x-lijst').attachShadow({ mode: 'open' });
    root.innerHTML = cards((name, number) => `<div class="kaart"><p>${name} ${number}</p></div>`);
    const reader = makeReader({ adres: root.querySelector('p') as Element });
    if (typeof reader === 'string') throw new Error(reader);
    expect(
      [...reader.homes.values()].map(({ readings: [best] }) => `${best?.straat} ${best?.huisnummer}`),
    ).toEqual(ALL);
  });

  it('is never by a field for a password, nor by one that is hidden', () => {
    const card = (name: string, number: number) =>
      `<div class="k"><b>${name}</b><input type="password" value="${number}"><input type="hidden" value="${number}"></div>`;
    document.body.innerHTML = cards(card);
    expect(textOf(at('[type=password]'))).toBe('');
    expect(textOf(at('[type=hidden]'))).toBe('');
    expect(made({ straat: 'b', huisnummer: '[type=password]' })).toBe('geen-nummer');
  });

  it.each<[string, PartName]>([
    ['Kerkstraat 12, 7311 AB Apeldoorn', 'adres'],
    ['Kerkstraat 12', 'adres'],
    ['12-A', 'huisnummer'],
    ['102B', 'huisnummer'],
    ['7311 AB Apeldoorn', 'postcode'],
    ['Plein 1944', 'straat'],
    ['Kerkstraat', 'straat'],
  ])('takes "%s" for %s', (text, part) => {
    expect(guessPart(text)).toBe(part);
  });

  it('comes down to the address where someone points at all around it', () => {
    document.body.innerHTML = `<div class="k"><p class="a">Kerkstraat 12, 7311 AB Apeldoorn</p><p>Per direct beschikbaar</p></div>`;
    expect(narrowed(at('.k'))).toBe(at('.a'));
  });
});
