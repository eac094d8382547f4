import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../../shared/agreements/agreement.ts';
import { euroPath } from '../../../shared/agreements/euro.ts';
import { KEY_FIGURES } from '../../../shared/agreements/key.ts';
import { ledger } from '../../../shared/agreements/ledger.ts';
import { nextPeriod, periodEnd, periodOf, periodStart } from '../../../shared/agreements/period.ts';
import { type Stand, type StandInput, standOf, underKeys } from '../../../shared/agreements/stand.ts';
import { targetsOf } from '../../../shared/agreements/targets.ts';
import { agreement, gemeente } from './build.ts';

/** Meerwijk has 600 of 1,000 households and half of the inhabitants; nobody knows the homes of corporations. */
const FIGURES: Record<string, Record<string, number>> = {
  GM9901: { huishoudens: 600, inwoners: 1000, woningen: 700 },
  GM9902: { huishoudens: 400, inwoners: 1000, woningen: 300 },
};
const figure = (code: string, name: string) => FIGURES[code]?.[name] ?? null;
const byKey = (over: Partial<Agreement> = {}) =>
  agreement({
    volumes: [
      { period: '2025', total: 9, homes: null },
      { period: '2026', total: 11, homes: null },
    ],
    keys: [{ from: null, until: null, key: { kind: 'huishoudens' } }],
    ...over,
  });

describe('periods', () => {
  it.each([
    ['2026-06-30', 'halfjaar', '2026-1', '2026-01-01', '2026-07-01', '2026-2'],
    ['2026-07-01', 'halfjaar', '2026-2', '2026-07-01', '2027-01-01', '2027-1'],
    ['2026-12-31', 'jaar', '2026', '2026-01-01', '2027-01-01', '2027'],
  ] as const)('%s by %s is %s', (date, length, period, start, end, next) => {
    expect(periodOf(date, length)).toBe(period);
    expect([periodStart(period), periodEnd(period), nextPeriod(period)]).toEqual([start, end, next]);
  });
});

describe('targets of a period', () => {
  it('are the agreed table, with zero for a party that it leaves out', () => {
    const volumes = [{ period: '2026', total: null, homes: { GM9901: 5 } }];
    expect(targetsOf(agreement({ volumes }), '2026', figure)).toEqual({ targets: { GM9901: 5, GM9902: 0 } });
  });

  it('divide a total by the key, in whole homes', () => {
    // 11 x .6 = 6.6 and 11 x .4 = 4.4: the one left goes to .6.
    expect(targetsOf(byKey(), '2026', figure)).toEqual({ targets: { GM9901: 7, GM9902: 4 } });
  });

  it('take the key that holds on the first day of the period', () => {
    const keys: Agreement['keys'] = [
      { from: null, until: '2026-01-01', key: { kind: 'huishoudens' } },
      { from: '2026-01-01', until: null, key: { kind: 'vast', shares: { GM9901: 0.2, GM9902: 0.8 } } },
    ];
    // 9 x .6 = 5.4 and 3.6; 11 x .2 = 2.2 and 8.8.
    expect(targetsOf(byKey({ keys }), '2025', figure)).toEqual({ targets: { GM9901: 5, GM9902: 4 } });
    expect(targetsOf(byKey({ keys }), '2026', figure)).toEqual({ targets: { GM9901: 2, GM9902: 9 } });
  });

  it('follow a growth path to the year', () => {
    const key = {
      kind: 'ingroei' as const,
      from: { year: 2025, shares: { GM9901: 1 } },
      to: { year: 2027, shares: { GM9901: 0.5, GM9902: 0.5 } },
    };
    // Halfway in 2026: .75 and .25 of 11 are 8.25 and 2.75.
    expect(targetsOf(byKey({ keys: [{ from: null, until: null, key }] }), '2026', figure)).toEqual({
      targets: { GM9901: 8, GM9902: 3 },
    });
  });

  it('name what is missing, and are never zero for it', () => {
    const keys = [{ from: null, until: null, key: { kind: 'corporatiewoningen' as const } }];
    expect(targetsOf(byKey({ keys }), '2026', figure)).toEqual({
      problem: {
        code: 'geen-cijfers',
        period: '2026',
        figure: 'corporatiewoningen',
        missing: ['GM9901', 'GM9902'],
      },
    });
    expect(targetsOf(byKey(), '2027', figure)).toEqual({ problem: { code: 'geen-aantal', period: '2027' } });
    expect(targetsOf(byKey({ keys: [] }), '2026', figure)).toEqual({
      problem: { code: 'geen-sleutel', period: '2026' },
    });
  });

  it('add up to the total under every key, whatever the figures', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2000 }),
        fc.array(fc.integer({ min: 1, max: 500_000 }), { minLength: 1, maxLength: 20 }),
        fc.constantFrom(...KEY_FIGURES, 'gelijk' as const),
        (total, sizes, kind) => {
          const codes = sizes.map((_, index) => `GM${1000 + index}`);
          const given = agreement({
            parties: codes.map((code) => gemeente(code, code)),
            volumes: [{ period: '2026', total, homes: null }],
            keys: [{ from: null, until: null, key: { kind } }],
          });
          const found = targetsOf(given, '2026', (code) => sizes[codes.indexOf(code)] ?? null);
          const targets = 'targets' in found ? Object.values(found.targets) : [];
          expect(targets.reduce((sum, one) => sum + one, 0)).toBe(total);
          expect(targets).toHaveLength(codes.length);
        },
      ),
    );
  });
});

const DELIVERED: Record<string, Record<string, number>> = {
  '2025': { GM9901: 8, GM9902: 1 },
  '2026': { GM9901: 3, GM9902: 2 },
};
const input: StandInput = {
  date: '2026-11-22',
  delivered: (period, party) => DELIVERED[period]?.[party] ?? 0,
  figure,
  swaps: [],
  settled: [],
};
const rowsOf = (stand: Stand) => ('rows' in stand ? stand.rows : []);
const row = (stand: Stand, period: string, party: string) =>
  rowsOf(stand).find((one) => one.period === period && one.party === party);

describe('the stand', () => {
  it('carries last year into this one', () => {
    const stand = standOf(byKey(), input);
    // 2025: 5 and 4 promised, 8 and 1 delivered: 3 ahead and 3 left. 2026: 7 - 3 - 3 = 1 and 4 + 3 - 2 = 5.
    expect(row(stand, '2025', 'GM9901')).toMatchObject({ target: 5, delivered: 8, left: -3, carriedOut: -3 });
    expect(row(stand, '2026', 'GM9901')).toMatchObject({ target: 7, carriedIn: -3, delivered: 3, left: 1 });
    expect(row(stand, '2026', 'GM9902')).toMatchObject({ target: 4, carriedIn: 3, delivered: 2, left: 5 });
  });

  it('has only periods that began', () => {
    expect(rowsOf(standOf(byKey(), { ...input, date: '2025-12-31' })).map(({ period }) => period)).toEqual([
      '2025',
      '2025',
    ]);
    expect(rowsOf(standOf(byKey(), { ...input, date: '2024-12-31' }))).toEqual([]);
  });

  it('says that no origin is known, instead of zeros', () => {
    const given = byKey({ counts: { ...agreement().counts, by: 'origin' } });
    expect(standOf(given, input)).toEqual({ problem: { code: 'geen-herkomst' } });
  });

  it('says whose delivery is not known', () => {
    const delivered = (_period: string, party: string) => (party === 'GM9902' ? null : 1);
    expect(standOf(byKey(), { ...input, delivered })).toEqual({
      problem: { code: 'geen-levering', party: 'GM9902' },
    });
  });

  it('lays the same delivery under three keys', () => {
    const views = underKeys(byKey(), input, ['inwoners', 'woningen', 'corporatiewoningen']);
    // 11 in equal halves: 5.5 each, the tie to the lowest code; by homes .7 and .3: 7.7 and 3.3.
    expect(views.map(({ key, stand }) => [key, row(stand, '2026', 'GM9901')?.target])).toEqual([
      ['inwoners', 6],
      ['woningen', 8],
      ['corporatiewoningen', undefined],
    ]);
    expect(views.map(({ stand }) => row(stand, '2026', 'GM9901')?.delivered)).toEqual([3, 3, undefined]);
    expect(views[2]?.stand).toMatchObject({ problem: { code: 'geen-cijfers' } });
  });

  it('needs no figures for a period that was settled', () => {
    const numbers = { target: 5, delivered: 8, corrected: 0, carriedOut: -3 };
    const settled = [
      {
        period: '2025',
        on: '2026-02-01',
        delivered: { GM9901: 8, GM9902: 1 },
        frozen: { GM9901: numbers, GM9902: { target: 4, delivered: 1, corrected: 0, carriedOut: 3 } },
      },
    ];
    const only2025 = byKey({ volumes: [{ period: '2025', total: 9, homes: null }] });
    const stand = standOf(only2025, { ...input, settled, figure: () => null });
    expect(row(stand, '2025', 'GM9901')).toMatchObject({ ...numbers, settled: true });
    // The day before it was settled it was open still.
    expect(standOf(only2025, { ...input, date: '2026-01-31', settled, figure: () => null })).toMatchObject({
      problem: { code: 'geen-cijfers' },
    });
  });
});

describe('settled periods', () => {
  const amount = fc.integer({ min: 0, max: 40 });
  const world = fc.record({
    counted: fc.array(amount, { minLength: 4, maxLength: 4 }),
    targets: fc.array(amount, { minLength: 4, maxLength: 4 }),
    limit: fc.option(fc.integer({ min: 0, max: 10 })),
  });
  const periods = ['2024', '2025', '2026', '2027'];
  type World = typeof world extends fc.Arbitrary<infer W> ? W : never;
  const of = (given: World, settled: Parameters<typeof ledger>[0]['settled']) =>
    ledger({
      periods,
      parties: ['GM1'],
      target: (period) => given.targets[periods.indexOf(period)] ?? 0,
      delivered: (period) => given.counted[periods.indexOf(period)] ?? 0,
      swaps: [],
      settled,
      carryLimit: given.limit,
    });
  const freeze = (rows: ReturnType<typeof ledger>, upTo: string) =>
    rows
      .filter(({ period }) => period <= upTo)
      .map(({ period, target, delivered, corrected, carriedOut }) => ({
        period,
        on: '2028-01-01',
        delivered: { GM1: delivered },
        frozen: { GM1: { target, delivered, corrected, carriedOut } },
      }));

  it('never change, whatever is counted, promised or limited afterwards', () => {
    fc.assert(
      fc.property(world, world, fc.constantFrom('2024', '2025', '2026'), (before, after, upTo) => {
        const then = of(before, []);
        const now = of(after, freeze(then, upTo));
        const told = (rows: typeof then) =>
          rows.filter(({ period }) => period <= upTo).map(({ settled: _, ...one }) => one);
        expect(told(now)).toEqual(told(then));
      }),
    );
  });

  it('lose nothing: what is delivered later or corrected falls in the next open period', () => {
    fc.assert(
      fc.property(world, world, (before, after) => {
        const now = of(after, freeze(of(before, []), '2025'));
        const shown = now.reduce((sum, { delivered }) => sum + delivered, 0);
        expect(shown).toBe(after.counted.reduce((sum, one) => sum + one, 0));
      }),
    );
  });
});

describe('the euro path', () => {
  const source = { document: 'Begroting', paragraph: '4', year: 2024 };
  it('takes the newest cost at or before the year, half for half a year, and never zero for unknown', () => {
    const costs = [
      { year: 2024, euro: 30_000, source },
      { year: 2026, euro: 32_000, source },
    ];
    const steps = [
      { period: '2023', places: 800 },
      { period: '2025', places: 480 },
      { period: '2026-1', places: 240 },
    ];
    expect(euroPath(steps, costs)).toEqual([
      { period: '2023', places: 800, euro: null, costYear: null },
      { period: '2025', places: 480, euro: 14_400_000, costYear: 2024 },
      { period: '2026-1', places: 240, euro: 3_840_000, costYear: 2026 },
    ]);
  });
});
