import { describe, expect, it } from 'vitest';
import { readAddresses } from '../../../shared/address/read.ts';
import type { Reading } from '../../../shared/address/reading.ts';

const reading = (straat: string | null, huisnummer: number, rest: Partial<Reading> = {}): Reading => ({
  straat,
  huisnummer,
  huisletter: null,
  huisnummertoevoeging: null,
  postcode: null,
  woonplaats: null,
  ...rest,
});

const apeldoorn = { postcode: '7311AB', woonplaats: 'Apeldoorn' };

describe('the best reading of a line', () => {
  it.each<[string, Reading]>([
    ['Kerkstraat 12', reading('Kerkstraat', 12)],
    ['Kerkstraat 12-2', reading('Kerkstraat', 12, { huisnummertoevoeging: '2' })],
    ['Kerkstraat 12A', reading('Kerkstraat', 12, { huisletter: 'A' })],
    ['Kerkstraat 12 A 3', reading('Kerkstraat', 12, { huisletter: 'A', huisnummertoevoeging: '3' })],
    ['Kerkstraat 12 III', reading('Kerkstraat', 12, { huisnummertoevoeging: 'III' })],
    ['Kerkstraat 12 2-hoog', reading('Kerkstraat', 12, { huisnummertoevoeging: '2-hoog' })],
    ['Kerkstraat 12 (B)', reading('Kerkstraat', 12, { huisletter: 'B' })],
    ['Kerkstraat 12/14', reading('Kerkstraat', 12, { huisnummertoevoeging: '14' })],
    ['Kerkstraat,68T', reading('Kerkstraat', 68, { huisletter: 'T' })],
    ['Kerkstraat1', reading('Kerkstraat', 1)],
    ['95 Kerkstraat', reading('Kerkstraat', 95)],
    ['Kerkstr. 8', reading('Kerkstraat', 8)],
    ['Steenkade t/o 56', reading('Steenkade', 56)],
    ['Plein 1944 3', reading('Plein 1944', 3)],
    ["Laan '40-'45 42", reading("Laan '40-'45", 42)],
    ['Gondel 24 7', reading('Gondel 24', 7)],
    ['Buurt III 7', reading('Buurt III', 7)],
    ['2e Helmersstraat 10-3', reading('2e Helmersstraat', 10, { huisnummertoevoeging: '3' })],
    ['Te huur: Oude Delft 12', reading('Oude Delft', 12)],
    ['Appartement Oude Delft 12', reading('Oude Delft', 12)],
    ['Huis ter Heideweg 3', reading('Huis ter Heideweg', 3)],
    ['Kerkstraat 12, 7311 AB Apeldoorn', reading('Kerkstraat', 12, apeldoorn)],
    ['Kerkstraat 12, 7311ab Apeldoorn', reading('Kerkstraat', 12, apeldoorn)],
    ['7311 AB Apeldoorn, Kerkstraat 12', reading('Kerkstraat', 12, apeldoorn)],
    ['7311AB Kerkstraat 12, Apeldoorn', reading('Kerkstraat', 12, apeldoorn)],
    ['Kerkstraat 12 (7311 AB) Apeldoorn', reading('Kerkstraat', 12, apeldoorn)],
    [
      'Kerkstraat 1000 DK, 7311 AB Apeldoorn',
      reading('Kerkstraat', 1000, { ...apeldoorn, huisletter: 'D', huisnummertoevoeging: 'K' }),
    ],
    [
      'Rivium 3e straat 1800 A, 7311 AB Apeldoorn',
      reading('Rivium 3e straat', 1800, { ...apeldoorn, huisletter: 'A' }),
    ],
    ['Kerkstraat 12, 1000 KM Apeldoorn', reading('Kerkstraat', 12, { ...apeldoorn, postcode: '1000KM' })],
    [
      'Huisnummer\n12\nToevoeging\nA\nPostcode\n7311 AB',
      reading(null, 12, { postcode: '7311AB', huisnummertoevoeging: 'A' }),
    ],
    ['Kerkstraat 12, 7311 AB, ', reading('Kerkstraat', 12, { postcode: '7311AB' })],
    [
      'Nieuwe Uitleg 2, 7721 BN Dalfsen',
      reading('Nieuwe Uitleg', 2, { postcode: '7721BN', woonplaats: 'Dalfsen' }),
    ],
    ['Te huur Kerkstraat 12, Nieuwe Pekela', reading('Kerkstraat', 12, { woonplaats: 'Nieuwe Pekela' })],
    ['Kerkstraat 12 Nieuw-Vennep', reading('Kerkstraat', 12, { woonplaats: 'Nieuw-Vennep' })],
    ['7311 AB 12', reading(null, 12, { postcode: '7311AB' })],
    ['12, 7311 AB', reading(null, 12, { postcode: '7311AB' })],
    ['7311AB-12-A', reading(null, 12, { postcode: '7311AB', huisletter: 'A' })],
    ['Kerkstraat 12, 7311 Apeldoorn', reading('Kerkstraat', 12, { woonplaats: 'Apeldoorn' })],
    ['Kerkstraat 12 te Apeldoorn', reading('Kerkstraat', 12, { woonplaats: 'Apeldoorn' })],
    ['Kerkstraat 12, Alphen aan den Rijn', reading('Kerkstraat', 12, { woonplaats: 'Alphen aan den Rijn' })],
    [
      "Kerkstraat 12 A 's-Hertogenbosch",
      reading('Kerkstraat', 12, { huisletter: 'A', woonplaats: "'s-Hertogenbosch" }),
    ],
    ['kerkstraat 12 den haag', reading('kerkstraat', 12, { woonplaats: 'den haag' })],
    ['Apeldoorn - Kerkstraat 12', reading('Kerkstraat', 12, { woonplaats: 'Apeldoorn' })],
    ['Kerkstraat 12, 3 kamers, € 607, 7311 AB Apeldoorn', reading('Kerkstraat', 12, apeldoorn)],
    ['Kerkstraat 12, app. 4', reading('Kerkstraat', 12, { huisnummertoevoeging: 'app. 4' })],
    ['Kerkstraat 12a,7311AB Apeldoorn', reading('Kerkstraat', 12, { ...apeldoorn, huisletter: 'a' })],
    ['Kerkstraat 12,7311AB Apeldoorn', reading('Kerkstraat', 12, apeldoorn)],
    [
      'postcode 7311AB huisnummer 12 toevoeging bis',
      reading(null, 12, { postcode: '7311AB', huisnummertoevoeging: 'bis' }),
    ],
    [
      'Straat Kerkstraat Huisnummer 12 Huisletter A Postcode 7311 AB Plaats Apeldoorn',
      reading('Kerkstraat', 12, { ...apeldoorn, huisletter: 'A' }),
    ],
    ['NIEUW! Kerkstraat 12', reading('Kerkstraat', 12)],
    ['Loting Kerkstraat 12, Epe', reading('Kerkstraat', 12, { woonplaats: 'Epe' })],
    ['Kerkstraat 12 onder optie', reading('Kerkstraat', 12)],
    [
      'Straat: Kerkstraat Huisnummer: 12 Postcode: 7311 AB Plaats: Apeldoorn',
      reading('Kerkstraat', 12, apeldoorn),
    ],
  ])('%j', (line, best) => {
    expect(readAddresses(line)[0]).toEqual(best);
  });

  it('reads lines that belong together as one home', () => {
    expect(readAddresses('Oude Delft 3\n2611 MJ Delft (In de Veste)')).toEqual([
      reading('Oude Delft', 3, { postcode: '2611MJ', woonplaats: 'Delft' }),
    ]);
    expect(readAddresses('Ockeghemstraat 15\nHengelo - Berflo Es')).toEqual([
      reading('Ockeghemstraat', 15, { woonplaats: 'Hengelo' }),
    ]);
    expect(readAddresses('Kamperfoeliestraat 16\\nRotterdam')).toEqual([
      reading('Kamperfoeliestraat', 16, { woonplaats: 'Rotterdam' }),
    ]);
  });
});

describe('every split stays', () => {
  const splits = (line: string) =>
    readAddresses(line).map((r) => [r.straat, r.huisnummer, r.huisletter, r.huisnummertoevoeging]);

  it('of a number behind a name that may end in one', () => {
    expect(splits('Wijk 1 20')).toEqual([
      ['Wijk 1', 20, null, null],
      ['Wijk', 1, null, '20'],
    ]);
  });

  it('of an H, which may be letter or addition', () => {
    expect(splits('Kerkstraat 12 H')).toEqual([
      ['Kerkstraat', 12, null, 'H'],
      ['Kerkstraat', 12, 'H', null],
    ]);
    expect(splits('Kerkstraat 12 hs')).toEqual([
      ['Kerkstraat', 12, null, 'hs'],
      ['Kerkstraat', 12, null, 'H'],
      ['Kerkstraat', 12, 'H', null],
    ]);
  });

  it('of a name before a street that may be its place', () => {
    const found = readAddresses('Utrecht Vredenburg 40').map(({ straat, woonplaats }) => [
      straat,
      woonplaats,
    ]);
    expect(found).toEqual([
      ['Utrecht Vredenburg', null],
      ['Vredenburg', 'Utrecht'],
    ]);
  });

  it('of capitals that may be a place', () => {
    expect(splits('Kerkstraat 12 EPE').map(([, , , addition]) => addition)).toEqual(['EPE', null]);
    expect(readAddresses('Kerkstraat 12 EPE')[1]?.woonplaats).toBe('EPE');
  });

  it('but beside a postcode never a number that belongs to another', () => {
    expect(splits('Haaksbergerstraat 82 102B, 7513 EA Enschede')).toEqual([
      ['Haaksbergerstraat', 82, null, '102B'],
    ]);
  });

  it('and never the home without what was written behind its number', () => {
    for (const line of [
      'Kerkstraat 12-2',
      'Kerkstraat 12 bis',
      'Kerkstraat 12 kamer 3',
      'Kerkstraat 12 tuinhuis',
    ])
      for (const found of readAddresses(`${line}, 7311 AB Apeldoorn`))
        expect([found.huisletter, found.huisnummertoevoeging], line).not.toEqual([null, null]);
  });

  it('save for a room label, which no register holds: the home itself comes last', () => {
    expect(splits('Volmerlaan 20 - 1.9, 2288 GG Rijswijk')).toEqual([
      ['Volmerlaan', 20, null, '1.9'],
      ['Volmerlaan', 20, null, null],
    ]);
  });
});
