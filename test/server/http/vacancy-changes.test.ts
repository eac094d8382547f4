import { describe, expect, it } from 'vitest';
import type { UnitsChanged } from '../../../shared/api/unit-changes.ts';
import type { Vacancy } from '../../../shared/api/vacancies.ts';
import { world } from './world.ts';

const home = (huisnummer: number, corporation: string) => ({
  corporation,
  address: { postcode: '9901 AB', huisnummer },
  rent: 600,
  until: '2027-01-01',
});

/** Two free homes of one corporation and one of another. */
async function three() {
  const server = await world();
  const token = await server.token('regio');
  const add = async (huisnummer: number, corporation: string) => {
    const added = await server.ask('/v1/vacancies', { token, body: home(huisnummer, corporation) });
    return (await added.json()) as Vacancy;
  };
  const homes = [await add(1, 'Een'), await add(3, 'Een'), await add(3, 'Twee')];
  const change = async (body: object, as = token) => {
    const done = await server.ask('/v1/vacancies/changes', { token: as, body });
    expect(done.status).toBe(200);
    return (await done.json()) as UnitsChanged;
  };
  const read = async (id: string) =>
    (await (await server.ask(`/v1/vacancies/${id}`, { token })).json()) as Vacancy;
  return { server, token, homes, ids: homes.map(({ id }) => id), change, read };
}

describe('free homes', () => {
  it('are changed many at once: first seen, then done, and what stays is counted', async () => {
    const { ids, change, read } = await three();
    const [first = ''] = ids;
    const would = await change({ ids, change: { corporation: 'Twee' }, preview: true });
    expect(would).toEqual({
      preview: true,
      written: true,
      changed: 2,
      unchanged: 1,
      fields: [{ field: 'corporation', from: 'Een', to: 'Twee', count: 2 }],
      refused: [],
    });
    expect(await read(first)).toMatchObject({ corporation: 'Een', version: 1 });
    expect(await change({ ids, change: { corporation: 'Twee' } })).toMatchObject({ changed: 2 });
    expect(await read(first)).toMatchObject({ corporation: 'Twee', rent: 600, version: 2 });
  });

  it('of another corporation are refused, and left as they are when asked', async () => {
    const { server, ids, change, read } = await three();
    const own = await server.token('corporatie', 'Een');
    const asked = { ids, change: { until: '2027-02-01' } };
    expect(await change(asked, own)).toMatchObject({
      written: false,
      changed: 2,
      refused: [{ id: ids[2], why: expect.stringContaining('hoort niet bij uw organisatie') }],
    });
    expect(await read(ids[0] ?? '')).toMatchObject({ until: '2027-01-01' });
    expect(await change({ ...asked, skipRefused: true }, own)).toMatchObject({ written: true });
    expect(await read(ids[0] ?? '')).toMatchObject({ until: '2027-02-01' });
    expect(await read(ids[2] ?? '')).toMatchObject({ until: '2027-01-01' });
  });

  it('tell what changed in them, newest first and without an address', async () => {
    const { server, token, ids } = await three();
    const path = `/v1/vacancies/${ids[0]}`;
    const patched = await server.ask(path, {
      token,
      method: 'PATCH',
      body: { rent: 650, address: { postcode: '9901AB', huisnummer: 3 } },
    });
    expect(patched.status).toBe(200);
    await server.ask(`${path}/end`, { token, body: { until: '2026-12-01' } });
    const history = await (await server.ask(`${path}/history`, { token })).json();
    expect(history.items).toMatchObject([
      { action: 'vacancy.end', changed: ['until'], version: 3 },
      { action: 'vacancy.change', version: 2 },
      { action: 'vacancy.create', changed: [], version: 1 },
    ]);
    expect(history.items[1].changed.toSorted()).toEqual(['address', 'rent']);
    expect(JSON.stringify(history)).not.toContain('9901AB');
    expect((await server.ask('/v1/vacancies/geen/history', { token })).status).toBe(404);
  });
});

describe('a change of what someone else changed meanwhile', () => {
  it('is refused for a free home, unless no version was told', async () => {
    const { server, token, ids, read } = await three();
    const patch = (body: object) => server.ask(`/v1/vacancies/${ids[0]}`, { token, method: 'PATCH', body });
    expect((await patch({ rent: 650, version: 1 })).status).toBe(200);
    const late = await patch({ rent: 700, version: 1 });
    expect(late.status).toBe(409);
    expect((await late.json()).detail).toContain('intussen gewijzigd');
    expect(await read(ids[0] ?? '')).toMatchObject({ rent: 650, version: 2 });
    expect((await patch({ rent: 700, version: 2 })).status).toBe(200);
    expect((await patch({ rent: 750 })).status).toBe(200);
  });

  it('is refused for a unit too', async () => {
    const server = await world();
    const token = await server.token('regio');
    const unit = {
      rung: 'geclusterd-wonen',
      places: 4,
      address: { postcode: '9901 AB', huisnummer: 3 },
    };
    const { id } = await (await server.ask('/v1/units', { token, body: unit })).json();
    const patch = (body: object) => server.ask(`/v1/units/${id}`, { token, method: 'PATCH', body });
    expect((await patch({ places: 5, version: 1 })).status).toBe(200);
    expect((await patch({ places: 6, version: 1 })).status).toBe(409);
    expect(await (await patch({ places: 6, version: 2 })).json()).toMatchObject({ places: 6, version: 3 });
  });
});
