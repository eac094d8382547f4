import { describe, expect, it } from 'vitest';
import { scenario } from '../../../server/checks/scenario.ts';
import { snapshotNow } from '../../../server/checks/snapshot-now.ts';
import { referenceHolder } from '../../../server/geo/holder.ts';
import { toWgs } from '../../../server/geo/rd.ts';
import { ScenarioRequest, type ScenarioRequestInput } from '../../../shared/api/scenarios.ts';
import type { Viewer } from '../../../shared/rights.ts';
import { agreement } from '../../shared/agreements/build.ts';
import { perThousand, radius } from '../../shared/norms/build.ts';
import { BY, SOUTH, WEST } from '../import/world.ts';
import { home, REGIO, type Region, smallRegion, unit } from './region.ts';

const LEZER: Viewer = { role: 'lezer', organisation: null };
const HAVEN = { rung: 'opstapwoning', area: 'BU99010101' };

async function small(): Promise<Region> {
  const region = await smallRegion([home(1, 500, 500), home(3, 600, 500)]);
  await region.units(unit('een', 1, { places: 2 }), unit('drie', 3, { from: '2026-03-01' }));
  return region;
}

async function ask(region: Region, request: Omit<ScenarioRequestInput, 'rung'>, viewer: Viewer = REGIO) {
  const references = referenceHolder(region.folder, region.registry);
  try {
    const now = snapshotNow({ registry: region.registry, references })();
    const given = ScenarioRequest.parse({ rung: 'opstapwoning', ...request });
    return await scenario(now, viewer, given, BY.clock, 'nl');
  } finally {
    references.close();
  }
}

describe('what homes that stand nowhere yet would change', () => {
  it('judges them all at once, and gives the numbers of the areas as they would be', async () => {
    const region = await small();
    await region.norms(perThousand());
    // 8 per 1,000 of 1,000 households is 8: with 3 in use 5 fit, and from 6 it is a warning.
    const five = await ask(region, { puts: [{ ...HAVEN, homes: 5 }] });
    expect(five.puts).toMatchObject([{ verdict: 'let-op', exact: true, homes: 5 }]);
    expect(five.puts[0]?.reasons[0]?.places).toMatchObject({ inUse: 3, asked: 5, after: 8 });
    const buurt = five.areas.find(({ code }) => code === 'BU99010101');
    expect(buurt).toMatchObject({ places: 8, room: 0, class: 'boven-norm' });
    // De Kade has too few households for a rate of its own and is judged by the wijk: 9 fit there, and 8 would stand.
    const kade = five.areas.find(({ code }) => code === 'BU99010102');
    expect(kade).toMatchObject({ places: 0, room: 1 });
    expect(five.areas.map(({ code }) => code).sort()).toEqual([
      'BU99010101',
      'BU99010102',
      'GM9901',
      'WK990101',
    ]);
    expect(five.aboveNorm).toEqual({ before: 0, after: 1 });
    expect((await ask(region, { puts: [{ ...HAVEN, homes: 6 }] })).puts[0]?.verdict).toBe('boven-norm');
  });

  it('lets the puts of one variant count for each other, and keeps nothing', async () => {
    const region = await small();
    await region.norms(perThousand());
    const twice = await ask(region, {
      puts: [
        { ...HAVEN, homes: 3 },
        { ...HAVEN, homes: 3 },
      ],
    });
    expect(twice.puts.map(({ verdict }) => verdict)).toEqual(['boven-norm', 'boven-norm']);
    expect(twice.puts[0]?.reasons[0]?.places).toMatchObject({ inUse: 6, asked: 3, after: 9 });
    const after = await region.areas.detail(REGIO, 'BU99010101', { rung: 'opstapwoning' }, 'nl');
    expect(after.places).toBe(3);
  });

  it('judges a point by what stands around it', async () => {
    const region = await small();
    await region.norms(radius());
    const at = (east: number) => toWgs({ x: WEST + east, y: SOUTH + 500 });
    const near = await ask(region, { puts: [{ rung: 'opstapwoning', homes: 4, point: at(550) }] });
    // 3 stand within 250 m; at most 6 may.
    expect(near.puts[0]).toMatchObject({ verdict: 'boven-norm', area: { code: 'BU99010101' } });
    const far = await ask(region, { puts: [{ rung: 'opstapwoning', homes: 4, point: at(950) }] });
    expect(far.puts[0]).toMatchObject({ verdict: 'ruimte', area: { code: 'BU99010101' } });
    const both = await ask(region, {
      puts: [950, 960].map((east) => ({ rung: 'opstapwoning', homes: 4, point: at(east) })),
    });
    expect(both.puts.map(({ verdict }) => verdict)).toEqual(['boven-norm', 'boven-norm']);
  });

  it('adds homes to the agreements that count them, and to the measures', async () => {
    const region = await small();
    await region.agreement(agreement());
    const { ledgers, measures } = await ask(region, { puts: [{ ...HAVEN, homes: 12 }] });
    expect(ledgers).toMatchObject([
      { agreement: 'woonafspraak', gemeente: 'GM9901', period: '2026', target: 5, before: 1, after: 13 },
    ]);
    // All places in one of the three buurten with figures, before and after.
    expect(measures?.hhi.before.value).toBe(1);
    const elsewhere = await ask(region, { puts: [{ rung: 'opstapwoning', homes: 3, area: 'BU99020101' }] });
    // 3 of 6 in each of two buurten.
    expect(elsewhere.measures?.hhi.after.value).toBeCloseTo(0.5, 12);
  });

  it('tells who may see no counts the word of today alone, however many homes are put', async () => {
    const region = await small();
    await region.norms(perThousand());
    const told = await ask(region, { puts: [{ ...HAVEN, homes: 400 }] }, LEZER);
    expect(told.puts).toMatchObject([{ verdict: 'ruimte', reasons: [], exact: false }]);
    expect(told).toMatchObject({ areas: [], aboveNorm: null, measures: null });
    await expect(ask(region, { date: '2026-01-01', puts: [{ ...HAVEN, homes: 1 }] }, LEZER)).rejects.toThrow(
      'Met deze rol rekent u alleen met vandaag.',
    );
  });

  it('refuses places that are nowhere', async () => {
    const region = await small();
    await expect(
      ask(region, { puts: [{ rung: 'opstapwoning', homes: 1, point: { lon: 1, lat: 50 } }] }),
    ).rejects.toThrow('Dit punt ligt buiten de gebieden');
    await expect(
      ask(region, { puts: [{ rung: 'opstapwoning', homes: 1, area: 'BU00000000' }] }),
    ).rejects.toThrow('Gebied BU00000000 staat niet in de indeling van 2024.');
    expect(ScenarioRequest.safeParse({ rung: 'opstapwoning', puts: [{ ...HAVEN, homes: 0 }] }).success).toBe(
      false,
    );
  });
});
