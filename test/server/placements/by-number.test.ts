import { expect, it } from 'vitest';
import { lookAtAddressFile } from '../../../server/import/address-file.ts';
import { importPostcodes } from '../../../server/import/postcodes.ts';
import { maximum, radius } from '../../shared/norms/build.ts';
import { BY, file, NO_STOP } from '../import/world.ts';
import { type Office, office } from './office.ts';

/** A place where only a table of postcodes and numbers is known: 9901 AC 1 and 5; 9 lies in two buurten. */
async function byTable(): Promise<Office> {
  const at = await office();
  const { registry, folder } = at.region;
  const rows = ['9901AC,1,99010101,990101,9901', '9901AC,5,99010101,990101,9901'];
  const twice = ['9901AC,9,99010101,990101,9901', '9901AC,9,99010102,990101,9901'];
  const text = ['PC6,Huisnummer,Buurt2024,Wijk2024,Gemeente2024', ...rows, ...twice].join('\n');
  await importPostcodes(registry, folder, BY, lookAtAddressFile(file(folder, 'tabel.csv', text)), NO_STOP);
  return at;
}

const ask = (at: Office, huisnummer: number, more: object = {}) =>
  at.hold(0, { readings: [{ postcode: '9901AC', huisnummer, ...more }] });
const sure = (at: Office, huisnummer: number, letter?: string) =>
  at.hold(0, {
    readings: [{ postcode: '9901AC', huisnummer, ...(letter && { huisletter: letter }) }],
    confirmedHome: true,
  });

it('a home known by its number alone is held once someone confirms that it is the one', async () => {
  const at = await byTable();
  await at.region.norms(maximum(), radius({ id: 'straal' }));
  const unsure = await ask(at, 1);
  expect(unsure).toMatchObject({ status: 400, body: { detail: expect.stringMatching(/^Niet zeker welke/) } });
  const held = await sure(at, 1);
  expect(held).toMatchObject({
    status: 201,
    body: { state: 'held', address: { huisnummer: 1, point: null } },
  });
  const { body } = await at.ask(`/placements/${held.body.id}/receipt`);
  const { match, verdict, reasons } = (
    body as unknown as {
      verdict: { match: string; verdict: string; reasons: { kind: string; result: string }[] };
    }
  ).verdict;
  // The norm of the buurt judges; the one around the home cannot.
  expect([match, verdict]).toEqual(['number', 'onbekend']);
  expect(reasons.map(({ kind, result }) => [kind, result])).toContainEqual(['maximum', 'ruimte']);
  expect(reasons.map(({ kind, result }) => [kind, result])).toContainEqual(['straal', 'onbekend']);
});

it('is taken by then, and another letter at the number is another home', async () => {
  const at = await byTable();
  expect((await sure(at, 5, 'A')).status).toBe(201);
  expect((await sure(at, 5, 'a')).body.code).toBe('taken');
  expect((await sure(at, 5, 'B')).status).toBe(201);
});

it('confirming does not choose between two homes, nor find one that is not there', async () => {
  const at = await byTable();
  expect((await sure(at, 9)).body.detail).toMatch(/^Niet zeker welke/);
  expect((await sure(at, 77)).body.detail).toMatch(/niet gevonden/);
});
