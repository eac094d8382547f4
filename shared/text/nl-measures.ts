import type { MeasureTexts } from './measures.ts';

/** The measures of concentration and spread, in Dutch. */
export const nlMeasures: MeasureTexts = {
  name: {
    dissimilarity: 'Ongelijke spreiding (D)',
    gini: 'Gini',
    isolation: 'Isolatie',
    interaction: 'Menging',
    theilH: 'Theil (H)',
    hhi: 'Bundeling (HHI)',
    hoover: 'Hoover',
    spatialDissimilarity: 'Ongelijke spreiding, met de buren (D)',
    locationQuotient: 'Concentratie (LQ)',
  },
  meaning: {
    dissimilarity:
      'Het deel van de plekken dat zou moeten verhuizen om alle gebieden naar hun huishoudens evenveel te geven: 0 is gelijk, 1 is alles apart.',
    gini: 'Hoe scheef de plekken over de huishoudens liggen: 0 is gelijk, 1 is alles op één plaats.',
    isolation: 'Het deel van de huishoudens in het eigen gebied van een plek dat zelf ook een plek is.',
    interaction: 'Het deel van de huishoudens in het eigen gebied van een plek dat geen plek is.',
    theilH: 'Hoeveel de gebieden van het geheel verschillen: 0 is niets, 1 is helemaal.',
    hhi: 'Hoe sterk de plekken in weinig gebieden bij elkaar staan, los van de huishoudens: 1 is alles in één gebied.',
    hoover:
      'Het deel van de plekken dat zou moeten verhuizen om de verdeelsleutel te volgen: hier de huishoudens.',
    spatialDissimilarity:
      'Als D, maar plekken vlak over de grens van een gebied dat er op lijkt tellen minder.',
    locationQuotient:
      'Plekken per huishouden, vergeleken met het geheel: 1 is gelijk, 2 is twee keer zoveel.',
  },
  why: {
    'geen-plekken': 'Er zijn geen plekken om te meten.',
    'alleen-plekken': 'Elk huishouden is een plek, dus er valt niets te vergelijken.',
    'meer-plekken-dan-huishoudens':
      'Hier staan meer plekken dan huishoudens, zoals op een zorgterrein; deze maat zegt dan niets.',
    'geen-huishoudens': 'Er zijn geen huishoudens om mee te vergelijken.',
    'geen-cijfers': 'Van dit gebied zijn er geen cijfers over huishoudens.',
    'plekken-zonder-huishoudens': 'Hier staan plekken waar geen huishoudens zijn.',
    'geen-buren': 'Van de gebieden is niet bekend wie buren zijn.',
    'onbekende-buren': 'Deze gebieden staan alleen in het bestand met buren; hun paren tellen niet mee.',
    'geen-band':
      'Wat toeval zou geven is niet te berekenen: een locatie is groter dan elk gebied, of er zijn meer plekken dan huishoudens.',
  },
};
