import type { HolderName } from '../../../shared/api/holders.ts';
import type { Language } from '../language.ts';

interface HolderTexts {
  holders: {
    title: string;
    per: string;
    by: Record<Exclude<HolderName, 'rung'>, string>;
    about: string;
    notYours: string;
    own: string;
    none: string;
    unknown: string;
    units: string;
    places: string;
    clients: string;
    share: string;
    stock: string;
    perStock: string;
    size: string;
    outside: string;
    source(date: string): string;
  };
  bands: {
    title: string;
    about: string;
    band: string;
    clients: string;
    wanted: string;
    found: string;
    reading: string;
    range(min: number, max: number): string;
    verdict: { few: string; many: string; right: string };
    document(name: string, year: number): string;
  };
}

/** What is said of who holds the places of a region. */
export const HOLDER_TEXTS: Record<Language, HolderTexts> = {
  nl: {
    holders: {
      title: 'Wie de plekken heeft',
      per: 'Per',
      by: { corporation: 'Corporatie', provider: 'Aanbieder', complex: 'Complex' },
      about: 'Woningen en locaties in gebruik op de gekozen trede.',
      notYours: 'Aantallen per corporatie en aanbieder zijn niet te zien voor uw rol.',
      own: 'Alleen wat van uw eigen organisatie is.',
      none: 'Er is niets in gebruik op deze trede.',
      unknown: 'niet genoemd',
      units: 'Woningen en locaties',
      places: 'Plekken',
      clients: 'Cliënten',
      share: 'Deel van de plekken (%)',
      stock: 'Eigen woningen',
      perStock: 'Plekken per 1.000 woningen',
      size: 'Maat',
      outside: 'buiten elke maat',
      source: (date) => `Bron: het register van Trede op ${date}; bezit zoals corporaties het opgaven.`,
    },
    bands: {
      title: 'Aanbieders naar maat',
      about: 'Hoeveel aanbieders van elke maat de regio wil, en hoeveel er zijn (over alle treden).',
      band: 'Maat',
      clients: 'Cliënten',
      wanted: 'Gewenst',
      found: 'Nu',
      reading: 'Wat het zegt',
      range: (min, max) => (min === max ? `${min}` : `${min} tot ${max}`),
      verdict: { few: 'te weinig', many: 'te veel', right: 'zoals gewenst' },
      document: (name, year) => `Bron: ${name} (${year}).`,
    },
  },
  en: {
    holders: {
      title: 'Who has the places',
      per: 'By',
      by: { corporation: 'Corporation', provider: 'Provider', complex: 'Complex' },
      about: 'Homes and locations in use on the chosen rung.',
      notYours: 'Counts per corporation and provider cannot be seen by your role.',
      own: 'Only what is of your own organisation.',
      none: 'Nothing is in use on this rung.',
      unknown: 'not named',
      units: 'Homes and locations',
      places: 'Places',
      clients: 'Clients',
      share: 'Part of the places (%)',
      stock: 'Own homes',
      perStock: 'Places per 1,000 homes',
      size: 'Size',
      outside: 'outside every size',
      source: (date) => `Source: the register of Trede on ${date}; stock as corporations told it.`,
    },
    bands: {
      title: 'Providers by size',
      about: 'How many providers of each size the region wants, and how many there are (over all rungs).',
      band: 'Size',
      clients: 'Clients',
      wanted: 'Wanted',
      found: 'Now',
      reading: 'What it says',
      range: (min, max) => (min === max ? `${min}` : `${min} to ${max}`),
      verdict: { few: 'too few', many: 'too many', right: 'as wanted' },
      document: (name, year) => `Source: ${name} (${year}).`,
    },
  },
};
