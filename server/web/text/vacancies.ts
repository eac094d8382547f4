import { formatNumber } from '../../../shared/text/numbers.ts';
import type { Language } from '../language.ts';

interface VacancyTexts {
  found(total: number): string;
  none: string;
  words: string;
  wordsHint: string;
  status: Record<'vrij' | 'gereserveerd', string>;
  addTitle: string;
  endOn: string;
  withdraw: string;
  withdrawn(date: string): string;
  rent: string;
  exportName: string;
}

const nl: VacancyTexts = {
  found: (total) => (total === 1 ? '1 vrije woning' : `${formatNumber(total)} vrije woningen`),
  none: 'Er staat geen vrije woning in deze lijst.',
  words: 'Zoek',
  wordsHint: 'Adres of corporatie…',
  status: { vrij: 'vrij', gereserveerd: 'gereserveerd' },
  addTitle: 'Nieuwe vrije woning',
  endOn: 'Eerste dag waarop de woning niet meer wordt aangeboden',
  withdraw: 'Haal uit het aanbod',
  withdrawn: (date) => `Niet meer aangeboden vanaf ${date}.`,
  rent: 'Huur',
  exportName: 'vrije-woningen',
};

const en: VacancyTexts = {
  found: (total) => (total === 1 ? '1 free home' : `${formatNumber(total, 'en')} free homes`),
  none: 'There is no free home in this list.',
  words: 'Search',
  wordsHint: 'Address or corporation…',
  status: { vrij: 'free', gereserveerd: 'reserved' },
  addTitle: 'New free home',
  endOn: 'First day on which the home is no longer offered',
  withdraw: 'Take off offer',
  withdrawn: (date) => `No longer offered from ${date}.`,
  rent: 'Rent',
  exportName: 'free-homes',
};

/** The list of free homes. */
export const VACANCIES: Record<Language, VacancyTexts> = { nl, en };
