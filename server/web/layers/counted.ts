import type { AreaNumbers } from '../../../shared/api/areas.ts';
import type { Language } from '../language.ts';
import { countText, placesText } from '../text.ts';
import { bare, HIDDEN, MORE, NO_FIGURES, steps } from './classes.ts';
import type { Layer, LayerData } from './layer.ts';

const { classes, idOf } = steps(MORE, [
  { from: 0, nl: 'Geen', en: 'None', sign: '0' },
  bare(1, '1 – 4', '1'),
  bare(5, '5 – 9', '5'),
  bare(10, '10 – 19', '10'),
  bare(20, '20 – 49', '20'),
  { from: 50, nl: '50 of meer', en: '50 or more', sign: '50' },
]);

/** What layers share that show a number of places: which number it is, and the sentence around it. */
export function counted(
  fixed: Pick<Layer, 'id' | 'title' | 'explanation' | 'needs'>,
  sentence: Record<Language, (places: string) => string>,
): Layer {
  const placesOf = (area: AreaNumbers, { values }: LayerData) =>
    fixed.needs === undefined ? area.places : (values.get(area.code) ?? null);
  return {
    ...fixed,
    classes: [...classes, HIDDEN, NO_FIGURES],
    classOf: (area, data) => {
      const value = placesOf(area, data);
      if (typeof value === 'number') return idOf(value);
      return value === null ? NO_FIGURES.id : HIDDEN.id;
    },
    mark: (area, data) => {
      const value = placesOf(area, data);
      return value === null ? NO_FIGURES.sign : value === 0 ? '' : countText(value);
    },
    describe: (area, data) => sentence[data.language](placesText(placesOf(area, data))),
  };
}
