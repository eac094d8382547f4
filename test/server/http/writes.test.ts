import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../server/store/audit.ts';
import { world } from './world.ts';

const UNIT = {
  rung: 'geclusterd-wonen',
  places: 4,
  complex: 'De Brug',
  provider: 'Aanbieder Een',
  address: { postcode: '9901 AB', huisnummer: 3 },
  from: '2026-01-01',
};

describe('changing the registry', () => {
  it('adds, changes and ends a unit, and tells its history without its address', async () => {
    const server = await world();
    const token = await server.token('coordinator');
    const added = await server.ask('/v1/units', { token, body: UNIT });
    expect(added.status).toBe(201);
    const unit = await added.json();
    expect(unit).toMatchObject({ places: 4, status: 'bezet', buurt: 'BU99010101', version: 1 });

    const changed = await server.ask(`/v1/units/${unit.id}`, {
      token,
      method: 'PATCH',
      body: { places: 6, provider: null },
    });
    // What is not sent stays; null empties.
    expect(await changed.json()).toMatchObject({
      places: 6,
      provider: null,
      complex: 'De Brug',
      from: '2026-01-01',
      address: { huisnummer: 3 },
      version: 2,
    });

    const ended = await server.ask(`/v1/units/${unit.id}/end`, { token, body: { until: '2027-03-01' } });
    expect(await ended.json()).toMatchObject({ until: '2027-03-01', version: 3 });

    const history = await (await server.ask(`/v1/units/${unit.id}/history`, { token })).json();
    expect(history.items.map((item: { action: string }) => item.action)).toEqual([
      'unit.end',
      'unit.change',
      'unit.create',
    ]);
    expect(JSON.stringify(history)).not.toContain('9901AB');
    expect((await verifyAudit(server.region.registry.db)).broken).toBeNull();
  });

  it('writes nothing of a unit that cannot be', async () => {
    const server = await world();
    const token = await server.token('coordinator');
    const before = server.region.registry.state().dataVersion;
    for (const wrong of [
      { ...UNIT, rung: 'boomhut' },
      { ...UNIT, address: { buurt: 'BU99999999' } },
      { ...UNIT, until: '2025-01-01' },
      { ...UNIT, places: 0 },
      { ...UNIT, complex: 'BSN 123456782' },
    ]) {
      const response = await server.ask('/v1/units', { token, body: wrong });
      expect(response.status).toBe(400);
      expect((await response.json()).detail).toMatch(/\.$/);
    }
    expect(server.region.registry.state().dataVersion).toBe(before);
  });

  it('gives lists in pages', async () => {
    const server = await world();
    const token = await server.token('regio');
    for (const huisnummer of [1, 3])
      await server.ask('/v1/units', {
        token,
        body: { ...UNIT, address: { postcode: '9901AB', huisnummer } },
      });
    const first = await (await server.ask('/v1/units?limit=1', { token })).json();
    const second = await (await server.ask(`/v1/units?limit=1&cursor=${first.next}`, { token })).json();
    expect(second.next).toBeNull();
    const numbers = [...first.items, ...second.items].map((unit) => unit.address.huisnummer);
    expect(numbers.sort()).toEqual([1, 3]);
    expect((await server.ask('/v1/units?limit=1001', { token })).status).toBe(400);
  });

  it('lets a corporation change its own free homes and nobody else’s', async () => {
    const server = await world();
    const own = await server.token('corporatie', 'Corporatie Twee');
    const other = await server.token('corporatie', 'Corporatie Een');
    const body = {
      corporation: 'Corporatie Twee',
      address: { postcode: '9901AB', huisnummer: 1 },
      rent: 607.5,
    };
    expect((await server.ask('/v1/vacancies', { token: other, body })).status).toBe(400);
    const added = await server.ask('/v1/vacancies', { token: own, body });
    expect(added.status).toBe(201);
    const { id } = await added.json();
    const patch = { method: 'PATCH', body: { rent: 650 } };
    expect((await server.ask(`/v1/vacancies/${id}`, { token: other, ...patch })).status).toBe(404);
    const changed = await server.ask(`/v1/vacancies/${id}`, { token: own, ...patch });
    expect(await changed.json()).toMatchObject({ rent: 650, corporation: 'Corporatie Twee' });
    const end = { body: { until: '2026-12-01' } };
    const ended = await server.ask(`/v1/vacancies/${id}/end`, { token: own, ...end });
    expect(await ended.json()).toMatchObject({ until: '2026-12-01' });
  });
});
