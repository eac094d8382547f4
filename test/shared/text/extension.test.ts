import { describe, expect, it } from 'vitest';
import { badgeTextsIn } from '../../../shared/text/badge.ts';
import { CARD_TEXTS } from '../../../shared/text/card.ts';
import { EXTENSION_TEXTS } from '../../../shared/text/extension.ts';
import { TEACH_TEXTS } from '../../../shared/text/teach.ts';

/** Every sentence with the way to it: what is text, and how many things each function is told. */
function told(texts: object, way = ''): [string, string | number][] {
  return Object.entries(texts).flatMap(([name, value]: [string, unknown]): [string, string | number][] => {
    const here = `${way}${name}`;
    if (typeof value === 'function') return [[here, value.length]];
    return typeof value === 'object' && value !== null ? told(value, `${here}.`) : [[here, String(value)]];
  });
}

const shape = (texts: object) =>
  told(texts)
    .map(([way, value]) => `${way} ${typeof value === 'number' ? value : 'text'}`)
    .toSorted();

describe.each([
  ['badges', badgeTextsIn],
  ['cards', (language: 'nl' | 'en') => CARD_TEXTS[language]],
  ['popup and options', (language: 'nl' | 'en') => EXTENSION_TEXTS[language]],
  ['teaching', (language: 'nl' | 'en') => TEACH_TEXTS[language]],
] as const)('the words of %s', (_, textsIn) => {
  it('are all there in both languages, and ask for the same', () => {
    expect(shape(textsIn('en'))).toEqual(shape(textsIn('nl')));
  });

  it('are never empty', () => {
    for (const language of ['nl', 'en'] as const)
      for (const [way, value] of told(textsIn(language))) expect(value, `${language} ${way}`).not.toBe('');
  });
});

it('says teaching in English wherever it is asked to: only what has one name is the same', () => {
  const english = new Map(told(TEACH_TEXTS.en));
  const same = told(TEACH_TEXTS.nl).filter(
    ([way, value]) => typeof value === 'string' && english.get(way) === value,
  );
  expect(same.map(([way]) => way)).toEqual(['parts.postcode', 'cancel']);
});
