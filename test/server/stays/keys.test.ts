import { expect, it } from 'vitest';
import { unit } from '../checks/region.ts';
import { type Office, office } from '../placements/office.ts';

const LEASE = { startsOn: '2026-11-22', lease: 'driepartijenovereenkomst' };

async function given(at: Office, huisnummer: number): Promise<string> {
  const { body } = await at.hold(huisnummer);
  expect((await at.ask(`/placements/${body.id}/confirm`, LEASE)).status).toBe(200);
  return body.id;
}

const events = (at: Office) => at.region.registry.db.selectFrom('stay_events').selectAll().execute();

it('one place of a location leaves once, however often its end is sent under one key', async () => {
  const at = await office();
  await at.region.units(unit('g', 1, { rung: 'groepswonen', places: 3, from: '2025-01-01' }));
  const { id } = await at.region.registry.db.selectFrom('units').select('id').executeTakeFirstOrThrow();
  const end = (key: string, more: object = {}) =>
    at.ask(`/units/${id}/end-stay`, { reason: 'onbekend', places: 1, ...more }, { key });
  const first = await end('a');
  expect(first.status).toBe(200);
  expect(await end('a')).toEqual(first);
  expect(await events(at)).toHaveLength(1);
  expect((await end('a', { reason: 'wlz' })).status).toBe(422);
  expect((await end('b')).status).toBe(200);
  expect(await events(at)).toHaveLength(2);
});

it('the end of a placement is answered again under its key, and keeps no address with it', async () => {
  const at = await office();
  const id = await given(at, 1);
  const end = (key: string) => at.ask(`/placements/${id}/end`, { reason: 'wlz' }, { key });
  const first = await end('a');
  expect(first).toMatchObject({ status: 200, body: { placement: id, events: [{ reason: 'wlz' }] } });
  expect(await end('a')).toEqual(first);
  expect((await end('b')).status).toBe(404);
  const kept = await at.region.registry.db.selectFrom('answers_given').selectAll().execute();
  expect(kept).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toMatch(/Kerkstraat|9901 ?AB/);
  // A day later the key is new again, and the placement is over.
  at.later(1);
  expect((await end('a')).status).toBe(404);
});

it('an omklap is recorded once under its key, of a placement and of a unit', async () => {
  const at = await office();
  const id = await given(at, 1);
  const sent = { outcome: 'verlengd', newTerm: '2027-11-22' };
  const extend = (more: object = {}) =>
    at.ask(`/placements/${id}/omklap`, { ...sent, ...more }, { key: 'a' });
  const first = await extend();
  expect(first).toMatchObject({ status: 200, body: { termUntil: '2027-11-22' } });
  expect(await extend()).toEqual(first);
  expect((await extend({ newTerm: '2027-12-22' })).status).toBe(422);
  const { id: home } = first.body;
  const pass = () => at.ask(`/units/${home}/omklap`, { outcome: 'omgeklapt' }, { key: 'b' });
  const passed = await pass();
  expect(passed).toMatchObject({ status: 200, body: { address: null } });
  expect(await pass()).toEqual(passed);
  expect(await at.region.registry.db.selectFrom('omklaps').select('outcome').execute()).toEqual([
    { outcome: 'verlengd' },
    { outcome: 'omgeklapt' },
  ]);
});
