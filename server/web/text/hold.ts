import type { UnitStatus } from '../../../shared/ladder/units.ts';
import type { Language } from '../language.ts';

interface Texts {
  title: string;
  about: string;
  origin: string;
  unknown: string;
  notRegistered: string;
  hold: string;
  ground: string;
  why: string;
  whyHint: string;
  needs: string;
  precedent: string;
  noPrecedent: string;
  held(until: string): string;
  toPlacement: string;
  sure(home: string): string;
  sureWhy: string;
  status: Record<UnitStatus, string>;
  free: string;
  freeMore(count: number): string;
  now: string;
}

/** Holding a home from the map, and the free homes of an area. */
export const HOLD: Record<Language, Texts> = {
  nl: {
    title: 'Houd deze woning vast',
    about: 'Vasthouden neemt 14 dagen ruimte onder de norm. De corporatie geeft de woning.',
    origin: 'Gemeente van herkomst',
    unknown: 'onbekend',
    notRegistered: 'niet ingeschreven',
    hold: 'Houd vast',
    ground: 'Grond voor de afwijking',
    why: 'Toelichting',
    whyHint: 'Schrijf niets over een persoon.',
    needs:
      'Deze plaatsing komt boven een vastgestelde norm. Zij kan alleen met een grond, een toelichting en toestemming van wie de norm stelde.',
    precedent: 'Verwijst naar',
    noPrecedent: 'geen eerdere afwijking',
    held: (until) => `Vastgehouden tot ${until}.`,
    toPlacement: 'Naar de plaatsing',
    sure: (home) => `Ik bedoel deze woning: ${home}.`,
    sureWhy:
      'Trede kent hier wel de postcode en het nummer, maar niet elke woning. Kijk of dit de woning is; normen rond de woning zelf blijven onbekend.',
    status: {
      gepland: 'gepland',
      vrij: 'vrij',
      gereserveerd: 'gereserveerd',
      bezet: 'bezet',
      beeindigd: 'beëindigd',
    },
    free: 'Vrije woningen hier',
    freeMore: (count) => `En nog ${count}; zoom in op een buurt om ze te zien.`,
    now: 'nu',
  },
  en: {
    title: 'Hold this home',
    about: 'A hold takes room under the norm for 14 days. It is the corporation that gives the home.',
    origin: 'Municipality of origin',
    unknown: 'unknown',
    notRegistered: 'not registered',
    hold: 'Hold',
    ground: 'Ground of the deviation',
    why: 'Explanation',
    whyHint: 'Write nothing about a person.',
    needs:
      'This placement goes over a norm that was set. It needs a ground, an explanation and the consent of whoever set the norm.',
    precedent: 'Refers to',
    noPrecedent: 'no earlier deviation',
    held: (until) => `Held until ${until}.`,
    toPlacement: 'To the placement',
    sure: (home) => `This is the home I mean: ${home}.`,
    sureWhy:
      'Trede knows the postcode and number here, but not each home. See whether this is the home; norms around the home itself stay unknown.',
    status: {
      gepland: 'planned',
      vrij: 'free',
      gereserveerd: 'reserved',
      bezet: 'in use',
      beeindigd: 'ended',
    },
    free: 'Free homes here',
    freeMore: (count) => `And ${count} more; choose a neighbourhood to see them.`,
    now: 'now',
  },
};
