import { describe, expect, it } from 'vitest';
import { importAreaRows } from '../../../server/import/areas.ts';
import { saveLadderChange } from '../../../server/store/ladder-changes.ts';
import { writeRegistry } from '../../../server/store/write.ts';
import { Ladder, type LadderComparison } from '../../../shared/api/ladder.ts';
import { amersfoort } from '../../../shared/ladder/presets/amersfoort.ts';
import type { Role } from '../../../shared/rights.ts';
import { unit } from '../checks/region.ts';
import { BY, buurt } from '../import/world.ts';
import { type World, world } from './world.ts';

const HOME = { postcode: '9901AB', huisnummer: 3 };

async function read<T>(
  server: World,
  path: string,
  role: Role = 'regio',
  organisation: string | null = null,
): Promise<T> {
  const response = await server.ask(path, { token: await server.token(role, organisation) });
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}

describe('the ladder of a region', () => {
  it('tells each rung in full, with its paths and sizes, and what the region changed', async () => {
    const server = await world();
    const told = Ladder.strict().parse(await read(server, '/v1/ladder?region=oost-veluwe'));
    expect(told.paths[0]?.points.map(({ places }) => places)).toEqual([800, 480, 240]);
    expect(told.providerBands).toHaveLength(2);
    expect(told.changed).toEqual([]);
    const other = await read<Ladder>(server, '/v1/ladder?region=amersfoort');
    expect(other.rungs).toEqual(amersfoort.rungs);
  });
});

describe('a ladder that the region changed', () => {
  it('holds from its day on, and tells what was changed, in words and with its source', async () => {
    const server = await world();
    const source = { document: 'Besluit van de regio', paragraph: '3', year: 2026 };
    const change = (from: string, count: number) => ({
      rung: 'opstapwoning',
      set: { maxStay: { count, unit: 'months' as const, source } },
      source,
      from,
    });
    await writeRegistry(server.region.registry, BY, async (trx, audit) => {
      await saveLadderChange(trx, audit, 'demo', change('2026-01-01', 18));
      await saveLadderChange(trx, audit, 'demo', change('2027-01-01', 12));
    });
    const told = await read<Ladder>(server, '/v1/ladder?region=demo');
    expect(told.rungs.find(({ id }) => id === 'opstapwoning')?.maxStay?.count).toBe(18);
    expect(told.changed).toEqual([
      {
        rung: 'opstapwoning',
        field: 'langste verblijf',
        from: '24 maanden',
        to: '18 maanden',
        source,
        since: '2026-01-01',
      },
    ]);
    // What one region changes is no other's.
    expect((await read<Ladder>(server, '/v1/ladder?region=oost-veluwe')).changed).toEqual([]);
  });
});

describe('a unit on a rung of people’s own homes', () => {
  const input = { rung: 'beschermd-thuis', places: 1, address: HOME };

  it('is refused with an address, and kept by its buurt', async () => {
    const server = await world();
    const token = await server.token('regio');
    const refused = await server.ask('/v1/units', { body: input, token });
    expect(refused.status).toBe(400);
    expect((await refused.json()).detail).toMatch(/eigen huis.*geef de buurtcode/);
    const kept = await server.ask('/v1/units', {
      body: { ...input, places: 4, address: { buurt: 'BU99010101' } },
      token,
    });
    expect(kept.status).toBe(201);
    expect(await kept.json()).toMatchObject({ buurt: 'BU99010101', address: null, secrecy: 'gebied' });
  });

  it('cannot become so while it has an address', async () => {
    const server = await world();
    const token = await server.token('regio');
    const made = await server.ask('/v1/units', { body: { ...input, rung: 'opstapwoning' }, token });
    const { id } = await made.json();
    const changed = await server.ask(`/v1/units/${id}`, {
      method: 'PATCH',
      body: { rung: 'zelfstandig-wonen' },
      token,
    });
    expect(changed.status).toBe(400);
    expect(await read(server, `/v1/units/${id}`)).toMatchObject({ rung: 'opstapwoning' });
  });
});

describe('regions side by side', () => {
  const PATH = '/v1/ladder/comparison?regions=demo,amersfoort';
  const cell = (told: LadderComparison, kind: string, region: string) =>
    told.kinds.find((row) => row.kind === kind)?.cells.find((one) => one.region === region);

  /** The small region has two gemeenten; with the other four it is whole. */
  async function filled(gemeenten: string[]): Promise<World> {
    const server = await world();
    const { registry, folder } = server.region;
    const rows = gemeenten.map((code, at) => buurt(`BU${code}0101`, 4 + at));
    if (rows.length > 0)
      await importAreaRows(registry, folder, BY, { file: 'meer', rows, year: 2024, activate: false });
    return server;
  }

  it('names what is missing, and knows nothing where it is', async () => {
    const told = await read<LadderComparison>(await filled(['9903']), PATH);
    expect(told.regions[0]).toMatchObject({ id: 'demo', missing: ['GM9904', 'GM9905', 'GM9906'] });
    expect(told.regions[1]?.missing).toHaveLength(7);
    expect(cell(told, 'tussenvorm', 'demo')?.places).toBeNull();
    expect(cell(told, 'tussenvorm', 'amersfoort')?.rungs.map(({ rung }) => rung)).toEqual([
      'safehouse',
      'begeleid-wonen',
    ]);
  });

  it('counts what is in use and not secret, exactly or hidden by the rights of who asks', async () => {
    const server = await filled(['9903', '9904', '9905', '9906']);
    const groups = [1, 2, 3, 4, 5].map((n) =>
      unit(`g${n}`, 'BU99030101', { rung: 'groepswonen', places: 3 }),
    );
    await server.region.units(
      unit('a', 1),
      unit('b', 'BU99010101', { rung: 'geclusterd-wonen', places: 12 }),
      unit('c', 'BU99020101', { rung: 'fasehuis', places: 7 }),
      unit('d', 'BU99010101', { rung: 'fasehuis', places: 5, secrecy: 'geheim' }),
      unit('e', 'BU99010101', { rung: 'fasehuis', places: 9, until: '2026-01-01' }),
      ...groups,
    );
    const exact = await read<LadderComparison>(server, PATH);
    expect(exact.regions[0]?.missing).toEqual([]);
    // 12 geclusterd, 7 in the fasehuis, five groups of 3.
    expect(cell(exact, 'tussenvorm', 'demo')).toMatchObject({ places: 34, units: 7 });
    expect(cell(exact, 'opstap', 'demo')).toMatchObject({ places: 1, units: 1 });
    for (const [role, organisation] of [
      ['lezer', null],
      ['gemeente', 'GM9901'],
    ] as const) {
      const told = await read<LadderComparison>(server, PATH, role, organisation);
      expect(cell(told, 'opstap', 'demo')?.places, role).toEqual({ below: 5 });
      expect(cell(told, 'tussenvorm', 'demo'), role).toMatchObject({ places: { below: 5 }, units: null });
      expect(cell(told, 'beschermd-wonen', 'demo')?.places, role).toBe(0);
      const shown = cell(told, 'tussenvorm', 'demo')?.rungs.find(({ rung }) => rung === 'groepswonen');
      expect(shown?.places, role).toBe(15);
    }
  });

  it('refuses one region, and a region that is not there', async () => {
    const server = await world();
    const token = await server.token('regio');
    const status = async (regions: string) =>
      (await server.ask(`/v1/ladder/comparison?regions=${regions}`, { token })).status;
    expect(await status('demo')).toBe(400);
    expect(await status('demo,atlantis')).toBe(404);
  });
});
