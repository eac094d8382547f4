import { describe, expect, it } from 'vitest';
import type { LeaseStartsTable } from '../../../server/store/placement-schema.ts';
import { changeUnit } from '../../../server/store/units.ts';
import { writeRegistry } from '../../../server/store/write.ts';
import { agreement } from '../../shared/agreements/build.ts';
import { REGIO, unit } from '../checks/region.ts';
import { kept, ledger, numbers, PATH } from '../http/agreement-world.ts';
import type { World } from '../http/world.ts';
import { BY } from '../import/world.ts';

let made = 0;

/** A confirmed placement of one place in Meerwijk, for someone from Broekhoven. */
async function lease(server: World, over: Partial<LeaseStartsTable> = {}): Promise<void> {
  const row: LeaseStartsTable = {
    placement_id: `plaatsing-${made++}`,
    unit_id: null,
    rung: 'opstapwoning',
    places: 1,
    funding: 'wmo-zin',
    gemeente: 'GM9901',
    origin: 'GM9902',
    corporation: null,
    provider: null,
    on_date: '2026-03-01',
    adds_home: 1,
    secrecy: 'gebied',
    client_since: null,
    ...over,
  };
  await server.region.registry.db.insertInto('lease_starts').values(row).execute();
}

const counts = (over: object) => ({ counts: { ...agreement().counts, ...over } });
const delivered = async (server: World, token: string) =>
  Object.fromEntries(
    numbers((await ledger(server, token)).rows, 'delivered').map(([period, party, n]) => [
      `${period} ${party}`,
      n,
    ]),
  );

async function unitIds(server: World): Promise<string[]> {
  const rows = await server.region.registry.db
    .selectFrom('units')
    .select('id')
    .orderBy('source_id')
    .execute();
  return rows.map(({ id }) => id);
}

describe('what confirmed placements tell a ledger', () => {
  it('counts once with the unit that a lease first brought, and a home that is let again counts 0', async () => {
    const { server, regio } = await kept();
    await server.region.units(unit('a', 1, { from: '2026-03-01' }), unit('b', 3, { from: '2026-02-01' }));
    const [a = null, b = null] = await unitIds(server);
    await lease(server, { unit_id: a });
    await lease(server, { unit_id: b, on_date: '2026-06-01', adds_home: 0 });
    expect(await delivered(server, regio)).toEqual({ '2026 GM9901': 2, '2026 GM9902': 0 });
  });

  it('counts each start as a placement, with its places', async () => {
    const { server, regio } = await kept(counts({ unit: 'placements' }));
    await server.region.units(unit('a', 1, { from: '2026-02-01' }));
    const [a = null] = await unitIds(server);
    // The unit's own start on 1 February, and two leases after it: 1 + 1 + 2.
    await lease(server, { unit_id: a, on_date: '2026-06-01', adds_home: 0 });
    await lease(server, { unit_id: a, on_date: '2026-09-01', adds_home: 0, places: 2 });
    expect(await delivered(server, regio)).toEqual({ '2026 GM9901': 4, '2026 GM9902': 0 });
  });

  it('leaves out what is held, secret, paid for otherwise, and what has yet to begin', async () => {
    const { server, regio } = await kept(counts({ fundings: ['wmo-zin'] }));
    await lease(server, { secrecy: 'geheim' });
    await lease(server, { funding: 'wlz' });
    await lease(server, { on_date: '2026-11-23' });
    await lease(server, { on_date: '2026-11-22' });
    expect(await delivered(server, regio)).toEqual({ '2026 GM9901': 1, '2026 GM9902': 0 });
  });

  it('tells new clients from old ones by when they came, else by the lease', async () => {
    const { server, regio } = await kept(counts({ clients: { which: 'nieuw', date: '2026-01-01' } }));
    await lease(server, { client_since: '2024-05' });
    await lease(server, { client_since: '2026-01' });
    await lease(server);
    expect(await delivered(server, regio)).toEqual({ '2026 GM9901': 2, '2026 GM9902': 0 });
  });
});

describe('an agreement that counts by origin', () => {
  const byOrigin = counts({ by: 'origin', unit: 'placements' });

  it('counts for where people came from, and says of how many that is not known', async () => {
    const { server, regio } = await kept(byOrigin);
    await lease(server);
    await lease(server, { gemeente: 'GM9902', origin: 'GM9901' });
    await lease(server, { origin: 'GM9902', places: 2 });
    await lease(server, { origin: 'onbekend' });
    await lease(server, { origin: 'niet-ingeschreven' });
    await server.region.units(unit('a', 1, { from: '2026-02-01' }));
    expect(await delivered(server, regio)).toEqual({ '2026 GM9901': 1, '2026 GM9902': 3 });
    expect((await ledger(server, regio)).withoutOrigin).toEqual([
      {
        period: '2026',
        amount: 2,
        text: 'Van 2 plaatsingen in 2026 is geen herkomst bekend; die tellen voor niemand mee.',
      },
    ]);
  });

  it('gives no zeros where no origin is known at all', async () => {
    const { server, regio } = await kept(byOrigin);
    await server.region.units(unit('a', 1, { from: '2026-02-01' }));
    expect(await ledger(server, regio)).toMatchObject({ rows: [], problem: { code: 'geen-herkomst' } });
  });
});

it('an omklap changes nothing of what was delivered', async () => {
  const { server, regio } = await kept({
    volumes: [
      { period: '2025', total: null, homes: { GM9901: 3, GM9902: 2 } },
      { period: '2026', total: null, homes: { GM9901: 5, GM9902: 2 } },
    ],
  });
  // One home that was let twice, on another number in the source: it counts in 2025 and not again in 2026.
  await server.region.units(unit('a', 1, { from: '2025-02-01', until: '2026-01-01' }));
  await server.region.units(unit('b', 1, { from: '2026-02-01' }));
  const before = { '2025 GM9901': 1, '2025 GM9902': 0, '2026 GM9901': 0, '2026 GM9902': 0 };
  expect(await delivered(server, regio)).toEqual(before);
  const [, b] = await unitIds(server);
  const passed = await server.ask(`/v1/units/${b}/omklap`, { token: regio, body: { outcome: 'omgeklapt' } });
  expect(passed.status).toBe(200);
  expect(await delivered(server, regio)).toEqual(before);
});

it('a funding that changes later leaves what was delivered as it was', async () => {
  const { server, regio } = await kept(counts({ fundings: ['wmo-zin'] }));
  await server.region.units(unit('a', 1, { from: '2026-02-01' }));
  const [a = ''] = await unitIds(server);
  await writeRegistry(server.region.registry, BY, (trx, audit) =>
    changeUnit(trx, audit, REGIO, a, { funding: 'wmo-zin' }),
  );
  await server.ask(`/v1/units/${a}/funding`, { token: regio, body: { funding: 'wlz', from: '2026-07-01' } });
  expect(await delivered(server, regio)).toEqual({ '2026 GM9901': 1, '2026 GM9902': 0 });
  expect((await server.ask(PATH, { token: regio })).status).toBe(200);
});
