import { describe, expect, it } from 'vitest';
import { judge as judgePerThousand } from '../../../shared/norms/per-1000.ts';
import { judge as judgeRadius } from '../../../shared/norms/radius.ts';
import { concerns, judge as judgeStop } from '../../../shared/norms/stop.ts';
import { area, bucket, facts, perThousand, radius, stop } from './build.ts';

const buurt = (households: number | null, ...buckets: ReturnType<typeof bucket>[]) =>
  facts({ areas: [area('buurt', households, buckets), area('wijk', 4000, buckets)] });

describe('places per 1,000 households', () => {
  it('shows 11 in use + 1 held + 2 planned + 1 asked = 15 (rule 1)', () => {
    const given = buurt(
      1500,
      bucket(7),
      bucket(4, { rung: 'beschermd-wonen', units: 1 }),
      bucket(1, { state: 'held' }),
      bucket(2, { state: 'planned' }),
    );
    const reason = judgePerThousand(perThousand(), given);
    expect(reason.places).toEqual({ inUse: 11, held: 1, planned: 2, asked: 1, after: 15 });
    // The norm of 8 per 1,000 on 1,500 households is 12 places.
    expect(reason.result).toBe('boven-norm');
  });

  it.each([
    // households, in use, result: limit 8 per 1,000 on 1,000 households is 8; warning from 6; one is asked
    [1000, 0, 'ruimte'],
    [1000, 4, 'ruimte'],
    [1000, 5, 'let-op'],
    [1000, 7, 'let-op'],
    [1000, 8, 'boven-norm'],
    // 8 per 1,000 on 1,124 is 8.992: the ninth place is over, though 9/1124 rounds to 8.0 per 1,000
    [1124, 8, 'boven-norm'],
    // on 1,125 it is exactly 9
    [1125, 8, 'let-op'],
    [1125, 9, 'boven-norm'],
  ])('on %i households with %i in use gives %s for one more (rule 3)', (households, inUse, result) => {
    expect(judgePerThousand(perThousand(), buurt(households, bucket(inUse))).result).toBe(result);
  });

  it('tells how many whole places are left after this one', () => {
    // 8 per 1,000 on 2,045 is 16.36; 10 + 1 asked leaves 5.36, so 5.
    expect(judgePerThousand(perThousand(), buurt(2045, bucket(10))).params.left).toBe(5);
  });

  it('counts a re-let as +0 (rule 2)', () => {
    const given = { ...buurt(1000, bucket(8)), here: [bucket(1)] };
    const reason = judgePerThousand(perThousand(), given);
    expect(reason.places).toEqual({ inUse: 8, held: 0, planned: 0, asked: 0, after: 8 });
    expect(reason.result).toBe('let-op');
  });

  it('counts only the difference when more is asked than stands there (rule 2)', () => {
    const given = { ...buurt(1000, bucket(3)), asked: 4, here: [bucket(1)] };
    expect(judgePerThousand(perThousand(), given).places).toEqual({
      inUse: 3,
      held: 0,
      planned: 0,
      asked: 3,
      after: 6,
    });
  });

  it('puts weights of the norm before those of the rung (rule 4)', () => {
    const given = {
      ...buurt(1000, bucket(4), bucket(6, { rung: 'beschermd-wonen' })),
      rungWeights: { opstapwoning: 0.5, 'beschermd-wonen': 1 },
    };
    // Rung weights: 4 x 0.5 + 6 x 1 = 8, and half a place asked.
    expect(judgePerThousand(perThousand(), given).places).toEqual({
      inUse: 8,
      held: 0,
      planned: 0,
      asked: 0.5,
      after: 8.5,
    });
    // The norm's own: 4 x 0.25 + 6 x 0.5 = 4, and a quarter asked.
    const own = perThousand({ weights: { opstapwoning: 0.25, 'beschermd-wonen': 0.5 } });
    expect(judgePerThousand(own, given).places).toEqual({
      inUse: 4,
      held: 0,
      planned: 0,
      asked: 0.25,
      after: 4.25,
    });
  });

  it('counts only the rungs and fundings that the norm names', () => {
    const given = buurt(
      1000,
      bucket(2, { funding: 'wlz' }),
      bucket(3, { funding: 'wmo-zin' }),
      bucket(9, { rung: 'safehouse' }),
    );
    expect(judgePerThousand(perThousand({ funding: ['wmo-zin'] }), given).places?.inUse).toBe(3);
    expect(judgePerThousand(perThousand(), given).places?.inUse).toBe(5);
  });

  it('judges the wijk where the buurt has too few households, and says so (rule 5)', () => {
    const given = facts({ areas: [area('buurt', 199, [bucket(3)]), area('wijk', 4000, [bucket(31)])] });
    const reason = judgePerThousand(perThousand(), given);
    expect(reason.area).toEqual({ level: 'wijk', code: 'WK990101', name: 'Centrum' });
    expect(reason.params.insteadOf).toEqual({ level: 'buurt', name: 'De Haven', value: 199 });
    // 8 per 1,000 on 4,000 is 32; 31 + 1 = 32 is within, and over the warning of 24.
    expect(reason.result).toBe('let-op');
  });

  it('gives no verdict where the wijk is too small as well', () => {
    const given = facts({ areas: [area('buurt', 50), area('wijk', 150)] });
    expect(judgePerThousand(perThousand(), given)).toMatchObject({
      result: 'onbekend',
      code: 'cijfers.klein',
    });
  });

  it('allows one place in a small buurt whatever the rate (rule 5)', () => {
    const norm = perThousand({ minBase: 50 });
    // One place on 60 households is 16.7 per 1,000, far over 8.
    expect(judgePerThousand(norm, buurt(60))).toMatchObject({ result: 'ruimte', code: 'norm.altijd' });
    expect(judgePerThousand(norm, buurt(60, bucket(1))).result).toBe('boven-norm');
  });

  it('never passes on a missing figure (rule 9)', () => {
    expect(judgePerThousand(perThousand(), buurt(null))).toMatchObject({
      result: 'onbekend',
      code: 'cijfers.geen',
      base: null,
    });
  });

  it('tells what will leave, and does not subtract it (rule 4)', () => {
    const given = buurt(1000, bucket(8), bucket(2, { state: 'leaving', firstEnd: '2027-03-01' }));
    const reason = judgePerThousand(perThousand(), given);
    expect(reason.result).toBe('boven-norm');
    expect(reason.places?.after).toBe(9);
    expect(reason.params.leaving).toEqual({ places: 2, from: '2027-03-01' });
  });

  it('counts secret places in a wijk only, and only where the norm counts several rungs', () => {
    const secret = bucket(7, { rung: 'beschermd-wonen', secret: true, units: 1 });
    const given = buurt(4000, bucket(1), secret);
    expect(judgePerThousand(perThousand({ level: 'buurt' }), given).places?.inUse).toBe(1);
    expect(judgePerThousand(perThousand({ level: 'wijk' }), given).places?.inUse).toBe(8);
    expect(
      judgePerThousand(perThousand({ level: 'wijk', rungs: ['beschermd-wonen'] }), given).places?.inUse,
    ).toBe(0);
  });
});

describe('places within a radius', () => {
  const near = (sure: number, possible: number) =>
    facts({
      radii: [
        { metres: 250, sure: sure ? [bucket(sure)] : [], possible: possible ? [bucket(possible)] : [] },
      ],
    });

  it.each([
    // sure, possible, result: limit 6, warning from 5, one is asked (rule 6)
    [0, 0, 'ruimte'],
    [3, 0, 'ruimte'],
    [4, 0, 'let-op'],
    [5, 0, 'let-op'],
    [6, 0, 'boven-norm'],
    [0, 5, 'let-op'],
    [0, 6, 'onbekend'],
    [5, 1, 'onbekend'],
    [6, 9, 'boven-norm'],
    [1, 1, 'ruimte'],
  ])('with %i sure and %i possible gives %s', (sure, possible, result) => {
    expect(judgeRadius(radius(), near(sure, possible)).result).toBe(result);
  });

  it('needs the home itself', () => {
    expect(judgeRadius(radius(), facts({ match: 'number', radii: [] }))).toMatchObject({
      result: 'onbekend',
      code: 'straal.woning-nodig',
      params: { metres: 250 },
    });
  });
});

describe('a stop', () => {
  it('holds in its area only', () => {
    expect(concerns(stop(), facts())).toBe(true);
    expect(concerns(stop({ area: { level: 'wijk', code: 'WK990102', name: 'Oost' } }), facts())).toBe(false);
  });

  it('lets a home that counts already be let again', () => {
    expect(judgeStop(stop(), facts()).result).toBe('boven-norm');
    expect(judgeStop(stop(), facts({ here: [bucket(1)] })).result).toBe('ruimte');
  });
});
