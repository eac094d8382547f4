import { describe, expect, it } from 'vitest';
import { localProblems } from '../../../shared/norms/local.ts';
import type { Norm } from '../../../shared/norms/norm.ts';
import { distance, maximum, perThousand } from './build.ts';

const regional = perThousand({ id: 'regio-8', limit: 8 });
const local = (more: Partial<Norm> = {}): Norm =>
  ({ ...regional, id: 'lokaal', gemeente: 'GM9901', replaces: 'regio-8', ...more }) as Norm;
const fields = (norm: Norm, known: Norm[] = [regional]) =>
  localProblems(norm, known).map(({ path }) => path.join('.'));

describe('a local norm', () => {
  it.each<[string, Norm, Norm[], string[]]>([
    ['as strict', local(), [regional], []],
    ['stricter', local({ limit: 7 } as Partial<Norm>), [regional], []],
    ['looser', local({ limit: 9 } as Partial<Norm>), [regional], ['limit']],
    [
      'looser where it may',
      local({ limit: 9 } as Partial<Norm>),
      [{ ...regional, localMayLoosen: true }],
      [],
    ],
    ['in the place of nothing', local({ replaces: 'weg' }), [regional], ['replaces']],
    ['in its own place', local({ replaces: 'lokaal' }), [regional], ['replaces']],
    ['in the place of another local one', local(), [{ ...regional, gemeente: 'GM9902' }], ['replaces']],
    ['of another region', local(), [{ ...regional, region: 'amersfoort' }], ['replaces']],
    // Half-open: a norm that ends on a day does not hold on it.
    ['after it', local({ from: '2027-01-01' }), [{ ...regional, until: '2027-01-01' }], ['replaces']],
    ['for a last day', local({ from: '2026-12-31' }), [{ ...regional, until: '2027-01-01' }], []],
    ['that takes no place', local({ replaces: undefined, limit: 99 } as Partial<Norm>), [], []],
    // Another measure cannot be called looser: the region's own stands beside it.
    ['over other homes', local({ per: 'woningen', limit: 9 } as Partial<Norm>), [regional], []],
    [
      'of another kind',
      { ...maximum({ limit: 99 }), gemeente: 'GM9901', replaces: 'regio-8' },
      [regional],
      [],
    ],
  ])('%s', (_name, norm, known, wrong) => {
    expect(fields(norm, known)).toEqual(wrong);
  });

  it('loosens a least distance by a smaller one', () => {
    const apart = distance({ id: 'apart', limit: 400 });
    const own = (limit: number): Norm => ({
      ...apart,
      id: 'eigen',
      gemeente: 'GM9901',
      replaces: 'apart',
      limit,
    });
    expect(fields(own(300), [apart])).toEqual(['limit']);
    expect(fields(own(500), [apart])).toEqual([]);
  });

  it('is held against the period in which it begins', () => {
    const tightened: Norm[] = [
      { ...regional, until: '2027-01-01' },
      { ...regional, from: '2027-01-01', limit: 5 },
    ];
    expect(fields(local({ limit: 7, from: '2026-06-01' } as Partial<Norm>), tightened)).toEqual([]);
    expect(fields(local({ limit: 7, from: '2027-01-01' } as Partial<Norm>), tightened)).toEqual(['limit']);
  });
});
