import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../shared/norms/facts.ts';
import type { Norm } from '../../shared/norms/norm.ts';
import type { VerdictWord } from '../../shared/norms/reason.ts';
import { decide } from '../../shared/verdict.ts';
import { area, bucket, facts, perThousand, radius, stop } from './norms/build.ts';

const TODAY = '2026-11-22';

describe('over several norms', () => {
  // Buurt: 8 per 1,000 on 1,000. Radius: 6 within 250 m.
  const cases: [number, number, number | null, VerdictWord][] = [
    [0, 0, 1000, 'ruimte'],
    [5, 0, 1000, 'let-op'],
    [0, 0, null, 'onbekend'],
    [0, 4, null, 'onbekend'],
    [8, 0, 1000, 'boven-norm'],
    [0, 6, null, 'boven-norm'],
    [0, 6, 1000, 'boven-norm'],
  ];
  it.each(cases)(
    '%i in the buurt, %i near, %s households gives %s (rule 3)',
    (inBuurt, near, households, word) => {
      const given = facts({
        areas: [area('buurt', households, [bucket(inBuurt)])],
        radii: [{ metres: 250, sure: [bucket(near)], possible: [] }],
      });
      const outcome = decide(given, [perThousand(), radius()], TODAY);
      expect(outcome.verdict).toBe(word);
      expect(outcome.reasons.map((reason) => reason.norm)).toEqual(['buurt-8', 'straal-250']);
    },
  );
});

describe('rules around the norms', () => {
  it('shows a norm that does not count the rung as n.v.t. and lets it weigh nothing (rule 4)', () => {
    const other = perThousand({ id: 'alleen-bw', rungs: ['beschermd-wonen'], limit: 0, warnAt: 0 });
    const outcome = decide(facts(), [other, radius()], TODAY);
    expect(outcome.reasons.map(({ norm, result }) => [norm, result])).toEqual([
      ['alleen-bw', 'nvt'],
      ['straal-250', 'ruimte'],
    ]);
    expect(outcome.verdict).toBe('ruimte');
  });

  it('without any norm for the rung says so, with the facts (rule 7)', () => {
    const given = facts({ areas: [area('buurt', 500, [bucket(3)])], rank: { rank: 2, of: 14 } });
    const outcome = decide(given, [perThousand({ rungs: ['beschermd-wonen'] })], TODAY);
    expect(outcome.verdict).toBe('onbekend');
    expect(outcome.headline.code).toBe('trede.geen-norm');
    expect(outcome.reasons[0]).toMatchObject({
      code: 'trede.geen-norm',
      places: { inUse: 3, asked: 1, after: 4 },
      rate: { now: 6, after: 8 },
      params: { rank: { rank: 2, of: 14 } },
    });
  });

  it('does not know a rung that the region lacks, nor any rung outside all regions', () => {
    expect(decide(facts({ rung: 'woonboot' }), [perThousand()], TODAY).headline.code).toBe('trede.onbekend');
    expect(decide(facts({ rungWeights: null }), [], TODAY).headline.code).toBe('trede.onbekend');
  });

  it.each([
    ['none', 'adres.niet-gevonden'],
    ['ambiguous', 'adres.meer'],
  ] as const)('a match of %s gives onbekend', (match, code) => {
    expect(decide(facts({ match, areas: [] }), [perThousand()], TODAY)).toMatchObject({
      verdict: 'onbekend',
      headline: { code },
    });
  });

  it('says of an address that was not found whether it is known to stand elsewhere', () => {
    const elsewhere = facts({ match: 'none', areas: [], elsewhere: true });
    expect(decide(elsewhere, [perThousand()], TODAY)).toMatchObject({
      verdict: 'onbekend',
      headline: { code: 'adres.buiten-gebieden' },
    });
  });

  it('with only postcode and number judges the area and leaves the radius open', () => {
    const outcome = decide(facts({ match: 'number', radii: [] }), [perThousand(), radius()], TODAY);
    expect(outcome.reasons.map(({ result }) => result)).toEqual(['ruimte', 'onbekend']);
    expect(outcome.verdict).toBe('onbekend');
  });

  it.each([
    // period of the stop, asked on the day, verdict (rule 10: half-open)
    ['2026-01-01', '2026-11-23', 'boven-norm'],
    ['2026-11-22', null, 'boven-norm'],
    ['2026-01-01', '2026-11-22', 'ruimte'],
    ['2026-11-23', null, 'ruimte'],
  ] as const)('a stop from %s until %s gives %s', (from, until, word) => {
    expect(decide(facts(), [perThousand(), stop({ from, until })], TODAY).verdict).toBe(word);
  });

  it('calls a sample a sample in the headline', () => {
    const sample = perThousand({ status: 'voorbeeld' });
    expect(decide(facts(), [sample, radius()], TODAY).headline.status).toBe('voorbeeld');
    // Here the set norm alone decides.
    const over = facts({ radii: [{ metres: 250, sure: [bucket(9)], possible: [] }] });
    expect(decide(over, [sample, radius()], TODAY).headline.status).toBe('vastgesteld');
  });
});

describe('properties', () => {
  const grave: VerdictWord[] = ['ruimte', 'let-op', 'boven-norm'];
  const norms: Norm[] = [
    perThousand(),
    perThousand({ id: 'wijk-5', level: 'wijk', limit: 5, warnAt: 4 }),
    radius(),
  ];
  const count = fc.integer({ min: 0, max: 40 });
  const situation = fc.record({
    buurt: count,
    wijk: count,
    sure: count,
    possible: count,
    households: fc.integer({ min: 1, max: 6000 }),
    state: fc.constantFrom('inUse' as const, 'held' as const, 'planned' as const),
  });

  function given(
    s: { buurt: number; wijk: number; sure: number; possible: number; households: number },
    asked: number,
  ): Facts {
    return facts({
      asked,
      areas: [
        area('buurt', s.households, [bucket(s.buurt)]),
        area('wijk', s.households * 3, [bucket(s.buurt + s.wijk)]),
      ],
      radii: [{ metres: 250, sure: [bucket(s.sure)], possible: [bucket(s.possible)] }],
    });
  }

  it('asking for more places never improves the answer of any norm', () => {
    fc.assert(
      fc.property(
        situation,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        (s, asked, more) => {
          const before = decide(given(s, asked), norms, TODAY).reasons;
          const after = decide(given(s, asked + more), norms, TODAY).reasons;
          before.forEach((reason, index) => {
            const next = after[index];
            if (!next || reason.result === 'onbekend' || next.result === 'onbekend') return;
            expect(grave.indexOf(next.result as VerdictWord)).toBeGreaterThanOrEqual(
              grave.indexOf(reason.result as VerdictWord),
            );
          });
        },
      ),
    );
  });

  it('a place more that stands there never improves the verdict', () => {
    fc.assert(
      fc.property(situation, (s) => {
        const rank = (word: VerdictWord) => ['ruimte', 'let-op', 'onbekend', 'boven-norm'].indexOf(word);
        const before = decide(given(s, 1), norms, TODAY).verdict;
        const after = decide(given({ ...s, buurt: s.buurt + 1, sure: s.sure + 1 }, 1), norms, TODAY).verdict;
        expect(rank(after)).toBeGreaterThanOrEqual(rank(before));
      }),
    );
  });

  it('every sum adds up', () => {
    fc.assert(
      fc.property(situation, fc.integer({ min: 1, max: 20 }), (s, asked) => {
        for (const { places } of decide(given(s, asked), norms, TODAY).reasons)
          if (places) expect(places.inUse + places.held + places.planned + places.asked).toBe(places.after);
      }),
    );
  });
});
