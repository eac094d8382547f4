import { formatDate, formatNumber } from '../../../shared/text/numbers.ts';
import type { Language } from '../language.ts';

interface ConfirmTexts {
  nobody: string;
  of: string;
  choose: string;
  kind: Record<'aanbieder' | 'corporatie', string>;
  neverAll(units: string): string;
  neverSome(units: string, never: string): string;
  oldest(units: string, date: string | null): string;
  loading: string;
  title: string;
  busy: string;
  allToday: string;
  confirmed(count: number, on: string): string;
  never: string;
  on(date: string): string;
  places(count: number): string;
  still: string;
  stillOf(place: string): string;
  told(place: string): string;
  gone: string;
  goneOf(place: string): string;
  ended(place: string, on: string): string;
  goneElsewhere: string;
  all: string;
  secret: string;
  unknown: string;
  buurt(code: string): string;
  exportName: string;
  columns: [string, string, string, string, string];
}

const nl: ConfirmTexts = {
  nobody: 'Bij geen woning of locatie staat een aanbieder of corporatie.',
  of: 'Van wie',
  choose: 'Kies een aanbieder of corporatie',
  kind: { aanbieder: 'aanbieder', corporatie: 'corporatie' },
  neverAll: (units) => `${units}, nooit bevestigd`,
  neverSome: (units, never) => `${units}, waarvan ${never} nooit bevestigd`,
  oldest: (units, date) => `${units}, de oudste op ${date}`,
  loading: 'De woningen worden geladen…',
  title: 'Klopt dit nog?',
  busy: 'Bezig…',
  allToday: 'Alles was vandaag al bevestigd.',
  confirmed: (count, on) => `${formatNumber(count)} bevestigd op ${on}.`,
  never: 'Nog nooit bevestigd',
  on: (date) => `Bevestigd op ${formatDate(date)}`,
  places: (count) => (count === 1 ? '1 plek' : `${count} plekken`),
  still: 'Klopt nog',
  stillOf: (place) => `Klopt nog: ${place}`,
  told: (place) => `${place}: bevestigd.`,
  gone: 'Deze niet meer',
  goneOf: (place) => `Deze niet meer: ${place}`,
  ended: (place, on) => `${place}: beëindigd op ${on}.`,
  goneElsewhere:
    'Is een woning er niet meer? Bevestig haar dan niet, en meld het de coördinator; die beëindigt haar.',
  all: 'Ja, alles klopt nog',
  secret: 'Geheime plek',
  unknown: 'Onbekende plek',
  buurt: (code) => `Buurt ${code}`,
  exportName: 'bevestigen',
  columns: ['Van wie', 'Soort', 'Woningen en locaties', 'Nooit bevestigd', 'Oudste bevestiging'],
};

const en: ConfirmTexts = {
  nobody: 'No home or location names a provider or corporation.',
  of: 'Of whom',
  choose: 'Choose a provider or corporation',
  kind: { aanbieder: 'provider', corporatie: 'corporation' },
  neverAll: (units) => `${units}, never confirmed`,
  neverSome: (units, never) => `${units}, of which ${never} never confirmed`,
  oldest: (units, date) => `${units}, the oldest on ${date}`,
  loading: 'The homes are loading…',
  title: 'Is this still so?',
  busy: 'Busy…',
  allToday: 'All was confirmed today already.',
  confirmed: (count, on) => `${formatNumber(count, 'en')} confirmed on ${on}.`,
  never: 'Never confirmed yet',
  on: (date) => `Confirmed on ${formatDate(date, 'en')}`,
  places: (count) => (count === 1 ? '1 place' : `${count} places`),
  still: 'Still so',
  stillOf: (place) => `Still so: ${place}`,
  told: (place) => `${place}: confirmed.`,
  gone: 'No longer',
  goneOf: (place) => `No longer: ${place}`,
  ended: (place, on) => `${place}: ended on ${on}.`,
  goneElsewhere: 'Is a home no longer there? Then do not confirm it, and tell the coordinator, who ends it.',
  all: 'Yes, all is still so',
  secret: 'Secret place',
  unknown: 'Unknown place',
  buurt: (code) => `Buurt ${code}`,
  exportName: 'confirm',
  columns: ['Of whom', 'Kind', 'Homes and locations', 'Never confirmed', 'Oldest confirmation'],
};

/** "Klopt dit nog?": whether what is known of homes is still so. */
export const CONFIRM: Record<Language, ConfirmTexts> = { nl, en };
