import { describe, expect, it } from 'vitest';
import { importFigures } from '../../../server/commands/import-figures.ts';
import { Borders } from '../../../server/geo/borders.ts';
import type { AreaShapes } from '../../../server/geo/types.ts';
import { RegionMeasuresQuery } from '../../../shared/api/measures.ts';
import { regionOf } from '../../../shared/ladder/presets/index.ts';
import { band } from '../../../shared/measures/band.ts';
import { measureData } from '../../../shared/measures/data.ts';
import type { Viewer } from '../../../shared/rights.ts';
import { file, lineOn } from '../import/world.ts';
import { home, REGIO, smallRegion, unit } from './region.ts';

const REGION = regionOf('GM9901')?.id ?? '';
const OPSTAP = { rung: 'opstapwoning' };
const GEMEENTE: Viewer = { role: 'gemeente', organisation: 'GM9901' };

/** 10, 3 and 2 places over 1,000, 150 and 800 households; 5 more where there are no figures, and some that count nowhere. */
async function measured() {
  const region = await smallRegion([home(1, 500, 500), home(3, 600, 500)]);
  await region.units(
    unit('een', 1, { places: 7 }),
    unit('drie', 3, { places: 3 }),
    unit('vier', 'BU99010102', { places: 3 }),
    unit('vijf', 'BU99020101', { places: 2 }),
    unit('geen cijfers', 'BU99010201', { places: 5 }),
    unit('geheim', 'BU99020101', { places: 50, secrecy: 'geheim' }),
    unit('gepland', 'BU99020101', { places: 50, status: 'gepland', from: '2027-01-01' }),
    unit('andere trede', 'BU99020101', { places: 9, rung: 'begeleid-wonen' }),
  );
  return region.areas;
}

const query = (more: object = {}) => RegionMeasuresQuery.parse({ ...OPSTAP, ...more });

describe('measures of a region', () => {
  it('counts what is in use and not secret, leaves out areas without figures, and gives what chance would', async () => {
    const areas = await measured();
    const { spread, concentration } = await areas.measures(REGIO, REGION, query(), 'nl');
    expect(spread).toMatchObject({ level: 'buurt', areas: 3, leftOut: ['BU99010201'], beyond: [] });
    expect(spread?.hhi.value).toBeCloseTo((100 + 9 + 4) / 225, 12);
    // 2/15 of the places for 800 of 1,950 households: the others have that much too many.
    expect(spread?.hoover.value).toBeCloseTo(800 / 1950 - 2 / 15, 12);
    const P = 15 / 1950;
    const D = (10 - 1000 * P + (3 - 150 * P) + (800 * P - 2)) / (2 * 15 * (1 - P));
    expect(spread?.dissimilarity.value).toBeCloseTo(D, 12);
    expect(spread?.dissimilarity.band?.lo).toBeLessThan(spread?.dissimilarity.band?.hi ?? 0);
    // The only neighbours that both have figures have 10 and 20 per 1,000.
    expect(spread?.export.spatialDissimilarity.value).toBeCloseTo(D - 0.01, 12);
    const quotient = (code: string) => concentration?.find((area) => area.code === code);
    expect(quotient('BU99010102')).toMatchObject({ name: 'De Kade', value: expect.closeTo(0.02 / P, 12) });
    expect(quotient('BU99010102')?.band).not.toBeNull();
    expect(quotient('BU99010201')).toBeUndefined();
  });

  it('moves each location with all its places', async () => {
    const areas = await measured();
    const { spread } = await areas.measures(REGIO, REGION, query(), 'nl');
    const data = measureData([
      { code: 'a', x: 10, t: 1000 },
      { code: 'b', x: 3, t: 150 },
      { code: 'c', x: 2, t: 800 },
    ]);
    const [lo, hi] = band(data, { locations: [2, 3, 3, 7] }).dissimilarity ?? [0, 0];
    expect(spread?.dissimilarity.band).toEqual({ lo, hi });
    expect(band(data).dissimilarity).not.toEqual([lo, hi]);
  });

  it('takes all rungs together when none is asked, and another level', async () => {
    const areas = await measured();
    const { spread } = await areas.measures(REGIO, REGION, RegionMeasuresQuery.parse({}), 'nl');
    // 10, 3 and 11 of 24.
    expect(spread?.hhi.value).toBeCloseTo((100 + 9 + 121) / 576, 12);
    const gemeenten = await areas.measures(REGIO, REGION, query({ level: 'gemeente' }), 'nl');
    expect(gemeenten.level).toBe('gemeente');
  });

  it('divides by imported households of the newest year at or before the day, and says of which year', async () => {
    const region = await smallRegion([home(1, 500, 500)]);
    await region.units(
      unit('een', 1, { places: 6, from: '2024-01-01' }),
      unit('twee', 'BU99010102', { places: 2, from: '2024-01-01' }),
      unit('drie', 'BU99020101', { places: 2, from: '2024-01-01' }),
    );
    const rows = [2025, 2027].map((year) => `BU99010101,${year},huishoudens,${year === 2025 ? 650 : 9000}`);
    const path = file(region.folder, 'cijfers.csv', ['code,year,name,value', ...rows].join('\n'));
    expect(await importFigures.run([path], lineOn(region.folder).io)).toBe(0);
    const hoover = async (date: string) => {
      const { spread } = await region.areas.measures(REGIO, REGION, query({ date }), 'nl');
      return [spread?.householdYears, spread?.hoover.value];
    };
    // 6 of 10 places for 650, 1,000 and 9,000 of all households with 150 and 800 more.
    expect(await hoover('2026-11-22')).toEqual([
      [2024, 2025],
      expect.closeTo(0.6 - 650 / 1600 + 0.2 - 150 / 1600, 12),
    ]);
    expect(await hoover('2024-12-31')).toEqual([
      [2024],
      expect.closeTo(0.6 - 1000 / 1950 + 0.2 - 150 / 1950, 12),
    ]);
    expect(await hoover('2027-01-01')).toEqual([[2024, 2027], expect.closeTo(9000 / 9950 - 0.6, 12)]);
    const { measures } = await region.areas.detail(REGIO, 'BU99010101', OPSTAP, 'nl');
    expect(measures?.concentration?.householdYears).toEqual([2024, 2025]);
  });

  it('tells nothing to who may not see all its numbers', async () => {
    const areas = await measured();
    for (const viewer of [
      GEMEENTE,
      { role: 'lezer', organisation: null },
      { role: 'corporatie', organisation: 'Corporatie Twee' },
    ] as const)
      expect(await areas.measures(viewer, REGION, query(), 'nl'), viewer.role).toMatchObject({
        spread: null,
        concentration: null,
      });
  });

  it('has no measures of a region that nobody knows', async () => {
    const areas = await measured();
    await expect(areas.measures(REGIO, 'nergens', query(), 'nl')).rejects.toThrow('niet bekend');
  });
});

describe('measures of an area', () => {
  it('holds a buurt against the region, and a wijk against its own buurten too', async () => {
    const areas = await measured();
    const kade = (await areas.detail(REGIO, 'BU99010102', OPSTAP, 'nl')).measures;
    expect(kade?.spread).toBeNull();
    expect(kade?.concentration).toMatchObject({ of: { level: 'regio', code: REGION }, why: null });
    expect(kade?.concentration?.value).toBeCloseTo(0.02 / (15 / 1950), 12);
    const centrum = (await areas.detail(REGIO, 'WK990101', OPSTAP, 'nl')).measures;
    // 10 and 3 of 13, over 1,000 and 150 of 1,150.
    expect(centrum?.spread?.hhi.value).toBeCloseTo(109 / 169, 12);
    expect(centrum?.spread?.hoover.value).toBeCloseTo(3 / 13 - 150 / 1150, 12);
  });

  it('says why a buurt without figures has none', async () => {
    const areas = await measured();
    const { measures } = await areas.detail(REGIO, 'BU99010201', OPSTAP, 'nl');
    expect(measures?.concentration).toMatchObject({ value: null, band: null });
    expect(measures?.concentration?.why).toContain('geen cijfers');
  });

  it('holds what is a gemeente’s own against itself, since the region would tell of the others', async () => {
    const areas = await measured();
    const kade = (await areas.detail(GEMEENTE, 'BU99010102', OPSTAP, 'nl')).measures;
    expect(kade?.concentration?.of).toEqual({ level: 'gemeente', code: 'GM9901', name: 'Meerwijk' });
    expect(kade?.concentration?.value).toBeCloseTo(0.02 / (13 / 1150), 12);
    const own = (await areas.detail(GEMEENTE, 'GM9901', OPSTAP, 'nl')).measures;
    expect(own?.concentration).toBeNull();
    expect(own?.spread?.areas).toBe(2);
    expect((await areas.detail(GEMEENTE, 'BU99020101', OPSTAP, 'nl')).measures).toBeNull();
    const reader: Viewer = { role: 'lezer', organisation: null };
    expect((await areas.detail(reader, 'BU99010102', OPSTAP, 'nl')).measures).toBeNull();
  });
});

describe('neighbours', () => {
  const square = (code: string, west: number, south: number): AreaShapes['features'][number] => ({
    type: 'Feature',
    properties: { code, name: code },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, south],
          [west + 1, south],
          [west + 1, south + 1],
          [west, south + 1],
          [west, south],
        ],
      ],
    },
  });

  it('share a side, not a corner, and count once', () => {
    const borders = new Borders();
    const features = [square('A', 0, 0), square('B', 1, 0), square('C', 1, 1), square('D', 5, 5)];
    borders.add({ type: 'FeatureCollection', features: features.slice(0, 2) });
    borders.add({ type: 'FeatureCollection', features: features.slice(2) });
    expect(borders.pairs()).toEqual([
      ['A', 'B'],
      ['B', 'C'],
    ]);
  });
});
