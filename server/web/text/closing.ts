import type { Language } from '../language.ts';

interface Texts {
  title: string;
  about: string;
  provider: string;
  show: string;
  loading: string;
  none: string;
  without(count: number, all: number): string;
  more: string;
  place: string;
  secret: string;
  origin: string;
  next: string;
  link: string;
}

/** The list of a provider that closes. */
export const CLOSING: Record<Language, Texts> = {
  nl: {
    title: 'Aanbieder die stopt',
    about:
      'Alle plekken van een aanbieder in één lijst, in de volgorde van de regio, met bij elke plek een vrije woning die binnen de norm blijft. Geen woning staat er twee keer in.',
    provider: 'Aanbieder',
    show: 'Toon de plekken',
    loading: 'De plekken worden gezocht…',
    none: 'Deze aanbieder heeft hier geen plekken in gebruik.',
    without: (count, all) =>
      count === 0
        ? `Voor alle ${all} is er een andere woning.`
        : `Voor ${count} van de ${all} is er geen andere woning binnen de norm.`,
    more: 'Deze aanbieder heeft meer plekken dan in één lijst passen; dit zijn de eerste.',
    place: 'Plek',
    secret: 'geheime plek',
    origin: 'Herkomst',
    next: 'Andere woning',
    link: 'Stopt een aanbieder? Bekijk al zijn plekken',
  },
  en: {
    title: 'Provider that closes',
    about:
      'All places of a provider in one list, in the order of the region, each with a free home within the norm. No home stands in it twice.',
    provider: 'Provider',
    show: 'Show the places',
    loading: 'Looking for the places…',
    none: 'This provider has no places in use here.',
    without: (count, all) =>
      count === 0
        ? `For all ${all} there is another home.`
        : `For ${count} of ${all} there is no other home within the norm.`,
    more: 'This provider has more places than fit in one list; these are the first.',
    place: 'Place',
    secret: 'secret place',
    origin: 'Origin',
    next: 'Another home',
    link: 'Does a provider close? See all its places',
  },
};
