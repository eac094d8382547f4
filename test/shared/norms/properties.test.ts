import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Bucket, Facts } from '../../../shared/norms/facts.ts';
import { NORM_KINDS } from '../../../shared/norms/index.ts';
import type { Norm } from '../../../shared/norms/norm.ts';
import { decide } from '../../../shared/verdict.ts';
import {
  area,
  bucket,
  capacity,
  corporationShare,
  distance,
  facts,
  freed,
  maximum,
  mixed,
  perThousand,
  radius,
  stop,
} from './build.ts';

const TODAY = '2026-11-22';
const share = { warnAt: 0.1, limit: 0.2, minBase: 3 };
const NORMS: Norm[] = [
  perThousand({ groups: ['statushouders'], extraAllowed: true }),
  perThousand({ id: 'inwoners', per: 'inwoners', level: 'wijk' }),
  corporationShare(share),
  maximum(),
  maximum({ id: 'gemeente-30', level: 'gemeente', warnAt: 25, limit: 30 }),
  radius(),
  mixed(share),
  distance(),
  freed(share),
  stop({ area: { level: 'wijk', code: 'WK990102', name: 'Oost' } }),
  stop({ id: 'stop-hier' }),
];

const few = fc.integer({ min: 0, max: 40 });
const figure = fc.option(fc.integer({ min: 0, max: 5000 }), { nil: null });
const situation = fc.record({
  buurt: few,
  wijk: few,
  possible: few,
  street: few,
  unsure: fc.constantFrom(0, 1, 5),
  given: few,
  metres: fc.option(fc.integer({ min: 26, max: 700 }), { nil: null }),
  figure,
  homes: fc.option(fc.integer({ min: 1, max: 200 }), { nil: null }),
  groups: fc.option(few, { nil: undefined }),
  word: fc.constantFrom('stop', 'weinig', 'normaal', 'extra'),
  state: fc.constantFrom<Bucket['state']>('inUse', 'held', 'planned'),
});
type Situation = typeof situation extends fc.Arbitrary<infer T> ? T : never;

/** `more` places stand everywhere on top of what there is. */
function factsOf(s: Situation, asked: number, more = 0): Facts {
  const some = (places: number) => [bucket(places + more, { state: s.state })];
  const areas = [
    area('buurt', s.figure, some(s.buurt)),
    area('wijk', s.figure === null ? null : s.figure * 3, some(s.buurt + s.wijk)),
    area('gemeente', 20000, some(s.buurt + s.wijk)),
  ].map((each) => ({
    ...each,
    figures: { ...each.figures, inwoners: each.figures.huishoudens },
    corporationHomes: { value: s.homes, date: '2026' },
    groups: (s.groups === undefined ? {} : { statushouders: s.groups }) as Record<string, number>,
  }));
  return facts({
    asked,
    areas,
    radii: [{ metres: 250, sure: some(s.buurt), possible: [bucket(s.possible)] }],
    mixed: [
      {
        of: 'straat',
        name: 'Kerkstraat',
        homes: s.homes,
        date: '2026',
        buckets: some(s.street),
        possible: [bucket(s.unsure + more)],
      },
    ],
    nearest: [
      {
        norm: 'afstand-400',
        metres: more > 0 && s.metres !== null ? Math.max(26, s.metres - more) : s.metres,
        possible: s.possible > 0,
      },
    ],
    freed: [
      {
        level: 'gemeente',
        window: 'twaalf-maanden',
        freed: s.homes,
        date: '2026-11-22',
        buckets: some(s.given),
      },
    ],
  });
}

const norms = (s: Situation) => [...NORMS, capacity(s.word as 'stop')];
/** What is not known may be over the norm, so it never counts as better than let-op. */
const GRAVE = ['nvt', 'ruimte', 'let-op', 'onbekend', 'boven-norm'];

it('asks every kind of norm', () => {
  const asked = new Set([...NORMS, capacity('extra')].map(({ kind }) => kind));
  expect([...asked].sort()).toEqual(NORM_KINDS.map(({ kind }) => kind).sort());
});

it('asking for more places, or more standing there, never improves the answer of any norm', () => {
  fc.assert(
    fc.property(situation, fc.integer({ min: 1, max: 20 }), few, few, (s, asked, moreAsked, moreThere) => {
      const before = decide(factsOf(s, asked), norms(s), TODAY);
      const after = decide(factsOf(s, asked + moreAsked, moreThere), norms(s), TODAY);
      before.reasons.forEach((reason, index) => {
        const next = after.reasons[index];
        expect(next?.norm).toBe(reason.norm);
        expect(GRAVE.indexOf(next?.result ?? ''), reason.norm ?? '').toBeGreaterThanOrEqual(
          GRAVE.indexOf(reason.result),
        );
      });
      expect(GRAVE.indexOf(after.verdict)).toBeGreaterThanOrEqual(GRAVE.indexOf(before.verdict));
    }),
  );
});

it('re-letting a home that counts adds nothing to any sum, and meets no stop', () => {
  fc.assert(
    fc.property(situation, (s) => {
      const given = { ...factsOf(s, 1, 1), here: [bucket(1)] };
      for (const reason of decide(given, norms(s), TODAY).reasons) {
        if (reason.places) expect(reason.places.asked).toBe(0);
        if (reason.kind === 'stop') expect(reason.result).toBe('ruimte');
      }
    }),
  );
});

it('every sum adds up, and what is left is a whole number that fits', () => {
  fc.assert(
    fc.property(situation, fc.integer({ min: 1, max: 20 }), (s, asked) => {
      const outcome = decide(factsOf(s, asked), norms(s), TODAY);
      outcome.reasons.forEach((reason, index) => {
        const { places, params } = reason;
        if (places)
          expect(places.inUse + places.held + places.planned + places.asked).toBeCloseTo(places.after, 6);
        if (params.left === undefined || reason.result === 'boven-norm' || reason.result === 'onbekend')
          return;
        expect(Number.isInteger(params.left)).toBe(true);
        const full = decide(factsOf(s, asked + params.left), norms(s), TODAY).reasons[index];
        const over = decide(factsOf(s, asked + params.left + 1), norms(s), TODAY).reasons[index];
        expect(full?.result).not.toBe('boven-norm');
        expect(['boven-norm', 'onbekend']).toContain(over?.result);
      });
    }),
  );
});

it('a local norm that is as strict or stricter never improves a verdict', () => {
  fc.assert(
    fc.property(situation, fc.integer({ min: 0, max: 8 }), fc.boolean(), (s, limit, localMayLoosen) => {
      const regional = perThousand({ localMayLoosen });
      const local = perThousand({ id: 'lokaal', gemeente: 'GM9901', replaces: regional.id, limit });
      const before = decide(factsOf(s, 1), [regional], TODAY).verdict;
      const after = decide(factsOf(s, 1), [regional, local], TODAY).verdict;
      expect(GRAVE.indexOf(after)).toBeGreaterThanOrEqual(GRAVE.indexOf(before));
    }),
  );
});
