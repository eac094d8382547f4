import { formatDate } from '../../../shared/text/numbers.ts';
import type { Language } from '../language.ts';

interface PlannedTexts {
  title: string;
  about: string;
  what(rung: string, places: number | null): string;
  opens(on: string | null): string;
  where(gemeente: string, buurt: string | null): string;
  from(gemeente: string): string;
  within: string;
  told(on: string): string;
  outdated(on: string): string;
  notYet: string;
  nobody: string;
  tell: string;
  tellOf(what: string): string;
  tellAbout: string;
}

/** Planned facilities, and which gemeenten beside them were told. */
export const PLANNED: Record<Language, PlannedTexts> = {
  nl: {
    title: 'Geplande locaties en buurgemeenten',
    about: 'Buurgemeenten zien een plan zodra is vastgelegd dat zij bericht kregen.',
    what: (rung, places) =>
      places === null ? rung : `${rung}, ${places === 1 ? '1 plek' : `${places} plekken`}`,
    opens: (on) => (on === null ? 'openingsdag nog niet bekend' : `opent op ${formatDate(on)}`),
    where: (gemeente, buurt) => (buurt === null ? gemeente : `${gemeente}, buurt ${buurt}`),
    from: (gemeente) => `bericht van ${gemeente}`,
    within: 'binnen de straal van een norm',
    told: (on) => `Bericht op ${formatDate(on)}`,
    outdated: (on) => `Bericht op ${formatDate(on)}, voor een andere openingsdag`,
    notYet: 'Nog geen bericht',
    nobody: 'Geen gemeente ligt hier zo dichtbij dat zij bericht moet krijgen.',
    tell: 'Leg vast dat alle buurgemeenten bericht kregen',
    tellOf: (what) => `Leg vast dat alle buurgemeenten bericht kregen: ${what}`,
    tellAbout: 'Trede verstuurt zelf niets.',
  },
  en: {
    title: 'Planned locations and neighbouring municipalities',
    about: 'Neighbouring municipalities see a plan once it is recorded that they were told.',
    what: (rung, places) =>
      places === null ? rung : `${rung}, ${places === 1 ? '1 place' : `${places} places`}`,
    opens: (on) => (on === null ? 'opening day not known yet' : `opens on ${formatDate(on)}`),
    where: (gemeente, buurt) => (buurt === null ? gemeente : `${gemeente}, neighbourhood ${buurt}`),
    from: (gemeente) => `told by ${gemeente}`,
    within: 'within the radius of a norm',
    told: (on) => `Told on ${formatDate(on)}`,
    outdated: (on) => `Told on ${formatDate(on)}, of another opening day`,
    notYet: 'Not told yet',
    nobody: 'No municipality is so near that it must be told.',
    tell: 'Record that all neighbouring municipalities were told',
    tellOf: (what) => `Record that all neighbouring municipalities were told: ${what}`,
    tellAbout: 'Trede itself sends nothing.',
  },
};
