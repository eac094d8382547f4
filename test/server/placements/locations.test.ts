import { expect, it } from 'vitest';
import { maximum } from '../../shared/norms/build.ts';
import { AREAS, unit } from '../checks/region.ts';
import { type Office, office } from './office.ts';

/** A location of seven places of which a file told that it is in use. */
async function location(places = 7, status = ''): Promise<{ at: Office; id: string }> {
  const at = await office();
  await at.region.units(unit('g', 1, { rung: 'groepswonen', places, status }));
  const { id } = await at.region.registry.db.selectFrom('units').select('id').executeTakeFirstOrThrow();
  return { at, id };
}

const stays = async (at: Office) =>
  (await at.region.registry.db.selectFrom('stays').selectAll().execute()).map((stay) => [
    stay.places,
    stay.origin,
    stay.from_date,
  ]);
const hold = (at: Office, id: string, places = 1) =>
  at.ask('/placements', { unit: id, rung: 'groepswonen', places });
const status = async (at: Office, id: string) => (await at.ask(`/units/${id}`)).body as { status?: string };

it('one place of a location that is free again can be held, and no more than that one', async () => {
  const { at, id } = await location();
  expect((await hold(at, id)).body.code).toBe('taken');
  const ended = await at.ask(`/units/${id}/end-stay`, { reason: 'onbekend', places: 1 });
  // Since when someone stayed there is known of nobody.
  expect(ended.body).toMatchObject({ unit: { status: 'bezet' }, events: [{ places: 1, months: null }] });
  expect(await stays(at)).toEqual([[6, 'onbekend', null]]);
  expect((await hold(at, id, 2)).body.code).toBe('taken');
  const held = await hold(at, id);
  expect(held.status).toBe(201);
  expect((await hold(at, id)).body.code).toBe('taken');
  const lease = { startsOn: '2026-11-22', lease: 'op-naam-van-aanbieder' };
  expect((await at.ask(`/placements/${held.body.id}/confirm`, lease)).status).toBe(200);
  expect(await stays(at)).toEqual([
    [6, 'onbekend', null],
    [1, 'onbekend', '2026-11-22'],
  ]);
  // Without a placement it is about those of whom nobody knows more.
  await at.ask(`/units/${id}/end-stay`, { reason: 'onbekend', places: 2 });
  expect((await stays(at))[0]).toEqual([4, 'onbekend', null]);
});

it('a location tells how many of its places are free, and nothing while nobody knows', async () => {
  const { at, id } = await location();
  const free = async () => ((await at.ask(`/units/${id}`)).body as { freePlaces?: number | null }).freePlaces;
  expect(await free()).toBeNull();
  await at.ask(`/units/${id}/end-stay`, { reason: 'onbekend', places: 2 });
  expect(await free()).toBe(2);
  const held = await hold(at, id);
  expect(await free()).toBe(1);
  const lease = { startsOn: '2026-11-22', lease: 'op-naam-van-aanbieder' };
  await at.ask(`/placements/${held.body.id}/confirm`, lease);
  expect(await free()).toBe(1);
  await at.ask(`/units/${id}/end-stay`, { reason: 'onbekend', places: 3 });
  expect(await free()).toBe(4);
  const list = (await at.ask('/units')).body as { items?: { freePlaces?: number | null }[] };
  expect(list.items?.map(({ freePlaces }) => freePlaces)).toEqual([4]);
});

it('all places of a location that stands empty are free', async () => {
  const { at, id } = await location(7, 'vrij');
  expect((await at.ask(`/units/${id}`)).body).toMatchObject({ status: 'vrij', freePlaces: 7 });
});

it('a place that takes up what is free in a location adds nothing to its norm', async () => {
  const { at, id } = await location();
  await at.region.norms(maximum({ rungs: ['groepswonen'], warnAt: 7, limit: 7, status: 'vastgesteld' }));
  await at.ask(`/units/${id}/end-stay`, { reason: 'onbekend', places: 1 });
  expect((await hold(at, id)).status).toBe(201);
});

it('the last stay that ends leaves a location free, and held where a place is held', async () => {
  const { at, id } = await location(2, 'vrij');
  const lease = { startsOn: '2026-11-22', lease: 'op-naam-van-aanbieder' };
  const first = (await hold(at, id)).body.id;
  await at.ask(`/placements/${first}/confirm`, lease);
  const second = (await hold(at, id)).body.id;
  const away = await at.ask(`/placements/${first}/end`, { reason: 'onbekend', home: 'weg' });
  expect(away).toMatchObject({ status: 400, body: { detail: expect.stringMatching(/vastgehouden/) } });
  await at.ask(`/placements/${first}/end`, { reason: 'onbekend' });
  expect(await status(at, id)).toMatchObject({ status: 'gereserveerd' });
  await at.ask(`/placements/${second}/cancel`, {});
  expect(await status(at, id)).toMatchObject({ status: 'vrij' });
});

it('kortdurend verblijf runs beside a stay: held, given and ended, and never a step of the ladder', async () => {
  const there = (code: string) => code.replace('9901', '0307');
  const areas = AREAS.filter(({ gemeente }) => gemeente === 'GM9901').map((area) => ({
    ...area,
    code: there(area.code),
    wijk: area.wijk && there(area.wijk),
    gemeente: 'GM0307',
  }));
  const at = await office(2, areas);
  const rung = 'kortdurend-verblijf';
  await at.region.units(unit('k', 1, { rung, places: 3, status: 'vrij' }), unit('z', 2, { rung, places: 2 }));
  const ids = await at.region.registry.db.selectFrom('units').select('id').orderBy('source_id').execute();
  const held = await at.ask('/placements', { unit: ids[0]?.id, rung });
  expect(held).toMatchObject({ status: 201, body: { beside: true } });
  const lease = { startsOn: '2026-11-22', lease: 'op-naam-van-aanbieder' };
  await at.ask(`/placements/${held.body.id}/confirm`, lease);
  const step = await at.ask(`/placements/${held.body.id}/end`, { reason: 'volgende-trede' });
  expect(step).toMatchObject({ status: 400, body: { detail: expect.stringMatching(/naast een ander/) } });
  await at.ask(`/placements/${held.body.id}/end`, { reason: 'elders-in-de-regio' });
  await at.ask(`/units/${ids[1]?.id}/end-stay`, { reason: 'onbekend', places: 1 });
  const events = await at.region.registry.db.selectFrom('stay_events').select(['rung', 'beside']).execute();
  expect(events).toEqual([
    { rung, beside: 1 },
    { rung, beside: 1 },
  ]);
});
