import type { Language } from '../language.ts';

interface ListPageTexts {
  about: string;
  origin: string;
  noOrigin: string;
  unregistered: string;
  places: string;
}

/** What stands around a list on the map's page. */
export const LIST_PAGE: Record<Language, ListPageTexts> = {
  nl: {
    about: 'Voor woningen die in geen portaal staan: plak de mail of het werkblad van de corporatie.',
    origin: 'Gemeente van herkomst',
    noOrigin: 'Niet opgegeven',
    unregistered: 'Niet ingeschreven',
    places: 'Plekken per woning',
  },
  en: {
    about: 'For homes that are in no portal: paste the mail or the sheet of the corporation.',
    origin: 'Municipality of origin',
    noOrigin: 'Not given',
    unregistered: 'Not registered',
    places: 'Places per home',
  },
};
