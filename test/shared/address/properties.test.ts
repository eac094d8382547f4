import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFields } from '../../../shared/address/fields.ts';
import { foldAddition } from '../../../shared/address/fold.ts';
import { formatAddress } from '../../../shared/address/format.ts';
import { readAddresses } from '../../../shared/address/read.ts';
import { MOST_READINGS } from '../../../shared/address/text.ts';

const straat = fc.constantFrom(
  'Kerkstraat',
  'Lange Akker',
  'Hoge Dries',
  "'s-Gravenweg",
  'Plein 1944',
  '2e Helmersstraat',
  'Laan van Meerdervoort',
  'Burg. van Rijnsingel',
  "in 't Waardje",
  'Rivium 3e straat',
  'Kanaalweg I',
  'Els',
);
const woonplaats = fc.constantFrom(
  'Apeldoorn',
  'Epe',
  'Den Haag',
  "'s-Hertogenbosch",
  'Alphen aan den Rijn',
  'Nieuw-Vennep',
);
const huisnummer = fc.integer({ min: 1, max: 99999 });
const letters = 'ABCDEGHJKLMNPRSTUVWXYZ'.split('');
const letter = fc.constantFrom(...letters);
const postcode = fc
  .tuple(fc.integer({ min: 1000, max: 9999 }), letter, letter)
  .map(([digits, a, b]) => `${digits}${a}${b}`)
  .filter((text) => !/S[ADS]$/.test(text));
const parts = fc.oneof(
  fc.constant({ huisletter: null, huisnummertoevoeging: null }),
  letter.map((a) => ({ huisletter: a, huisnummertoevoeging: null })),
  fc
    .constantFrom('2', '14', '102B', '5A3', 'bis', 'III', 'hs', 'BEN')
    .map((a) => ({ huisletter: null, huisnummertoevoeging: a })),
  fc.tuple(letter, fc.constantFrom('2', '03')).map(([a, b]) => ({ huisletter: a, huisnummertoevoeging: b })),
);
const address = fc
  .tuple(straat, huisnummer, parts, postcode, woonplaats)
  .map(([street, number, suffix, code, place]) => ({
    straat: street,
    huisnummer: number,
    ...suffix,
    postcode: code,
    woonplaats: place,
  }));

describe('reading', () => {
  it('gives back what was formatted', () => {
    fc.assert(
      fc.property(address, (given) => {
        const [best] = readAddresses(formatAddress(given));
        expect(best).toMatchObject({
          straat: given.straat,
          huisnummer: given.huisnummer,
          postcode: given.postcode,
          woonplaats: given.woonplaats,
        });
        const written = foldAddition(given.huisletter) + foldAddition(given.huisnummertoevoeging);
        expect(
          foldAddition(best?.huisletter ?? null) + foldAddition(best?.huisnummertoevoeging ?? null),
        ).toBe(written);
        expect(readAddresses(formatAddress(given))).toContainEqual(given);
      }),
    );
  });

  it('gives the same from fields of their own', () => {
    fc.assert(
      fc.property(address, (given) => {
        const fields = { ...given, huisnummer: String(given.huisnummer) };
        expect(readFields(fields)).toContainEqual(given);
      }),
    );
  });

  it('never takes a number from an age, a year, a time, a date, a price or a phone', () => {
    const two = fc.integer({ min: 0, max: 59 }).map((n) => String(n).padStart(2, '0'));
    const figure = fc.oneof(
      fc
        .tuple(fc.integer({ min: 16, max: 30 }), fc.integer({ min: 31, max: 99 }))
        .map(([a, b]) => `${a} t/m ${b} jaar`),
      fc.integer({ min: 1850, max: 2035 }).map((year) => `Bouwjaar ${year}`),
      fc.tuple(fc.integer({ min: 0, max: 23 }), two).map(([h, m]) => `${h}:${m} uur`),
      fc
        .tuple(fc.integer({ min: 1, max: 28 }), fc.constantFrom('januari', 'mei', 'december'))
        .map(([d, m]) => `${d} ${m}`),
      fc.tuple(fc.integer({ min: 1, max: 2500 }), two).map(([a, b]) => `€ ${a},${b}`),
      fc.integer({ min: 1_000_000, max: 9_999_999 }).map((n) => `06-1${n}`),
    );
    fc.assert(
      fc.property(figure, (text) => {
        expect(readAddresses(text)).toEqual([]);
      }),
    );
    // Nor is such a figure taken for a part of an address that stands before it.
    fc.assert(
      fc.property(
        figure.filter((text) => !text.includes('t/m')),
        (text) => {
          expect(readAddresses(`Kerkstraat 12, ${text}`)[0]).toMatchObject({
            straat: 'Kerkstraat',
            huisnummer: 12,
            huisletter: null,
            huisnummertoevoeging: null,
          });
        },
      ),
    );
  });

  it('never makes up a street, a number or a postcode, whatever the text', () => {
    const piece = fc.constantFrom(
      'Kerkstraat',
      '12',
      'A',
      ', ',
      ' ',
      '7311 AB',
      '-',
      '(',
      ')',
      'Apeldoorn',
      '€',
      '3 kamers',
      '\n',
      '/',
      "'",
      '1944',
    );
    const text = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (line) => {
        const readings = readAddresses(line);
        expect(readings.length).toBeLessThanOrEqual(MOST_READINGS);
        for (const found of readings) {
          expect(found.huisnummer).toBeGreaterThanOrEqual(1);
          expect(found.huisnummer).toBeLessThanOrEqual(99999);
          expect(line.normalize('NFKC')).toContain(String(found.huisnummer));
          // "str." may be written out, so only how the street begins stands in the text for sure.
          expect(bare(line)).toContain(bare(found.straat ?? '').slice(0, 3));
          expect(found.postcode ?? '1234AB').toMatch(/^[1-9]\d{3}(?!S[ADS])[A-Z]{2}$/);
          expect((found.huisnummertoevoeging ?? '').length).toBeLessThanOrEqual(12);
          expect(found.straat ?? found.postcode).not.toBeNull();
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Letters and digits alone, without accents. */
function bare(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\d]/gu, '')
    .toLowerCase();
}
