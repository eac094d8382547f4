import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { band, bandInSteps } from '../../../shared/measures/band.ts';
import { type MeasureArea, measureData, shareOf } from '../../../shared/measures/data.ts';
import { MEASURES, measure, measureBand } from '../../../shared/measures/index.ts';
import { locationQuotient } from '../../../shared/measures/location-quotient.ts';
import { clarkEvans, ripleyK } from '../../../shared/measures/points.ts';
import { ShareOrder } from '../../../shared/measures/share-order.ts';
import { spatialDissimilarity } from '../../../shared/measures/spatial-dissimilarity.ts';

const areas = (x: number[], t: (number | null)[]): MeasureArea[] =>
  x.map((places, i) => ({ code: `B${i}`, x: places, t: t[i] ?? null }));
const answer = (measured: { value: number } | { why: string }) =>
  'value' in measured ? measured.value : measured.why;
const all = (given: MeasureArea[]) =>
  Object.fromEntries(
    Object.entries(measure(given).values).map(([name, measured]) => [name, answer(measured)]),
  );

describe('measures worked out by hand', () => {
  const example = areas([10, 5, 5, 0, 0], [100, 50, 200, 150, 0]);

  it('gives the values of the agreed example', () => {
    const values = all(example);
    expect(values.dissimilarity).toBeCloseTo(0.46875, 12);
    expect(values.gini).toBeCloseTo(0.546875, 12);
    expect(values.hhi).toBeCloseTo(0.375, 12);
    expect(values.hoover).toBeCloseTo(0.45, 12);
    expect([...locationQuotient(measureData(example)).values()]).toEqual([2.5, 2.5, 0.625, 0, 0]);
    // isolation: 10/20 x .1 + 5/20 x .1 + 5/20 x .025 = .05 + .025 + .00625
    expect(values.isolation).toBeCloseTo(0.08125, 12);
    expect(values.interaction).toBeCloseTo(0.91875, 12);
  });

  it('two areas, all places in one of equal size', () => {
    // P = 10/200; D = (|.1-.05| + |0-.05|) x 100 / (2 x 200 x .05 x .95) = 10/19
    const values = all(areas([10, 0], [100, 100]));
    expect(values.dissimilarity).toBeCloseTo(10 / 19, 12);
    // Gini = 2 x 100 x 100 x .1 / (2 x 40,000 x .05 x .95) = 2000/3800
    expect(values.gini).toBeCloseTo(10 / 19, 12);
    expect(values.hhi).toBe(1);
    expect(values.hoover).toBe(0.5);
  });

  it('an even spread is 0', () => {
    const values = all(areas([2, 4, 6], [100, 200, 300]));
    for (const name of ['dissimilarity', 'gini', 'theilH', 'hoover']) expect(values[name]).toBeCloseTo(0, 12);
  });

  it('neighbours lower D by the mean difference between them', () => {
    // p = .1, .1, .025, 0, 0; pairs 0-1 (0), 1-2 (.075), 2-3 (.025): mean .1/3
    const pairs = [
      ['B0', 'B1'],
      ['B1', 'B2'],
      ['B2', 'B3'],
    ] as const;
    expect(answer(spatialDissimilarity(measureData(example), pairs))).toBeCloseTo(0.46875 - 0.1 / 3, 12);
  });

  it('follows another key than households', () => {
    // x/X = .75, .25 and w/W = .25, .75
    const given = [
      { code: 'a', x: 3, t: 100, w: 1 },
      { code: 'b', x: 1, t: 100, w: 3 },
    ];
    expect(all(given).hoover).toBe(0.5);
  });

  it('says why there is no value', () => {
    expect(all(areas([0, 0], [10, 10]))).toMatchObject({
      dissimilarity: 'geen-plekken',
      hhi: 'geen-plekken',
    });
    expect(all(areas([10, 10], [10, 10]))).toMatchObject({ dissimilarity: 'alleen-plekken', hhi: 0.5 });
    expect(all(areas([12, 1], [10, 50]))).toMatchObject({
      gini: 'meer-plekken-dan-huishoudens',
      hoover: expect.any(Number),
    });
    expect(all(areas([5, 1], [0, 50]))).toMatchObject({ isolation: 'meer-plekken-dan-huishoudens' });
    expect(locationQuotient(measureData(areas([5, 1], [0, 50]))).get('B0')).toBeNull();
  });

  it('leaves areas without figures out and names them', () => {
    const { data, values } = measure(areas([10, 5, 99, 5, 0, 0], [100, 50, null, 200, 150, 0]));
    expect(data.leftOut).toEqual(['B2']);
    expect(answer(values.dissimilarity)).toBeCloseTo(0.46875, 12);
  });

  it('points: a square grid is spread, a heap is clustered', () => {
    const grid = Array.from({ length: 100 }, (_, i) => ({ x: (i % 10) * 100, y: Math.floor(i / 10) * 100 }));
    // Density 1 per 10,000 m2: chance gives 50 m to the nearest, the grid 100 m.
    expect(clarkEvans(grid, 1_000_000)).toBeCloseTo(2, 12);
    const heap = Array.from({ length: 4 }, () => ({ x: 5, y: 5 }));
    expect(clarkEvans(heap, 1_000_000)).toBe(0);
    // All 12 ordered pairs of the heap within any distance: K is the whole surface.
    expect(ripleyK(heap, 1_000_000, 10)).toBe(1_000_000);
  });
});

describe('properties of measures', () => {
  const region = fc.array(
    fc
      .integer({ min: 0, max: 5000 })
      .chain((t) => fc.record({ t: fc.constant(t), x: fc.integer({ min: 0, max: Math.min(t, 60) }) })),
    { minLength: 1, maxLength: 40 },
  );
  const coded = (list: { x: number; t: number }[]) => list.map((area, i) => ({ code: `B${i}`, ...area }));

  it('keep their range', () => {
    fc.assert(
      fc.property(region, (list) => {
        for (const [name, value] of Object.entries(all(coded(list)))) {
          if (typeof value === 'string') continue;
          expect(value, name).toBeGreaterThanOrEqual(-1e-9);
          expect(value, name).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });

  it('do not change when areas are reordered, nor when their neighbours are', () => {
    const world = region.chain((list) => {
      const all = list.flatMap((_, a) => list.slice(a + 1).map((__, b): [number, number] => [a, a + 1 + b]));
      return fc.record({
        given: fc.constant(coded(list)),
        turned: fc.shuffledSubarray(coded(list), { minLength: list.length }),
        pairs: fc.subarray(all, { maxLength: Math.min(all.length, 30) }),
      });
    });
    fc.assert(
      fc.property(world, ({ given, turned, pairs }) => {
        const names = pairs.map(([a, b]): [string, string] => [`B${a}`, `B${b}`]);
        const swapped = names.map(([a, b]): [string, string] => [b, a]).reverse();
        const [first, second] = [measure(given, names), measure(turned, swapped)];
        const told = ({ values, spatialDissimilarity: near }: typeof first) =>
          Object.entries({ ...values, near: near ?? { why: 'none' } });
        const other = new Map(told(second));
        for (const [name, value] of told(first)) {
          const before = answer(value);
          const after = answer(other.get(name) ?? { why: 'gone' });
          if (typeof before === 'string') expect(after, name).toBe(before);
          else expect(after, name).toBeCloseTo(before, 9);
        }
        const quotients = locationQuotient(measureData(turned));
        for (const [code, value] of locationQuotient(measureData(given)))
          expect(quotients.get(code), code).toBe(value);
      }),
    );
  });

  it('areas come in order of their share, equal to any digit or not', () => {
    const share = fc.record({ x: fc.integer({ min: 1, max: 1e6 }), t: fc.integer({ min: 1, max: 1e9 }) });
    fc.assert(
      fc.property(
        fc.array(share, { maxLength: 60 }),
        fc.array(fc.integer({ min: 1, max: 9 })),
        (list, close) => {
          const all = [...list, ...close.map((more) => ({ x: 1e6, t: 1e9 - more }))];
          const x = Float64Array.from(all, (one) => one.x);
          const t = Float64Array.from(all, (one) => one.t);
          const filled = Uint32Array.from(all, (_, i) => i);
          const order = [...new ShareOrder(all.length).of({ x, t, filled })];
          expect(new Set(order).size).toBe(all.length);
          const shares = order.map((i) => (x[i] ?? 0) / (t[i] ?? 1));
          expect(shares).toEqual([...shares].sort((a, b) => a - b));
        },
      ),
    );
  });

  it('Gini in n log n equals the sum over all pairs', () => {
    fc.assert(
      fc.property(region, (list) => {
        const { data, values } = measure(coded(list));
        if ('why' in values.gini) return;
        let pairs = 0;
        for (let i = 0; i < data.x.length; i++)
          for (let j = 0; j < data.x.length; j++)
            pairs += (data.t[i] ?? 0) * (data.t[j] ?? 0) * Math.abs(shareOf(data, i) - shareOf(data, j));
        const P = data.X / data.T;
        expect(values.gini.value).toBeCloseTo(pairs / (2 * data.T ** 2 * P * (1 - P)), 9);
      }),
    );
  });
});

describe('the band of chance', () => {
  const data = measureData(areas([10, 5, 5, 0, 0], [100, 50, 200, 150, 0]));

  it('is the same for the same seed, and another for another', () => {
    expect(band(data)).toEqual(band(data));
    const uneven = measureData(areas([21, 13, 8, 5], [101, 211, 307, 401]));
    expect(band(uneven, { seed: 2, permutations: 19 })).not.toEqual(
      band(uneven, { seed: 1, permutations: 19 }),
    );
  });

  it('holds what an even spread would give, and not all places in one small area', () => {
    const many = measureData(areas([40, 0, 0, 0], [100, 1000, 1000, 1000]));
    const found = measureBand(measure(areas([40, 0, 0, 0], [100, 1000, 1000, 1000])));
    const D = answer(MEASURES.dissimilarity(many)) as number;
    expect(D).toBeGreaterThan(found.dissimilarity?.[1] ?? 1);
    // 40 places over 3,100 households: 1.3 expected in the first area, LQ 1 on average.
    const lq = found.locationQuotient.get('B0');
    expect(lq?.[0]).toBe(0);
    expect(lq?.[1]).toBeGreaterThan(1);
  });

  it('is wider when places move together', () => {
    const single = band(data).dissimilarity ?? [0, 0];
    const heavy = band(data, { locations: [10, 10] }).dissimilarity ?? [0, 0];
    expect(heavy[1]).toBeGreaterThan(single[1]);
  });

  it('is 0 without households, and goes on for the others where a care estate stands', () => {
    // D and Gini have no value then, but a quotient is never bare.
    const estate = band(measureData(areas([10, 0, 4], [100, 0, 3])));
    expect(estate.dissimilarity).toBeNull();
    expect(estate.gini).toBeNull();
    expect(estate.locationQuotient.get('B1')).toEqual([0, 0]);
    expect(estate.locationQuotient.get('B0')).not.toBeNull();
    expect(band(measureData(areas([10, 4], [100, 0]))).locationQuotient.get('B1')).toBeNull();
  });

  it('is the same in steps, with work for others in between', () => {
    const wide = measureData(Array.from({ length: 600 }, (_, i) => ({ code: `B${i}`, x: i % 3, t: 50 + i })));
    const steps = bandInSteps(wide);
    let count = 0;
    let next = steps.next();
    for (; !next.done; next = steps.next()) count += 1;
    expect(count).toBeGreaterThan(3);
    expect(next.value).toEqual(band(wide));
  });

  it('with one way to stand there is one figure', () => {
    // One location of 60 fits in the first area alone: LQ = (60/60) / (60/100) and (0/40) / (60/100).
    const only = band(measureData(areas([0, 40], [60, 40])), { locations: [60] });
    expect(only.locationQuotient.get('B0')).toEqual([100 / 60, 100 / 60]);
    expect(only.locationQuotient.get('B1')).toEqual([0, 0]);
  });

  it('is absent where a location fits in no area', () => {
    expect(band(data, { locations: [500] }).dissimilarity).toBeNull();
  });
});
