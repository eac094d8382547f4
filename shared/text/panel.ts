import { formatNumber, formatPlaces } from './numbers.ts';
import type { Language } from './texts.ts';

/** What the side panel says, in one language; the list that came by mail has texts of its own. */
export interface PanelTexts {
  title: string;
  /** The name of the window, for who hears it announced. */
  window: string;
  settings: string;
  tabs: { page: string; list: string };
  tabsLabel: string;
  task: string;
  placesOf(count: number): string;
  legend: string;
  asOnPage: string;
  map: string;
  around(name: string): string;
  noHome: string;
  noPoint: string;
  counts: string;
  noCounts: string;
  rungColumn: string;
  placesColumn: string;
  unitsColumn: string;
  fictional: string;
  source: string;
  page: string;
  none: string;
  off: string;
  outside(homes: number): string;
  checking: string;
  show(address: string): string;
  again: string;
  open: string;
  signals: string;
  signalsNone: string;
  signalsMore(open: number): string;
}

export const PANEL_TEXTS: Record<Language, PanelTexts> = {
  nl: {
    title: 'Trede',
    window: 'Trede naast de pagina',
    settings: 'Instellingen',
    tabs: { page: 'Op deze pagina', list: 'Lijst uit mail' },
    tabsLabel: 'Wat dit paneel toont',
    task: 'Getoetst voor',
    placesOf: formatPlaces,
    legend: 'Blauw: ruimte, hoe donkerder hoe meer. Rood: boven de norm. Grijs: geen cijfers of geen norm.',
    asOnPage: 'Zoals op de pagina',
    map: 'Kaart van de buurten rond de woning',
    around: (name) => `Buurt ${name}`,
    noHome: 'Wijs een woning aan om haar buurt te zien.',
    noPoint: 'Van deze woning is de buurt niet bekend.',
    counts: 'Wat er nu is in deze buurt',
    noCounts: 'Hier zijn nog geen plekken.',
    rungColumn: 'Trede',
    placesColumn: 'Plekken',
    unitsColumn: 'Woningen en locaties',
    fictional: 'Verzonnen regio',
    source: 'Bron: CBS / Kadaster, CC BY 4.0',
    page: 'Woningen op deze pagina',
    none: 'Op deze pagina vindt Trede geen woningen. Staat Trede op dit portaal aan?',
    off: 'Open een portaal waarop Trede aan staat, of plak een lijst.',
    outside: (homes) =>
      homes === 1
        ? '1 woning ligt buiten de regio en staat hier niet bij.'
        : `${homes} woningen liggen buiten de regio en staan hier niet bij.`,
    checking: 'Trede toetst de woningen…',
    show: (address) => `Toon ${address} op de pagina`,
    again: 'Probeer opnieuw',
    open: 'Open het zijpaneel',
    signals: 'Wat op u wacht',
    signalsNone: 'Er wacht nu niets op u.',
    signalsMore: (open) => `Alle ${open} signalen op de kaart`,
  },
  en: {
    title: 'Trede',
    window: 'Trede beside the page',
    settings: 'Settings',
    tabs: { page: 'On this page', list: 'List from a mail' },
    tabsLabel: 'What this panel shows',
    task: 'Checked for',
    placesOf: (count) => `${formatNumber(count, 'en')} ${count === 1 ? 'place' : 'places'}`,
    legend: 'Blue: room, the darker the more. Red: above the norm. Grey: no figures or no norm.',
    asOnPage: 'As on the page',
    map: 'Map of the buurten around the home',
    around: (name) => `Buurt ${name}`,
    noHome: 'Point at a home to see its buurt.',
    noPoint: 'The buurt of this home is not known.',
    counts: 'What this buurt has now',
    noCounts: 'There are no places here yet.',
    rungColumn: 'Rung',
    placesColumn: 'Places',
    unitsColumn: 'Homes and facilities',
    fictional: 'Made-up region',
    source: 'Source: CBS / Kadaster, CC BY 4.0',
    page: 'Homes on this page',
    none: 'Trede finds no homes on this page. Is Trede on for this portal?',
    off: 'Open a portal for which Trede is on, or paste a list.',
    outside: (homes) =>
      homes === 1
        ? '1 home lies outside the region and is left out here.'
        : `${homes} homes lie outside the region and are left out here.`,
    checking: 'Trede checks the homes…',
    show: (address) => `Show ${address} on the page`,
    again: 'Try again',
    open: 'Open the side panel',
    signals: 'What waits for you',
    signalsNone: 'Nothing waits for you now.',
    signalsMore: (open) => `All ${open} signals on the map`,
  },
};
