import { formatDate, formatNumber } from '../../../shared/text/numbers.ts';
import type { Language } from '../language.ts';

interface OverviewTexts {
  title: string;
  of(name: string, level: 'regio' | 'gemeente', date: string): string;
  loading: string;
  attention: string;
  nothing: string;
  allSignals(open: number): string;
  noSignals: string;
  urgency: Record<'nu' | 'gauw' | 'later', string>;
  due(date: string): string;
  places: string;
  kind: string;
  inUse: string;
  path: string;
  noPath: string;
  toward(places: number, year: number): string;
  counted(count: string): string;
  notCounted: string;
  pathSource(document: string, paragraph: string): string;
  agreements: string;
  noAgreement: string;
  delivered(delivered: number, promised: number): string;
  unit: Record<'homes' | 'placements', string>;
  period(period: string, party: string | null): string;
  toAgreements: string;
  buurten: string;
  over(count: number): string;
  full(count: number, all: number): string;
  toMap: string;
  omklap: string;
  soon(months: number): string;
  past(count: number): string;
  toOmklap: string;
  waiting: string;
  lists: Record<'wachtlijst' | 'uitstroomlijst', string>;
  in(month: string): string;
  noWaiting: string;
  notYours: string;
  table: { what: string; name: string; figure: string; part: string; value: string; beside: string };
}

const nl: OverviewTexts = {
  title: 'Overzicht',
  of: (name, level, date) => `${level === 'regio' ? 'Regio' : 'Gemeente'} ${name}, ${formatDate(date)}`,
  loading: 'Het overzicht wordt geladen…',
  attention: 'Wat aandacht vraagt',
  nothing: 'Er is nu niets dat aandacht vraagt.',
  allSignals: (open) => `Alle signalen (${formatNumber(open)})`,
  noSignals: 'Uw rol krijgt geen signalen.',
  urgency: { nu: 'Nu', gauw: 'Binnenkort', later: 'Later' },
  due: (date) => formatDate(date),
  places: 'Plekken per soort',
  kind: 'Soort',
  inUse: 'In gebruik',
  path: 'Pad van de regio',
  noPath: 'De regio stelde zichzelf nog geen pad.',
  toward: (places, year) => `${formatNumber(places)} in ${year}`,
  counted: (count) => `nu ${count}`,
  notCounted: 'alleen voor wie alle aantallen van de regio mag zien',
  pathSource: (document, paragraph) => `Pad: ${document}, ${paragraph}`,
  agreements: 'Toegezegd en geleverd',
  noAgreement: 'In deze periode loopt er geen afspraak.',
  delivered: (delivered, promised) => `${formatNumber(delivered)} van ${formatNumber(promised)}`,
  unit: { homes: 'woningen', placements: 'plaatsingen' },
  period: (period, party) => `${period}${party === null ? ', alle partijen samen' : `, ${party}`}`,
  toAgreements: 'Naar de afspraken',
  buurten: 'Buurten boven norm',
  over: (count) => (count === 1 ? 'buurt boven een norm' : 'buurten boven een norm'),
  full: (count, all) => `${formatNumber(count)} van ${formatNumber(all)} zonder ruimte voor nog een plek`,
  toMap: 'Bekijk op de kaart',
  omklap: 'Bijna omklap',
  soon: (months) => `binnen ${months} maanden`,
  past: (count) =>
    count === 0
      ? 'Geen enkele is over de termijn.'
      : `${formatNumber(count)} over de termijn, zonder uitkomst`,
  toOmklap: 'Bekijk welke',
  waiting: 'Wachtlijst',
  lists: { wachtlijst: 'op de wachtlijst', uitstroomlijst: 'op de uitstroomlijst' },
  in: (month) => formatDate(`${month}-01`, 'nl', 'month'),
  noWaiting: 'Er is nog geen wachtlijst ingelezen.',
  notYours: 'Uw rol mag dit cijfer niet zien. Vraag de regio om meer rechten.',
  table: {
    what: 'De cijfers van dit overzicht',
    name: 'overzicht',
    figure: 'Cijfer',
    part: 'Onderdeel',
    value: 'Aantal',
    beside: 'Naast',
  },
};

const en: OverviewTexts = {
  title: 'Overview',
  of: (name, level, date) =>
    `${level === 'regio' ? 'Region' : 'Municipality'} ${name}, ${formatDate(date, 'en')}`,
  loading: 'The overview is loading…',
  attention: 'What asks for attention',
  nothing: 'Nothing asks for attention now.',
  allSignals: (open) => `All signals (${formatNumber(open, 'en')})`,
  noSignals: 'Your role gets no signals.',
  urgency: { nu: 'Now', gauw: 'Soon', later: 'Later' },
  due: (date) => formatDate(date, 'en'),
  places: 'Places per kind',
  kind: 'Kind',
  inUse: 'In use',
  path: 'Path of the region',
  noPath: 'The region has set itself no path yet.',
  toward: (places, year) => `${formatNumber(places, 'en')} in ${year}`,
  counted: (count) => `now ${count}`,
  notCounted: 'only for those who may see all numbers of the region',
  pathSource: (document, paragraph) => `Path: ${document}, ${paragraph}`,
  agreements: 'Promised and delivered',
  noAgreement: 'No agreement runs in this period.',
  delivered: (delivered, promised) => `${formatNumber(delivered, 'en')} of ${formatNumber(promised, 'en')}`,
  unit: { homes: 'homes', placements: 'placements' },
  period: (period, party) => `${period}${party === null ? ', all parties together' : `, ${party}`}`,
  toAgreements: 'To the agreements',
  buurten: 'Neighbourhoods above norm',
  over: (count) => (count === 1 ? 'neighbourhood above a norm' : 'neighbourhoods above a norm'),
  full: (count, all) =>
    `${formatNumber(count, 'en')} of ${formatNumber(all, 'en')} without room for one place more`,
  toMap: 'See them on the map',
  omklap: 'Nearing omklap',
  soon: (months) => `within ${months} months`,
  past: (count) =>
    count === 0 ? 'None is past its term.' : `${formatNumber(count, 'en')} past the term, without an outcome`,
  toOmklap: 'See which',
  waiting: 'Waiting list',
  lists: { wachtlijst: 'on the waiting list', uitstroomlijst: 'on the list to move on' },
  in: (month) => formatDate(`${month}-01`, 'en', 'month'),
  noWaiting: 'No waiting list has been read in yet.',
  notYours: 'Your role may not see this figure. Ask the region for more rights.',
  table: {
    what: 'The figures of this overview',
    name: 'overview',
    figure: 'Figure',
    part: 'Part',
    value: 'Number',
    beside: 'Beside',
  },
};

export const OVERVIEW: Record<Language, OverviewTexts> = { nl, en };
