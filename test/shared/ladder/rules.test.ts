import { describe, expect, it } from 'vitest';
import { defaultSecrecy, placeProblem, rungProblem } from '../../../shared/ladder/rules.ts';

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

describe('people’s own homes', () => {
  const nowhere = { straat: null, huisnummer: null, postcode: null, bag_id: null, lon: null, complex: null };
  const at = { ...nowhere, straat: 'Kerkstraat', huisnummer: 3, postcode: '7311AB' };

  it('are kept by their buurt alone', () => {
    expect(placeProblem('GM0200', 'beschermd-thuis', nowhere)).toBeNull();
    for (const part of [at, { ...nowhere, lon: 5.9 }, { ...nowhere, complex: 'De Hof' }])
      expect(placeProblem('GM0200', 'beschermd-thuis', part)).toMatch(
        /^Beschermd thuis is iemands eigen huis/,
      );
  });

  it('are so in a gemeente without a ladder too; other rungs have their address', () => {
    expect(placeProblem('GM0363', 'beschermd-thuis', at)).toMatch(/eigen huis/);
    expect(placeProblem('GM0200', 'opstapwoning', at)).toBeNull();
    expect(placeProblem('GM0363', 'villa', at)).toBeNull();
  });
});
