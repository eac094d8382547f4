import { describe, expect, it } from 'vitest';
import { saveLadderChange } from '../../../server/store/ladder-changes.ts';
import { writeRegistry } from '../../../server/store/write.ts';
import type { LadderChange } from '../../../shared/ladder/changes.ts';
import { agreement } from '../../shared/agreements/build.ts';
import { maximum } from '../../shared/norms/build.ts';
import { BY } from '../import/world.ts';
import { home, REGIO, type Region, smallRegion, unit } from './region.ts';

const source = { document: 'Besluit van de regio', paragraph: '3', year: 2026 };
const STREET = [home(1, 100, 100), home(3, 120, 100), home(5, 140, 100)];

async function change(region: Region, rung: string, from: string, set: LadderChange['set']): Promise<void> {
  await writeRegistry(region.registry, BY, (trx, audit) =>
    saveLadderChange(trx, audit, 'demo', { rung, set, source, from }),
  );
}

const WOONGROEP = { label: 'Woongroep', kind: 'tussenvorm', secrecy: 'open' } as const;

describe('a check asks the ladder of its day', () => {
  it('counts by the weight of before, then by that of after', async () => {
    const region = await smallRegion(STREET);
    await region.norms(maximum({ rungs: ['opstapwoning'], level: 'buurt', warnAt: 3, limit: 4 }));
    await region.units(unit('a', 3, { places: 2 }));
    await change(region, 'opstapwoning', '2027-01-01', { weight: 2 });
    const on = async (date: string) => (await region.check(1, { date })).reasons[0];
    // 2 in use and 1 asked is 3 of 4; each counts double from 2027: 4 and 2.
    expect(await on('2026-12-31')).toMatchObject({ places: { inUse: 2, after: 3 }, result: 'let-op' });
    expect(await on('2027-01-01')).toMatchObject({ places: { inUse: 4, after: 6 }, result: 'boven-norm' });
  });

  it('does not know a rung before it is there, nor after it is gone', async () => {
    const region = await smallRegion(STREET);
    await change(region, 'woongroep', '2027-01-01', WOONGROEP);
    await change(region, 'woongroep', '2027-07-01', null);
    const on = async (date: string) => (await region.check(1, { rung: 'woongroep', date })).reasons[0]?.code;
    expect(await on('2026-12-31')).toBe('trede.onbekend');
    expect(await on('2027-01-01')).not.toBe('trede.onbekend');
    expect(await on('2027-06-30')).not.toBe('trede.onbekend');
    expect(await on('2027-07-01')).toBe('trede.onbekend');
  });

  it('lets a place count for the months that the region says, and no day longer', async () => {
    const region = await smallRegion(STREET);
    await region.units(unit('a', 3, { from: '2025-01-01' }));
    await change(region, 'opstapwoning', '2026-06-01', { countsUntil: { kind: 'months', months: 12 } });
    const on = async (date: string) =>
      (await region.areas.detail(REGIO, 'BU99010101', { date }, 'nl')).rungs.find(
        ({ rung }) => rung === 'opstapwoning',
      );
    expect(await on('2026-05-31')).toMatchObject({ places: 1, yearChange: 0 });
    // A year before, the old ladder held and the place counted, whichever day was asked first.
    expect(await on('2026-06-01')).toMatchObject({ places: 0, yearChange: -1 });
    expect(await on('2027-05-31')).toMatchObject({ places: 0, yearChange: -1 });
    expect(await on('2027-06-01')).toMatchObject({ places: 0, yearChange: 0 });
  });

  it('shows an area by the rungs of the day', async () => {
    const region = await smallRegion(STREET);
    await change(region, 'woongroep', '2027-01-01', WOONGROEP);
    await change(region, 'groepswonen', '2027-01-01', { label: 'Samen wonen' });
    for (const viewer of [REGIO, { role: 'lezer', organisation: null } as const]) {
      const labels = async (date: string) =>
        (await region.areas.detail(viewer, 'BU99010101', { date }, 'nl')).rungs.map(({ label }) => label);
      expect(await labels('2026-12-31')).not.toContain('Woongroep');
      expect(await labels('2027-01-01')).toEqual(expect.arrayContaining(['Woongroep', 'Samen wonen']));
    }
  });
});

it('an agreement on a kind counts what was of that kind when the lease began, and each home once', async () => {
  const region = await smallRegion(STREET);
  const counts = { ...agreement().counts, rungs: [], kinds: ['opstap' as const] };
  await region.agreement(agreement({ counts }));
  await change(region, 'groepswonen', '2026-07-01', { kind: 'opstap' });
  await change(region, 'opstapwoning', '2026-07-01', { kind: 'tussenvorm' });
  await region.units(
    unit('begin', 1, { from: '2026-02-01', until: '2026-07-15' }),
    unit('te vroeg', 3, { rung: 'groepswonen', from: '2026-06-30' }),
    unit('op de dag', 5, { rung: 'groepswonen', from: '2026-07-01' }),
    unit('niet meer', 'BU99010102', { from: '2026-07-01' }),
    unit('opnieuw verhuurd', 1, { rung: 'groepswonen', from: '2026-08-01' }),
  );
  const delivered = async (date: string, rung: string) =>
    (await region.check(3, { date, rung })).fairShare.map((share) => share.delivered);
  expect(await delivered('2026-06-30', 'opstapwoning')).toEqual([1]);
  expect(await delivered('2026-06-30', 'groepswonen')).toEqual([]);
  // 1 of February and 5 of July; 1 was let again and 3 began a day too early.
  expect(await delivered('2026-11-22', 'groepswonen')).toEqual([2]);
  expect(await delivered('2026-11-22', 'opstapwoning')).toEqual([]);
});

describe('a file of units is held against the ladder of the day on which they stand', () => {
  it('takes a rung that the region added, from its day on', async () => {
    const region = await smallRegion(STREET);
    await change(region, 'woongroep', '2027-01-01', WOONGROEP);
    const planned = (from: string) => unit('a', 3, { rung: 'woongroep', places: 6, from, status: 'gepland' });
    await expect(region.units(planned('2026-12-31'))).rejects.toThrow(/heeft deze trede niet/);
    await region.units(planned('2027-01-01'));
    const [kept] = await region.registry.db.selectFrom('units').select(['rung', 'secrecy']).execute();
    // Its region says open, and it is for six.
    expect(kept).toEqual({ rung: 'woongroep', secrecy: 'open' });
  });

  it('takes a rung that the region dropped, for what ended before', async () => {
    const region = await smallRegion(STREET);
    await change(region, 'groepswonen', '2026-07-01', null);
    const row = (until: string) => unit('a', 3, { rung: 'groepswonen', until, status: 'beeindigd' });
    await expect(region.units(row(''))).rejects.toThrow(/heeft deze trede niet/);
    // The last day is 1 July, when the rung was gone; a day earlier it was there.
    await expect(region.units(row('2026-07-02'))).rejects.toThrow(/heeft deze trede niet/);
    await region.units(row('2026-07-01'));
  });

  it('keeps no address where the region says that a rung is people’s own home', async () => {
    const region = await smallRegion(STREET);
    await change(region, 'groepswonen', '2027-01-01', { perAreaOnly: true });
    await region.units(unit('a', 3, { rung: 'groepswonen' }));
    await expect(
      region.units(unit('b', 5, { rung: 'groepswonen', from: '2027-01-01', status: 'gepland' })),
    ).rejects.toThrow(/eigen huis/);
  });
});
