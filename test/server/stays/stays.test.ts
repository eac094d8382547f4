import { describe, expect, it } from 'vitest';
import { importUnits } from '../../../server/commands/import-units.ts';
import type { Unit } from '../../../shared/api/units.ts';
import { maximum } from '../../shared/norms/build.ts';
import { REGIO, unit } from '../checks/region.ts';
import { type World, world } from '../http/world.ts';
import { file, lineOn } from '../import/world.ts';

async function post(server: World, path: string, body: object, status = 200) {
  const response = await server.ask(`/v1${path}`, { body, token: await server.token('regio') });
  const answer = await response.json();
  expect([response.status, answer.detail ?? null]).toEqual([
    status,
    status === 200 ? null : expect.any(String),
  ]);
  return answer;
}

async function units(server: World): Promise<Unit[]> {
  const response = await server.ask('/v1/units', { token: await server.token('regio') });
  return (await response.json()).items;
}

/** Places in use in a buurt on a day, as a norm of twelve counts them for one home more. */
async function inUse(server: World, date: string): Promise<unknown> {
  const verdict = await server.region.check(3, { date }, REGIO);
  return verdict.reasons.find(({ kind }) => kind === 'maximum')?.places?.inUse;
}

const all = (server: World, table: 'stay_events' | 'stays' | 'omklaps' | 'audit') =>
  server.region.registry.db.selectFrom(table).selectAll().execute();

describe('a stay that ends', () => {
  it('leaves an event without address, and a home that is free again and counts on', async () => {
    const server = await world();
    await server.region.norms(maximum());
    await server.region.units(unit('a', 1, { from: '2025-01-10' }));
    const [home] = await units(server);
    const before = await all(server, 'audit');
    const answer = await post(server, `/units/${home?.id}/end-stay`, {
      reason: 'buiten-de-regio',
      on: '2026-11-09',
      toGemeente: 'GM0200',
    });
    const event = {
      rung: 'opstapwoning',
      nextRung: null,
      gemeente: 'GM9901',
      origin: 'onbekend',
      toGemeente: 'GM0200',
      places: 1,
      // 10 January 2025 to 9 November 2026: the 22nd month is a day short.
      months: 21,
      reason: 'buiten-de-regio',
      iwmo: '31',
      month: '2026-11',
    };
    expect(answer).toMatchObject({ placement: null, events: [event], unit: { status: 'vrij', until: null } });
    const [kept] = await all(server, 'stay_events');
    expect(kept).toMatchObject({ region: 'demo', months: 21, month: '2026-11' });
    expect(JSON.stringify(kept)).not.toMatch(/Kerkstraat|9901AB|2026-11-09|BU9901/);
    const written = (await all(server, 'audit'))
      .slice(before.length)
      .filter(({ subject }) => subject !== 'token');
    expect(written.map(({ action }) => action)).toEqual(['stay.end', 'unit.end-stay']);
    expect(JSON.stringify(written)).not.toMatch(/Kerkstraat|9901AB/);
    expect([await inUse(server, '2026-11-01'), await inUse(server, '2026-11-22')]).toEqual([1, 1]);
  });

  it('with its home going away, leaves the count from that day on and not before', async () => {
    const server = await world();
    await server.region.norms(maximum());
    await server.region.units(unit('a', 1, { from: '2025-01-10' }));
    const [home] = await units(server);
    const answer = await post(server, `/units/${home?.id}/end-stay`, {
      reason: 'beeindigd-door-aanbieder',
      on: '2026-11-09',
      home: 'weg',
    });
    expect(answer).toMatchObject({ unit: { until: '2026-11-09' }, events: [{ iwmo: '22' }] });
    expect([await inUse(server, '2026-11-08'), await inUse(server, '2026-11-09')]).toEqual([1, 0]);
  });

  it('is told without its gemeente where the place is secret', async () => {
    const server = await world();
    await server.region.units(unit('a', 1, { from: '2026-01-01', secrecy: 'geheim', rung: 'groepswonen' }));
    const [home] = await units(server);
    await post(server, `/units/${home?.id}/end-stay`, { reason: 'wlz' });
    expect(await all(server, 'stay_events')).toMatchObject([
      { region: 'demo', gemeente: null, rung: 'groepswonen', months: 10, iwmo: '39' },
    ]);
  });

  it('in a location of seven leaves the other six in use', async () => {
    const server = await world();
    await server.region.units(unit('a', 1, { rung: 'groepswonen', places: 7, from: '2025-01-01' }));
    const [home] = await units(server);
    const answer = await post(server, `/units/${home?.id}/end-stay`, { reason: 'onbekend', places: 1 });
    expect(answer).toMatchObject({ unit: { status: 'bezet', places: 7 }, events: [{ places: 1 }] });
    const away = await post(
      server,
      `/units/${home?.id}/end-stay`,
      { reason: 'onbekend', places: 1, home: 'weg' },
      400,
    );
    expect(away.detail).toMatch(/verblijven nog anderen/);
  });

  it.each<[string, object, RegExp]>([
    ['a day to come', { reason: 'onbekend', on: '2026-11-23' }, /ligt nog voor ons/],
    ['a day before it began', { reason: 'onbekend', on: '2025-01-09' }, /begon op 2025-01-10/],
    ['more places than there are', { reason: 'onbekend', places: 2 }, /1 plekken in gebruik/],
    ['a rung it does not have', { reason: 'volgende-trede', nextRung: 'geen' }, /kent de trede geen niet/],
  ])('is refused on %s, and nothing is written', async (_what, body, why) => {
    const server = await world();
    await server.region.units(unit('a', 1, { from: '2025-01-10' }));
    const [home] = await units(server);
    expect((await post(server, `/units/${home?.id}/end-stay`, body, 400)).detail).toMatch(why);
    expect(await all(server, 'stay_events')).toEqual([]);
  });

  it('ends once: a home that is free has no stay', async () => {
    const server = await world();
    await server.region.units(unit('a', 1));
    const [home] = await units(server);
    await post(server, `/units/${home?.id}/end-stay`, { reason: 'onbekend' });
    const again = await post(server, `/units/${home?.id}/end-stay`, { reason: 'onbekend' }, 400);
    expect(again.detail).toMatch(/is vrij; er is geen verblijf/);
  });
});

describe('another funding', () => {
  const wmo = maximum({ funding: ['wmo-zin'] });

  it('moves nobody, and days before keep the old one', async () => {
    const server = await world();
    await server.region.norms(wmo);
    await server.region.units(unit('a', 1, { from: '2025-01-10' }));
    const [home] = await units(server);
    const to = (funding: string, from: string, status?: number) =>
      post(server, `/units/${home?.id}/funding`, { funding, from }, status);
    // What was told wrong from the first day is put right without a trace in the counts.
    await to('wmo-zin', '2025-01-10');
    await to('wlz', '2026-03-01');
    await to('wmo-zin', '2026-09-01');
    expect([
      await inUse(server, '2025-06-01'),
      await inUse(server, '2026-02-28'),
      await inUse(server, '2026-03-01'),
      await inUse(server, '2026-08-31'),
      await inUse(server, '2026-09-01'),
    ]).toEqual([1, 1, 0, 0, 1]);
    expect((await to('wlz', '2026-08-01', 400)).detail).toMatch(/al gewijzigd per 2026-09-01/);
    expect((await units(server))[0]).toMatchObject({
      from: '2025-01-10',
      status: 'bezet',
      funding: 'wmo-zin',
    });
    expect(await all(server, 'stay_events')).toEqual([]);
  });
});

describe('an omklap', () => {
  it('that comes: the home has no address any more, counts no longer, and did until that day', async () => {
    const server = await world();
    await server.region.norms(maximum());
    await server.region.units(unit('a', 1, { from: '2024-11-22' }));
    const [home] = await units(server);
    const answer = await post(server, `/units/${home?.id}/omklap`, {
      outcome: 'omgeklapt',
      on: '2026-11-20',
    });
    expect(answer).toMatchObject({
      address: null,
      buurt: 'BU99010101',
      until: '2026-11-20',
      status: 'bezet',
    });
    expect([await inUse(server, '2026-11-19'), await inUse(server, '2026-11-20')]).toEqual([1, 0]);
    expect(await all(server, 'stay_events')).toMatchObject([
      { reason: 'volgende-trede', next_rung: 'zelfstandig-wonen', months: 23, to_gemeente: 'GM9901' },
    ]);
    expect(await all(server, 'omklaps')).toMatchObject([
      { outcome: 'omgeklapt', on_date: '2026-11-20', new_term: null },
    ]);
    const again = await post(server, `/units/${home?.id}/omklap`, { outcome: 'omgeklapt' }, 400);
    expect(again.detail).toMatch(/al omgeklapt/);
  });

  it('is not undone by a file that still has the home', async () => {
    const server = await world();
    await server.region.units(unit('a', 1, { from: '2024-11-22' }));
    const [home] = await units(server);
    await post(server, `/units/${home?.id}/omklap`, { outcome: 'omgeklapt' });
    await server.region.units(unit('a', 1, { from: '2024-11-22' }));
    expect(await units(server)).toMatchObject([{ address: null, until: '2026-11-22' }]);
  });

  it.each(['terug', 'beeindigd'] as const)('%s ends the stay', async (outcome) => {
    const server = await world();
    await server.region.units(unit('a', 1, { from: '2024-11-22' }));
    const [home] = await units(server);
    const answer = await post(server, `/units/${home?.id}/omklap`, { outcome, reason: 'overleden' });
    expect(answer).toMatchObject(
      outcome === 'terug' ? { until: '2026-11-22' } : { until: null, status: 'vrij' },
    );
    expect(await all(server, 'stay_events')).toMatchObject([{ reason: 'overleden', months: 24, iwmo: '02' }]);
  });

  it('that is put off has a new term, and the stay goes on', async () => {
    const server = await world();
    await server.region.units(unit('a', 1, { from: '2024-12-22' }));
    const [home] = await units(server);
    const terms = async () =>
      (await (await server.ask('/v1/terms', { token: await server.token('regio') })).json()).items;
    expect(await terms()).toMatchObject([{ unit: home?.id, term: '2026-12-22', told: false, past: false }]);
    expect((await post(server, `/units/${home?.id}/omklap`, { outcome: 'verlengd' }, 400)).detail).toMatch(
      /nieuwe termijn/,
    );
    await post(server, `/units/${home?.id}/omklap`, { outcome: 'verlengd', newTerm: '2027-06-01' });
    expect(await terms()).toMatchObject([{ term: '2027-06-01', told: true }]);
    expect(await all(server, 'stay_events')).toEqual([]);
  });

  it('is for rungs that have one', async () => {
    const server = await world();
    await server.region.units(unit('a', 1, { rung: 'beschermd-wonen', places: 2 }));
    const [home] = await units(server);
    const refused = await post(server, `/units/${home?.id}/omklap`, { outcome: 'omgeklapt' }, 400);
    expect(refused.detail).toMatch(/kent geen omklap/);
    expect(await all(server, 'omklaps')).toEqual([]);
  });
});

describe('what is expected', () => {
  it('is told in the verdict, and changes it nowhere', async () => {
    const server = await world();
    await server.region.norms(maximum({ limit: 2, warnAt: 2 }));
    // 24 months from 15 March 2025 is 15 March 2027; the second began later than twelve months ahead can see.
    await server.region.units(
      unit('a', 1, { from: '2025-03-15' }),
      unit('b', 'BU99010101', { from: '2026-01-01' }),
    );
    const verdict = await server.region.check(3);
    const [reason] = verdict.reasons;
    expect(verdict.verdict).toBe('boven-norm');
    expect(reason?.text).toMatch(/1 omklap verwacht in maart 2027\./);
    expect(reason?.places).toMatchObject({ inUse: 2, after: 3 });
  });

  it('follows a term that a file tells, and says nothing of one that passed', async () => {
    const server = await world();
    await server.region.norms(maximum());
    const path = file(
      server.region.folder,
      'omklap.csv',
      [
        'id;trede;plekken;buurtcode;vanaf;omklap_op',
        'a;opstapwoning;1;BU99010101;2023-01-01;2027-05-01',
        'b;opstapwoning;1;BU99010101;2023-01-01;',
      ].join('\n'),
    );
    const line = lineOn(server.region.folder);
    expect([await importUnits.run([path], line.io), line.complained]).toEqual([0, []]);
    expect((await server.region.check(3)).reasons[0]?.text).toMatch(/1 omklap verwacht in mei 2027\./);
  });
});
