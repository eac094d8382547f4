import { describe, expect, it } from 'vitest';
import { oostVeluwe } from '../../../shared/ladder/presets/oost-veluwe.ts';
import { defaultSecrecy, placeProblem, rungProblem } from '../../../shared/ladder/rules.ts';

describe('the secrecy of a unit for which none is given', () => {
  it.each([
    ['a home of one household', oostVeluwe, 'opstapwoning', 1, 'gebied'],
    ['a home of one household for a family', oostVeluwe, 'opstapwoning', 4, 'gebied'],
    ['a large facility on an open rung', oostVeluwe, 'beschermd-wonen', 16, 'open'],
    ['a place for one person on an open rung', oostVeluwe, 'beschermd-wonen', 1, 'gebied'],
    ['a facility on a rung of its area only', oostVeluwe, 'safehouse', 7, 'gebied'],
    ['a gemeente without a ladder', null, 'beschermd-wonen', 16, 'gebied'],
  ])('%s', (_what, ladder, rung, places, expected) => {
    expect(defaultSecrecy(ladder, rung, places)).toBe(expected);
  });
});

describe('a rung in a gemeente', () => {
  it('is refused with the rungs that the region has', () => {
    expect(rungProblem(oostVeluwe, 'villa')).toMatch(
      /Oost Veluwe.*kies uit: maatschappelijke-opvang, beschermd-wonen, .*zelfstandig-wonen$/,
    );
  });
  it('may be any known rung where no preset has the gemeente', () => {
    expect(rungProblem(null, 'opstapwoning')).toBeNull();
    expect(rungProblem(null, 'villa')).toMatch(/niet bekend/);
  });
});

describe('people’s own homes', () => {
  const nowhere = { straat: null, huisnummer: null, postcode: null, bag_id: null, lon: null, complex: null };
  const at = { ...nowhere, straat: 'Kerkstraat', huisnummer: 3, postcode: '7311AB' };

  it('are kept by their buurt alone', () => {
    expect(placeProblem(oostVeluwe, 'beschermd-thuis', nowhere)).toBeNull();
    for (const part of [at, { ...nowhere, lon: 5.9 }, { ...nowhere, complex: 'De Hof' }])
      expect(placeProblem(oostVeluwe, 'beschermd-thuis', part)).toMatch(
        /^Beschermd thuis is iemands eigen huis/,
      );
  });

  it('are so in a gemeente without a ladder too; other rungs have their address', () => {
    expect(placeProblem(null, 'beschermd-thuis', at)).toMatch(/eigen huis/);
    expect(placeProblem(oostVeluwe, 'opstapwoning', at)).toBeNull();
    expect(placeProblem(null, 'villa', at)).toBeNull();
  });
});
