import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type LevelChoice,
  levelOf,
  type Page,
  readView,
  START,
  type View,
  writeView,
} from '../../../server/web/view.ts';

describe('the link of the map', () => {
  it('reads each part of a link', () => {
    expect(
      readView('#regio=demo&trede=opstapwoning&niveau=wijk&gebied=BU99010102&plek=12.5/52.45942/3.67624'),
    ).toEqual({
      page: 'kaart',
      language: 'nl',
      region: 'demo',
      rung: 'opstapwoning',
      level: 'wijk',
      area: 'BU99010102',
      place: { zoom: 12.5, lat: 52.45942, lon: 3.67624 },
      more: {},
    });
  });

  it('keeps what a page adds of its own, and nothing that is no plain word', () => {
    expect(readView('#pagina=afspraken&afspraak=a%20%26%20b&Naam=x&leeg=').more).toEqual({
      afspraak: 'a & b',
    });
  });

  it('reads a link of the menu as any other', () => {
    expect(readView('#!pagina=regels&regio=demo')).toEqual(readView('#pagina=regels&regio=demo'));
  });

  it('writes nothing for the start, and reads nothing as the start', () => {
    expect(writeView(START)).toBe('');
    expect(readView('')).toEqual(START);
    expect(readView('#')).toEqual(START);
  });

  it.each([
    ['a page that is none', '#pagina=elders'],
    ['a level that is none', '#niveau=straat'],
    ['an area code that is none', '#gebied=BU99'],
    ['a rung with a script in it', '#trede=<script>'],
    ['a place without a longitude', '#plek=12/52.4'],
    ['a place beyond the pole', '#plek=12/89/3'],
    ['a zoom that no map has', '#plek=40/52/3'],
    ['words in a place', '#plek=ver/weg/hier'],
  ])('leaves %s as at the start', (_, hash) => {
    expect(readView(hash)).toEqual(START);
  });

  it('gives back every view that it wrote', () => {
    const id = fc.stringMatching(/^[a-z][a-z0-9-]{1,10}$/);
    const degrees = (most: number) =>
      fc.integer({ min: -most * 1e5, max: most * 1e5 }).map((value) => value / 1e5);
    const view: fc.Arbitrary<View> = fc.record({
      page: fc.constantFrom<Page>('kaart', 'regels'),
      language: fc.constantFrom('nl', 'en'),
      region: fc.option(id),
      rung: fc.option(id),
      level: fc.constantFrom<LevelChoice>('auto', 'gemeente', 'wijk', 'buurt'),
      area: fc.option(fc.constantFrom('GM0200', 'WK020012', 'BU0363AF09')),
      place: fc.option(
        fc.record({
          zoom: fc.integer({ min: 2, max: 38 }).map((half) => half / 2),
          lat: degrees(85),
          lon: degrees(180),
        }),
      ),
      more: fc.dictionary(
        fc
          .stringMatching(/^[a-z]{1,20}$/)
          .filter((name) => !['pagina', 'taal', 'regio', 'trede', 'niveau', 'gebied', 'plek'].includes(name)),
        fc.string({ minLength: 1, maxLength: 40 }),
      ),
    });
    fc.assert(
      fc.property(view, (given) => {
        const { place, ...rest } = readView(`#${writeView(given)}`);
        const { place: wanted, ...other } = given;
        expect(rest).toEqual(other);
        expect(place?.zoom).toBe(wanted?.zoom);
        expect(place?.lat ?? 0).toBeCloseTo(wanted?.lat ?? 0, 5);
        expect(place?.lon ?? 0).toBeCloseTo(wanted?.lon ?? 0, 5);
      }),
    );
  });
});

describe('the level of an area code', () => {
  it.each([
    ['GM0200', 'gemeente'],
    ['WK020012', 'wijk'],
    ['BU0363AF09', 'buurt'],
    ['BU020012', null],
    ['Meerwijk', null],
  ])('%s is %s', (code, level) => {
    expect(levelOf(code)).toBe(level);
  });
});
