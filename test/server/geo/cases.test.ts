import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { MatchResult } from '../../../server/geo/types.ts';
import { importAddressRows } from '../../../server/import/addresses.ts';
import type { AddressInput } from '../../../server/import/addresses-csv.ts';
import { importAreaRows } from '../../../server/import/areas.ts';
import { foldAddition } from '../../../shared/address/fold.ts';
import { readAddresses } from '../../../shared/address/read.ts';
import type { Reading } from '../../../shared/address/reading.ts';
import { address, BY, buurt, NO_STOP, newRegistry, reference } from '../import/world.ts';

const FILE = join(import.meta.dirname, '../../../../shared/address-cases.tsv');

interface Case {
  input: string;
  street: string;
  huisnummer: number;
  huisletter: string | null;
  huisnummertoevoeging: string | null;
  postcode: string | null;
  woonplaats: string | null;
}

/**
 * The cases that name one home, as the register has it: its letter and addition where the source tells them apart, else one
 * letter as huisletter and anything longer as addition.
 */
function cases(): Case[] {
  if (!existsSync(FILE)) return [];
  return readFileSync(FILE, 'utf8')
    .split('\n')
    .slice(2)
    .map((line) => line.split('\t'))
    .filter((cells) => Number(cells[2]) > 0 && cells[9] !== 'ambiguous')
    .map((cells) => {
      const cell = (index: number) => cells[index] || null;
      const told = cell(4) ?? cell(5);
      const suffix = told === null ? cell(3) : null;
      // A room label is none of the register: the home is the number ("13 B - 4.7" is 13 B).
      const registered = suffix !== null && /\.\d/.test(suffix) ? null : suffix;
      const single = registered !== null && /^\p{L}$/u.test(registered);
      return {
        input: cell(0) ?? '',
        street: cell(1) ?? '',
        huisnummer: Number(cell(2)),
        huisletter: cell(4) ?? (single ? registered : null),
        huisnummertoevoeging: cell(5) ?? (single ? null : registered),
        postcode: cell(7),
        woonplaats: cell(8),
      };
    });
}

const CASES = cases();

/** What the notes beside some cases tell of the register: more homes at that number, or another than the one asked. */
const REGISTER: Record<string, (own: AddressInput) => AddressInput[]> = {
  // "No exact match exists; only 237 A V and 237 C A": then it is nothing, never a neighbour.
  '1015DT 237A': (own) => [
    { ...own, huisletter: 'A', huisnummertoevoeging: 'V' },
    { ...own, huisletter: 'C', huisnummertoevoeging: 'A' },
  ],
  '2391 PH 1A': (own) => [
    own,
    ...'12345678'.split('').map((huisnummertoevoeging) => ({ ...own, huisnummertoevoeging })),
  ],
  '2391PH 1': (own) => [own, ...'ABCDEFGHJKLMNP'.split('').map((huisletter) => ({ ...own, huisletter }))],
  // Two addresses of the register are equal in all four parts, in one buurt.
  '2594AN 265B-3': (own) => [
    { ...own, bagId: '0518200001647717' },
    { ...own, bagId: '0518200001775151' },
  ],
};
const NOWHERE = '1015DT 237A';

/** Each case has a gemeente of its own; two with one postcode are of one register and share it. */
const numberOf = (index: number) => {
  const { postcode } = CASES[index] ?? { postcode: null };
  return 8000 + (postcode === null ? index : CASES.findIndex((one) => one.postcode === postcode));
};
const gemeenteOf = (index: number) => `GM${numberOf(index)}`;
const buurtOf = (index: number) => `BU${numberOf(index)}0001`;

/** The home of a case and its neighbours. */
function homesOf(one: Case, index: number): AddressInput[] {
  const own = address({
    straat: one.street || null,
    huisnummer: one.huisnummer,
    huisletter: one.huisletter,
    huisnummertoevoeging: one.huisnummertoevoeging,
    postcode: one.postcode,
    woonplaats: one.woonplaats,
    buurt: buurtOf(index),
  });
  const bare = { huisletter: null, huisnummertoevoeging: null };
  const neighbours = [
    { ...own, ...bare, huisnummer: own.huisnummer + 2 },
    { ...own, ...bare, huisnummer: Math.max(1, own.huisnummer - 2) },
    // Another street of the same gemeente, with the same number.
    { ...own, ...bare, straat: 'Zeer Andere Dreef', postcode: one.postcode === null ? null : '9999ZZ' },
  ].filter((neighbour) => neighbour.straat !== null || neighbour.postcode !== null);
  return [...(REGISTER[one.input]?.(own) ?? [own]), ...neighbours];
}

/** All cases asked in one batch of the register above: as they are read, and once more without their postcodes. */
async function answers(): Promise<{ asRead: MatchResult[]; byStreet: MatchResult[] }> {
  const { registry, folder } = await newRegistry();
  const areas = [...new Set(CASES.map((_, index) => buurtOf(index)))].map((code, column) =>
    buurt(code, column),
  );
  await importAreaRows(registry, folder, BY, { file: 'proef', rows: areas, year: 2024, activate: false });
  const rows = CASES.flatMap(homesOf);
  await importAddressRows(registry, folder, BY, { name: 'proef', rows }, NO_STOP);
  const known = reference(registry, folder);
  const ask = (readingsOf: (one: Case) => Reading[]) =>
    known.match(
      CASES.map((one, index) => ({
        readings: readingsOf(one),
        bagId: null,
        gemeenten: [gemeenteOf(index)],
      })),
    );
  return {
    asRead: ask((one) => readAddresses(one.input)),
    byStreet: ask((one) => readAddresses(one.input).map((reading) => ({ ...reading, postcode: null }))),
  };
}

/** What a case must come to: its own home, exact where a postcode is read and by its street where none is. */
function expected(one: Case, index: number) {
  if (one.input === NOWHERE) return { input: one.input, match: 'none', home: null };
  const match = readAddresses(one.input)[0]?.postcode ? 'exact' : 'street';
  const letters = `${foldAddition(one.huisletter)}|${foldAddition(one.huisnummertoevoeging)}`;
  return { input: one.input, match, home: `${one.street}|${one.huisnummer}|${letters}|${buurtOf(index)}` };
}

function told(one: Case, found: MatchResult | undefined) {
  const { match, address: home } = found ?? { match: null, address: null };
  const letters = `${foldAddition(home?.huisletter ?? null)}|${foldAddition(home?.huisnummertoevoeging ?? null)}`;
  return {
    input: one.input,
    match,
    home: home && `${home.straat ?? ''}|${home.huisnummer}|${letters}|${home.buurt}`,
  };
}

describe.skipIf(!existsSync(FILE))('the collected cases (skipped where ../shared is absent)', () => {
  test('a hundred and more each come to their own home, or to none where the register has none', async () => {
    expect(CASES.length).toBeGreaterThanOrEqual(100);
    const { asRead } = await answers();
    expect(CASES.map((one, index) => told(one, asRead[index]))).toEqual(CASES.map(expected));
  });

  test('without their postcode they are found by street and number, short names too', async () => {
    const { byStreet } = await answers();
    const streets = CASES.map((one, index) => [one, index] as const).filter(([one]) => one.street !== '');
    expect(streets.length).toBeGreaterThan(90);
    expect(streets.map(([one, index]) => told(one, byStreet[index]))).toEqual(
      streets.map(([one, index]) => ({ ...expected(one, index), match: 'street' })),
    );
  });
});

describe('a number that reads two ways', () => {
  test.each([
    ['the street is called Wijk 1', { straat: 'Wijk 1', huisnummer: 20 }],
    ['the street is called Wijk', { straat: 'Wijk', huisnummer: 1, huisnummertoevoeging: '20' }],
  ])('"Wijk 1 20" where %s', async (_, home) => {
    const { registry, folder } = await newRegistry();
    const areas = [buurt('BU90010001', 0)];
    await importAreaRows(registry, folder, BY, { file: 'proef', rows: areas, year: 2024, activate: false });
    await importAddressRows(registry, folder, BY, { name: 'proef', rows: [address(home)] }, NO_STOP);
    const readings = readAddresses('Wijk 1 20');
    const [found] = reference(registry, folder).match([{ readings, bagId: null, gemeenten: ['GM9001'] }]);
    expect(found).toMatchObject({ match: 'street', address: home });
  });
});
