import type { Language } from '../language.ts';

interface TableTexts {
  summary(areas: string): string;
  gemeente: string;
  places: string;
  room: string;
  filter: string;
  none: string;
  save: string;
  source(date: string): string;
}

/** The table beside the map. */
export const MAP_TABLE: Record<Language, TableTexts> = {
  nl: {
    summary: (areas) => `Tabel met ${areas}`,
    gemeente: 'Gemeente',
    places: 'Plekken',
    room: 'Ruimte',
    filter: 'Toon alleen namen met',
    none: 'Geen gebied heeft dit in zijn naam.',
    save: 'Tabel',
    source: (date) =>
      `Bron: Trede, stand op ${date}. Kleine aantallen zijn verborgen voor wie ze niet mag zien.`,
  },
  en: {
    summary: (areas) => `Table of ${areas}`,
    gemeente: 'Municipality',
    places: 'Places',
    room: 'Room',
    filter: 'Show only names with',
    none: 'No area has this in its name.',
    save: 'Table',
    source: (date) => `Source: Trede, as on ${date}. Small numbers are hidden from who may not see them.`,
  },
};
