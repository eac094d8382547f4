import type { Secrecy } from '../../../shared/ladder/rung.ts';
import type { Funding, UnitStatus } from '../../../shared/ladder/units.ts';
import { formatDate } from '../../../shared/text/numbers.ts';
import type { Language } from '../language.ts';

/** Fields of a unit that can be shown, sorted by or changed. */
export type UnitField =
  | 'rung'
  | 'places'
  | 'status'
  | 'secrecy'
  | 'funding'
  | 'corporation'
  | 'provider'
  | 'contract'
  | 'complex'
  | 'rent'
  | 'from'
  | 'until';

export interface UnitWords {
  field: Record<UnitField | 'place' | 'confirmed' | 'buurt', string>;
  status: Record<UnitStatus, string>;
  secrecy: Record<Secrecy, string>;
  funding: Record<Funding, string>;
  /** So many places free. */
  free(places: number): string;
  freePlaces: string;
  secretPlace: string;
  unknownPlace: string;
  inBuurt(name: string): string;
  date(date: string): string;
  /** Short, for a table: 12 mrt 2027. */
  day(date: string): string;
  euro(amount: number): string;
  empty: string;
  parts: Record<
    'straat' | 'huisnummer' | 'huisletter' | 'huisnummertoevoeging' | 'postcode' | 'woonplaats',
    string
  >;
  action: Record<string, string>;
  changedField: Record<string, string>;
}

const SHORT = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
const short = {
  nl: new Intl.DateTimeFormat('nl-NL', SHORT),
  en: new Intl.DateTimeFormat('en-GB', SHORT),
};

const nl: UnitWords = {
  field: {
    place: 'Waar',
    rung: 'Trede',
    places: 'Plekken',
    status: 'Status',
    secrecy: 'Geheimhouding',
    funding: 'Financiering',
    corporation: 'Corporatie',
    provider: 'Aanbieder',
    contract: 'Contract',
    complex: 'Complex',
    rent: 'Huur per maand in euro',
    from: 'Vanaf',
    until: 'Tot',
    confirmed: 'Bevestigd',
    buurt: 'Buurtcode',
  },
  status: {
    gepland: 'gepland',
    vrij: 'vrij',
    gereserveerd: 'gereserveerd',
    bezet: 'bezet',
    beeindigd: 'beëindigd',
  },
  secrecy: { open: 'open', gebied: 'alleen het gebied', geheim: 'geheim' },
  funding: {
    'wmo-zin': 'Wmo, zorg in natura',
    'wmo-pgb': 'Wmo, pgb',
    wlz: 'Wlz',
    'zvw-forensisch': 'Zvw of forensisch',
    subsidie: 'subsidie',
    onbekend: 'onbekend',
  },
  free: (places) => (places === 1 ? '1 plek vrij' : `${places} plekken vrij`),
  freePlaces: 'Vrije plekken',
  secretPlace: 'Geheime plek',
  unknownPlace: 'Onbekende plek',
  inBuurt: (name) => `In de buurt ${name}`,
  date: (date) => formatDate(date),
  day: (date) => short.nl.format(new Date(`${date}T00:00:00Z`)),
  euro: (amount) => new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' }).format(amount),
  empty: 'leeg',
  parts: {
    straat: 'Straat',
    huisnummer: 'Huisnummer',
    huisletter: 'Huisletter',
    huisnummertoevoeging: 'Toevoeging',
    postcode: 'Postcode',
    woonplaats: 'Woonplaats',
  },
  action: {
    'unit.create': 'Toegevoegd',
    'unit.change': 'Gewijzigd',
    'unit.end': 'Beëindigd',
    'unit.confirm': 'Bevestigd',
    'unit.place': 'Opnieuw geplaatst',
  },
  changedField: {
    rung: 'trede',
    places: 'plekken',
    status: 'status',
    secrecy: 'geheimhouding',
    funding: 'financiering',
    corporation: 'corporatie',
    provider: 'aanbieder',
    contract: 'contract',
    complex: 'complex',
    rent: 'huur',
    from: 'begin',
    until: 'einde',
    confirmedOn: 'dag van bevestiging',
    termUntil: 'dag van de omklap',
    address: 'adres of plek',
  },
};

const en: UnitWords = {
  field: {
    place: 'Where',
    rung: 'Rung',
    places: 'Places',
    status: 'Status',
    secrecy: 'Secrecy',
    funding: 'Funding',
    corporation: 'Corporation',
    provider: 'Provider',
    contract: 'Contract',
    complex: 'Complex',
    rent: 'Rent per month in euros',
    from: 'From',
    until: 'Until',
    confirmed: 'Confirmed',
    buurt: 'Code of the buurt',
  },
  status: {
    gepland: 'planned',
    vrij: 'free',
    gereserveerd: 'reserved',
    bezet: 'in use',
    beeindigd: 'ended',
  },
  secrecy: { open: 'open', gebied: 'area only', geheim: 'secret' },
  funding: {
    'wmo-zin': 'Wmo, care in kind',
    'wmo-pgb': 'Wmo, personal budget',
    wlz: 'Wlz',
    'zvw-forensisch': 'Zvw or forensic',
    subsidie: 'subsidy',
    onbekend: 'unknown',
  },
  free: (places) => (places === 1 ? '1 place free' : `${places} places free`),
  freePlaces: 'Free places',
  secretPlace: 'Secret place',
  unknownPlace: 'Unknown place',
  inBuurt: (name) => `In the buurt ${name}`,
  date: (date) => formatDate(date, 'en'),
  day: (date) => short.en.format(new Date(`${date}T00:00:00Z`)),
  euro: (amount) => new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'EUR' }).format(amount),
  empty: 'empty',
  parts: {
    straat: 'Street',
    huisnummer: 'Number',
    huisletter: 'Letter',
    huisnummertoevoeging: 'Addition',
    postcode: 'Postcode',
    woonplaats: 'Place',
  },
  action: {
    'unit.create': 'Added',
    'unit.change': 'Changed',
    'unit.end': 'Ended',
    'unit.confirm': 'Confirmed',
    'unit.place': 'Placed again',
  },
  changedField: {
    rung: 'rung',
    places: 'places',
    status: 'status',
    secrecy: 'secrecy',
    funding: 'funding',
    corporation: 'corporation',
    provider: 'provider',
    contract: 'contract',
    complex: 'complex',
    rent: 'rent',
    from: 'start',
    until: 'end',
    confirmedOn: 'day of confirmation',
    termUntil: 'day of the omklap',
    address: 'address or place',
  },
};

/** What the parts of a home or location are called. */
export const UNIT_WORDS: Record<Language, UnitWords> = { nl, en };
