import { describe, expect, it } from 'vitest';
import { maximum, perThousand, radius } from '../../shared/norms/build.ts';
import { unit } from '../checks/region.ts';
import { world } from './world.ts';

const norm = maximum({ id: 'hoogstens', limit: 4, warnAt: 4, from: '2025-01-01' });

describe('norms over the API', () => {
  it('are set, listed in words, changed from a day and ended', async () => {
    const server = await world();
    const token = await server.token('regio');
    expect((await server.ask('/v1/norms', { token, body: norm })).status).toBe(201);
    const list = await (await server.ask('/v1/norms?region=demo&rung=opstapwoning', { token })).json();
    expect(list.items).toHaveLength(1);
    expect(list.items[0].text).toContain('Ten hoogste 4 plekken in elke buurt; waarschuwing vanaf 4.');
    const changed = await server.ask('/v1/norms/hoogstens', {
      token,
      method: 'PATCH',
      body: { from: '2027-01-01', limit: 6 },
    });
    expect(await changed.json()).toMatchObject({ from: '2027-01-01', until: null, limit: 6, warnAt: 4 });
    const { periods } = await (await server.ask('/v1/norms/hoogstens', { token })).json();
    expect(
      periods.map((one: { from: string; until: string; limit: number }) => [one.from, one.until, one.limit]),
    ).toEqual([
      ['2025-01-01', '2027-01-01', 4],
      ['2027-01-01', null, 6],
    ]);
    const ended = await server.ask('/v1/norms/hoogstens/end', { token, body: { until: '2028-01-01' } });
    expect(await ended.json()).toMatchObject({ until: '2028-01-01' });
    const later = await (await server.ask('/v1/norms?date=2028-01-01', { token })).json();
    expect(later.items).toEqual([]);
    const english = await server.ask('/v1/norms', { token, headers: { 'accept-language': 'en' } });
    expect((await english.json()).items[0].text).toContain('At most 4 places in each neighbourhood');
  });

  it('name each wrong field, and clash with another of the same id', async () => {
    const server = await world();
    const token = await server.token('regio');
    const refused = await server.ask('/v1/norms', {
      token,
      body: { ...norm, limit: 'veel', rungs: [] },
    });
    expect(refused.status).toBe(400);
    const { errors } = await refused.json();
    expect(errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(['#/limit', '#/rungs']);
    await server.ask('/v1/norms', { token, body: norm });
    expect((await server.ask('/v1/norms', { token, body: { ...norm, limit: 9 } })).status).toBe(409);
    expect((await (await server.ask('/v1/norms/hoogstens', { token })).json()).periods[0].limit).toBe(4);
  });

  it('of the region are not for a gemeente, which sets its own', async () => {
    const server = await world();
    const [regio, meerwijk] = [await server.token('regio'), await server.token('gemeente', 'GM9901')];
    await server.ask('/v1/norms', { token: regio, body: norm });
    const post = async (body: object) => (await server.ask('/v1/norms', { token: meerwijk, body })).status;
    expect(await post({ ...norm, id: 'regionaal' })).toBe(403);
    expect(await post({ ...norm, id: 'van-een-ander', gemeente: 'GM9902' })).toBe(403);
    expect(await post({ ...norm, id: 'eigen', gemeente: 'GM9901', replaces: 'hoogstens' })).toBe(201);
    const patch = { token: meerwijk, method: 'PATCH', body: { from: '2027-01-01', limit: 9 } };
    expect((await server.ask('/v1/norms/hoogstens', patch)).status).toBe(403);
    const away = { ...patch, body: { from: '2027-01-01', gemeente: null, replaces: null } };
    expect((await server.ask('/v1/norms/eigen', away)).status).toBe(403);
    const ids = async (gemeente: string) =>
      (await (await server.ask(`/v1/norms?gemeente=${gemeente}`, { token: meerwijk })).json()).items.map(
        ({ id }: { id: string }) => id,
      );
    expect(await ids('GM9901')).toEqual(['eigen', 'hoogstens']);
    expect(await ids('GM9902')).toEqual(['hoogstens']);
    expect(await ids('GM0001')).toEqual([]);
  });

  it('of a gemeente take the place of one of the region only, and loosen it only where it may be', async () => {
    const server = await world();
    const [regio, meerwijk] = [await server.token('regio'), await server.token('gemeente', 'GM9901')];
    await server.ask('/v1/norms', { token: regio, body: norm });
    const own = { ...norm, id: 'eigen', gemeente: 'GM9901', replaces: 'hoogstens' };
    const refused = async (body: object, path = '/v1/norms', method = 'POST') => {
      const answer = await server.ask(path, { token: meerwijk, body, method });
      return [answer.status, (await answer.json()).errors?.[0]];
    };
    expect(await refused({ ...own, replaces: 'anders' })).toEqual([
      400,
      { pointer: '#/replaces', detail: 'De regio heeft geen norm anders; kies uit: hoogstens.' },
    ]);
    expect(await refused({ norm: { ...own, replaces: 'anders' } }, '/v1/norms/preview')).toMatchObject([
      400,
      { pointer: '#/norm/replaces' },
    ]);
    expect(await refused({ ...own, limit: 5 })).toMatchObject([400, { pointer: '#/limit' }]);
    expect((await refused({ ...own, limit: 3, warnAt: 3 }))[0]).toBe(201);
    expect(await refused({ from: '2027-01-01', limit: 5 }, '/v1/norms/eigen', 'PATCH')).toMatchObject([
      400,
      { pointer: '#/limit' },
    ]);
    // Once the region allows it, from that day on.
    const allow = { from: '2027-01-01', localMayLoosen: true };
    await server.ask('/v1/norms/hoogstens', { token: regio, method: 'PATCH', body: allow });
    expect((await refused({ from: '2027-01-01', limit: 5 }, '/v1/norms/eigen', 'PATCH'))[0]).toBe(200);
    expect((await refused({ ...own, id: 'tweede', replaces: 'eigen' }))[0]).toBe(400);
  });

  it('say beforehand what they would change', async () => {
    const server = await world();
    const token = await server.token('regio');
    await server.region.units(unit('a', 1, { places: 2 }));
    const preview = async (body: object) => (await server.ask('/v1/norms/preview', { token, body })).json();
    // No norm yet. De Haven has 2 places of 2: one more is over; the three other buurten stay under the warning of 2.
    const body = { norm: maximum({ id: 'nieuw', limit: 2, warnAt: 2 }), rung: 'opstapwoning' };
    expect(await preview(body)).toMatchObject({
      changes: [
        { level: 'buurt', from: 'geen-norm', to: 'ruimte', count: 3 },
        { level: 'buurt', from: 'geen-norm', to: 'boven-norm', count: 1, areas: ['BU99010101'] },
      ],
      text: '3 buurten gaan van geen norm naar ruimte. 1 buurt gaat van geen norm naar boven norm.',
    });
    // A norm around a home: no home is free here, and what stands at number 1 is 2 of 6.
    expect(await preview({ norm: radius() })).toMatchObject({
      changes: [],
      homes: [
        { which: 'free', total: 0 },
        { which: 'inUse', total: 1, changes: [{ from: 'geen-norm', to: 'ruimte', count: 1 }] },
      ],
      text: expect.stringContaining('Er zijn nu geen vrije woningen.'),
    });
    // For a buurt without households nobody knows: Molenveld; 150 are too few in De Kade, so its wijk of 1,150 counts.
    const rate = await preview({ norm: perThousand({ id: 'per', limit: 100, warnAt: 90 }) });
    expect(rate.changes).toContainEqual({
      level: 'buurt',
      from: 'geen-norm',
      to: 'onbekend',
      count: 1,
      areas: ['BU99010201'],
    });
    expect((await (await server.ask('/v1/norms', { token })).json()).items).toEqual([]);
  });
});
