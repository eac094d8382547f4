import type { Language } from '../language.ts';

interface ProductTexts {
  title: string;
  about: string;
  notYours: string;
  rung: string;
  residents: string;
  homes: string;
  providers: string;
  support: string;
  lease: string;
  unsaid: string;
  own: string;
  document(name: string, year: number): string;
}

/** What is said of what a region has per rung. */
export const PRODUCTS: Record<Language, ProductTexts> = {
  nl: {
    title: 'Wat de regio heeft, per trede',
    about: 'Plekken in gebruik, wie er steun geeft, welke steun er is en wie huurt.',
    notYours:
      'Aantallen per trede zijn te zien voor wie woningen van de regio mag zien; vraag de regio om meer rechten.',
    rung: 'Trede',
    residents: 'Plekken in gebruik',
    homes: 'Woningen en locaties',
    providers: 'Aanbieders',
    support: 'Steun',
    lease: 'Huur',
    unsaid: 'niet gezegd',
    own: 'Alleen wat van uw eigen organisatie is.',
    document: (name, year) => `Treden: ${name} (${year}).`,
  },
  en: {
    title: 'What the region has, per rung',
    about: 'Places in use, who gives support, what support there is and who rents.',
    notYours:
      'Counts per rung can be seen by those who may see homes of the region; ask the region for more rights.',
    rung: 'Rung',
    residents: 'Places in use',
    homes: 'Homes and locations',
    providers: 'Providers',
    support: 'Support',
    lease: 'Lease',
    unsaid: 'not said',
    own: 'Only what is of your own organisation.',
    document: (name, year) => `Rungs: ${name} (${year}).`,
  },
};
