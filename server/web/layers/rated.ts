import type { AreaNumbers } from '../../../shared/api/areas.ts';
import type { Language } from '../language.ts';
import { HIDDEN, NO_FIGURES } from './classes.ts';
import type { Layer, LayerClass, LayerData } from './layer.ts';

/** Why an area has no number: it may not be seen, or there are no figures to divide by. */
export type NoNumber = typeof HIDDEN.id | typeof NO_FIGURES.id;

/** What layers share that divide places by households: a number with its classes, or why there is none. */
export function rated(
  fixed: Pick<Layer, 'id' | 'title' | 'explanation'>,
  { classes, idOf }: { classes: LayerClass[]; idOf(value: number): string },
  own: {
    valueOf(area: AreaNumbers, data: LayerData): number | NoNumber;
    format(value: number, language: Language): string;
    describe(value: number | null, area: AreaNumbers, language: Language): string;
  },
): Layer {
  return {
    ...fixed,
    classes: [...classes, HIDDEN, NO_FIGURES],
    classOf: (area, data) => {
      const value = own.valueOf(area, data);
      return typeof value === 'number' ? idOf(value) : value;
    },
    mark: (area, data) => {
      const value = own.valueOf(area, data);
      if (typeof value === 'number') return own.format(value, data.language);
      return value === HIDDEN.id ? HIDDEN.sign : NO_FIGURES.sign;
    },
    describe: (area, data) => {
      const value = own.valueOf(area, data);
      return own.describe(typeof value === 'number' ? value : null, area, data.language);
    },
  };
}
