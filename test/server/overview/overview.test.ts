import { describe, expect, it } from 'vitest';
import { importWaiting } from '../../../server/commands/import-waiting.ts';
import type { Overview } from '../../../shared/api/overview.ts';
import type { Role } from '../../../shared/rights.ts';
import { agreement } from '../../shared/agreements/build.ts';
import { maximum } from '../../shared/norms/build.ts';
import { unit } from '../checks/region.ts';
import { type World, world } from '../http/world.ts';
import { file, lineOn } from '../import/world.ts';

async function filled(): Promise<World> {
  const server = await world();
  await server.region.units(
    unit('A', 'BU99010101', { rung: 'beschermd-wonen', places: 9 }),
    unit('B', 'BU99010101', { from: '2026-03-01' }),
    unit('C', 'BU99020101', { from: '2024-01-01' }),
  );
  await server.region.norms(maximum({ id: 'buurt', level: 'buurt', warnAt: 6, limit: 8 }));
  await server.region.agreement(agreement());
  const { folder } = server.region;
  const rows = ['lijst;herkomst;trede;maand;aantal', 'wachtlijst;GM9901;opstapwoning;2026-10;12'];
  rows.push('wachtlijst;GM9902;opstapwoning;2026-10;6');
  await importWaiting.run([file(folder, 'wachtlijst.csv', rows.join('\n'))], lineOn(folder).io);
  return server;
}

async function read(server: World, role: Role, organisation: string | null = null): Promise<Overview> {
  const token = await server.token(role, organisation);
  const response = await server.ask('/v1/overview?region=demo', { token });
  expect(response.status).toBe(200);
  return response.json();
}

const placesOf = ({ places }: Overview) => Object.fromEntries(places.map(({ kind, places: n }) => [kind, n]));

describe('the figures to begin the day with', () => {
  it('tell the region of its places, promises, buurten, omklap and lists', async () => {
    const shown = await read(await filled(), 'regio');
    expect(shown.scope).toEqual({ level: 'regio', code: 'demo', name: 'Voorbeeldland' });
    expect(placesOf(shown)).toMatchObject({ 'beschermd-wonen': 9, opstap: 2 });
    expect(shown.agreements).toEqual([
      expect.objectContaining({ id: 'woonafspraak', period: '2026', party: null, promised: 7, delivered: 1 }),
    ]);
    // De Haven has 10 places where 8 may be; the three other buurten have room.
    expect(shown.buurten).toEqual({ all: 4, full: 1, over: 1 });
    // C began in January 2024 and may last 24 months; B has until March 2028.
    expect(shown.terms).toEqual({ months: 12, soon: 0, past: 1 });
    expect(shown.waiting).toEqual({ month: '2026-10', lists: [{ list: 'wachtlijst', count: 18 }] });
  });

  it('tell a gemeente of her own', async () => {
    const shown = await read(await filled(), 'gemeente', 'GM9902');
    expect(shown.scope).toEqual({ level: 'gemeente', code: 'GM9902', name: 'Broekhoven' });
    expect(placesOf(shown)).toMatchObject({ 'beschermd-wonen': 0, opstap: 1 });
    expect(shown.agreements).toEqual([
      expect.objectContaining({ party: 'Broekhoven', promised: 2, delivered: 0 }),
    ]);
    expect(shown.buurten).toEqual({ all: 1, full: 0, over: 0 });
    expect(shown.waiting?.lists).toEqual([{ list: 'wachtlijst', count: 6 }]);
  });

  it('hide small numbers, and who is over a norm, from who may not see them', async () => {
    const shown = await read(await filled(), 'lezer');
    // One location of 9 places and two homes: all of 1 to 4 units.
    expect(placesOf(shown)).toMatchObject({ 'beschermd-wonen': { below: 5 }, opstap: { below: 5 } });
    expect(shown.buurten).toEqual({ all: 4, full: 1, over: null });
    expect([shown.terms, shown.waiting]).toEqual([null, null]);
  });

  it('say what to do where there is no such region', async () => {
    const server = await filled();
    const token = await server.token('regio');
    const unknown = await server.ask('/v1/overview?region=elders', { token });
    expect([unknown.status, (await unknown.json()).detail]).toEqual([
      404,
      'De regio elders heeft hier geen ladder; kies er een uit /v1/regions.',
    ]);
    expect((await server.ask('/v1/overview?region=oost-veluwe', { token })).status).toBe(503);
  });
});
