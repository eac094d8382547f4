import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VersionConflict } from '../../../server/store/changes.ts';
import { openRegistry, type Registry } from '../../../server/store/open.ts';
import { type UnitFields, unitChanges } from '../../../server/store/unit-fields.ts';
import { unitHistory } from '../../../server/store/unit-history.ts';
import { listUnits } from '../../../server/store/unit-list.ts';
import { changeUnit, createUnit, endUnit, getUnit } from '../../../server/store/units.ts';
import { writeRegistry } from '../../../server/store/write.ts';
import { UnitPatch, UnitQuery } from '../../../shared/api/units.ts';
import type { Viewer } from '../../../shared/rights.ts';
import { TESTER } from '../clock.ts';
import { unitIn } from './rows.ts';

const REGIO: Viewer = { role: 'regio', organisation: null };
let registry: Registry;
beforeEach(async () => {
  registry = await openRegistry(null);
});
afterEach(() => registry.close());

const add = (sourceId: string, over: Partial<UnitFields> = {}) =>
  writeRegistry(registry, TESTER, (trx, audit) =>
    createUnit(trx, audit, REGIO, { source: 'toets', sourceId }, unitIn(over)),
  );
const list = async (viewer: Viewer, query: object = {}) =>
  (await listUnits(registry.db, viewer, UnitQuery.parse(query))).items;

describe('whose units a viewer sees', () => {
  beforeEach(async () => {
    await add('apeldoorn-een');
    await add('apeldoorn-twee', { corporation: 'Corporatie Twee', provider: 'Aanbieder 02' });
    await add('epe-een', { gemeente: 'GM0232', wijk: 'WK023201', buurt: 'BU02320101' });
    await add('geheim', { secrecy: 'geheim', complex: 'Huis C' });
  });

  it.each<[Viewer, number]>([
    [REGIO, 4],
    [{ role: 'coordinator', organisation: null }, 4],
    [{ role: 'gemeente', organisation: 'GM0200' }, 2],
    [{ role: 'gemeente', organisation: 'GM0232' }, 1],
    [{ role: 'corporatie', organisation: 'Corporatie Een' }, 3],
    [{ role: 'corporatie', organisation: 'Corporatie Twee' }, 1],
    [{ role: 'aanbieder', organisation: 'Aanbieder 02' }, 1],
    [{ role: 'aanbieder', organisation: 'Aanbieder 99' }, 0],
    [{ role: 'lezer', organisation: null }, 0],
  ])('%j sees %i', async (viewer, count) => {
    expect(await list(viewer)).toHaveLength(count);
  });

  it('gives one unit only to those who see it in their list', async () => {
    const [unit] = await list({ role: 'corporatie', organisation: 'Corporatie Twee' });
    const id = unit?.id ?? '';
    expect(await getUnit(registry.db, REGIO, id)).toEqual(unit);
    expect(await getUnit(registry.db, { role: 'gemeente', organisation: 'GM0232' }, id)).toBeNull();
    expect(await getUnit(registry.db, { role: 'lezer', organisation: null }, id)).toBeNull();
  });

  it('never tells where a secret unit stands, nor lists it by area', async () => {
    const [secret] = await list(REGIO, { secrecy: 'geheim' });
    expect(secret).toMatchObject({ address: null, buurt: null, wijk: null, gemeente: null, complex: null });
    expect(await list(REGIO, { secrecy: 'geheim', gemeente: 'GM0200' })).toEqual([]);
    expect(await list(REGIO, { secrecy: 'geheim', buurt: 'BU02000101' })).toEqual([]);
    const gemeente: Viewer = { role: 'gemeente', organisation: 'GM0200' };
    expect(await getUnit(registry.db, gemeente, secret?.id ?? '')).toBeNull();
  });
});

it('shows the point of an open unit only, and the address of both to their owners', async () => {
  await add('open', { secrecy: 'open' });
  await add('gebied', { secrecy: 'gebied' });
  const [open] = await list(REGIO, { secrecy: 'open' });
  const [gebied] = await list(REGIO, { secrecy: 'gebied' });
  expect(open?.address).toMatchObject({ straat: 'Voorbeeldlaan', point: { lon: 5.96, lat: 52.21 } });
  expect(gebied?.address).toMatchObject({ straat: 'Voorbeeldlaan', huisnummer: 12, point: null });
});

it('walks the list a page at a time and meets each unit once', async () => {
  for (let number = 0; number < 7; number++) await add(`u${number}`);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listUnits(registry.db, REGIO, UnitQuery.parse({ limit: 3, cursor }));
    expect(page.items.length).toBeLessThanOrEqual(3);
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  expect(new Set(seen).size).toBe(7);
  expect(seen).toHaveLength(7);
});

it('filters on a date with half-open periods', async () => {
  await add('a', { from_date: '2025-01-01', until_date: '2026-01-01' });
  expect(await list(REGIO, { date: '2024-12-31' })).toHaveLength(0);
  expect(await list(REGIO, { date: '2025-01-01' })).toHaveLength(1);
  expect(await list(REGIO, { date: '2025-12-31' })).toHaveLength(1);
  expect(await list(REGIO, { date: '2026-01-01' })).toHaveLength(0);
});

describe('a change', () => {
  const change = (id: string, patch: object, version?: number) =>
    writeRegistry(registry, TESTER, (trx, audit) =>
      changeUnit(trx, audit, REGIO, id, unitChanges(UnitPatch.parse(patch), null), version),
    );

  it('is a new version; absent keeps and null empties', async () => {
    const { id } = await add('a');
    expect(await change(id, { places: 2, provider: null })).toMatchObject({
      version: 2,
      places: 2,
      provider: null,
      corporation: 'Corporatie Een',
      rent: 577.91,
    });
  });

  it('that changes nothing writes nothing', async () => {
    const { id } = await add('a');
    const { dataVersion } = registry.state();
    expect(await change(id, { places: 1, rent: 577.91 })).toMatchObject({ version: 1 });
    expect(registry.state().dataVersion).toBe(dataVersion);
  });

  it('made on an older version is refused', async () => {
    const { id } = await add('a');
    await change(id, { places: 2 }, 1);
    await expect(change(id, { places: 3 }, 1)).rejects.toThrow(VersionConflict);
  });

  it.each([
    [{ rung: 'villa' }, /trede "villa".*kies uit/],
    [{ until: '2024-01-01' }, /einddatum 2024-01-01 ligt voor/],
    [{ complex: 'dhr. Jansen' }, /"complex" lijkt de naam van een persoon/],
    [{ contract: '111222333' }, /"contract" lijkt een burgerservicenummer/],
  ])('%j is refused in a sentence', async (patch, sentence) => {
    const { id } = await add('a');
    await expect(change(id, patch)).rejects.toThrow(sentence);
    expect(await getUnit(registry.db, REGIO, id)).toMatchObject({ version: 1 });
  });

  it('is told in the history without addresses, newest first', async () => {
    const { id } = await add('a');
    await change(id, { places: 2 });
    await writeRegistry(registry, TESTER, (trx, audit) =>
      changeUnit(trx, audit, REGIO, id, { straat: 'Andere weg', huisnummer: 3 }),
    );
    const history = await unitHistory(registry.db, REGIO, id, { limit: 100 });
    expect(history?.items.map(({ action, changed, version }) => [action, changed, version])).toEqual([
      ['unit.change', ['address'], 3],
      ['unit.change', ['places'], 2],
      ['unit.create', [], 1],
    ]);
    expect(JSON.stringify(history)).not.toContain('weg');
    expect(
      await unitHistory(registry.db, { role: 'lezer', organisation: null }, id, { limit: 1 }),
    ).toBeNull();
  });
});

it('ends a unit on a day, and empties the period of one that had not opened', async () => {
  const open = await add('open');
  const later = await add('later', { from_date: '2027-01-01' });
  const end = (id: string) =>
    writeRegistry(registry, TESTER, (trx, audit) => endUnit(trx, audit, REGIO, id, '2026-06-01'));
  expect(await end(open.id)).toMatchObject({ from: '2025-01-01', until: '2026-06-01', version: 2 });
  expect(await end(later.id)).toMatchObject({ from: '2026-06-01', until: '2026-06-01' });
});
