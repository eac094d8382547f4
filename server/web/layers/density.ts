import { formatRate } from '../../../shared/text/numbers.ts';
import { placesText } from '../text.ts';
import { HIDDEN, MORE, NO_FIGURES, steps } from './classes.ts';
import type { Layer } from './layer.ts';
import { rated } from './rated.ts';

const STEPS = steps(MORE, [
  { from: 0, nl: 'Geen', en: 'None', sign: '0' },
  { from: Number.MIN_VALUE, nl: 'minder dan 2', en: 'under 2', sign: '1' },
  { from: 2, nl: '2 tot 4', en: '2 to 4', sign: '2' },
  { from: 4, nl: '4 tot 6', en: '4 to 6', sign: '4' },
  { from: 6, nl: '6 tot 9', en: '6 to 9', sign: '6' },
  { from: 9, nl: '9 of meer', en: '9 or more', sign: '9' },
]);

/** Places in use per 1,000 households. */
export const density: Layer = rated(
  {
    id: 'dichtheid',
    title: { nl: 'Plekken per 1.000 huishoudens', en: 'Places per 1,000 households' },
    explanation: {
      nl: 'Het getal in een gebied is het aantal plekken in gebruik per 1.000 huishoudens.',
      en: 'The number in an area is how many places are in use per 1,000 households.',
    },
  },
  STEPS,
  {
    valueOf: ({ places, households }) => {
      if (typeof places === 'object' && places !== null) return HIDDEN.id;
      return places === null || !households ? NO_FIGURES.id : (places * 1000) / households;
    },
    format: formatRate,
    describe: (rate, area, language) => {
      const places = placesText(area.places);
      const dutch = language === 'nl';
      if (rate === null)
        return dutch
          ? `${places} in gebruik; per 1.000 huishoudens niet te zeggen`
          : `${places} in use; no rate per 1,000 households`;
      const shown = formatRate(rate, language);
      return dutch
        ? `${shown} per 1.000 huishoudens; ${places} in gebruik`
        : `${shown} per 1,000 households; ${places} in use`;
    },
  },
);
