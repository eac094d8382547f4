import type { ReportSheet } from '../../../shared/api/reports.ts';
import type { Language } from '../language.ts';

interface ReportTexts {
  title: string;
  about: string;
  loading: string;
  period: string;
  rung: string;
  sheet: string;
  allSheets: string;
  region: string;
  hide: string;
  print: string;
  printAbout: string;
  all: string;
  head(region: string, period: string): string;
  standAt(date: string): string;
  state: Record<ReportSheet['state'], string>;
  stateSince(state: string, on: string): string;
  map: {
    title(rung: string): string;
    alt(name: string, counts: string): string;
    count(label: string, count: number): string;
    source(date: string, year: number): string;
  };
  rungs: {
    title: string;
    rung: string;
    places: string;
    homes: string;
    change: string;
    source(date: string): string;
  };
  agreements: {
    title: string;
    none: string;
    agreement: string;
    period: string;
    due: string;
    delivered: string;
    left: string;
    forecast: string;
    early: string;
    party: string;
    source(date: string): string;
  };
  gemeenten: {
    title: string;
    gemeente: string;
    households: string;
    places: string;
    rate: string;
    over: string;
    full: string;
  };
  measures: {
    title: string;
    line(name: string, value: string, band: string | null): string;
    source(years: string): string;
  };
  over: { title: string; none: string; notYours: string; more(count: number): string; today: string };
  signals: { title: string; none: string; more(count: number): string };
  made(date: string): string;
  file: { sheet: string; part: string; what: string; figure: string; value: string };
}

/** What stands in the report of a period. */
export const REPORT: Record<Language, ReportTexts> = {
  nl: {
    title: 'Rapport',
    about:
      'Een blad per gemeente en een voor de regio, om samen te bespreken, af te drukken of als pdf te bewaren.',
    loading: 'Het rapport wordt gemaakt…',
    period: 'Periode',
    rung: 'Trede op de kaart',
    sheet: 'Bladen',
    allSheets: 'Alle bladen',
    region: 'De regio',
    hide: 'Verberg kleine aantallen en losse woningen, zoals voor wie van buiten meekijkt',
    print: 'Druk af of bewaar als pdf',
    printAbout: 'Kies in het venster dat opent “Opslaan als pdf” voor een bestand.',
    all: 'Alle cijfers van het rapport',
    head: (region, period) => `Woonladder ${region}, ${period}`,
    standAt: (date) => `Stand op ${date}`,
    state: { concept: 'Concept', definitief: 'Definitief' },
    stateSince: (state, on) => `${state} sinds ${on}`,
    map: {
      title: (rung) => `Ruimte tot de norm: ${rung.toLowerCase()}`,
      alt: (name, counts) => `Kaart van ${name}. ${counts}.`,
      count: (label, count) => `${label}: ${count}`,
      source: (date, year) =>
        `Aantal buurten per klasse. Bron: register van Trede op ${date}; gebieden van ${year}.`,
    },
    rungs: {
      title: 'Plekken per trede',
      rung: 'Trede',
      places: 'Plekken',
      homes: 'Woningen',
      change: 'In een jaar',
      source: (date) => `In gebruik. Bron: register van Trede op ${date}.`,
    },
    agreements: {
      title: 'Afspraken',
      none: 'In deze periode zijn er geen afspraken.',
      agreement: 'Afspraak',
      period: 'Periode',
      due: 'Te leveren',
      delivered: 'Geleverd',
      left: 'Nog',
      forecast: 'Verwacht',
      early: 'te vroeg',
      party: 'Wie levert',
      source: (date) =>
        `Te leveren is afgesproken, van eerder en geruild samen; verwacht is bij het tempo tot nu toe. Bron: register van Trede op ${date}.`,
    },
    gemeenten: {
      title: 'De gemeenten naast elkaar',
      gemeente: 'Gemeente',
      households: 'Huishoudens',
      places: 'Plekken',
      rate: 'Per 1.000',
      over: 'Buurten boven norm of vol',
      full: 'Buurten met ruimte',
    },
    measures: {
      title: 'Spreiding',
      line: (name, value, band) =>
        band === null ? `${name}: ${value}` : `${name}: ${value} (bij toeval ${band})`,
      source: (years) => `Over de buurten, naar huishoudens van ${years}.`,
    },
    over: {
      title: 'Boven een norm',
      none: 'Geen gebied is boven een norm.',
      notYours: 'Dit is te zien voor wie signalen mag zien.',
      more: (count) => `En nog ${count}.`,
      today: 'Zoals het vandaag is.',
    },
    signals: {
      title: 'Wat nog aandacht vraagt',
      none: 'Er is niets dat nu aandacht vraagt.',
      more: (count) => `En nog ${count}.`,
    },
    made: (date) => `Gemaakt met Trede op ${date}. Trede adviseert; mensen besluiten.`,
    file: { sheet: 'Blad', part: 'Onderdeel', what: 'Waarover', figure: 'Cijfer', value: 'Waarde' },
  },
  en: {
    title: 'Report',
    about:
      'One sheet per municipality and one for the region, to discuss together, to print or to keep as a PDF.',
    loading: 'The report is being made…',
    period: 'Period',
    rung: 'Rung on the map',
    sheet: 'Sheets',
    allSheets: 'All sheets',
    region: 'The region',
    hide: 'Hide small numbers and single homes, as for anyone who looks on from outside',
    print: 'Print or save as PDF',
    printAbout: 'In the window that opens choose “Save as PDF” for a file.',
    all: 'All figures of the report',
    head: (region, period) => `Housing ladder ${region}, ${period}`,
    standAt: (date) => `As of ${date}`,
    state: { concept: 'Draft', definitief: 'Final' },
    stateSince: (state, on) => `${state} since ${on}`,
    map: {
      title: (rung) => `Room to the norm: ${rung.toLowerCase()}`,
      alt: (name, counts) => `Map of ${name}. ${counts}.`,
      count: (label, count) => `${label}: ${count}`,
      source: (date, year) =>
        `Number of neighbourhoods per class. Source: register of Trede on ${date}; areas of ${year}.`,
    },
    rungs: {
      title: 'Places per rung',
      rung: 'Rung',
      places: 'Places',
      homes: 'Homes',
      change: 'In a year',
      source: (date) => `In use. Source: register of Trede on ${date}.`,
    },
    agreements: {
      title: 'Agreements',
      none: 'There are no agreements in this period.',
      agreement: 'Agreement',
      period: 'Period',
      due: 'To deliver',
      delivered: 'Delivered',
      left: 'Left',
      forecast: 'Forecast',
      early: 'too early',
      party: 'Who delivers',
      source: (date) =>
        `To deliver is what was promised, carried from before and swapped together; the forecast is at the pace so far. Source: register of Trede on ${date}.`,
    },
    gemeenten: {
      title: 'The municipalities side by side',
      gemeente: 'Municipality',
      households: 'Households',
      places: 'Places',
      rate: 'Per 1,000',
      over: 'Neighbourhoods above norm or full',
      full: 'Neighbourhoods with room',
    },
    measures: {
      title: 'Spread',
      line: (name, value, band) =>
        band === null ? `${name}: ${value}` : `${name}: ${value} (by chance ${band})`,
      source: (years) => `Over the neighbourhoods, by households of ${years}.`,
    },
    over: {
      title: 'Above a norm',
      none: 'No area is above a norm.',
      notYours: 'This can be seen by who may see signals.',
      more: (count) => `And ${count} more.`,
      today: 'As it is today.',
    },
    signals: {
      title: 'What still needs attention',
      none: 'Nothing needs attention now.',
      more: (count) => `And ${count} more.`,
    },
    made: (date) => `Made with Trede on ${date}. Trede advises; people decide.`,
    file: { sheet: 'Sheet', part: 'Part', what: 'About', figure: 'Figure', value: 'Value' },
  },
};
