import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMapState, withMapState } from '../../../server/web/map-view-state.ts';
import { offersFrom } from '../../../server/web/offers.ts';
import { monthsAgo } from '../../../server/web/parts/time-bar.tsx';
import {
  homesOf,
  type Put,
  readVariants,
  type Variants,
  writeVariants,
} from '../../../server/web/variants.ts';
import { readView, START, writeView } from '../../../server/web/view.ts';
import type { AreaNumbers } from '../../../shared/api/areas.ts';
import type { Stock } from '../../../shared/api/stock.ts';

const HAVEN: Put = { rung: 'opstapwoning', homes: 12, at: { area: 'BU99010101' } };

describe('variants in a link', () => {
  it('are read back as they were written', () => {
    const variants: Variants = {
      all: [
        { name: 'Eerst De Maten', puts: [HAVEN, { ...HAVEN, homes: 3, at: { lat: 52.1234, lon: 5.6789 } }] },
        { name: 'Niets', puts: [] },
      ],
      shown: 1,
    };
    const { varianten, variant } = writeVariants(variants);
    expect(readVariants(varianten, variant)).toEqual(variants);
    expect(homesOf(variants.all[0] ?? { name: '', puts: [] })).toBe(15);
    const more = withMapState({}, { variants });
    const link = writeView({ ...START, more });
    expect(readMapState(readView(link)).variants).toEqual(variants);
  });

  it('never break, whatever the link says', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, shown) => {
        const { all } = readVariants(text, shown);
        expect(all.length).toBeLessThanOrEqual(4);
        for (const { puts } of all)
          for (const { homes } of puts) expect(homes >= 1 && homes <= 500).toBe(true);
      }),
    );
    expect(readVariants('A~opstapwoning.0.BU99010101~x~opstapwoning.4.GM9901', '3')).toEqual({
      all: [{ name: 'A', puts: [{ rung: 'opstapwoning', homes: 4, at: { area: 'GM9901' } }] }],
      shown: null,
    });
  });

  it('keep points no sharper than about ten metres, and fit in a link', () => {
    const puts = Array.from({ length: 20 }, () => ({
      ...HAVEN,
      at: { lat: 52.123456789, lon: 5.987654321 },
    }));
    const { varianten } = writeVariants({ all: Array(4).fill({ name: 'x'.repeat(60), puts }), shown: 0 });
    expect(varianten).toContain('52.1235,5.9877');
    expect(varianten.length).toBeLessThanOrEqual(2000);
    for (const { puts: kept } of readVariants(varianten).all)
      for (const put of kept) expect(put.at).toEqual({ lat: 52.1235, lon: 5.9877 });
  });
});

describe('what the link keeps of the map', () => {
  it('leaves out what is as at the start, and lets another layer show all of its classes', () => {
    const state = readMapState({
      more: { laag: 'clusters', straal: '250', datum: '2025-03-01', klasse: 'stap-2' },
    });
    expect(state).toMatchObject({ metres: 250, date: '2025-03-01', only: 'stap-2', presenting: false });
    expect(state.layer.id).toBe('clusters');
    const start = readMapState({ more: {} });
    expect(withMapState({ laag: 'clusters', klasse: 'stap-2' }, { layer: start.layer })).toEqual({});
    expect(readMapState({ more: { datum: '2025-02-31', klasse: 'stap-2', laag: 'weg' } })).toMatchObject({
      date: null,
      only: null,
      layer: start.layer,
    });
  });

  it('counts months as the slider does', () => {
    expect(monthsAgo('2026-11-22', '2026-11-01')).toBe(0);
    expect(monthsAgo('2026-11-22', '2025-12-31')).toBe(11);
    expect(monthsAgo('2026-11-22', '2027-01-01')).toBe(0);
  });
});

const buurt = (code: string, room: AreaNumbers['room'], found: AreaNumbers['class']): AreaNumbers => ({
  code,
  level: 'buurt',
  name: code,
  year: 2026,
  gemeente: 'GM9901',
  wijk: 'WK990101',
  households: 1000,
  places: 4,
  room,
  class: found,
});
const stock = (id: string, complex: string | null, at: string, homes: number, year = 2026): Stock => ({
  id,
  complex,
  corporation: 'Corporatie Twee',
  homes,
  rentClass: null,
  freed: null,
  year,
  buurt: at,
  wijk: 'WK990101',
  gemeente: 'GM9901',
});

describe('where homes can be offered', () => {
  const buurten = [
    buurt('BU1', 6, 'ruimte-3'),
    buurt('BU2', 0, 'boven-norm'),
    buurt('BU3', 40, 'ruimte-10'),
    buurt('BU4', null, 'geen-cijfers'),
  ];

  it('names complexes with room, never more than they have, and shares the room of one buurt', () => {
    const { offers, together } = offersFrom(
      [
        stock('a', 'Havenzicht', 'BU1', 30),
        stock('b', 'Kadehof', 'BU1', 4),
        stock('c', 'Vol', 'BU2', 50),
        stock('d', null, 'BU3', 9),
        stock('e', 'Zonder cijfers', 'BU4', 9),
        stock('f', 'Elders', 'BU9', 9),
      ],
      buurten,
    );
    expect(offers.map(({ stock: { id }, fits }) => [id, fits])).toEqual([
      ['d', 9],
      ['a', 6],
      ['b', 4],
    ]);
    // 9 in the one buurt, and 6 in the other though its complexes say 6 and 4.
    expect(together).toBe(15);
  });

  it('goes by the newest count of a complex, and tells a word alone where there is no number', () => {
    const { offers, together } = offersFrom(
      [stock('oud', 'Havenzicht', 'BU1', 1, 2024), stock('nieuw', 'Havenzicht', 'BU1', 3)],
      [buurt('BU1', null, 'ruimte')],
    );
    expect(offers).toMatchObject([{ stock: { id: 'nieuw' }, fits: null, word: 'ruimte' }]);
    expect(together).toBeNull();
  });
});
