import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../shared/norms/facts.ts';
import { applicable, NormSchema } from '../../../shared/norms/index.ts';
import type { Norm } from '../../../shared/norms/norm.ts';
import { decide } from '../../../shared/verdict.ts';
import { area, bucket, capacity, facts, maximum, perThousand, radius, stop } from './build.ts';

const TODAY = '2026-11-22';
const judged = (given: Facts, norms: Norm[]) =>
  Object.fromEntries(decide(given, norms, TODAY).reasons.map(({ norm, result }) => [norm as string, result]));

describe('draagkracht', () => {
  const buurt = (inUse: number) =>
    facts({
      areas: [
        area('buurt', 1100, [bucket(inUse)]),
        area('wijk', 4000, [bucket(inUse)]),
        area('gemeente', 20000, [bucket(inUse)]),
      ],
    });

  it.each([
    // 8 per 1,000 of 1,100 is 8.8 places; half of it, rounded down to whole places, is 4
    ['weinig', 3, 'let-op'],
    ['weinig', 4, 'boven-norm'],
    // unscaled: warning from 6.6, limit 8.8
    ['normaal', 5, 'ruimte'],
    ['normaal', 6, 'let-op'],
    ['normaal', 8, 'boven-norm'],
    // extra counts only where the norm allows it
    ['extra', 8, 'boven-norm'],
  ] as const)('%s: with %i in use one more is %s', (word, inUse, result) => {
    expect(judged(buurt(inUse), [perThousand(), capacity(word)])['buurt-8']).toBe(result);
  });

  it('gives extra where the regional norm allows it, rounded down', () => {
    const norm = perThousand({ extraAllowed: true });
    // 8.8 x 1.5 = 13.2, so 13.
    expect(judged(buurt(12), [norm, capacity('extra')])['buurt-8']).toBe('let-op');
    expect(judged(buurt(13), [norm, capacity('extra')])['buurt-8']).toBe('boven-norm');
  });

  it('says the most there may be', () => {
    const [reason] = decide(buurt(0), [perThousand(), capacity('weinig')], TODAY).reasons;
    expect(reason?.params.scaled).toBe(4);
  });

  it('takes the strictest of several', () => {
    const norms = [perThousand({ extraAllowed: true }), capacity('extra'), capacity('normaal', { id: 'b' })];
    expect(judged(buurt(9), norms)['buurt-8']).toBe('boven-norm');
  });

  it('scales no limit of the whole gemeente, and no least distance', () => {
    const whole = maximum({ level: 'gemeente' });
    expect(judged(buurt(11), [whole, capacity('weinig')])['hoogstens-12']).toBe('let-op');
  });

  it('refuses a further place where the wijk can bear none, and no re-let', () => {
    expect(judged(buurt(1), [perThousand(), capacity('stop')]).draagkracht).toBe('boven-norm');
    expect(judged({ ...buurt(1), here: [bucket(1)] }, [perThousand(), capacity('stop')]).draagkracht).toBe(
      'ruimte',
    );
  });
});

describe('a local norm', () => {
  const local = (more: Partial<Extract<Norm, { kind: 'per-1000' }>>) =>
    perThousand({ id: 'lokaal', gemeente: 'GM9901', replaces: 'buurt-8', warnAt: 100, ...more });
  const given = (inUse: number) =>
    facts({ areas: [area('buurt', 1000, [bucket(inUse)]), area('gemeente', 20000, [bucket(inUse)])] });
  const regional = perThousand({ warnAt: 100 });

  it('tightens: the stricter of the two wins', () => {
    // Regional 8, local 5: the sixth is over.
    expect(decide(given(5), [regional, local({ limit: 5 })], TODAY).verdict).toBe('boven-norm');
  });

  it('loosens only where the regional norm says so', () => {
    // Regional 8, local 10: with 8 in use the ninth is over 8 and within 10.
    expect(decide(given(8), [regional, local({ limit: 10 })], TODAY).verdict).toBe('boven-norm');
    const open = { ...regional, localMayLoosen: true };
    expect(decide(given(8), [open, local({ limit: 10 })], TODAY).verdict).toBe('ruimte');
    expect(decide(given(10), [open, local({ limit: 10 })], TODAY).verdict).toBe('boven-norm');
  });

  it('takes no place of the regional one for a rung that it does not count, or in another gemeente', () => {
    const open = { ...regional, localMayLoosen: true };
    const other = local({ limit: 10, rungs: ['beschermd-wonen'] });
    expect(decide(given(8), [open, other], TODAY).verdict).toBe('boven-norm');
    const elsewhere = local({ limit: 10, gemeente: 'GM9902' });
    expect(applicable([open, elsewhere], given(8)).map(({ id }) => id)).toEqual(['buurt-8']);
  });
});

describe('other target groups', () => {
  const given = (inUse: number, groups: Record<string, number>) => {
    const buurt = area('buurt', 1000, [bucket(inUse)]);
    return facts({ areas: [{ ...buurt, groups }] });
  };
  const norm = perThousand({ groups: ['statushouders', 'uitstroom'] });

  it('count as in use', () => {
    const [reason] = decide(given(2, { statushouders: 3, uitstroom: 1 }), [norm], TODAY).reasons;
    expect(reason).toMatchObject({
      places: { inUse: 6, asked: 1, after: 7 },
      result: 'let-op',
      params: { groups: { places: 4, missing: [] } },
    });
  });

  it('are never zero where nobody told, unless the norm is passed without them', () => {
    expect(decide(given(2, { statushouders: 3 }), [norm], TODAY).reasons[0]).toMatchObject({
      result: 'onbekend',
      code: 'groepen.onbekend',
    });
    expect(decide(given(5, { statushouders: 3 }), [norm], TODAY).verdict).toBe('boven-norm');
    const most = maximum({ groups: ['statushouders'] });
    expect(decide(given(2, {}), [most], TODAY).reasons[0]?.code).toBe('groepen.onbekend');
    expect(decide(given(12, {}), [most], TODAY).verdict).toBe('boven-norm');
  });
});

it('a stop for the whole region holds everywhere in it', () => {
  const everywhere = stop({ area: { level: 'regio', code: 'demo', name: 'Voorbeeldland' } });
  expect(judged(facts(), [everywhere])).toEqual({ 'stop-centrum': 'boven-norm' });
});

it('a maximum for named areas holds in those only', () => {
  const named = maximum({ areas: ['WK990102'] });
  expect(applicable([named], facts())).toEqual([]);
  expect(applicable([maximum({ areas: ['WK990101'] })], facts())).toHaveLength(1);
});

it('keeps every kind as it was written', () => {
  for (const norm of [
    perThousand({ groups: ['statushouders'] }),
    maximum(),
    radius(),
    stop(),
    capacity('extra'),
  ])
    expect(NormSchema.parse(norm)).toEqual(norm);
});
