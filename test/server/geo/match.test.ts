import { describe, expect, test } from 'vitest';
import { lookAtAddressFile } from '../../../server/import/address-file.ts';
import { importPostcodes } from '../../../server/import/postcodes.ts';
import type { Reading } from '../../../shared/address/reading.ts';
import { address, BY, file, fill, NO_STOP, newRegistry, reference } from '../import/world.ts';

const ONE = '0200010000000001';
const TWIN = '0200010000000002';
const SPLIT = '0200010000000003';

const LETTERED = [
  address({ straat: 'Kerkstraat', huisnummer: 1, postcode: '7311AA', woonplaats: 'Aardstad', bagId: ONE }),
  address({
    straat: 'Kerkstraat',
    huisnummer: 2,
    huisletter: 'A',
    postcode: '7311AA',
    woonplaats: 'Aardstad',
  }),
  address({
    straat: 'Kerkstraat',
    huisnummer: 2,
    huisletter: 'B',
    postcode: '7311AA',
    woonplaats: 'Aardstad',
  }),
  // The BAG keeps the same home twice, in one buurt.
  address({ huisnummer: 3, postcode: '7311AA', bagId: TWIN }),
  address({ huisnummer: 3, postcode: '7311AA', bagId: '0200010000000009' }),
  // The same four parts in two buurten.
  address({ huisnummer: 4, postcode: '7311AA', bagId: SPLIT }),
  address({ huisnummer: 4, postcode: '7311AA', buurt: 'BU90010002', bagId: SPLIT }),
  // 5H as a letter and as an addition are two homes.
  address({ huisnummer: 5, huisletter: 'H', postcode: '7311AA' }),
  address({ huisnummer: 5, huisnummertoevoeging: 'H', postcode: '7311AA' }),
  address({ huisnummer: 6, huisnummertoevoeging: 'hs', postcode: '7311AA' }),
  ...'ABCDEF'.split('').map((huisletter) => address({ huisnummer: 7, huisletter, postcode: '7311AA' })),
  address({
    straat: 'Kerkstraat',
    huisnummer: 1,
    postcode: '7321AA',
    woonplaats: 'Beekdorp',
    buurt: 'BU90020001',
  }),
  address({ straat: 'Kerkstraat', huisnummer: 8, postcode: '7311AB', woonplaats: 'Aardstad' }),
  address({
    straat: 'Kerkstraat',
    huisnummer: 8,
    postcode: '7311AC',
    woonplaats: 'Cedum',
    buurt: 'BU90010002',
  }),
];

const TABLE = [
  'PC6,Huisnummer,Buurt2024,Wijk2024,Gemeente2024',
  '7311AA,1,90010001,900100,9001',
  '7311AA,10,90010002,900100,9001',
  '7311AA,11,90010001,900100,9001',
  '7311AA,11,90010002,900100,9001',
];

async function world() {
  const { registry, folder } = await newRegistry();
  await fill(registry, folder, LETTERED);
  const table = lookAtAddressFile(file(folder, 'tabel.csv', TABLE.join('\n')));
  await importPostcodes(registry, folder, BY, table, NO_STOP);
  return reference(registry, folder);
}

function read(huisnummer: number, parts: Partial<Reading> = {}): Reading {
  const nothing = { straat: null, huisletter: null, huisnummertoevoeging: null, woonplaats: null };
  return { ...nothing, postcode: '7311AA', huisnummer, ...parts };
}

const street = (huisnummer: number, woonplaats: string | null = null, parts: Partial<Reading> = {}) =>
  read(huisnummer, { straat: 'Kerkstraat', postcode: null, woonplaats, ...parts });

type Case = [
  name: string,
  ask: { readings?: Reading[]; bagId?: string; gemeenten?: string[] },
  match: string,
  buurt: string | null,
  candidates: number,
];

const CASES: Case[] = [
  ['all four parts equal', { readings: [read(1)] }, 'exact', 'BU90010001', 0],
  ['a letter in another case', { readings: [read(2, { huisletter: 'b' })] }, 'exact', 'BU90010001', 0],
  ['asked without letter where only lettered ones exist', { readings: [read(2)] }, 'ambiguous', null, 2],
  ['a letter that the source lacks', { readings: [read(2, { huisletter: 'C' })] }, 'none', null, 0],
  ['a letter where the source has none', { readings: [read(1, { huisletter: 'A' })] }, 'none', null, 0],
  ['duplicates within one buurt', { readings: [read(3)] }, 'exact', 'BU90010001', 0],
  ['the same address in two buurten', { readings: [read(4)] }, 'ambiguous', null, 2],
  ['more homes than are told', { readings: [read(7)] }, 'ambiguous', null, 5],
  [
    'letter or addition, both exist',
    { readings: [read(5, { huisletter: 'H' }), read(5, { huisnummertoevoeging: 'H' })] },
    'ambiguous',
    null,
    2,
  ],
  [
    'letter or addition, one exists',
    { readings: [read(6, { huisletter: 'HS' }), read(6, { huisnummertoevoeging: 'HS' })] },
    'exact',
    'BU90010001',
    0,
  ],
  ['known by its number alone', { readings: [read(10)] }, 'number', 'BU90010002', 0],
  [
    'letters where no source has them',
    { readings: [read(10, { huisletter: 'A' })] },
    'number',
    'BU90010002',
    0,
  ],
  ['a number in two buurten', { readings: [read(11)] }, 'ambiguous', null, 2],
  ['a number that is not there', { readings: [read(12)] }, 'none', null, 0],
  ['a postcode that is none', { readings: [read(1, { postcode: '1234SS' })] }, 'none', null, 0],
  [
    'a confirmed reading goes before one by number',
    { readings: [read(10), read(1)] },
    'exact',
    'BU90010001',
    0,
  ],
  ['a reading that fails gives way', { readings: [read(12), read(10)] }, 'number', 'BU90010002', 0],
  ['two different homes, both exact', { readings: [read(1), read(3)] }, 'ambiguous', null, 2],
  ['nothing asked', { readings: [] }, 'none', null, 0],
  ['by its BAG id', { bagId: ONE, readings: [read(12)] }, 'exact', 'BU90010001', 0],
  ['a BAG id in two buurten', { bagId: SPLIT, readings: [] }, 'ambiguous', null, 2],
  [
    'an unknown BAG id: by its reading',
    { bagId: '9'.repeat(16), readings: [read(1)] },
    'exact',
    'BU90010001',
    0,
  ],
  ['street without gemeenten', { readings: [street(1)] }, 'none', null, 0],
  ['street in one gemeente', { readings: [street(1)], gemeenten: ['GM9002'] }, 'street', 'BU90020001', 0],
  [
    'street in two gemeenten',
    { readings: [street(1)], gemeenten: ['GM9001', 'GM9002'] },
    'ambiguous',
    null,
    2,
  ],
  [
    'street and town in two gemeenten',
    { readings: [street(1, 'AARDSTAD')], gemeenten: ['GM9001', 'GM9002'] },
    'street',
    'BU90010001',
    0,
  ],
  ['street in a town without it', { readings: [street(1, 'Cedum')], gemeenten: ['GM9001'] }, 'none', null, 0],
  ['street twice in a gemeente', { readings: [street(8)], gemeenten: ['GM9001'] }, 'ambiguous', null, 2],
  [
    'street with a letter',
    { readings: [street(2, null, { huisletter: 'A' })], gemeenten: ['GM9001'] },
    'street',
    'BU90010001',
    0,
  ],
  ['street without its letter', { readings: [street(2)], gemeenten: ['GM9001'] }, 'ambiguous', null, 2],
  [
    'street written short',
    { readings: [street(1, null, { straat: 'KERKSTR.' })], gemeenten: ['GM9001'] },
    'street',
    'BU90010001',
    0,
  ],
];

const queryOf = ([, ask]: Case) => ({
  readings: ask.readings ?? [],
  bagId: ask.bagId ?? null,
  gemeenten: ask.gemeenten ?? null,
});

describe('matching', () => {
  test('each rule has its pair, asked alone and all in one batch', async () => {
    const known = await world();
    const batch = known.match(CASES.map(queryOf));
    CASES.forEach((row, i) => {
      const [name, , match, buurt, candidates] = row;
      const expected = { name, match, buurt, candidates };
      for (const found of [batch[i], known.match([queryOf(row)])[0]])
        expect({
          name,
          match: found?.match,
          buurt: found?.address?.buurt ?? null,
          candidates: found?.candidates.length,
        }).toEqual(expected);
    });
  });

  test('known by number keeps the letters as they were read, and has no point', async () => {
    const known = await world();
    const asked = { readings: [read(10, { huisletter: 'A' })], bagId: null, gemeenten: null };
    expect(known.match([asked])[0]?.address).toEqual({
      bagId: null,
      straat: null,
      huisnummer: 10,
      huisletter: 'A',
      huisnummertoevoeging: null,
      postcode: '7311AA',
      woonplaats: null,
      buurt: 'BU90010002',
      point: null,
    });
  });

  test('a number that both sources have counts once', async () => {
    const known = await world();
    // 19 lettered rows and four rows of the table, of which 7311AA 1 is lettered too.
    expect(known.counts()).toEqual({ areas: 7, addresses: 19 + 3 });
  });
});
