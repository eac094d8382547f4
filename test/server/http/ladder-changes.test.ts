import { describe, expect, it } from 'vitest';
import type { RungChangeItem, RungChangePreview } from '../../../shared/api/ladder-changes.ts';
import { maximum } from '../../shared/norms/build.ts';
import { unit } from '../checks/region.ts';
import { type World, world } from './world.ts';

const source = { document: 'Besluit van de regio', paragraph: 'artikel 2', year: 2026 };
const LATER = '2027-01-01';

/** Twelve places in De Haven, where at most twelve may stand: one more is too many. */
async function full(): Promise<World> {
  const server = await world();
  await server.region.norms(maximum());
  await server.region.units(unit('a', 'BU99010101', { places: 12 }));
  return server;
}

async function post<T>(server: World, path: string, set: unknown, more: object = {}): Promise<T> {
  const body = { region: 'demo', rung: 'opstapwoning', from: LATER, set, source, ...more };
  const response = await server.ask(path, { token: await server.token('regio'), body });
  return (await response.json()) as T;
}
const tried = (server: World, set: unknown, more: object = {}) =>
  post<RungChangePreview>(server, '/v1/ladder/preview', set, more);
const kept = (server: World, set: unknown, more: object = {}) =>
  post<RungChangeItem>(server, '/v1/ladder/changes', set, more);

async function listed(server: World): Promise<RungChangeItem[]> {
  const response = await server.ask('/v1/ladder/changes?region=demo', { token: await server.token('lezer') });
  return (await response.json()).items;
}

describe('trying out a change of a rung', () => {
  it('tells which areas get another answer, what differs and what stands there, and keeps nothing', async () => {
    const server = await full();
    // (12 + 1) x 0.5 = 6.5, below the 10 at which the warning begins.
    expect(await tried(server, { weight: 0.5 })).toMatchObject({
      rung: 'opstapwoning',
      date: LATER,
      changes: [{ level: 'buurt', from: 'boven-norm', to: 'ruimte', count: 1, areas: ['BU99010101'] }],
      text: '1 buurt gaat van boven norm naar ruimte.',
      differences: [{ field: 'gewicht', from: '1', to: '0,5' }],
      inUse: { units: 1, places: 12 },
    });
    expect(await listed(server)).toEqual([]);
    expect((await server.region.check(1, { date: LATER })).verdict).toBe('boven-norm');
  });

  it('tells it of a rung that counts for some months only, and of one that leaves the ladder', async () => {
    const server = await full();
    const months = await tried(server, { countsUntil: { kind: 'months', months: 6 } });
    expect(months.text).toBe('1 buurt gaat van boven norm naar ruimte.');
    const gone = await tried(server, null);
    expect(gone.differences).toEqual([{ field: 'naam', from: expect.any(String), to: null }]);
  });

  it('counts stays that a shorter longest stay makes too long, from today where the day is past', async () => {
    const server = await full();
    // Since 1 January 2025 is 22 months on the day of the test: past 12, not past the 24 of now.
    const set = { maxStay: { count: 12, unit: 'months', source } };
    expect(await tried(server, set, { from: '2026-01-01' })).toMatchObject({
      date: '2026-11-22',
      changes: [],
      text: 'Geen gebied krijgt een andere uitkomst.',
      differences: [{ field: 'langste verblijf', from: '24 maanden', to: '12 maanden' }],
      inUse: { late: { before: 0, after: 1 } },
    });
  });

  it('calls what may follow by its name', async () => {
    const server = await full();
    const { differences } = await tried(server, { next: ['beschermd-wonen'] });
    expect(differences).toEqual([
      expect.objectContaining({ field: 'wat kan volgen', to: 'Beschermd wonen' }),
    ]);
  });

  it('refuses what makes no ladder, in a sentence', async () => {
    const server = await full();
    const refused = async (set: unknown, more: object = {}) =>
      (await tried(server, set, more)) as unknown as { status: number; detail: string };
    expect(await refused({ next: ['villa'] })).toMatchObject({ status: 400 });
    expect((await refused({ next: ['villa'] })).detail).toContain('villa');
    expect((await refused({ label: 'Nieuw' }, { rung: 'nieuwe-trede' })).detail).toContain('soort');
    expect(await refused({ weight: -1 })).toMatchObject({ status: 400 });
    expect(await refused({}, { region: 'nergens' })).toMatchObject({ status: 404 });
  });
});

describe('keeping a change of a rung', () => {
  it('holds from its day on, is listed, and stands in the audit', async () => {
    const server = await full();
    const change = {
      rung: 'opstapwoning',
      label: 'Opstapwoning',
      from: LATER,
      source,
      differences: [{ field: 'gewicht', from: '1', to: '0,5' }],
    };
    expect(await kept(server, { weight: 0.5 })).toEqual(change);
    expect(await listed(server)).toEqual([change]);
    expect((await server.region.check(1, { date: '2026-12-31' })).verdict).toBe('boven-norm');
    expect((await server.region.check(1, { date: LATER })).verdict).toBe('ruimte');
    const audit = await server.region.registry.db
      .selectFrom('audit')
      .select(['subject_id', 'before', 'after'])
      .where('action', '=', 'ladder.change')
      .execute();
    expect(audit).toEqual([
      { subject_id: 'demo/opstapwoning', before: null, after: expect.stringContaining('0.5') },
    ]);
  });

  it('is taken back by saying on the same day that nothing changes', async () => {
    const server = await full();
    await kept(server, { weight: 0.5 });
    expect((await kept(server, {})).differences).toEqual([]);
    expect((await server.region.check(1, { date: LATER })).verdict).toBe('boven-norm');
  });

  it('holds no data about a person', async () => {
    const server = await full();
    const refused = (await kept(server, { meaning: 'Bel met j.jansen@voorbeeld.nl' })) as unknown as {
      status: number;
      detail: string;
    };
    expect(refused.status).toBe(400);
    expect(refused.detail).toContain('e-mailadres');
  });
});
