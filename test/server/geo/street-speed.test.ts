import { expect, test } from 'vitest';
import type { MatchQuery } from '../../../server/geo/types.ts';
import { importAddressRows } from '../../../server/import/addresses.ts';
import { importAreaRows } from '../../../server/import/areas.ts';
import { address, BY, buurt, NO_STOP, newRegistry, reference } from '../import/world.ts';

const GEMEENTEN = Array.from({ length: 10 }, (_, index) => `GM${7000 + index}`);
const STREETS = 60;
const NUMBERS = 40;
const letter = (index: number) => String.fromCharCode(65 + index);

/** 24,000 homes: the same sixty street names in each of ten gemeenten, forty numbers each. */
function* homes() {
  for (const [g, gemeente] of GEMEENTEN.entries())
    for (let s = 0; s < STREETS; s++)
      for (let n = 1; n <= NUMBERS; n++)
        yield address({
          straat: `Burgemeester van ${letter(s % 26)}${s}straat`,
          huisnummer: n,
          postcode: `${1000 + g}${letter(Math.floor(s / 10))}${letter(s % 10)}`,
          woonplaats: `Plaats ${g}`,
          buurt: `BU${gemeente.slice(2)}0001`,
        });
}

test('a hundred addresses by their street, in a region of ten gemeenten, take at most five times as long as by postcode', async () => {
  const { registry, folder } = await newRegistry();
  const areas = GEMEENTEN.map((gemeente, column) => buurt(`BU${gemeente.slice(2)}0001`, column));
  await importAreaRows(registry, folder, BY, { file: 'proef', rows: areas, year: 2024, activate: false });
  await importAddressRows(registry, folder, BY, { name: 'proef', rows: homes() }, NO_STOP);
  const known = reference(registry, folder);
  const all = [...homes()].filter((_, index) => index % 239 === 0).slice(0, 100);
  const asked = (withPostcode: boolean): MatchQuery[] =>
    all.map((home) => ({
      readings: [
        {
          straat: home.straat?.replace('Burgemeester', 'Burg.') ?? null,
          huisnummer: home.huisnummer,
          huisletter: null,
          huisnummertoevoeging: null,
          postcode: withPostcode ? home.postcode : null,
          woonplaats: home.woonplaats,
        },
      ],
      bagId: null,
      gemeenten: GEMEENTEN,
    }));
  const [byPostcode, byStreet] = [asked(true), asked(false)];
  expect(all).toHaveLength(100);
  expect(new Set(known.match(byPostcode).map(({ match }) => match))).toEqual(new Set(['exact']));
  expect(new Set(known.match(byStreet).map(({ match }) => match))).toEqual(new Set(['street']));

  // By turns, and the quickest of each: what else the machine does then weighs on neither.
  const quickest = { postcode: Infinity, street: Infinity };
  for (let round = 0; round < 25; round++)
    for (const [kind, queries] of [
      ['postcode', byPostcode],
      ['street', byStreet],
    ] as const) {
      const start = performance.now();
      known.match(queries);
      quickest[kind] = Math.min(quickest[kind], performance.now() - start);
    }
  expect(quickest.street / quickest.postcode).toBeLessThanOrEqual(5);
});
