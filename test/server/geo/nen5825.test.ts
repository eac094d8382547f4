import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldAddition } from '../../../shared/address/fold.ts';
import { formatAddressLines } from '../../../shared/address/format.ts';
import { readAddresses } from '../../../shared/address/read.ts';
import type { Reading } from '../../../shared/address/reading.ts';
import { address, fill, newRegistry, reference } from '../import/world.ts';

const STREETS = [
  'Kerkstraat',
  'Lange Akker',
  "'s-Gravenweg",
  '2e Helmersstraat',
  'Tweede Kostverlorenkade',
  'Laan van Meerdervoort',
  'Burgemeester van Rijnsingel',
  'Burgemeester van Nispen van Sevenaerstraat',
  'Annelien Kappeyne van de Coppellostraat',
  'Professor Kamerlingh Onneslaan',
  'Eerste Constantijn Huygensstraat',
  'Jan Pieterszoon Coenstraat',
  'Generaal van der Heijdenplantsoen',
];
const PLACES = ['Apeldoorn', 'Epe', 'Den Haag', "'s-Hertogenbosch", 'Alphen aan den Rijn', 'Nieuw-Vennep'];
const SUFFIXES = [
  [null, null],
  ['A', null],
  ['D', 'K'],
  [null, '2'],
  [null, '5A3'],
  [null, 'BEN'],
  ['B', '3'],
] as const;
const letter = fc.constantFrom(...'ABCDEGHJKLMNPRTUVWXZ'.split(''));
const home = fc
  .record({
    straat: fc.constantFrom(...STREETS),
    // Four digits with two capitals behind them ("1000 DK") would be a postcode.
    huisnummer: fc.integer({ min: 1, max: 999 }),
    suffix: fc.constantFrom(...SUFFIXES),
    postcode: fc
      .tuple(fc.integer({ min: 1000, max: 9999 }), letter, letter)
      .map(([digits, a, b]) => `${digits}${a}${b}`),
    woonplaats: fc.constantFrom(...PLACES),
  })
  .map(({ suffix: [huisletter, huisnummertoevoeging], ...rest }) => ({
    ...rest,
    huisletter,
    huisnummertoevoeging,
  }));
const homes = fc.uniqueArray(home, {
  minLength: 20,
  maxLength: 40,
  // Two homes that share street, number and place would be two answers to one question.
  selector: ({ straat, huisnummer, woonplaats }) => `${straat}|${huisnummer}|${woonplaats}`,
});

const same = (one: Reading | null | undefined, other: Reading) =>
  one?.straat === other.straat &&
  one.huisnummer === other.huisnummer &&
  foldAddition(one.huisletter) === foldAddition(other.huisletter) &&
  foldAddition(one.huisnummertoevoeging) === foldAddition(other.huisnummertoevoeging);

test('an address written by NEN 5825 reads back and comes to its own home, with its postcode or by its street', async () => {
  await fc.assert(
    fc.asyncProperty(homes, async (known) => {
      const { registry, folder } = await newRegistry();
      await fill(registry, folder, known.map(address));
      const source = reference(registry, folder);
      const lines = known.map(formatAddressLines);
      const ask = (texts: string[]) =>
        source.match(
          texts.map((text) => ({ readings: readAddresses(text), bagId: null, gemeenten: ['GM9001'] })),
        );
      const whole = ask(lines.map(([first, second]) => `${first}, ${second}`));
      const street = ask(known.map((one, index) => `${lines[index]?.[0]}, ${one.woonplaats.toUpperCase()}`));
      known.forEach((one, index) => {
        const text = lines[index]?.join(', ');
        expect(whole[index]?.match, text).toBe('exact');
        expect(same(whole[index]?.address, one), text).toBe(true);
        expect(street[index]?.match, `${text} without its postcode`).toBe('street');
        expect(same(street[index]?.address, one), text).toBe(true);
      });
    }),
    { numRuns: 15 },
  );
});
