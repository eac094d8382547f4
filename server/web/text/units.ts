import { formatDate, formatNumber } from '../../../shared/text/numbers.ts';
import type { Language } from '../language.ts';

interface UnitTexts {
  title: string;
  about: string;
  tabs: Record<'register' | 'vrij' | 'bevestigen', string>;
  tabsLabel: string;
  loading: string;
  none: string;
  noneAtAll: string;
  filters: string;
  words: string;
  wordsHint: string;
  everything: string;
  gemeente: string;
  withEnded: string;
  clear: string;
  found(total: number): string;
  shownOf(from: number, to: number, total: number): string;
  previous: string;
  next: string;
  open(place: string): string;
  close: string;
  add: string;
  addTitle: string;
  edit: string;
  save: string;
  cancel: string;
  saved: string;
  address: string;
  addressAbout: string;
  addressStays: string;
  meanwhile: string;
  meanwhileElse: string;
  wasNow(field: string, was: string, now: string): string;
  saveAgain: string;
  end: string;
  endOn: string;
  ended(date: string): string;
  confirm: string;
  confirmed(date: string): string;
  history: string;
  historyNone: string;
  exportName: string;
  readOnly: string;
}

const nl: UnitTexts = {
  title: 'Locaties en woningen',
  about: 'Het register: wat er staat, wat vrij is, en of het nog klopt.',
  tabs: { register: 'Register', vrij: 'Vrije woningen', bevestigen: 'Klopt dit nog?' },
  tabsLabel: 'Lijsten',
  loading: 'De lijst wordt geladen…',
  none: 'Niets voldoet aan dit filter. Haal een filter weg om meer te zien.',
  noneAtAll: 'Hier staat nog niets. Lees een bestand in op de pagina “Inlezen”, of voeg een woning toe.',
  filters: 'Filter',
  words: 'Zoek',
  wordsHint: 'Adres, complex, aanbieder…',
  everything: 'Alle',
  gemeente: 'Gemeente',
  withEnded: 'Toon ook wat is beëindigd',
  clear: 'Wis het filter',
  found: (total) => (total === 1 ? '1 woning of locatie' : `${formatNumber(total)} woningen en locaties`),
  shownOf: (from, to, total) =>
    `${formatNumber(from)} tot en met ${formatNumber(to)} van ${formatNumber(total)}`,
  previous: 'Vorige',
  next: 'Volgende',
  open: (place) => `Bekijk of wijzig ${place}`,
  close: 'Sluit',
  add: 'Voeg toe',
  addTitle: 'Nieuwe woning of locatie',
  edit: 'Wijzig',
  save: 'Bewaar',
  cancel: 'Laat maar',
  saved: 'Bewaard.',
  address: 'Adres',
  addressAbout:
    'Laat dit leeg als het adres niet verandert. Weet u alleen de buurt, vul dan de buurtcode in.',
  addressStays: 'Laat dit leeg als het adres niet verandert.',
  meanwhile: 'Iemand anders wijzigde dit intussen:',
  meanwhileElse: 'Het adres, of iets dat hier niet staat.',
  wasNow: (field, was, now) => `${field}: was ${was}, is nu ${now}`,
  saveAgain: 'Wat u invulde, staat er nog. Kijk of het zo klopt en bewaar opnieuw.',
  end: 'Beëindig',
  endOn: 'Eerste dag waarop dit niet meer meetelt',
  ended: (date) => `Beëindigd op ${formatDate(date)}.`,
  confirm: 'Klopt nog',
  confirmed: (date) => `Bevestigd op ${formatDate(date)}.`,
  history: 'Geschiedenis',
  historyNone: 'Er is nog niets veranderd.',
  exportName: 'woningen',
  readOnly: 'Uw rol kan dit lezen, niet wijzigen.',
};

const en: UnitTexts = {
  title: 'Locations and homes',
  about: 'The register: what there is, what is free, and whether it is still so.',
  tabs: { register: 'Register', vrij: 'Free homes', bevestigen: 'Is this still so?' },
  tabsLabel: 'Lists',
  loading: 'The list is loading…',
  none: 'Nothing fits this filter. Take a filter away to see more.',
  noneAtAll: 'There is nothing here yet. Read a file in on the page “Read in”, or add a home.',
  filters: 'Filter',
  words: 'Search',
  wordsHint: 'Address, complex, provider…',
  everything: 'All',
  gemeente: 'Municipality',
  withEnded: 'Show what has ended too',
  clear: 'Clear the filter',
  found: (total) => (total === 1 ? '1 home or location' : `${formatNumber(total, 'en')} homes and locations`),
  shownOf: (from, to, total) =>
    `${formatNumber(from, 'en')} to ${formatNumber(to, 'en')} of ${formatNumber(total, 'en')}`,
  previous: 'Previous',
  next: 'Next',
  open: (place) => `See or change ${place}`,
  close: 'Close',
  add: 'Add',
  addTitle: 'New home or location',
  edit: 'Change',
  save: 'Save',
  cancel: 'Never mind',
  saved: 'Saved.',
  address: 'Address',
  addressAbout: 'Leave this empty if the address stays. If only the buurt is known, fill in its code.',
  addressStays: 'Leave this empty if the address stays.',
  meanwhile: 'Someone else changed this meanwhile:',
  meanwhileElse: 'The address, or something that is not shown here.',
  wasNow: (field, was, now) => `${field}: was ${was}, is now ${now}`,
  saveAgain: 'What you typed is still there. See whether it is right so, and save again.',
  end: 'End',
  endOn: 'First day on which it no longer counts',
  ended: (date) => `Ended on ${formatDate(date, 'en')}.`,
  confirm: 'Still so',
  confirmed: (date) => `Confirmed on ${formatDate(date, 'en')}.`,
  history: 'History',
  historyNone: 'Nothing has changed yet.',
  exportName: 'homes',
  readOnly: 'Your role can read this, not change it.',
};

/** The page of locations and homes. */
export const UNITS: Record<Language, UnitTexts> = { nl, en };
