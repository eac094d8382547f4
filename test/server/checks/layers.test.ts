import { describe, expect, it } from 'vitest';
import { mostWithin } from '../../../server/checks/clusters.ts';
import { LayerQuery } from '../../../shared/api/layers.ts';
import type { Viewer } from '../../../shared/rights.ts';
import { home, REGIO, smallRegion, unit } from './region.ts';

const query = (more: object = {}) => LayerQuery.parse({ level: 'buurt', rung: 'opstapwoning', ...more });

/** In De Haven 2 since 2025 and 1 since March 2026, 6 planned; in De Kade 4 that ended in June 2026. */
async function filled() {
  const region = await smallRegion([home(1, 500, 500), home(3, 600, 500), home(5, 500, 800)]);
  await region.units(
    unit('een', 1, { places: 2 }),
    unit('drie', 3, { from: '2026-03-01' }),
    unit('vijf', 5, { places: 6, status: 'gepland', from: '2027-02-01' }),
    unit('kade', 'BU99010102', { places: 4, until: '2026-06-01' }),
    unit('geheim', 'BU99010102', { places: 9, secrecy: 'geheim', status: 'gepland' }),
    unit('anders', 1, { places: 8, rung: 'begeleid-wonen' }),
  );
  return region.areas;
}

async function valuesOf(name: 'verandering' | 'gepland' | 'clusters', more: object = {}, viewer = REGIO) {
  const { items } = await (await filled()).layer(viewer, name, query(more));
  return Object.fromEntries(items.map(({ code, value }) => [code, value]));
}

describe('one number per area for a layer', () => {
  it('tells the change between two days', async () => {
    const year = { date: '2026-11-22', since: '2025-11-22' };
    expect(await valuesOf('verandering', year)).toEqual({
      BU99010101: 1,
      BU99010102: -4,
      BU99010201: 0,
      BU99020101: 0,
    });
    expect(await valuesOf('verandering', { ...year, level: 'gemeente' })).toMatchObject({ GM9901: -3 });
  });

  it('tells what is planned, without what is secret', async () => {
    expect(await valuesOf('gepland', { date: '2026-11-22' })).toMatchObject({ BU99010101: 6, BU99010102: 0 });
  });

  it('tells the most places around one location, also of a wijk', async () => {
    // 100 m apart, 2 and 1 places.
    expect(await valuesOf('clusters', { date: '2026-11-22', metres: 100 })).toMatchObject({ BU99010101: 3 });
    expect(await valuesOf('clusters', { date: '2026-11-22', metres: 99 })).toMatchObject({ BU99010101: 2 });
    expect(await valuesOf('clusters', { date: '2026-11-22', metres: 100, level: 'wijk' })).toMatchObject({
      WK990101: 3,
    });
  });

  it('gives nothing to who may see no counts, and pages by code', async () => {
    const reader: Viewer = { role: 'lezer', organisation: null };
    const values = await valuesOf('verandering', {}, reader);
    expect(new Set(Object.values(values))).toEqual(new Set([null]));
    const areas = await filled();
    const first = await areas.layer(REGIO, 'gepland', query({ limit: 3 }));
    expect(first.next).toBe('BU99010201');
    const rest = await areas.layer(REGIO, 'gepland', query({ limit: 3, cursor: first.next ?? '' }));
    expect(rest.items.map(({ code }) => code)).toEqual(['BU99020101']);
    expect(rest.next).toBeNull();
  });
});

describe('the most places within a distance', () => {
  it('looks over the edges of its own cells', () => {
    const at = (x: number, places: number) => ({
      buurt: `B${x}`,
      wijk: 'W',
      gemeente: 'G',
      x,
      y: -1,
      places,
    });
    const most = mostWithin([at(-60, 1), at(-1, 2), at(99, 4), at(160, 8)], 100);
    expect(Object.fromEntries(most)).toEqual({ 'B-60': 3, 'B-1': 7, B99: 14, B160: 12, W: 14, G: 14 });
  });
});
