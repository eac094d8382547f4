import type { RuleStatus } from '../../../shared/source.ts';
import type { Language } from '../language.ts';

interface RuleTexts {
  title(region: string): string;
  about: string;
  loading: string;
  status: Record<RuleStatus, string>;
  source: string;
  owner(name: string): string;
  ladder: {
    title: string;
    unchanged(document: string): string;
    changed(document: string): string;
    added(to: string): string;
    dropped(from: string): string;
    instead(from: string, to: string): string;
    since(on: string): string;
    paths: string;
    point(places: string, year: number): string;
    departs(fields: string): string;
    says: string;
    areaOnly: string;
  };
  norms: { title: string; none: string };
  agreements: { title: string; none: string; stand: string };
}

/** What is said around the rules of a region. */
export const RULES: Record<Language, RuleTexts> = {
  nl: {
    title: (region) => `Regels van ${region}`,
    about:
      'Hierop rust elke uitkomst van Trede. Wat “voorbeeld” heet, is geen besluit van een regio: het laat zien hoe een regel werkt.',
    loading: 'De regels worden geladen…',
    status: {
      voorbeeld: 'Voorbeeld, geen besluit',
      voorstel: 'Voorstel',
      vastgesteld: 'Vastgesteld',
    },
    source: 'Bron',
    owner: (name) => `Norm van ${name}.`,
    ladder: {
      title: 'Treden van de woonladder',
      unchanged: (document) => `De regio veranderde niets aan de treden van “${document}”.`,
      changed: (document) => `Wat de regio veranderde aan “${document}”`,
      added: (to) => `nu “${to}”`,
      dropped: (from) => `niet meer “${from}”`,
      instead: (from, to) => `“${to}” in plaats van “${from}”`,
      since: (on) => `sinds ${on}`,
      paths: 'Afgesproken aantallen plekken',
      point: (places, year) => `${places} in ${year}`,
      departs: (fields) => `De regio wijkt hier af van haar document: ${fields}.`,
      says: 'Wat de regio ervan zegt',
      areaOnly: 'telt alleen per gebied, nooit met een adres',
    },
    norms: { title: 'Normen voor concentratie', none: 'Deze regio heeft hier nog geen normen.' },
    agreements: {
      title: 'Afspraken over eerlijk delen',
      none: 'Deze regio heeft hier nog geen afspraken.',
      stand: 'Bekijk de stand',
    },
  },
  en: {
    title: (region) => `Rules of ${region}`,
    about:
      'Each outcome of Trede rests on these. What is called a sample is no decision of a region: it shows how a rule works.',
    loading: 'The rules are loading…',
    status: {
      voorbeeld: 'Sample, no decision',
      voorstel: 'Proposal',
      vastgesteld: 'Decided',
    },
    source: 'Source',
    owner: (name) => `Norm of ${name}.`,
    ladder: {
      title: 'Rungs of the housing ladder',
      unchanged: (document) => `The region changed nothing of the rungs of “${document}”.`,
      changed: (document) => `What the region changed of “${document}”`,
      added: (to) => `now “${to}”`,
      dropped: (from) => `no longer “${from}”`,
      instead: (from, to) => `“${to}” instead of “${from}”`,
      since: (on) => `since ${on}`,
      paths: 'Agreed numbers of places',
      point: (places, year) => `${places} in ${year}`,
      departs: (fields) => `The region departs from its document here: ${fields}.`,
      says: 'What the region says of it',
      areaOnly: 'counts per area only, never with an address',
    },
    norms: { title: 'Norms on concentration', none: 'This region has no norms here yet.' },
    agreements: {
      title: 'Agreements on fair share',
      none: 'This region has no agreements here yet.',
      stand: 'See how it stands',
    },
  },
};
