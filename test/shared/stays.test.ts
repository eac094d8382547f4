import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '../../shared/dates.ts';
import { PRESETS } from '../../shared/ladder/presets/index.ts';
import { afterStay, countsAfterOmklap, hasOmklap, termOf, termWindows } from '../../shared/omklap.ts';
import { endProblem, iwmoReason, type StayEnd, wholeMonths } from '../../shared/stays.ts';

const demo = PRESETS.find(({ id }) => id === 'demo') ?? null;
const END: StayEnd = {
  reason: 'onbekend',
  on: '2026-11-22',
  nextRung: null,
  toGemeente: null,
  home: 'blijft',
};

describe('whole months of a stay', () => {
  it.each<[string | null, string, number | null]>([
    ['2026-01-15', '2026-02-14', 0],
    ['2026-01-15', '2026-02-15', 1],
    ['2024-11-22', '2026-11-22', 24],
    ['2024-11-23', '2026-11-22', 23],
    // February has no 31st: its last day is the month after.
    ['2026-01-31', '2026-02-28', 1],
    ['2026-11-22', '2026-11-22', 0],
    [null, '2026-11-22', null],
  ])('from %s to %s', (from, until, months) => {
    expect(wholeMonths(from, until)).toBe(months);
  });

  it('are the most that fit', () => {
    const day = fc
      .tuple(
        fc.integer({ min: 2015, max: 2030 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
      )
      .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [from, until] = one <= other ? [one, other] : [other, one];
        const months = wholeMonths(from, until) ?? -1;
        expect(addMonths(from, months) <= until).toBe(true);
        expect(addMonths(from, months + 1) > until).toBe(true);
      }),
    );
  });
});

describe('reasons', () => {
  it('have the end reason of iWmo beside them where one fits', () => {
    const moved = { gemeente: 'GM9901', toGemeente: 'GM9902' };
    expect(iwmoReason('overleden', moved)).toBe('02');
    expect(iwmoReason('wlz', moved)).toBe('39');
    expect(iwmoReason('elders-in-de-regio', moved)).toBe('31');
    expect(iwmoReason('elders-in-de-regio', { gemeente: 'GM9901', toGemeente: 'GM9901' })).toBeNull();
    expect(iwmoReason('volgende-trede', moved)).toBeNull();
  });

  it.each<[string, Partial<StayEnd>, string, RegExp | null]>([
    ['a next rung', { reason: 'volgende-trede', nextRung: 'zelfstandig-wonen' }, 'opstapwoning', null],
    ['a rung without a step', { nextRung: 'zelfstandig-wonen' }, 'opstapwoning', /hoort alleen bij een stap/],
    [
      'a rung that is not there',
      { reason: 'volgende-trede', nextRung: 'geen' },
      'opstapwoning',
      /kent de trede geen niet/,
    ],
    [
      'the same rung',
      { reason: 'volgende-trede', nextRung: 'opstapwoning' },
      'opstapwoning',
      /dezelfde trede/,
    ],
    [
      'elsewhere, but outside',
      { reason: 'elders-in-de-regio', toGemeente: 'GM0200' },
      'opstapwoning',
      /ligt niet in/,
    ],
    [
      'outside, but elsewhere',
      { reason: 'buiten-de-regio', toGemeente: 'GM9902' },
      'opstapwoning',
      /ligt in Voorbeeldland/,
    ],
    ['outside', { reason: 'buiten-de-regio', toGemeente: 'GM0200' }, 'opstapwoning', null],
  ])('%s', (_what, over, rung, why) => {
    const problem = endProblem({ ...END, ...over }, rung, demo);
    if (why === null) expect(problem).toBeNull();
    else expect(problem?.text).toMatch(why);
  });

  it('never make a step on the ladder of what runs beside a stay', () => {
    for (const region of PRESETS)
      for (const rung of region.rungs.filter(({ beside }) => beside)) {
        const to = endProblem({ ...END, reason: 'volgende-trede', nextRung: rung.id }, 'geen', region);
        const from = endProblem({ ...END, reason: 'terug-op-de-ladder' }, rung.id, region);
        expect([to?.text, from?.text]).toEqual([
          expect.stringMatching(/loopt naast een verblijf/),
          expect.stringMatching(/liep naast een ander verblijf/),
        ]);
      }
    expect(PRESETS.some(({ rungs }) => rungs.some(({ beside }) => beside))).toBe(true);
  });
});

describe('the term of an opstapwoning', () => {
  const rung = demo?.rungs.find(({ id }) => id === 'opstapwoning');
  const source = { document: 'Toets', paragraph: '1', year: 2026 };

  it('is the day that was told, else the start with the longest stay', () => {
    const stay = { maxStay: { count: 24, unit: 'months' as const, source } };
    expect(termOf({ from: '2025-03-01', termUntil: null }, stay)).toEqual({ on: '2027-03-01', told: false });
    expect(termOf({ from: '2025-03-01', termUntil: '2027-06-01' }, stay)).toEqual({
      on: '2027-06-01',
      told: true,
    });
    expect(termOf({ from: null, termUntil: null }, stay)).toBeNull();
    expect(termOf({ from: '2025-03-01', termUntil: null }, { maxStay: null })).toBeNull();
    expect(afterStay('2026-11-22', { count: 8, unit: 'weeks' })).toBe('2027-01-17');
  });

  it('lets go of the home by the rule of its rung', () => {
    expect(rung && hasOmklap(rung)).toBe(true);
    expect(countsAfterOmklap({ countsUntil: { kind: 'omklap' } })).toBe(false);
    expect(countsAfterOmklap({ countsUntil: { kind: 'never' } })).toBe(false);
    expect(countsAfterOmklap({ countsUntil: { kind: 'months', months: 36 } })).toBe(true);
    expect(countsAfterOmklap({ countsUntil: { kind: 'always' } })).toBe(true);
  });

  it('is looked for among homes that began between two days', () => {
    if (!demo) throw new Error('no demo region');
    expect(termWindows(demo, '2026-11-22', '2027-11-22')).toEqual([
      {
        rung: 'opstapwoning',
        stay: rung?.maxStay,
        begun: { after: '2024-11-22', before: '2025-11-22' },
      },
    ]);
  });
});
