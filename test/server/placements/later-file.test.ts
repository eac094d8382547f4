import { expect, it } from 'vitest';
import { importUnits } from '../../../server/commands/import-units.ts';
import { importVacancies } from '../../../server/commands/import-vacancies.ts';
import { file, lineOn } from '../import/world.ts';
import { type Office, office } from './office.ts';

const UNITS = 'id;trede;plekken;huisnummer;postcode;vanaf;tot;status';
const VACANCIES = 'id;corporatie;huisnummer;postcode;vanaf;tot';

/** Reads a file in as a party sends it each month. */
async function monthly(at: Office, command: typeof importUnits, header: string, row: string): Promise<void> {
  const line = lineOn(at.region.folder);
  const path = file(at.region.folder, 'maand.csv', [header, row].join('\n'));
  expect(await command.run([path, '--source', 'maand'], line.io), line.complained.join('\n')).toBe(0);
}

const periods = async (at: Office, table: 'units' | 'vacancies') =>
  (await at.region.registry.db.selectFrom(table).selectAll().where('source', '=', 'maand').execute()).map(
    ({ from_date: from, until_date: until }) => [from, until],
  );

/** A free home of groepswonen, given as an opstapwoning from 1 December on. */
async function passedOn(): Promise<Office> {
  const at = await office();
  await monthly(at, importUnits, UNITS, 'g;groepswonen;1;1;9901AB;2025-01-01;;vrij');
  const { body } = await at.hold(1);
  await at.ask(`/placements/${body.id}/confirm`, { startsOn: '2026-12-01', lease: 'huurcontract' });
  expect(await periods(at, 'units')).toEqual([['2025-01-01', '2026-12-01']]);
  return at;
}

it('a file that knows nothing of a lease on another rung does not reopen what ended by it', async () => {
  const at = await passedOn();
  await monthly(at, importUnits, UNITS, 'g;groepswonen;2;1;9901AB;2025-01-01;;vrij');
  expect(await periods(at, 'units')).toEqual([['2025-01-01', '2026-12-01']]);
});

it.each([
  ['an end before the lease', '2025-01-01;2026-11-30', ['2025-01-01', '2026-11-30']],
  ['a new period after it', '2027-03-01;', ['2027-03-01', null]],
])('a file that tells of %s is believed', async (_what, told, period) => {
  const at = await passedOn();
  await monthly(at, importUnits, UNITS, `g;groepswonen;1;1;9901AB;${told};vrij`);
  expect(await periods(at, 'units')).toEqual([period]);
});

it('a home that was given is not on offer again by the same list, also when it was to be free later', async () => {
  const at = await office();
  const row = 'v;Corporatie Een;1;9901AB;2026-12-15;';
  await monthly(at, importVacancies, VACANCIES, row);
  const { body } = await at.hold(1);
  await at.ask(`/placements/${body.id}/confirm`, { startsOn: '2026-12-01', lease: 'huurcontract' });
  expect(await periods(at, 'vacancies')).toEqual([['2026-12-01', '2026-12-01']]);
  await monthly(at, importVacancies, VACANCIES, row);
  expect(await periods(at, 'vacancies')).toEqual([['2026-12-01', '2026-12-01']]);
  await monthly(at, importVacancies, VACANCIES, 'v;Corporatie Een;1;9901AB;2028-01-01;');
  expect(await periods(at, 'vacancies')).toEqual([['2028-01-01', null]]);
});

it('a file does not free a home of which a hold or a stay is known here', async () => {
  const at = await office();
  const row = 'o;opstapwoning;1;1;9901AB;2025-01-01;;vrij';
  await monthly(at, importUnits, UNITS, row);
  const status = async () =>
    (await at.region.registry.db.selectFrom('units').select('status').execute()).map((one) => one.status);
  const { body } = await at.hold(1);
  await monthly(at, importUnits, UNITS, row);
  expect(await status()).toEqual(['gereserveerd']);
  await at.ask(`/placements/${body.id}/confirm`, { startsOn: '2026-11-22', lease: 'huurcontract' });
  await monthly(at, importUnits, UNITS, row);
  expect(await status()).toEqual(['bezet']);
});
