import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRegistry, type Registry } from '../../../server/store/open.ts';
import { changeUnits } from '../../../server/store/unit-bulk.ts';
import type { UnitFields } from '../../../server/store/unit-fields.ts';
import { listUnits } from '../../../server/store/unit-list.ts';
import { createUnit, getUnit } from '../../../server/store/units.ts';
import { writeRegistry } from '../../../server/store/write.ts';
import type { UnitChange } from '../../../shared/api/unit-changes.ts';
import { UnitQuery } from '../../../shared/api/units.ts';
import type { Viewer } from '../../../shared/rights.ts';
import { TESTER } from '../clock.ts';
import { unitIn } from './rows.ts';

const REGIO: Viewer = { role: 'regio', organisation: null };
let registry: Registry;
beforeEach(async () => {
  registry = await openRegistry(null);
});
afterEach(() => registry.close());

const add = async (sourceId: string, over: Partial<UnitFields> = {}) => {
  const { id } = await writeRegistry(registry, TESTER, (trx, audit) =>
    createUnit(trx, audit, REGIO, { source: 'toets', sourceId }, unitIn(over)),
  );
  return id;
};
const moment = { yearInUse: null, today: '2026-11-22' };
const list = (query: object) => listUnits(registry.db, REGIO, UnitQuery.parse(query), moment);

describe('a list in an order', () => {
  it('goes up and down, has what is empty last, and says how many there are', async () => {
    const b = await add('b', { provider: 'Beek' });
    const none = await add('geen', { provider: null });
    const a = await add('a', { provider: 'akker' });
    const up = await list({ sort: 'provider' });
    expect([up.items.map(({ id }) => id), up.total, up.next]).toEqual([[a, b, none], 3, null]);
    const down = await list({ sort: 'provider', order: 'desc' });
    expect(down.items.map(({ id }) => id)).toEqual([b, a, none]);
  });

  it('goes on where the page before ended, each once', async () => {
    for (const places of [3, 1, 2, 5, 4]) await add(String(places), { places, rung: 'beschermd-wonen' });
    const seen: number[] = [];
    let cursor: string | null = null;
    do {
      const page = await list({ sort: 'places', limit: 2, ...(cursor !== null && { cursor }) });
      seen.push(...page.items.map(({ places }) => places));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toEqual([1, 2, 3, 4, 5]);
  });

  it('tells by its order nothing of where a secret home stands', async () => {
    const secret = await add('geheim', { secrecy: 'geheim', woonplaats: 'Aalst', straat: 'Aaweg' });
    const open = await add('open', { woonplaats: 'Zwolle', straat: 'Zeedijk' });
    for (const order of ['asc', 'desc'])
      expect((await list({ sort: 'place', order })).items.map(({ id }) => id)).toEqual([open, secret]);
  });
});

describe('finding by words', () => {
  it('takes all words, in any order, as they are written', async () => {
    const id = await add('a', { straat: 'Kerkstraat', huisnummer: 7, provider: 'Zorg 100%' });
    const b = await add('b', { straat: 'Kerkstraat', huisnummer: 8, provider: 'Zorg 1000' });
    expect((await list({ q: 'zorg kerk', sort: 'rung' })).total).toBe(2);
    expect((await list({ q: '100% KERKSTRAAT' })).items.map((unit) => unit.id)).toEqual([id]);
    expect((await list({ q: '8 kerkstraat' })).items.map((unit) => unit.id)).toEqual([b]);
  });

  it('finds a secret home by nothing that tells where it stands', async () => {
    const at = { straat: 'Kerkstraat', postcode: '7311AB', complex: 'De Toren', provider: 'Opvang Oost' };
    const id = await add('geheim', { secrecy: 'geheim', ...at });
    for (const q of ['kerkstraat', '7311ab', 'toren', 'BU0200'])
      expect((await list({ q })).items).toEqual([]);
    expect((await list({ q: 'opvang oost' })).items.map((unit) => unit.id)).toEqual([id]);
  });
});

it('leaves out what has ended, and what another region has', async () => {
  await add('weg', { until_date: '2026-11-22' });
  await add('beeindigd', { status: 'beeindigd' });
  const stays = await add('blijft', { until_date: '2026-11-23' });
  expect((await list({ ended: 'false' })).items.map(({ id }) => id)).toEqual([stays]);
  expect((await list({ ended: 'false', region: 'oost-veluwe' })).items).toHaveLength(1);
  expect((await list({ ended: 'false', region: 'amersfoort' })).items).toEqual([]);
});

describe('changing many at once', () => {
  const change = (ids: string[], how: Partial<UnitChange>, more = {}) =>
    changeUnits(registry, TESTER, REGIO, { ids, change: how, preview: false, skipRefused: false, ...more });

  it('says first what would change, and then changes just that', async () => {
    const ids = [await add('a'), await add('b'), await add('c', { status: 'vrij' })];
    const told = {
      written: true,
      changed: 2,
      unchanged: 1,
      fields: [{ field: 'status', from: 'bezet', to: 'vrij', count: 2 }],
      refused: [],
    };
    expect(await change(ids, { status: 'vrij' }, { preview: true })).toEqual({ preview: true, ...told });
    expect((await list({ status: 'vrij' })).items).toHaveLength(1);
    const version = registry.state().dataVersion;
    expect(await change(ids, { status: 'vrij' })).toEqual({ preview: false, ...told });
    expect((await list({ status: 'vrij' })).items).toHaveLength(3);
    expect(registry.state().dataVersion).toBe(version + 1);
  });

  it('changes nothing where one cannot, unless the others are to go on', async () => {
    const early = await add('a', { from_date: '2026-01-01' });
    const late = await add('b', { from_date: '2027-01-01' });
    const ids = [early, late, 'onbekend'];
    const none = await change(ids, { until: '2026-12-31' });
    expect([none.written, none.changed, none.refused.map(({ id }) => id)]).toEqual([
      false,
      1,
      [late, 'onbekend'],
    ]);
    expect(none.refused[0]?.why).toContain('kies een latere einddatum');
    expect((await getUnit(registry.db, REGIO, early))?.until).toBeNull();
    expect((await change(ids, { until: '2026-12-31' }, { skipRefused: true })).written).toBe(true);
    expect((await getUnit(registry.db, REGIO, early))?.until).toBe('2026-12-31');
    expect((await getUnit(registry.db, REGIO, late))?.until).toBeNull();
  });

  it('empties a field that is null and keeps one that is absent', async () => {
    const id = await add('a', { contract: 'huur', provider: 'Beek' });
    await change([id], { provider: null });
    expect(await getUnit(registry.db, REGIO, id)).toMatchObject({ contract: 'huur', provider: null });
  });
});
