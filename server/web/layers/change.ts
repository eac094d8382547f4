import { changeText, placeWord } from '../text.ts';
import { BOTH_WAYS, bare, NO_FIGURES, steps } from './classes.ts';
import type { Layer } from './layer.ts';

const { classes, idOf } = steps(BOTH_WAYS, [
  { from: Number.NEGATIVE_INFINITY, nl: '5 of meer minder', en: '5 or more fewer', sign: '−5' },
  bare(-4, '−4 – −1', '−'),
  { from: 0, nl: 'Gelijk', en: 'The same', sign: '=' },
  bare(1, '+1 – +4', '+'),
  { from: 5, nl: '5 of meer erbij', en: '5 or more extra', sign: '+5' },
]);

/** The change in places in use between two days. */
export const change: Layer = {
  id: 'verandering',
  title: { nl: 'Verandering', en: 'Change' },
  explanation: {
    nl: 'Het getal in een gebied is hoeveel plekken er bij kwamen of af gingen tussen de twee dagen.',
    en: 'The number in an area is how many places were gained or lost between the two days.',
  },
  needs: 'verandering',
  classes: [...classes, NO_FIGURES],
  classOf: ({ code }, { values }) => {
    const value = values.get(code);
    return typeof value === 'number' ? idOf(value) : NO_FIGURES.id;
  },
  mark: ({ code }, { values }) => {
    const value = values.get(code);
    return typeof value !== 'number' ? '?' : value === 0 ? '' : changeText(value);
  },
  describe: ({ code }, { values, language }) => {
    const value = values.get(code);
    if (typeof value !== 'number')
      return language === 'nl' ? '? Geen cijfers over de verandering' : '? No figures on the change';
    if (value === 0) return language === 'nl' ? '= Evenveel plekken' : '= As many places';
    return `${changeText(value)} ${placeWord(Math.abs(value))}`;
  },
};
