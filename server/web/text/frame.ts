import type { Language } from '../language.ts';

interface FrameTexts {
  menu: string;
  region: string;
  pair: string;
  loading: string;
  notAllowed(page: string): string;
  notAllowedWhy: string;
  toMap: string;
  noAreas: string;
  noAreasWhy: [string, string];
}

/** What stands around the pages. */
export const FRAME: Record<Language, FrameTexts> = {
  nl: {
    menu: 'Hoofdmenu',
    region: 'Regio',
    pair: 'Browser koppelen',
    loading: 'De pagina wordt geladen…',
    notAllowed: (page) => `“${page}” is niet voor uw rol`,
    notAllowedWhy: 'Vraag de regio om meer rechten als u deze pagina nodig hebt.',
    toMap: 'Naar de kaart',
    noAreas: 'Nog geen gebieden',
    noAreasWhy: [
      'Deze server heeft nog geen gebieden van een regio die Trede kent.',
      'Wie de regio beheert, leest ze in op de pagina “Begin”.',
    ],
  },
  en: {
    menu: 'Main menu',
    region: 'Region',
    pair: 'Pair a browser',
    loading: 'The page is loading…',
    notAllowed: (page) => `“${page}” is not for your role`,
    notAllowedWhy: 'Ask the region for more rights if you need this page.',
    toMap: 'To the map',
    noAreas: 'No areas yet',
    noAreasWhy: [
      'This server has no areas yet of a region that Trede knows.',
      'Whoever manages the region reads them in on the page “Begin”.',
    ],
  },
};
