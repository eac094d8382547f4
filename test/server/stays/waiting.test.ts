import { describe, expect, it } from 'vitest';
import { importWaiting } from '../../../server/commands/import-waiting.ts';
import type { Waiting } from '../../../shared/api/waiting.ts';
import type { Role } from '../../../shared/rights.ts';
import { type World, world } from '../http/world.ts';
import { file, lineOn } from '../import/world.ts';

const HEADER = 'lijst;herkomst;trede;maand;aantal';

async function take(server: World, ...rows: string[]) {
  const { folder } = server.region;
  const line = lineOn(folder);
  const path = file(folder, 'wachtlijst.csv', [HEADER, ...rows].join('\n'));
  return { code: await importWaiting.run([path], line.io), ...line };
}

async function read(
  server: World,
  role: Role,
  organisation: string | null = null,
  query = '',
): Promise<Waiting> {
  const response = await server.ask(`/v1/waiting${query}`, { token: await server.token(role, organisation) });
  expect(response.status).toBe(200);
  return response.json();
}

const shown = ({ items }: Waiting) =>
  Object.fromEntries(
    items.map(({ origin, rung, count }) => [`${origin ?? 'alle'} ${rung ?? 'alle'}`, count]),
  );

describe('lists of who waits', () => {
  it('are taken in as counts; the same again changes nothing, another count takes the place', async () => {
    const server = await world();
    const rows = [
      'wachtlijst;GM9901;opstapwoning;2026-09;12',
      'uitstroomlijst;onbekend;opstapwoning;2026-10-01;3',
    ];
    const first = await take(server, ...rows);
    expect([first.code, first.told.join()]).toEqual([0, expect.stringMatching(/2 aantallen van wachtlijst/)]);
    const before = server.region.registry.state().dataVersion;
    await take(server, ...rows);
    expect(server.region.registry.state().dataVersion).toBe(before);
    await take(server, 'wachtlijst;GM9901;opstapwoning;2026-09;14');
    expect(shown(await read(server, 'regio', null, '?month=2026-09'))['GM9901 opstapwoning']).toBe(14);
    expect(await read(server, 'regio')).toMatchObject({ month: '2026-10', months: ['2026-10', '2026-09'] });
  });

  it.each([
    ['another list', 'spoedlijst;GM9901;opstapwoning;2026-09;1', /Kies uit: uitstroomlijst, wachtlijst/],
    ['no gemeente', 'wachtlijst;Meerwijk;opstapwoning;2026-09;1', /gemeentecode als GM0200/],
    [
      'a rung that the region lacks',
      'wachtlijst;GM9901;geen;2026-09;1',
      /Voorbeeldland kent deze trede niet/,
    ],
    ['a month to come', 'wachtlijst;GM9901;opstapwoning;2026-12;1', /moet nog komen/],
    ['no number', 'wachtlijst;GM9901;opstapwoning;2026-09;', /leeg is geen nul/],
    [
      'the same twice',
      'wachtlijst;GM9901;opstapwoning;2026-09;1\nwachtlijst;GM9901;opstapwoning;2026-09;2',
      /staat ook op regel 2/,
    ],
  ])('with %s are refused', async (_what, rows, why) => {
    const server = await world();
    const { code, complained } = await take(server, rows);
    expect(code).toBe(1);
    expect(complained.join('\n')).toMatch(why);
  });

  it('hide small numbers, and what would give them away, but not from who may see them', async () => {
    const server = await world();
    await take(
      server,
      'wachtlijst;GM9901;opstapwoning;2026-09;3',
      'wachtlijst;GM9901;groepswonen;2026-09;20',
      'wachtlijst;GM9902;opstapwoning;2026-09;9',
      'wachtlijst;GM9902;groepswonen;2026-09;0',
    );
    expect(shown(await read(server, 'coordinator'))).toEqual({
      'GM9901 opstapwoning': 3,
      'GM9901 groepswonen': 20,
      'GM9902 opstapwoning': 9,
      'GM9902 groepswonen': 0,
      'GM9901 alle': 23,
      'GM9902 alle': 9,
      'alle opstapwoning': 12,
      'alle groepswonen': 20,
      'alle alle': 32,
    });
    const hidden = { below: 5 };
    const seen = shown(await read(server, 'corporatie', 'Corporatie Een'));
    expect(seen['GM9901 opstapwoning']).toEqual(hidden);
    expect(seen['GM9902 groepswonen']).toBe(0);
    // 12 - 9 would be the 3, and so would 23 - 20: one more of each sum is gone.
    expect([seen['alle opstapwoning'], seen['GM9902 opstapwoning']]).toContainEqual(hidden);
    expect([seen['GM9901 alle'], seen['GM9901 groepswonen']]).toContainEqual(hidden);
    const own = shown(await read(server, 'gemeente', 'GM9901'));
    expect([own['GM9901 opstapwoning'], own['GM9902 opstapwoning'], own['alle opstapwoning']]).toEqual([
      3, 9, 12,
    ]);
  });

  it('of a gemeente leave the small number of the other hidden in every total', async () => {
    const server = await world();
    await take(
      server,
      'wachtlijst;GM9901;opstapwoning;2026-09;30',
      'wachtlijst;GM9902;opstapwoning;2026-09;2',
    );
    const own = shown(await read(server, 'gemeente', 'GM9901'));
    expect(own).toEqual({
      'GM9901 opstapwoning': 30,
      'GM9901 alle': 30,
      'GM9902 opstapwoning': { below: 5 },
      'GM9902 alle': { below: 5 },
      'alle opstapwoning': { below: 5 },
      'alle alle': { below: 5 },
    });
  });
});
