import type { MeasureTexts } from './measures.ts';

/** The measures of concentration and spread, in English. */
export const enMeasures: MeasureTexts = {
  name: {
    dissimilarity: 'Uneven spread (D)',
    gini: 'Gini',
    isolation: 'Isolation',
    interaction: 'Interaction',
    theilH: 'Theil (H)',
    hhi: 'Bundling (HHI)',
    hoover: 'Hoover',
    spatialDissimilarity: 'Uneven spread, with neighbours (D)',
    locationQuotient: 'Concentration (LQ)',
  },
  meaning: {
    dissimilarity:
      'The share of places that would have to move to give every area as many for its households: 0 is even, 1 is all apart.',
    gini: 'How skewed the places lie over the households: 0 is even, 1 is all in one spot.',
    isolation: 'The share of households in the own area of a place that are places themselves.',
    interaction: 'The share of households in the own area of a place that are not.',
    theilH: 'How far areas differ from the whole: 0 is nothing, 1 is wholly.',
    hhi: 'How much the places stand together in a few areas, whatever the households: 1 is all in one area.',
    hoover: 'The share of places that would have to move to follow the key: here the households.',
    spatialDissimilarity: 'As D, but places just across the border of a like area weigh less.',
    locationQuotient: 'Places per household, against the whole: 1 is the same, 2 twice as many.',
  },
  why: {
    'geen-plekken': 'There are no places to measure.',
    'alleen-plekken': 'Every household is a place, so there is nothing to compare.',
    'meer-plekken-dan-huishoudens':
      'More places than households stand here, as on a care estate; this measure then says nothing.',
    'geen-huishoudens': 'There are no households to compare with.',
    'geen-cijfers': 'There are no figures on households for this area.',
    'plekken-zonder-huishoudens': 'Places stand here where there are no households.',
    'geen-buren': 'It is not known which of the areas are neighbours.',
    'onbekende-buren': 'These areas are in the file of neighbours alone; their pairs do not count.',
    'geen-band':
      'What chance would give cannot be computed: a location is larger than any area, or there are more places than households.',
  },
};
