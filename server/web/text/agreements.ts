import type { Language } from '../language.ts';

interface AgreementTexts {
  title: string;
  about: string;
  loading: string;
  none: string;
  which: string;
  period: string;
  standAt(date: string): string;
  stand(period: string): string;
  column: {
    party: string;
    target: string;
    carried: string;
    swapped: string;
    delivered: string;
    left: string;
    lapsed: string;
    onward: string;
    forecast: string;
  };
  columnAbout: string;
  total: string;
  tooEarly: string;
  unit: Record<'homes' | 'placements', string>;
  chart: { title: string; delivered: string; forecast: string; due: string; row: string };
  source(date: string): string;
}

/** What is said of agreements on fair share. */
export const AGREEMENTS: Record<Language, AgreementTexts> = {
  nl: {
    title: 'Afspraken over eerlijk delen',
    about:
      'Wie levert hoeveel, wat is er geleverd, en wat blijft er over. Onder een andere sleutel ziet u wat dezelfde levering dan was.',
    loading: 'De afspraken worden geladen…',
    none: 'Deze regio heeft hier nog geen afspraken. De regio legt ze vast bij Inlezen of Regels.',
    which: 'Afspraak',
    period: 'Periode',
    standAt: (date) => `op ${date}`,
    stand: (period) => `Stand in ${period}`,
    column: {
      party: 'Wie levert',
      target: 'Afgesproken',
      carried: 'Van eerder',
      swapped: 'Geruild',
      delivered: 'Geleverd',
      left: 'Nog te leveren',
      lapsed: 'Vervallen',
      onward: 'Naar volgende',
      forecast: 'Verwacht',
    },
    columnAbout:
      'Nog te leveren = afgesproken + van eerder + geruild − geleverd. Wat niet naar de volgende periode mag, vervalt. Verwacht is de levering aan het eind van de periode bij het tempo tot nu toe.',
    total: 'Samen',
    tooEarly: 'te vroeg',
    unit: {
      homes: 'In woningen; een woning die opnieuw wordt verhuurd telt niet nog eens.',
      placements: 'In plaatsingen.',
    },
    chart: {
      title: 'Geleverd naast wat er te leveren is',
      delivered: 'geleverd',
      forecast: 'verwacht bij dit tempo',
      due: 'te leveren',
      row: 'van',
    },
    source: (date) => `Bron: het register van Trede, stand op ${date}.`,
  },
  en: {
    title: 'Agreements on fair share',
    about:
      'Who delivers how many, what was delivered, and what is left. Under another key you see what the same delivery would have been.',
    loading: 'The agreements are loading…',
    none: 'This region has no agreements here yet. The region records them under Read in or Rules.',
    which: 'Agreement',
    period: 'Period',
    standAt: (date) => `on ${date}`,
    stand: (period) => `How it stands in ${period}`,
    column: {
      party: 'Who delivers',
      target: 'Promised',
      carried: 'From before',
      swapped: 'Swapped',
      delivered: 'Delivered',
      left: 'Still to deliver',
      lapsed: 'Lapsed',
      onward: 'Carried on',
      forecast: 'Forecast',
    },
    columnAbout:
      'Still to deliver = promised + from before + swapped − delivered. What may not be carried to the next period lapses. The forecast is what will be delivered by the end of the period at the pace so far.',
    total: 'Together',
    tooEarly: 'too early',
    unit: { homes: 'In homes; a home that is let again does not count again.', placements: 'In placements.' },
    chart: {
      title: 'Delivered beside what is to be delivered',
      delivered: 'delivered',
      forecast: 'forecast at this pace',
      due: 'to deliver',
      row: 'of',
    },
    source: (date) => `Source: the register of Trede, as of ${date}.`,
  },
};
