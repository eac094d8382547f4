import { describe, expect, it } from 'vitest';
import { defaultSecrecy, rungProblem } from '../../../shared/ladder/rules.ts';

describe('the secrecy of a unit for which none is given', () => {
  it.each([
    ['a home of one household', 'GM0200', 'opstapwoning', 1, 'gebied'],
    ['a home of one household for a family', 'GM0200', 'opstapwoning', 4, 'gebied'],
    ['a large facility on an open rung', 'GM0200', 'beschermd-wonen', 16, 'open'],
    ['a place for one person on an open rung', 'GM0200', 'beschermd-wonen', 1, 'gebied'],
    ['a facility on a rung of its area only', 'GM0200', 'safehouse', 7, 'gebied'],
    ['a gemeente without a ladder', 'GM0363', 'beschermd-wonen', 16, 'gebied'],
  ])('%s', (_what, gemeente, rung, places, expected) => {
    expect(defaultSecrecy(gemeente, rung, places)).toBe(expected);
  });
});

describe('a rung in a gemeente', () => {
  it('is refused with the rungs that the region has', () => {
    expect(rungProblem('GM0200', 'villa')).toMatch(
      /Oost Veluwe.*kies uit: maatschappelijke-opvang, beschermd-wonen, .*zelfstandig-wonen$/,
    );
  });
  it('may be any known rung where no preset has the gemeente', () => {
    expect(rungProblem('GM0363', 'opstapwoning')).toBeNull();
    expect(rungProblem('GM0363', 'villa')).toMatch(/niet bekend/);
  });
});
