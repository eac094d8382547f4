import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Key, type KeyFigure, sharesOf } from '../../../shared/agreements/key.ts';
import { type LedgerInput, ledger, type Swap } from '../../../shared/agreements/ledger.ts';
import { wholeHomes } from '../../../shared/agreements/targets.ts';

const figures: Record<string, Partial<Record<KeyFigure, number>>> = {
  GM1: { inwoners: 600, huishoudens: 250 },
  GM2: { inwoners: 300, huishoudens: 150 },
  GM3: { inwoners: 100 },
};
const figure = (gemeente: string, name: KeyFigure) => figures[gemeente]?.[name] ?? null;
const shares = (key: Key, date = '2026-01-01') => sharesOf(key, ['GM1', 'GM2', 'GM3'], figure, date);

describe('keys', () => {
  it('divides by a figure, in equal parts, by a fixed share or a table', () => {
    expect(shares({ kind: 'inwoners' })).toEqual({ shares: { GM1: 0.6, GM2: 0.3, GM3: 0.1 } });
    expect(shares({ kind: 'gelijk' })).toEqual({ shares: { GM1: 1 / 3, GM2: 1 / 3, GM3: 1 / 3 } });
    expect(shares({ kind: 'vast', shares: { GM1: 0.5, GM2: 0.5 } })).toEqual({
      shares: { GM1: 0.5, GM2: 0.5 },
    });
    expect(shares({ kind: 'tabel', homes: { GM1: 3, GM2: 1 } })).toEqual({
      shares: { GM1: 0.75, GM2: 0.25 },
    });
  });

  it('names the gemeenten without a figure, instead of counting zero', () => {
    expect(shares({ kind: 'huishoudens' })).toEqual({ problem: { missing: ['GM3'], figure: 'huishoudens' } });
  });

  it('refuses fixed shares that are no whole', () => {
    expect(shares({ kind: 'vast', shares: { GM1: 0.5, GM2: 0.4 } })).toEqual({ problem: { sum: 0.9 } });
  });

  it.each([
    // From 1.76 % in 2024 to 10 % in 2034: ten equal steps of 0.824 points.
    ['2023-12-31', 0.0176],
    ['2024-01-01', 0.0176],
    ['2024-12-31', 0.0176],
    ['2025-01-01', 0.02584],
    ['2029-06-01', 0.0588],
    ['2034-01-01', 0.1],
    ['2040-01-01', 0.1],
  ])('a growth path is on %s at %f', (date, share) => {
    const path: Key = {
      kind: 'ingroei',
      from: { year: 2024, shares: { GM1: 0.9824, GM2: 0.0176 } },
      to: { year: 2034, shares: { GM1: 0.9, GM2: 0.1 } },
    };
    const found = shares(path, date);
    expect('shares' in found && found.shares.GM2).toBeCloseTo(share, 12);
    expect('shares' in found && (found.shares.GM1 ?? 0) + (found.shares.GM2 ?? 0)).toBeCloseTo(1, 12);
  });
});

describe('whole homes by largest remainder', () => {
  it.each([
    // 10 x .6, .3, .1
    [10, { GM1: 0.6, GM2: 0.3, GM3: 0.1 }, { GM1: 6, GM2: 3, GM3: 1 }],
    // 6.6, 3.3, 1.1: floors 6, 3, 1 and the one left to the largest rest, .6
    [11, { GM1: 0.6, GM2: 0.3, GM3: 0.1 }, { GM1: 7, GM2: 3, GM3: 1 }],
    // Three equal rests of 2/3 for two homes: the lowest codes
    [2, { GM3: 1 / 3, GM1: 1 / 3, GM2: 1 / 3 }, { GM1: 1, GM2: 1, GM3: 0 }],
    // .1 x 30 is 3, not 2.9999999999999996
    [30, { GM1: 0.1, GM2: 0.7, GM3: 0.2 }, { GM1: 3, GM2: 21, GM3: 6 }],
    [0, { GM1: 0.5, GM2: 0.5 }, { GM1: 0, GM2: 0 }],
  ])('%i homes over %o', (total, given, homes) => {
    expect(wholeHomes(total, given)).toEqual(homes);
  });

  it('always adds up, and never strays a whole home from the share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.array(fc.integer({ min: 1, max: 100000 }), { minLength: 1, maxLength: 50 }),
        (total, parts) => {
          const whole = parts.reduce((sum, part) => sum + part, 0);
          const given = Object.fromEntries(
            parts.map((part, i) => [`GM${String(i).padStart(4, '0')}`, part / whole]),
          );
          const homes = wholeHomes(total, given);
          expect(Object.values(homes).reduce((sum, count) => sum + count, 0)).toBe(total);
          for (const [code, count] of Object.entries(homes))
            expect(Math.abs(count - total * (given[code] ?? 0))).toBeLessThan(1);
        },
      ),
    );
  });
});

describe('the ledger', () => {
  const base: LedgerInput = {
    periods: ['2025', '2026', '2027'],
    parties: ['GM1', 'GM2'],
    target: (_period, party) => (party === 'GM1' ? 10 : 4),
    delivered: (period, party) =>
      ({ '2025': { GM1: 7, GM2: 6 }, '2026': { GM1: 11, GM2: 2 } })[period]?.[party as 'GM1'] ?? 0,
    swaps: [],
    settled: [],
    carryLimit: null,
  };
  const row = (rows: ReturnType<typeof ledger>, period: string, party: string) =>
    rows.find((one) => one.period === period && one.party === party);

  it('carries what is left, and what was more, into the next period', () => {
    const rows = ledger(base);
    expect(row(rows, '2025', 'GM1')).toMatchObject({
      target: 10,
      delivered: 7,
      left: 3,
      carriedOut: 3,
      lapsed: 0,
    });
    // 10 + 3 - 11
    expect(row(rows, '2026', 'GM1')).toMatchObject({ carriedIn: 3, left: 2 });
    // 4 - 6, then 4 - 2 - 2
    expect(row(rows, '2025', 'GM2')).toMatchObject({ left: -2, carriedOut: -2 });
    expect(row(rows, '2026', 'GM2')).toMatchObject({ carriedIn: -2, left: 0 });
  });

  it('lets lapse what is over the limit on carrying', () => {
    const rows = ledger({ ...base, carryLimit: 2 });
    expect(row(rows, '2025', 'GM1')).toMatchObject({ left: 3, carriedOut: 2, lapsed: 1 });
    expect(row(rows, '2026', 'GM1')).toMatchObject({ carriedIn: 2, left: 1 });
  });

  it('counts a swap on both sides once it is accepted', () => {
    const swap: Swap = { id: 's', period: '2025', from: 'GM1', to: 'GM2', homes: 3, status: 'aanvaard' };
    const rows = ledger({ ...base, swaps: [swap, { ...swap, id: 't', status: 'voorgesteld' }] });
    expect(row(rows, '2025', 'GM1')).toMatchObject({ swappedOut: 3, swappedIn: 0, left: 0 });
    expect(row(rows, '2025', 'GM2')).toMatchObject({ swappedIn: 3, left: 1 });
  });

  it('keeps a set period as it was, and shows a later correction in the next open one', () => {
    const rows = ledger({
      ...base,
      settled: [{ period: '2025', on: '2026-02-01', delivered: { GM1: 8, GM2: 6 } }],
    });
    // Set at 8; today 7 are counted: one less, visible in 2026.
    expect(row(rows, '2025', 'GM1')).toMatchObject({ delivered: 8, corrected: 0, left: 2, settled: true });
    expect(row(rows, '2026', 'GM1')).toMatchObject({ delivered: 10, corrected: -1, carriedIn: 2, left: 2 });
    expect(row(rows, '2027', 'GM1')).toMatchObject({ corrected: 0 });
  });

  it('swaps cancel out over the parties, whatever they are', () => {
    const party = fc.constantFrom('GM1', 'GM2');
    const swaps = fc.array(
      fc.record({
        id: fc.uuid(),
        period: fc.constantFrom('2025', '2026', '2027'),
        from: party,
        to: party,
        homes: fc.integer({ min: 1, max: 20 }),
        status: fc.constantFrom('voorgesteld' as const, 'aanvaard' as const, 'afgewezen' as const),
      }),
    );
    const total = (given: readonly Swap[]) =>
      ledger({ ...base, swaps: given })
        .filter(({ period }) => period === '2027')
        .reduce((sum, { left }) => sum + left, 0);
    fc.assert(
      fc.property(swaps, (given) => {
        expect(total(given)).toBe(total([]));
      }),
    );
  });
});
