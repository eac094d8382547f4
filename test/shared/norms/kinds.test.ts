import { describe, expect, it } from 'vitest';
import { judge as judgeShare } from '../../../shared/norms/corporation-share.ts';
import { judge as judgeDistance } from '../../../shared/norms/distance.ts';
import { judge as judgeFreed } from '../../../shared/norms/freed.ts';
import { judge as judgeMaximum } from '../../../shared/norms/maximum.ts';
import { judge as judgeMixed } from '../../../shared/norms/mixed.ts';
import { judge as judgePerThousand } from '../../../shared/norms/per-1000.ts';
import {
  area,
  bucket,
  corporationShare,
  distance,
  facts,
  freed,
  maximum,
  mixed,
  perThousand,
} from './build.ts';

const year = '2026';

describe('places per 1,000 of other figures', () => {
  const given = (inUse: number) => {
    const buurt = area('buurt', 1000, [bucket(inUse)]);
    buurt.figures.woningen = { value: 1250, date: year };
    buurt.figures.inwoners = { value: 2600, date: year };
    return facts({ areas: [buurt] });
  };

  it.each([
    // 8 per 1,000 of 1,250 homes is 10; warning from 7.5
    ['woningen', 6, 'ruimte'],
    ['woningen', 7, 'let-op'],
    ['woningen', 9, 'let-op'],
    ['woningen', 10, 'boven-norm'],
    // 8 per 1,000 of 2,600 inhabitants is 20.8; warning from 15.6
    ['inwoners', 14, 'ruimte'],
    ['inwoners', 15, 'let-op'],
    ['inwoners', 19, 'let-op'],
    ['inwoners', 20, 'boven-norm'],
  ] as const)('%s: with %i in use one more is %s', (per, inUse, result) => {
    expect(judgePerThousand(perThousand({ per }), given(inUse)).result).toBe(result);
  });
});

describe('a share of the homes of corporations', () => {
  const given = (homes: number | null, inUse: number) => {
    const wijk = area('wijk', 4000, [bucket(inUse)]);
    wijk.corporationHomes = { value: homes, date: year };
    const gemeente = area('gemeente', 20000, [bucket(inUse + 100)]);
    gemeente.corporationHomes = { value: 5000, date: year };
    return facts({ areas: [area('buurt', 1000), wijk, gemeente] });
  };

  it.each([
    // 5 % of 500 is 25; warning from 20
    [500, 18, 'ruimte'],
    [500, 19, 'let-op'],
    [500, 24, 'let-op'],
    [500, 25, 'boven-norm'],
    // 5 % of 519 is 25.95: the 26th is over
    [519, 25, 'boven-norm'],
    [520, 25, 'let-op'],
  ])('of %i with %i in use one more is %s', (homes, inUse, result) => {
    expect(judgeShare(corporationShare(), given(homes, inUse)).result).toBe(result);
  });

  it('tells the share now and after', () => {
    expect(judgeShare(corporationShare(), given(400, 9))).toMatchObject({
      base: { kind: 'corporatiewoningen', value: 400 },
      rate: { now: 0.0225, after: 0.025 },
      // 20 - 10
      params: { left: 10 },
    });
  });

  it('judges the gemeente where the wijk has few of them', () => {
    // 5 % of 5,000 is 250, warning from 200; 110 + 1.
    expect(judgeShare(corporationShare(), given(99, 10))).toMatchObject({
      area: { level: 'gemeente' },
      places: { inUse: 110, after: 111 },
      result: 'ruimte',
    });
  });

  it('never passes where nobody told how many there are', () => {
    expect(judgeShare(corporationShare(), given(null, 0))).toMatchObject({
      result: 'onbekend',
      code: 'cijfers.geen',
    });
  });
});

describe('a maximum per area', () => {
  it.each([
    [8, 1, 'ruimte'],
    [9, 1, 'let-op'],
    [11, 1, 'let-op'],
    [12, 1, 'boven-norm'],
    [6, 7, 'boven-norm'],
  ])('with %i in use %i more is %s', (inUse, asked, result) => {
    const given = facts({ asked, areas: [area('buurt', null, [bucket(inUse)])] });
    expect(judgeMaximum(maximum(), given).result).toBe(result);
  });
});

describe('mixed living', () => {
  const street = (homes: number | null, inUse: number) =>
    facts({
      mixed: [
        { of: 'straat', name: 'Kerkstraat', homes, date: year, buckets: [bucket(inUse)], possible: [] },
      ],
    });

  it.each([
    // A fifth of 20 homes, the offered one among them, is 4; warning from 3.
    [20, 1, 'ruimte'],
    [20, 2, 'let-op'],
    [20, 3, 'let-op'],
    [20, 4, 'boven-norm'],
    // A fifth of 9 is 1.8.
    [9, 1, 'boven-norm'],
    // One is always allowed.
    [5, 0, 'ruimte'],
  ])('of %i homes with %i places one more is %s', (homes, inUse, result) => {
    expect(judgeMixed(mixed(), street(homes, inUse)).result).toBe(result);
  });

  it.each([
    // A fifth of 20 is 4, warning from 3. Sure and asked together, then with what may stand there too.
    [20, 0, 1, 'ruimte', 'norm.ruimte'], // 1, at most 2
    [20, 0, 2, 'let-op', 'norm.let-op'], // 1, at most 3
    [20, 2, 1, 'let-op', 'norm.let-op'], // 3, at most 4
    [20, 2, 2, 'onbekend', 'gemengd.mogelijk'], // 3, at most 5
    [20, 4, 0, 'boven-norm', 'norm.boven'], // 5
    [20, 4, 9, 'boven-norm', 'norm.boven'], // 5 for sure, whatever else
    // Of 9 homes 1.8: one is within it, two may be too many.
    [9, 0, 0, 'ruimte', 'norm.ruimte'],
    [9, 0, 1, 'onbekend', 'gemengd.mogelijk'],
    // Of 4 homes 0.8, but one is always allowed; a second is over what is allowed, if it is there.
    [4, 0, 0, 'ruimte', 'norm.altijd'],
    [4, 0, 1, 'onbekend', 'gemengd.mogelijk'],
  ])(
    'of %i homes with %i sure and %i possible places one more is %s (%s)',
    (homes, inUse, possible, result, code) => {
      const given = street(homes, inUse);
      given.mixed[0]?.possible.push(bucket(possible));
      expect(judgeMixed(mixed({ minBase: 4 }), given)).toMatchObject({ result, code });
    },
  );

  it('tells how much may stand there, and what is left when all of it does', () => {
    const given = street(40, 2);
    given.mixed[0]?.possible.push(
      bucket(1),
      bucket(2, { state: 'planned' }),
      bucket(9, { state: 'leaving' }),
    );
    // A fifth of 40 is 8; 2 and 1 asked are sure, 3 more are possible.
    expect(judgeMixed(mixed(), given)).toMatchObject({
      places: { inUse: 2, planned: 0, asked: 1, after: 3 },
      params: { possible: 3, left: 2 },
    });
  });

  it('says nothing of a street with hardly any homes, or unknown', () => {
    expect(judgeMixed(mixed(), street(4, 0)).code).toBe('cijfers.klein');
    expect(judgeMixed(mixed(), street(null, 0)).code).toBe('cijfers.geen');
    expect(judgeMixed(mixed({ of: 'complex' }), street(20, 0))).toMatchObject({
      result: 'onbekend',
      code: 'gemengd.onbekend',
      area: { level: 'complex' },
    });
  });

  it('never counts what is secret', () => {
    const given = street(20, 3);
    given.mixed[0]?.buckets.push(bucket(5, { secret: true }));
    given.mixed[0]?.possible.push(bucket(5, { secret: true }));
    expect(judgeMixed(mixed(), given).places?.after).toBe(4);
  });
});

describe('the least distance between schemes', () => {
  const nearest = (metres: number | null, possible = false) =>
    facts({ nearest: [{ norm: 'afstand-400', metres, possible }] });

  it.each([
    [399, false, 'boven-norm'],
    [400, false, 'let-op'],
    [599, false, 'let-op'],
    [600, false, 'ruimte'],
    [null, false, 'ruimte'],
    // One of which only the buurt is known may stand nearer than all that is known.
    [null, true, 'onbekend'],
    [450, true, 'onbekend'],
    [120, true, 'boven-norm'],
  ])('%s m, another possible: %s gives %s', (metres, possible, result) => {
    expect(judgeDistance(distance(), nearest(metres, possible)).result).toBe(result);
  });

  it('adds no scheme where one stands already', () => {
    const given = { ...nearest(100), here: [bucket(1)] };
    expect(judgeDistance(distance(), given)).toMatchObject({ result: 'ruimte', code: 'norm.zelfde' });
  });

  it('needs the home itself', () => {
    expect(judgeDistance(distance(), facts())).toMatchObject({
      result: 'onbekend',
      code: 'straal.woning-nodig',
    });
  });
});

describe('a share of the homes that came free', () => {
  const given = (came: number | null, places: number) =>
    facts({
      freed: [
        {
          level: 'gemeente',
          window: 'twaalf-maanden',
          freed: came,
          date: '2026-11-22',
          buckets: [bucket(places)],
        },
      ],
    });

  it.each([
    // 30 % of 40 is 12; warning from 10
    [40, 8, 'ruimte'],
    [40, 9, 'let-op'],
    [40, 11, 'let-op'],
    [40, 12, 'boven-norm'],
    // 30 % of 43 is 12.9
    [43, 12, 'boven-norm'],
    [9, 0, 'onbekend'],
    [null, 0, 'onbekend'],
  ])('of %s homes with %i given one more is %s', (came, places, result) => {
    expect(judgeFreed(freed(), given(came, places)).result).toBe(result);
  });

  it('keeps one window from the other', () => {
    expect(judgeFreed(freed({ window: 'kalenderjaar' }), given(40, 0)).code).toBe('vrijgekomen.onbekend');
  });
});
