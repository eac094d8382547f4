import { afterEach, describe, expect, it } from 'vitest';
import { NO_ADDRESS } from '../../../server/store/no-address.ts';
import { openRegistry } from '../../../server/store/open.ts';
import { createUnit } from '../../../server/store/units.ts';
import { writeRegistry } from '../../../server/store/write.ts';
import type { ChangeEvent } from '../../../shared/api/events.ts';
import type { Role } from '../../../shared/rights.ts';
import { REGIO, unit } from '../checks/region.ts';
import { BY } from '../import/world.ts';
import { type World, world } from './world.ts';

/** A client that follows what changes, one event at a time. */
interface Listener {
  status: number;
  next(): Promise<ChangeEvent | null>;
  hangUp(): Promise<void>;
}

const open: Listener[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.hangUp();
});

async function listen(server: World, token: string): Promise<Listener> {
  const response = await server.ask('/v1/events', { token });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let kept = '';
  const listener: Listener = {
    status: response.status,
    async next() {
      for (;;) {
        const end = kept.indexOf('\n\n');
        if (end >= 0) {
          const block = kept.slice(0, end);
          kept = kept.slice(end + 2);
          if (block.startsWith('data:')) return JSON.parse(block.slice(5)) as ChangeEvent;
          continue;
        }
        const { value, done } = (await reader?.read()) ?? { value: '', done: true };
        if (done) return null;
        kept += value;
      }
    },
    hangUp: async () => reader?.cancel(),
  };
  open.push(listener);
  return listener;
}

/** Listens as a role, and hears how it stands. */
async function following(server: World, role: Role, organisation: string | null = null): Promise<Listener> {
  const listener = await listen(server, await server.token(role, organisation));
  expect(await listener.next()).toMatchObject({ areas: [], homeKeys: [], everything: false });
  return listener;
}

async function hold(server: World, huisnummer: number): Promise<void> {
  const body = { rung: 'opstapwoning', readings: [{ postcode: '9901AB', huisnummer }] };
  const response = await server.ask('/v1/placements', { body, token: await server.token('regio') });
  expect(response.status).toBe(201);
}

const NOTHING = { areas: [], homeKeys: [] };
const HELD = { areas: ['BU99010101'], homeKeys: ['9901AB|1||'], everything: false };

describe('the stream of what changes', () => {
  it('tells each of several clients what is theirs to know', async () => {
    const server = await world();
    const region = await following(server, 'regio');
    const coordinator = await following(server, 'coordinator');
    const own = await following(server, 'gemeente', 'GM9901');
    const neighbour = await following(server, 'gemeente', 'GM9902');
    await hold(server, 1);
    expect(await region.next()).toMatchObject(HELD);
    expect(await coordinator.next()).toMatchObject(HELD);
    expect(await own.next()).toMatchObject(HELD);
    // Something changed: its own numbers may have too. What and where is not told.
    expect(await neighbour.next()).toMatchObject({ ...NOTHING, everything: false });
  });

  it('names no secret home', async () => {
    const server = await world();
    const region = await following(server, 'regio');
    await server.region.units(unit('s', 1, { rung: 'safehouse', secrecy: 'geheim' }));
    expect(await region.next()).toMatchObject(NOTHING);
  });

  it('tells what another process writes', async () => {
    const server = await world();
    const region = await following(server, 'regio');
    const other = await openRegistry(server.region.folder);
    const { dataVersion: before } = other.state();
    await writeRegistry(other, BY, async (trx, audit) => {
      const place = await trx.selectFrom('units').selectAll().executeTakeFirst();
      expect(place).toBeUndefined();
      await createUnit(trx, audit, REGIO, { source: 'elders', sourceId: '1' }, FIELDS);
    });
    await other.close();
    const event = await region.next();
    expect(event).toMatchObject({ areas: ['BU99010101'], everything: false });
    expect(Number(event?.dataVersion)).toBe(before + 1);
  });

  it('is open eight times at most for one token, and again once one hung up', async () => {
    const server = await world();
    const token = await server.token('regio');
    const eight = [];
    for (let n = 0; n < 8; n++) eight.push(await listen(server, token));
    for (const one of eight) expect(await one.next()).not.toBeNull();
    const ninth = await listen(server, token);
    expect(ninth.status).toBe(429);
    // Another token has its own eight.
    expect((await following(server, 'coordinator')).status).toBe(200);
    await eight[0]?.hangUp();
    expect((await listen(server, token)).status).toBe(200);
  });

  it('goes on for others when one hangs up', async () => {
    const server = await world();
    const [first, second] = [await following(server, 'regio'), await following(server, 'regio')];
    await first.hangUp();
    await hold(server, 1);
    expect(await second.next()).toMatchObject(HELD);
  });
});

const FIELDS = {
  ...NO_ADDRESS,
  area_year: 2024,
  buurt: 'BU99010101',
  wijk: 'WK990101',
  gemeente: 'GM9901',
  complex: null,
  rung: 'opstapwoning',
  places: 1,
  status: 'bezet',
  secrecy: 'gebied',
  funding: 'onbekend',
  corporation: null,
  provider: null,
  contract: null,
  rent_cents: null,
  from_date: '2026-01-01',
  until_date: null,
  confirmed_on: null,
} as const;
