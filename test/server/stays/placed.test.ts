import { expect, it } from 'vitest';
import { agreement } from '../../shared/agreements/build.ts';
import { type World, world } from '../http/world.ts';

const HOME = [{ postcode: '9901 AB', huisnummer: 1 }];

async function post(server: World, path: string, body: object, status = 200) {
  const response = await server.ask(`/v1${path}`, { body, token: await server.token('coordinator') });
  const answer = await response.json();
  expect([response.status, answer.detail ?? null]).toEqual([status, null]);
  return answer;
}

/** Kerkstraat 1 as an opstapwoning for someone from Broekhoven, given from today on. */
async function placed(server: World): Promise<{ id: string; unit: string }> {
  const wish = { readings: HOME, rung: 'opstapwoning', origin: 'GM9902', provider: 'Aanbieder 01' };
  const { id } = await post(server, '/placements', wish, 201);
  const lease = { startsOn: '2026-11-22', lease: 'driepartijenovereenkomst', clientSince: '2026-05' };
  const { unit } = await post(server, `/placements/${id}/confirm`, lease);
  return { id, unit };
}

const rows = (server: World, table: 'placements' | 'receipts' | 'stays' | 'stay_events' | 'lease_starts') =>
  server.region.registry.db.selectFrom(table).selectAll().execute();

it('the end of a placement forgets its address everywhere, and keeps where someone came from', async () => {
  const server = await world();
  const { id, unit } = await placed(server);
  expect(await rows(server, 'stays')).toMatchObject([{ unit_id: unit, origin: 'GM9902' }]);
  expect(await rows(server, 'lease_starts')).toMatchObject([{ client_since: '2026-05', adds_home: 1 }]);
  const ended = await post(server, `/placements/${id}/end`, { reason: 'overleden' });
  expect(ended).toMatchObject({
    placement: id,
    unit: { id: unit, status: 'vrij' },
    events: [{ origin: 'GM9902', months: 0, iwmo: '02', month: '2026-11' }],
  });
  expect(await rows(server, 'stays')).toEqual([]);
  const kept = {
    placements: await rows(server, 'placements'),
    receipts: await rows(server, 'receipts'),
    leases: await rows(server, 'lease_starts'),
  };
  expect(kept.placements).toMatchObject([{ state: 'ended', reason: 'overleden', buurt: '', unit_id: null }]);
  expect(kept.leases).toMatchObject([{ unit_id: null, origin: 'GM9902', on_date: '2026-11-22' }]);
  expect(JSON.stringify(kept)).not.toMatch(/Kerkstraat|9901 ?AB/);
  const shown = await server.ask(`/v1/placements/${id}`, { token: await server.token('coordinator') });
  expect(await shown.json()).toMatchObject({ state: 'ended', address: null, label: 'Meerwijk', unit: null });
  const receipt = await server.ask(`/v1/placements/${id}/receipt`, {
    token: await server.token('coordinator'),
  });
  expect([receipt.status, (await receipt.json()).home]).toEqual([200, 'Meerwijk']);
});

it('the omklap of a placement ends it, and the home is the resident’s own', async () => {
  const server = await world();
  const { id, unit } = await placed(server);
  const home = await post(server, `/placements/${id}/omklap`, { outcome: 'omgeklapt' });
  expect(home).toMatchObject({ id: unit, address: null, buurt: 'BU99010101', until: '2026-11-22' });
  expect(await rows(server, 'placements')).toMatchObject([{ state: 'ended', reason: 'volgende-trede' }]);
  const left = [
    await rows(server, 'placements'),
    await rows(server, 'receipts'),
    await server.region.registry.db.selectFrom('units').selectAll().execute(),
  ];
  expect(JSON.stringify(left)).not.toMatch(/Kerkstraat|9901 ?AB/);
});

it('a ledger counts a home once, before and after the end of its stay', async () => {
  const server = await world();
  await server.region.agreement(agreement());
  const { id } = await placed(server);
  const told = async () => {
    const answer = await server.ask('/v1/agreements/woonafspraak/ledger', {
      token: await server.token('regio'),
    });
    return (await answer.json()).rows.map(({ delivered }: { delivered: number }) => delivered);
  };
  expect(await told()).toEqual([1, 0]);
  await post(server, `/placements/${id}/end`, { reason: 'onbekend' });
  expect(await told()).toEqual([1, 0]);
});

it('an end is the coordinator’s, the provider’s own or the region’s, and once', async () => {
  const server = await world();
  const { id } = await placed(server);
  const end = async (role: 'aanbieder' | 'corporatie', organisation: string) =>
    server.ask(`/v1/placements/${id}/end`, {
      body: { reason: 'onbekend' },
      token: await server.token(role, organisation),
    });
  expect((await end('corporatie', 'Corporatie Een')).status).toBe(403);
  expect((await end('aanbieder', 'Aanbieder 02')).status).toBe(404);
  expect((await end('aanbieder', 'Aanbieder 01')).status).toBe(200);
  expect((await end('aanbieder', 'Aanbieder 01')).status).toBe(404);
});
