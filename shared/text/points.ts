import type { Language } from './texts.ts';

/** What is said of measures over locations. */
export interface PointTexts {
  clarkEvans: string;
  clarkEvansMeaning: string;
  ripleyK: string;
  ripleyKMeaning: string;
  few: string;
}

export const POINT_TEXTS: Record<Language, PointTexts> = {
  nl: {
    clarkEvans: 'Clark-Evans (R)',
    clarkEvansMeaning:
      'De afstand tot de naaste andere locatie, vergeleken met toeval: 1 is toeval, lager staat bij elkaar, hoger uit elkaar.',
    ripleyK: 'Ripley’s K',
    ripleyKMeaning:
      'Meer dan toeval geeft: binnen die afstand staan locaties bij elkaar. Aan de rand van het gebied valt K wat lager uit.',
    few: 'Met minder dan twee locaties valt er niets te meten.',
  },
  en: {
    clarkEvans: 'Clark-Evans (R)',
    clarkEvansMeaning:
      'The distance to the nearest other location against chance: 1 is chance, lower stands together, higher apart.',
    ripleyK: 'Ripley’s K',
    ripleyKMeaning:
      'More than chance gives: within that distance locations stand together. At the edge of the area K comes out somewhat lower.',
    few: 'With fewer than two locations there is nothing to measure.',
  },
};
