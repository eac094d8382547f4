import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Count } from '../../../shared/api/common.ts';
import { type ComparedRegion, compareByKind, RUNG_KINDS, sumOf } from '../../../shared/ladder/compare.ts';
import { defineRungs } from '../../../shared/ladder/define.ts';
import { PRESETS } from '../../../shared/ladder/presets/index.ts';
import type { RungKind } from '../../../shared/ladder/rung.ts';

const source = { document: 'Proef', paragraph: '1', year: 2026 };
const ladder = (...rungs: [id: string, kind: RungKind, beside?: boolean][]) =>
  defineRungs(rungs.map(([id, kind, beside = false]) => ({ id, label: id, kind, beside, source })));

const region = (
  id: string,
  rungs: ComparedRegion['rungs'],
  places: Record<string, Count>,
): ComparedRegion => ({
  region: { id, name: id },
  rungs,
  figures: (rung) => ({ places: places[rung] ?? 0, units: 1 }),
});

const west = region(
  'west',
  ladder(['kamers', 'tussenvorm'], ['cluster', 'tussenvorm'], ['bw', 'beschermd-wonen']),
  {
    kamers: 12,
    cluster: 30,
    bw: 100,
  },
);
const east = region(
  'east',
  ladder(['time-out', 'opvang', true], ['opvang', 'opvang'], ['safehouse', 'tussenvorm']),
  {
    'time-out': 4,
    opvang: 20,
    safehouse: { below: 5 },
  },
);

describe('regions side by side', () => {
  const rows = compareByKind([west, east]);
  const cell = (kind: RungKind, at: number) => rows.find((row) => row.kind === kind)?.cells[at];

  it('stand in one table: a row per kind from low to high, a cell per region', () => {
    expect(rows.map(({ kind }) => kind)).toEqual(RUNG_KINDS);
    expect(rows.every(({ cells }) => cells.length === 2 && cells[0]?.region === 'west')).toBe(true);
  });

  it('sums what each calls differently', () => {
    expect(cell('tussenvorm', 0)).toMatchObject({ places: 42, units: 2 });
    expect(cell('tussenvorm', 0)?.rungs.map(({ rung, places }) => [rung, places])).toEqual([
      ['kamers', 12],
      ['cluster', 30],
    ]);
    expect(cell('beschermd-wonen', 0)).toMatchObject({ places: 100, units: 1 });
  });

  it('shows what is beside a stay and leaves it out of the sum', () => {
    expect(cell('opvang', 1)).toMatchObject({ places: 20, units: 1 });
    expect(cell('opvang', 1)?.rungs.map(({ rung, beside }) => [rung, beside])).toEqual([
      ['time-out', true],
      ['opvang', false],
    ]);
  });

  it('has 0 where a region lacks the kind, and hides a sum with a hidden part', () => {
    expect(cell('opstap', 0)).toMatchObject({ places: 0, units: 0, rungs: [] });
    expect(cell('tussenvorm', 1)?.places).toEqual({ below: 5 });
  });

  it('knows nothing of a region without figures, and still names its rungs', () => {
    const [first] = compareByKind([{ ...east, figures: () => null }]);
    expect(first?.cells[0]).toMatchObject({ places: null, units: null });
    expect(first?.cells[0]?.rungs).toHaveLength(2);
  });

  it('puts every rung of every region in one row', () => {
    const all = compareByKind(
      PRESETS.map((preset) => ({ region: preset, rungs: preset.rungs, figures: () => null })),
    );
    PRESETS.forEach((preset, at) => {
      const ids = all.flatMap(({ cells }) => cells[at]?.rungs.map(({ rung }) => rung) ?? []);
      expect(ids.toSorted()).toEqual(preset.rungs.map(({ id }) => id).toSorted());
    });
  });
});

describe('a sum of counts', () => {
  const count = fc.oneof(fc.nat(500), fc.constant({ below: 5 }), fc.constant(null));
  it('is a number only when all its parts are', () => {
    fc.assert(
      fc.property(fc.array(count), (counts) => {
        const sum = sumOf(counts);
        expect(typeof sum === 'number').toBe(counts.every((one) => typeof one === 'number'));
        expect(sum === null).toBe(counts.includes(null));
      }),
    );
  });
});
