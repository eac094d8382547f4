import { describe, expect, it } from 'vitest';
import { writeRegistry } from '../../../server/store/write.ts';
import type { CalendarToken, NewCalendarToken, SignalItem, SignalList } from '../../../shared/api/signals.ts';
import type { Role } from '../../../shared/rights.ts';
import { agreement } from '../../shared/agreements/build.ts';
import { maximum, stop } from '../../shared/norms/build.ts';
import { unit } from '../checks/region.ts';
import { type World, world } from '../http/world.ts';
import { BY } from '../import/world.ts';

async function read(server: World, query = '', role: Role = 'regio', organisation: string | null = null) {
  const response = await server.ask(`/v1/signals${query}`, { token: await server.token(role, organisation) });
  expect(response.status).toBe(200);
  return (await response.json()) as SignalList;
}

const kinds = ({ items }: SignalList) => [...new Set(items.map(({ kind }) => kind))].sort();
const of = ({ items }: SignalList, kind: SignalItem['kind']) => items.filter((one) => one.kind === kind);

/** Sets a column of a unit that files do not fill. */
async function set(server: World, number: string, fields: Record<string, string | null>): Promise<void> {
  await server.region.registry.db.updateTable('units').set(fields).where('source_id', '=', number).execute();
  // A write that was audited: what was worked out before no longer holds.
  await writeRegistry(server.region.registry, BY, (_trx, audit) =>
    audit('registry.proef', 'registry', 'state', null, fields),
  );
}

describe('signals of units', () => {
  it('tell of terms: near, past and told otherwise, and of no address', async () => {
    const server = await world();
    // An opstapwoning is for 24 months: of 22 November 2024 over today, of 1 February 2025 near, of 2026 far.
    await server.region.units(
      unit('W1', 1, { from: '2024-11-22', provider: 'Aanbieder 01' }),
      unit('W2', 3, { from: '2025-02-01', provider: 'Aanbieder 02' }),
      unit('W3', 'BU99010102', { from: '2026-01-01' }),
    );
    const told = await read(server, '?kind=omklap');
    expect(told.items.map(({ urgency, due, title }) => [urgency, due, title])).toEqual([
      ['nu', '2026-11-22', 'Omklap van opstapwoning W1 is voorbij'],
      ['later', '2027-02-01', 'Omklap van opstapwoning W2'],
    ]);
    expect(JSON.stringify(await read(server))).not.toMatch(/Kerkstraat|9901 ?AB/);
    // W1 was given more time, W3 less than its rung does.
    await set(server, 'W1', { term_until: '2027-11-22' });
    await set(server, 'W3', { term_until: '2026-12-01' });
    const after = of(await read(server), 'omklap');
    expect(after.map(({ due, urgency }) => [due, urgency])).toEqual([
      ['2026-12-01', 'gauw'],
      ['2027-02-01', 'later'],
    ]);
  });

  it('are those of the own organisation alone', async () => {
    const server = await world();
    await server.region.units(
      unit('W1', 1, { from: '2024-11-22', provider: 'Aanbieder 01' }),
      unit('W2', 3, { from: '2024-11-22', provider: 'Aanbieder 02' }),
    );
    const titles = async (role: Role, organisation: string) =>
      (await read(server, '?kind=omklap', role, organisation)).items
        .map(({ title }) => title.split(' ')[3])
        .sort();
    expect(await titles('aanbieder', 'Aanbieder 02')).toEqual(['W2']);
    expect(await titles('gemeente', 'GM9901')).toEqual(['W1', 'W2']);
    expect(await titles('gemeente', 'GM9902')).toEqual([]);
    expect(await titles('corporatie', 'Corporatie Twee')).toEqual([]);
  });

  it('never tell of what is secret', async () => {
    const server = await world();
    await server.region.units(unit('W1', 1, { from: '2024-11-22', secrecy: 'geheim' }));
    expect((await read(server)).items).toEqual([]);
  });

  it('count what has no place on the map, and what nobody confirmed, in one signal each', async () => {
    const server = await world();
    await server.region.units(
      unit('W1', 'BU99010101', { from: '2026-01-01', provider: 'Aanbieder 01' }),
      unit('W2', 'BU99010102', { from: '2026-01-01', provider: 'Aanbieder 01' }),
      unit('W3', 'BU99020101', { from: '2026-01-01' }),
      unit('W4', 1, { from: '2026-01-01' }),
    );
    const places = of(await read(server), 'plek');
    expect(places.map(({ gemeente, title }) => [gemeente, title])).toEqual([
      ['GM9901', 'Meerwijk: 2 woningen zonder plek op de kaart'],
      ['GM9902', 'Broekhoven: 1 woning zonder plek op de kaart'],
    ]);
    // A year ago to the day is still within the year.
    await set(server, 'W1', { confirmed_on: '2025-11-22' });
    expect(of(await read(server), 'gegevens')).toEqual([]);
    await set(server, 'W1', { confirmed_on: '2025-11-21' });
    await set(server, 'W2', { confirmed_on: '2024-05-03' });
    expect(of(await read(server), 'gegevens').map(({ owner, text }) => [owner, text])).toEqual([
      [
        'aanbieder',
        'Van Aanbieder 01 zijn 2 woningen of locaties langer dan 12 maanden niet bevestigd, de oudste sinds 3 mei 2024. Lees een nieuwe opgave in, of bevestig ze.',
      ],
    ]);
  });

  it('name a home that two sources tell of', async () => {
    const server = await world();
    await server.region.units(unit('W1', 1, { from: '2026-01-01' }), unit('W2', 3, { from: '2026-01-01' }));
    const token = await server.token('regio');
    const twin = { rung: 'opstapwoning', places: 1, address: { postcode: '9901AB', huisnummer: 1 } };
    expect((await server.ask('/v1/units', { token, body: twin })).status).toBe(201);
    const [found, ...others] = of(await read(server), 'dubbel');
    expect(others).toEqual([]);
    expect(found).toMatchObject({ owner: 'coordinator', gemeente: 'GM9901' });
    expect(found?.text).toMatch(/W1/);
  });
});

describe('signals of rules', () => {
  it('tell since when an area is over a norm, and by whom', async () => {
    const server = await world();
    await server.region.norms(maximum({ id: 'hoogstens-1', level: 'buurt', limit: 1, warnAt: 1 }));
    await server.region.units(
      unit('W1', 1, { from: '2026-01-01' }),
      unit('W2', 3, { from: '2026-03-01' }),
      unit('W3', 'BU99010102', { from: '2026-01-01' }),
    );
    const over = of(await read(server), 'norm');
    expect(over).toHaveLength(1);
    expect(over[0]).toMatchObject({
      owner: 'regio',
      due: null,
      subject: { id: 'hoogstens-1', area: 'BU99010101' },
    });
    expect(over[0]?.text).toContain('De Haven is met 2 plekken in gebruik over de norm');
    expect(over[0]?.text).toContain('sinds 1 maart 2026 door W2, ingelezen op de server.');
    // Who lives elsewhere sees nothing of it.
    expect(of(await read(server, '', 'gemeente', 'GM9902'), 'norm')).toEqual([]);
    expect(of(await read(server, '', 'corporatie', 'Corporatie Twee'), 'norm')).toEqual([]);
  });

  it('name no secret unit that brought an area over a norm', async () => {
    const server = await world();
    await server.region.norms(
      maximum({ level: 'wijk', rungs: ['opstapwoning', 'safehouse'], limit: 1, warnAt: 1 }),
    );
    await server.region.units(
      unit('W1', 1, { from: '2026-01-01' }),
      unit('W2', 3, { rung: 'safehouse', from: '2026-03-01', secrecy: 'geheim' }),
    );
    const [over] = of(await read(server), 'norm');
    expect(over?.text).toMatch(/Dat is zo sinds 1 maart 2026\.$/);
  });

  it('blame no unit that was there before the norm', async () => {
    const server = await world();
    await server.region.norms(
      maximum({ id: 'nieuw', level: 'buurt', limit: 1, warnAt: 1, from: '2026-06-01' }),
    );
    await server.region.units(unit('W1', 1, { from: '2026-01-01' }), unit('W2', 3, { from: '2026-03-01' }));
    expect(of(await read(server), 'norm')[0]?.text).toContain('sinds 1 juni 2026, toen de norm inging.');
  });

  it('tell of a stop that ends and of who is behind an agreement', async () => {
    const server = await world();
    await server.region.norms(stop({ until: '2026-12-31' }));
    // 326 of 365 days have passed: of 10 homes 8.9, so 8; Broekhoven is 6 behind and Meerwijk, with 7, one.
    await server.region.agreement(
      agreement({ volumes: [{ period: '2026', total: null, homes: { GM9901: 10, GM9902: 10 } }] }),
    );
    await server.region.units(
      ...[1, 2, 3, 4, 5, 6, 7].map((n) => unit(`W${n}`, 'BU99010101', { from: '2026-03-01' })),
      ...[8, 9].map((n) => unit(`W${n}`, 'BU99020101', { from: '2026-03-01' })),
    );
    const told = await read(server);
    expect(kinds(told)).toEqual(['afspraak', 'plek', 'stop']);
    expect(of(told, 'stop')).toMatchObject([{ due: '2026-12-31', title: 'Stop in Centrum eindigt' }]);
    expect(of(told, 'afspraak').map(({ gemeente, owner, text }) => [gemeente, owner, text])).toEqual([
      [
        'GM9902',
        'gemeente',
        'Broekhoven leverde in 2026 2 van 10; bij een gelijk tempo waren het er nu 8 (Woonafspraak).',
      ],
    ]);
  });
});

describe('putting a signal off', () => {
  async function one() {
    const server = await world();
    await server.region.units(unit('W1', 1, { from: '2024-11-22', provider: 'Aanbieder 01' }));
    const [signal] = (await read(server)).items;
    const key = signal?.key ?? '';
    const pause = async (until: string, reason: string, role: Role = 'regio', name: string | null = null) =>
      server.ask(`/v1/signals/${encodeURIComponent(key)}/pause`, {
        token: await server.token(role, name),
        body: { until, reason },
      });
    return { server, key, pause };
  }

  it('hides it for everyone until its day, with the reason on asking', async () => {
    const { server, key, pause } = await one();
    expect((await pause('2026-12-01', 'Overleg met de corporatie loopt.')).status).toBe(200);
    expect(await read(server)).toMatchObject({ open: 0, items: [] });
    const all = await read(server, '?paused=true', 'aanbieder', 'Aanbieder 01');
    expect(all.items).toMatchObject([
      { key, paused: { until: '2026-12-01', reason: 'Overleg met de corporatie loopt.', role: 'regio' } },
    ]);
    const resumed = await server.ask(`/v1/signals/${encodeURIComponent(key)}/resume`, {
      method: 'POST',
      token: await server.token('regio'),
    });
    expect(resumed.status).toBe(200);
    expect((await read(server)).open).toBe(1);
  });

  it('wants a day to come within a year, and a reason without a person', async () => {
    const { server, pause } = await one();
    expect((await pause('2026-11-22', 'Later.')).status).toBe(400);
    expect((await pause('2027-11-23', 'Later.')).status).toBe(400);
    expect((await pause('2026-02-31', 'Later.')).status).toBe(400);
    const person = await pause('2026-12-01', 'Mw. Jansen belt terug.');
    expect(person.status).toBe(400);
    expect(await person.text()).not.toContain('Jansen');
    expect((await read(server)).open).toBe(1);
  });

  it('is for whose turn it is and for those who keep the whole', async () => {
    const { pause } = await one();
    expect((await pause('2026-12-01', 'Later.', 'gemeente', 'GM9901')).status).toBe(403);
    expect((await pause('2026-12-01', 'Later.', 'aanbieder', 'Aanbieder 02')).status).toBe(404);
    expect((await pause('2026-12-01', 'Later.', 'aanbieder', 'Aanbieder 01')).status).toBe(200);
  });
});

describe('the calendar', () => {
  async function linked(role: Role, organisation: string | null) {
    const server = await world();
    await server.region.units(
      unit('W1', 1, { from: '2024-11-22', provider: 'Aanbieder 01' }),
      unit('W2', 3, { from: '2025-02-01', provider: 'Aanbieder 02' }),
    );
    const token = await server.token(role, organisation);
    const made = await server.ask('/v1/calendar-tokens', { token, body: { name: 'Outlook' } });
    expect(made.status).toBe(201);
    const { id, url } = (await made.json()) as NewCalendarToken;
    return { server, token, id, path: url.replace('https://trede.voorbeeld.nl', '') };
  }

  it('is read with its own token, and holds what its role may see', async () => {
    const { server, path } = await linked('aanbieder', 'Aanbieder 01');
    const response = await server.ask(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await response.text();
    expect(text).toContain('SUMMARY:Omklap van opstapwoning W1 is voorbij');
    expect(text).not.toMatch(/W2|Kerkstraat|9901 ?AB|De Haven/);
  });

  it('reads nothing else with that token, and a token of the API reads no more by it', async () => {
    const { server, path } = await linked('regio', null);
    const calendar = path.split('token=')[1] ?? '';
    expect((await server.ask('/v1/signals', { token: calendar })).status).toBe(401);
    expect((await server.ask(`/v1/signals?token=${calendar}`)).status).toBe(401);
    expect((await server.ask(`/v1/signals.ics?token=${await server.token('regio')}`)).status).toBe(401);
    expect((await server.ask('/v1/signals.ics')).status).toBe(401);
    expect((await server.ask('/v1/signals.ics', { token: await server.token('regio') })).status).toBe(200);
    expect((await server.ask('/v1/signals.ics', { token: await server.token('lezer') })).status).toBe(403);
  });

  it('stops at once when it is withdrawn, which others cannot do', async () => {
    const { server, token, id, path } = await linked('aanbieder', 'Aanbieder 01');
    const withdraw = async (by: string) =>
      (await server.ask(`/v1/calendar-tokens/${id}/withdraw`, { method: 'POST', token: by })).status;
    expect(await withdraw(await server.token('aanbieder', 'Aanbieder 02'))).toBe(404);
    const listed = await server.ask('/v1/calendar-tokens', { token });
    const { items } = (await listed.json()) as { items: CalendarToken[] };
    expect(items.map((one) => [one.id, one.name])).toEqual([[id, 'Outlook']]);
    expect(JSON.stringify(items)).not.toContain(path.split('token=')[1]);
    expect(await withdraw(token)).toBe(200);
    expect((await server.ask(path)).status).toBe(401);
    expect(await withdraw(token)).toBe(404);
  });
});
