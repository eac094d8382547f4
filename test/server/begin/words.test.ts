import { describe, expect, it } from 'vitest';
import { BEGIN_WORDS, type BeginWords } from '../../../server/begin/words.ts';
import { FOUND_TEXTS } from '../../../server/commands/found-texts.ts';
import { BEGIN_STEPS } from '../../../shared/api/begin.ts';

const COUNTS = [0, 1, 2, 1234];

/** All that the steps can say, in the same order for each language. */
function sentences(words: BeginWords, found: (typeof FOUND_TEXTS)['nl']): string[] {
  return [
    ...Object.values(words.titles),
    ...[true, false].flatMap((newer) =>
      Object.values(words.todo({ asksPdok: newer, year: newer ? 2024 : null, newer })),
    ),
    ...[true, false].flatMap((there) => [words.demo(there), found.demo(there)]),
    words.noGemeenten,
    words.nothingOwn,
    ...COUNTS.flatMap((count) => [
      words.gemeenten(count, 2024),
      words.vacancies(count),
      words.stock(count),
      words.groups(count),
      words.toReplace(count),
      words.confirmed(count, 0),
      words.confirmed(1234, count),
      words.browsers(count),
      found.areas(count, count),
      found.figures(0, count),
      found.addresses(count),
      found.units(count),
      found.norms(count, 0),
    ]),
  ];
}

describe('the words of beginning', () => {
  it('name the steps in their order in both languages', () => {
    expect(Object.keys(BEGIN_WORDS.nl.titles)).toEqual([...BEGIN_STEPS]);
    expect(Object.keys(BEGIN_WORDS.en.titles)).toEqual([...BEGIN_STEPS]);
  });

  it('are other words in each language', () => {
    const dutch = sentences(BEGIN_WORDS.nl, FOUND_TEXTS.nl);
    const english = sentences(BEGIN_WORDS.en, FOUND_TEXTS.en);
    expect(english).toHaveLength(dutch.length);
    expect(english.filter((sentence, at) => sentence === dutch[at])).toEqual([]);
  });

  it('write one as one, and a thousand with the mark of the language', () => {
    expect(BEGIN_WORDS.nl.vacancies(1)).toBe('1 vrije woning.');
    expect(BEGIN_WORDS.nl.vacancies(1234)).toBe('1.234 vrije woningen.');
    expect(BEGIN_WORDS.en.vacancies(1)).toBe('1 free home.');
    expect(BEGIN_WORDS.en.vacancies(1234)).toBe('1,234 free homes.');
  });
});
