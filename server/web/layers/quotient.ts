import { formatMeasure } from '../../../shared/text/numbers.ts';
import { BOTH_WAYS, HIDDEN, NO_FIGURES, steps } from './classes.ts';
import type { Layer } from './layer.ts';
import { rated } from './rated.ts';

const STEPS = steps(BOTH_WAYS, [
  { from: 0, nl: 'minder dan de helft', en: 'less than half', sign: '▼' },
  { from: 0.5, nl: '0,5 tot 0,8', en: '0.5 to 0.8', sign: '▽' },
  { from: 0.8, nl: '0,8 tot 1,25: als de regio', en: '0.8 to 1.25: as the region', sign: '=' },
  { from: 1.25, nl: '1,25 tot 2', en: '1.25 to 2', sign: '△' },
  { from: 2, nl: 'twee keer of meer', en: 'twice or more', sign: '▲' },
]);

/** Location quotient: places per household here, against the whole region. */
export const quotient: Layer = rated(
  {
    id: 'quotient',
    title: { nl: 'Ten opzichte van de regio', en: 'Compared with the region' },
    explanation: {
      nl: 'Plekken per huishouden, gedeeld door die van de hele regio: 1 is evenveel, 2 is twee keer zoveel. In kleine buurten kan dat toeval zijn; het kaartje van het gebied zegt het.',
      en: 'Places per household, divided by that of the whole region: 1 is the same, 2 is twice as many. In small areas that may be chance; the card of the area says so.',
    },
  },
  STEPS,
  {
    valueOf: ({ places, households }, { whole }) => {
      if (typeof places !== 'number' || whole === null) return places === null ? NO_FIGURES.id : HIDDEN.id;
      if (!households || whole.places === 0 || whole.households === 0) return NO_FIGURES.id;
      return places / households / (whole.places / whole.households);
    },
    format: (value, language) => (value === 0 ? '0' : formatMeasure(value, language)),
    describe: (value, _area, language) => {
      const dutch = language === 'nl';
      if (value === null) return dutch ? '? Niet te vergelijken' : '? Cannot be compared';
      if (value === 0) return dutch ? 'Geen plekken; in de regio wel' : 'No places, unlike the region';
      const shown = formatMeasure(value, language);
      return dutch ? `${shown} keer zoveel als in de regio` : `${shown} times as many as in the region`;
    },
  },
);
