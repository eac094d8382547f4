import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { activate } from '../../../server/commands/activate.ts';
import { doctor } from '../../../server/commands/doctor.ts';
import { importUnits } from '../../../server/commands/import-units.ts';
import { toWgs } from '../../../server/geo/rd.ts';
import { openReference } from '../../../server/geo/reference.ts';
import { activateYear } from '../../../server/import/activate.ts';
import { importAddressRows } from '../../../server/import/addresses.ts';
import { importAreaRows } from '../../../server/import/areas.ts';
import { verifyAudit } from '../../../server/store/audit.ts';
import { countAreas } from '../../../server/store/counts.ts';
import type { Registry } from '../../../server/store/open.ts';
import { listUnits } from '../../../server/store/unit-list.ts';
import { UnitQuery } from '../../../shared/api/units.ts';
import { address, BY, buurt, file, lineOn, NO_STOP, newRegistry, SOUTH, WEST } from './world.ts';

/** Two buurten side by side. In 2025 their codes changed places: BU90010001 lies where BU90010002 lay. */
const BEFORE = [buurt('BU90010001', 0), buurt('BU90010002', 1)];
const AFTER = [buurt('BU90010001', 1), buurt('BU90010002', 0)];
const WESTERN = toWgs({ x: WEST + 500, y: SOUTH + 500 });
const EASTERN = toWgs({ x: WEST + 1500, y: SOUTH + 500 });
const HOMES = [
  address({ straat: 'Kerkstraat', huisnummer: 1, postcode: '7311AA', buurt: null, point: WESTERN }),
  address({ straat: 'Kerkstraat', huisnummer: 2, postcode: '7311AA', buurt: null, point: EASTERN }),
];

const HEADER = 'id;trede;plekken;postcode;huisnummer;lon;lat;buurtcode;vanaf';
const UNITS = [
  HEADER,
  'op-adres;opstapwoning;1;7311AA;1;;;;2024-01-01',
  `op-punt;opstapwoning;1;;;${EASTERN.lon};${EASTERN.lat};;2024-01-01`,
  'op-buurt;opstapwoning;1;;;;;BU90010001;2024-01-01',
].join('\n');

async function world() {
  const { registry, folder } = await newRegistry();
  const areas = (year: number, rows: typeof BEFORE, more = {}) =>
    importAreaRows(registry, folder, BY, { file: 'proef', rows, year, activate: false, ...more });
  await areas(2024, BEFORE);
  await importAddressRows(registry, folder, BY, { name: 'proef', rows: HOMES }, NO_STOP);
  const line = lineOn(folder);
  expect(await importUnits.run([file(folder, 'eenheden.csv', UNITS)], line.io), line.complained[0]).toBe(0);
  return { registry, folder, areas };
}

/** Year and buurt of each unit, by its number in the file. */
async function places(registry: Registry) {
  const rows = await registry.db.selectFrom('units').select(['source_id', 'area_year', 'buurt']).execute();
  return Object.fromEntries(rows.map((row) => [row.source_id, `${row.area_year} ${row.buurt}`]));
}

async function inUse(registry: Registry, areaYear: number) {
  const codes = ['BU90010001', 'BU90010002'];
  const moment = { date: '2026-11-22', horizon: '2027-11-22', areaYear, ended: [] };
  const found = await countAreas(registry.db, 'buurt', codes, moment);
  return codes.map((code) => (found.get(code) ?? []).reduce((sum, { places: n }) => sum + n, 0));
}

const IN_2024 = {
  'op-adres': '2024 BU90010001',
  'op-punt': '2024 BU90010002',
  'op-buurt': '2024 BU90010001',
};

describe('a year beside another', () => {
  test('read in without activating: nothing moves', async () => {
    const { registry, areas } = await world();
    const report = await areas(2025, AFTER);
    expect(report).toMatchObject({ active: false, movedUnits: 0, placedInOtherYear: 0 });
    expect(await places(registry)).toEqual(IN_2024);
  });

  test('activated: what has a point follows it to its new code; a bare code stays in its own year', async () => {
    const { registry, folder, areas } = await world();
    await areas(2025, AFTER);
    const done = await activateYear(registry, folder, BY, 2025, null);
    // The home by its address has the point of the address; its address is not known in 2025.
    expect(done).toMatchObject({ year: 2025, before: 2024, moved: 2, toReplace: 1, addresses: 0 });
    expect(await places(registry)).toEqual({
      'op-adres': '2025 BU90010002',
      'op-punt': '2025 BU90010001',
      'op-buurt': '2024 BU90010001',
    });
    // The western square: one home; the eastern one; the unit without a point counts in 2024 alone.
    expect(await inUse(registry, 2025)).toEqual([1, 1]);
    expect(await inUse(registry, 2024)).toEqual([1, 0]);
    expect(registry.state().referenceFile).toBe('reference-2025-1.db');
    expect((await verifyAudit(registry.db)).broken).toBeNull();
  });

  test('what is left to place again is a list, and doctor names it', async () => {
    const { registry, folder, areas } = await world();
    await areas(2025, AFTER, { activate: true });
    const regio = { role: 'regio', organisation: null } as const;
    const ask = async (query: object) =>
      (await listUnits(registry.db, regio, UnitQuery.parse(query), { yearInUse: 2025, today: null })).items;
    const [only, ...others] = await ask({ replace: 'true' });
    expect(only).toMatchObject({ buurt: 'BU90010001', areaYear: 2024, address: null });
    expect(others).toEqual([]);
    expect(await ask({ replace: 'false' })).toHaveLength(2);
    const line = lineOn(folder);
    await doctor.run([], line.io);
    expect(line.told[0]).toContain('Opnieuw plaatsen: 1 daarvan staat nog in de gebieden van een ander jaar');
    expect(line.told[0]).toContain('(op-buurt)');
  });

  test('back again: all stand where they stood, and count once', async () => {
    const { registry, folder, areas } = await world();
    await areas(2025, AFTER, { activate: true });
    const back = await activateYear(registry, folder, BY, 2024, null);
    expect(back).toMatchObject({ moved: 2, toReplace: 0 });
    expect(await places(registry)).toEqual(IN_2024);
    expect(await inUse(registry, 2024)).toEqual([2, 1]);
    expect(await inUse(registry, 2025)).toEqual([0, 0]);
  });

  test('activating the same year again writes nothing', async () => {
    const { registry, folder } = await world();
    const before = registry.state();
    expect(await activateYear(registry, folder, BY, 2024, null)).toMatchObject({ moved: 0, toReplace: 0 });
    expect(registry.state()).toEqual(before);
  });

  test('each move is a new version with its audit row, and when it was last confirmed stays', async () => {
    const { registry, areas } = await world();
    const before = await registry.db.selectFrom('units').selectAll().orderBy('id').execute();
    await areas(2025, AFTER, { activate: true });
    const after = await registry.db.selectFrom('units').selectAll().orderBy('id').execute();
    for (const [index, row] of after.entries()) {
      const was = before[index];
      const moved = row.source_id === 'op-buurt' ? 0 : 1;
      expect(row.version).toBe((was?.version ?? 0) + moved);
      expect(row.recorded_on).toBe(was?.recorded_on);
    }
    const audit = await registry.db
      .selectFrom('audit')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('action', '=', 'unit.place')
      .executeTakeFirstOrThrow();
    expect(Number(audit.n)).toBe(2);
  });

  test('an address that is read in later places its unit then', async () => {
    const { registry, folder, areas } = await world();
    await registry.db.updateTable('units').set({ lon: null, lat: null, rd_x: null, rd_y: null }).execute();
    const report = await areas(2025, AFTER, { activate: true });
    expect(report).toMatchObject({ movedUnits: 0, placedInOtherYear: 3 });
    await importAddressRows(registry, folder, BY, { name: 'proef', rows: HOMES }, NO_STOP);
    expect(await places(registry)).toMatchObject({
      'op-adres': '2025 BU90010002',
      'op-buurt': '2024 BU90010001',
    });
  });

  test('stopped half-way: all is as it was', async () => {
    const { registry, folder, areas } = await world();
    await areas(2025, AFTER);
    const before = registry.state();
    const stop = AbortSignal.abort();
    await expect(activateYear(registry, folder, BY, 2025, stop)).rejects.toThrow('afgebroken');
    await expect(areas(2025, AFTER, { activate: true, signal: stop })).rejects.toThrow('afgebroken');
    expect(registry.state()).toEqual(before);
    expect(await places(registry)).toEqual(IN_2024);
    const file = openReference(join(folder, registry.state().referenceFile ?? ''));
    expect(file.year).toBe(2024);
    file.close();
  });

  test('on the command line: it says how many it placed, and what is left to do', async () => {
    const { folder, areas } = await world();
    await areas(2025, AFTER);
    const line = lineOn(folder);
    expect(await activate.run(['--year', '2025'], line.io)).toBe(0);
    expect(line.told[0]).toContain('Trede toetst nu op de gebieden van 2025 in plaats van 2024.');
    expect(line.told[0]).toContain('2 woningen en locaties zijn opnieuw geplaatst');
    expect(line.told[0]).toContain('1 is alleen met een buurtcode van een ander jaar bekend');
    await expect(activate.run(['--year', '2019'], line.io)).rejects.toThrow('wel: 2024, 2025');
  });
});
