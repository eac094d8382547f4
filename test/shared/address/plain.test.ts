import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlain } from '../../../shared/address/plain.ts';
import { readAnyWay } from '../../../shared/address/read.ts';
import { HOME_TYPES, NO_HOME, STATUS } from '../../../shared/address/words.ts';
import { corpusOf } from './corpus.ts';

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
const offered = [...HOME_TYPES, ...STATUS, ...NO_HOME];
const name = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('Kerk', 'Oude', 'Linden', 'Maart', 'Noorder', 'Van', 'Sint', 'Plein'),
  },
  { weight: 1, arbitrary: fc.constantFrom(...offered).map(capital) },
);
const ending = fc.constantFrom('straat', 'weg', 'laan', 'dijk', 'pad', 'straat', 'plein');
const street = fc
  .tuple(
    fc.option(name),
    name,
    ending,
    fc.integer({ min: 1, max: 9_999 }),
    fc.constantFrom('', 'A', ' B', ' V', 'a'),
  )
  .map(
    ([first, last, end, number, letter]) =>
      `${first === null ? '' : `${first} `}${last}${end} ${number}${letter}`,
  );
const place = fc
  .tuple(
    fc.constantFrom('7311 AB', '7311AB', '1234 SS', '1000 DK'),
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          'Apeldoorn',
          'Epe',
          'Terweg',
          'Zwolle',
          'APELDOORN',
          'Den Haag',
          'Lange Akkers',
          'Nieuw Vennep',
          'Epe Woning',
          'Zuid Straatweg',
        ),
      },
      { weight: 1, arbitrary: fc.constantFrom(...offered).map(capital) },
    ),
  )
  .map(([code, town]) => `${code} ${town}`);
const around = fc.oneof(
  fc.constantFrom(
    '40 m²',
    '3',
    '5 kamers',
    '€ 520 per maand',
    'Te huur',
    'Reageren kan tot en met 12 december',
    'Parkeerplaats 4',
    'Berging',
    'Woonplaats',
    'Plaats: Epe',
    'Huisnummer',
    'Adres:',
    'maart 2024',
    'Complex De Linde 3',
    'Lindelaan 8',
    '7325 KL Beekbergen',
    'van 12 tot',
    'id',
    'label A',
    '12, 14 en 16',
    'Antw. 3',
  ),
  fc.constantFrom(...offered),
);
const text = fc
  .tuple(fc.array(around, { maxLength: 3 }), street, place, fc.array(around, { maxLength: 5 }))
  .map(([before, line, below, after]) => [...before, line, below, ...after].join('\n'));

const sentence = fc
  .tuple(
    fc.constantFrom('Reageren kan', 'Huur', 'Kerkstraat', 'Uitzicht op', 'De weg'),
    fc.constantFrom('tot en met', 'van', 'per', 'nog', 'voor', 'na'),
    fc.integer({ min: 0, max: 9_999 }),
    fc.constantFrom('', ' december', ' jaar', ' kerkstraat', ' hoog', ' apeldoorn'),
  )
  .map(([first, small, number, last]) => `${first} ${small} ${number}${last}`);

describe('an address that is written plainly', () => {
  it('has the readings that all ways together give, or is left to them', () => {
    fc.assert(
      fc.property(fc.oneof(text, street, place, sentence), (written) => {
        const plain = readPlain(written);
        fc.pre(plain !== null);
        expect(plain).toEqual(readAnyWay(written));
      }),
      { numRuns: 5_000 },
    );
  });

  it.each(['addresses.txt', 'addresses-apart.txt', 'addresses-later.txt'])(
    'has the same readings in %s',
    (file) => {
      for (const { text: written } of corpusOf(file)) {
        const plain = readPlain(written);
        if (plain !== null) expect(plain).toEqual(readAnyWay(written));
      }
    },
  );

  it('is read as most cards of a portal show it', () => {
    const home = { straat: 'Kerkweg', huisnummer: 4, postcode: '7311AB', woonplaats: 'Apeldoorn' };
    expect(readPlain('Te huur\nKerkweg 4A\n7311 AB Apeldoorn\n40 m²\n€ 520 per maand')).toEqual([
      { ...home, huisletter: 'A', huisnummertoevoeging: null },
      { ...home, huisletter: null, huisnummertoevoeging: 'A' },
    ]);
    expect(readPlain('7311 AB Apeldoorn')).toEqual([]);
    expect(readPlain('Reageren kan tot en met 12 december')).toEqual([]);
  });

  it.each(['Plein 1944 12', 'Kerkstraat 12-2', "'s-Gravenweg 5", 'Kamer 12', 'Kerkstraat\n7311 AB Epe'])(
    'leaves "%s" to them',
    (written) => expect(readPlain(written)).toBeNull(),
  );
});
