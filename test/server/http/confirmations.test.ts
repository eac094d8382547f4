import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../server/store/audit.ts';
import { unit } from '../checks/region.ts';
import { world } from './world.ts';

/** Three homes of one provider (one of them ended), and one of another. */
async function provided() {
  const server = await world();
  await server.region.units(
    unit('een', 1, { provider: 'Zorg A' }),
    unit('twee', 3, { provider: 'Zorg A' }),
    unit('weg', 'BU99010102', { provider: 'Zorg A', until: '2026-11-22' }),
    unit('ander', 'BU99010102', { provider: 'Zorg B' }),
  );
  const regio = await server.token('regio');
  const ask = async (path: string, token: string, body?: unknown) =>
    (await server.ask(`/v1/${path}`, { token, body })).json();
  const days = async () =>
    Object.fromEntries(
      (
        await server.region.registry.db.selectFrom('units').select(['source_id', 'confirmed_on']).execute()
      ).map((row) => [row.source_id, row.confirmed_on]),
    );
  const idOf = async (name: string) =>
    (
      await server.region.registry.db
        .selectFrom('units')
        .select('id')
        .where('source_id', '=', name)
        .executeTakeFirstOrThrow()
    ).id;
  return { server, regio, ask, days, idOf };
}

describe('klopt dit nog', () => {
  it('is answered for all homes of a provider at once, but for those that are left out', async () => {
    const { server, regio, ask, days, idOf } = await provided();
    expect((await ask('confirmations', regio)).items).toEqual([
      { kind: 'aanbieder', name: 'Zorg A', units: 2, never: 2, oldest: null },
      { kind: 'aanbieder', name: 'Zorg B', units: 1, never: 1, oldest: null },
    ]);
    const party = { kind: 'aanbieder', name: 'Zorg A' };
    const told = await ask('confirmations', regio, {
      ...party,
      except: [await idOf('twee')],
      on: '2026-11-01',
    });
    expect(told).toEqual({ confirmed: 1, on: '2026-11-01' });
    expect(await days()).toEqual({ een: '2026-11-01', twee: null, weg: null, ander: null });
    expect(await ask('confirmations', regio, party)).toEqual({ confirmed: 2, on: '2026-11-22' });
    // Again on the same day changes nothing, and an older day neither.
    expect(await ask('confirmations', regio, { ...party, on: '2026-11-10' })).toMatchObject({ confirmed: 0 });
    expect((await ask('confirmations', regio)).items[0]).toMatchObject({ never: 0, oldest: '2026-11-22' });
    const { registry } = server.region;
    const rows = await registry.db
      .selectFrom('audit')
      .select('seq')
      .where('action', '=', 'unit.confirm')
      .execute();
    expect(rows).toHaveLength(3);
    expect((await verifyAudit(registry.db)).broken).toBeNull();
    const later = await server.ask('/v1/confirmations', {
      token: regio,
      body: { ...party, on: '2026-11-23' },
    });
    expect(later.status).toBe(400);
  });

  it('is for a provider about its own homes alone', async () => {
    const { server, ask, days } = await provided();
    const own = await server.token('aanbieder', 'Zorg B');
    expect((await ask('confirmations', own)).items).toMatchObject([{ name: 'Zorg B', units: 1 }]);
    expect(await ask('confirmations', own, { kind: 'aanbieder', name: 'Zorg A' })).toMatchObject({
      confirmed: 0,
    });
    expect((await days()).een).toBeNull();
    const list = await ask('units?provider=Zorg%20B', own);
    expect(list.items).toHaveLength(1);
    expect((await ask('units?provider=Zorg%20A', own)).items).toEqual([]);
  });
});
