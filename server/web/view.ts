import type { Language } from '../../shared/text/texts.ts';

/** Which areas the map draws; `auto` goes by the zoom. */
export type Level = 'gemeente' | 'wijk' | 'buurt';
export type LevelChoice = Level | 'auto';

export const LEVELS: readonly Level[] = ['gemeente', 'wijk', 'buurt'];

/** The pages that a link can name. */
export const PAGES = [
  'overzicht',
  'kaart',
  'lijst',
  'afspraken',
  'concentratie',
  'woningen',
  'plaatsingen',
  'bewijs',
  'signalen',
  'sluiting',
  'inlezen',
  'regels',
  'portalen',
  'rapport',
  'begin',
] as const;
export type Page = (typeof PAGES)[number];

/** What the pages show, as their link keeps it. Never an address: a link is passed on. */
export interface View {
  page: Page;
  language: Language;
  region: string | null;
  rung: string | null;
  level: LevelChoice;
  /** Code of the chosen area. */
  area: string | null;
  /** Null until the map stands somewhere; then the whole region is shown. */
  place: { zoom: number; lat: number; lon: number } | null;
  /** What else a page keeps in its link, such as a filter; never anything about a person or an address. */
  more: Readonly<Record<string, string>>;
}

export const START: View = {
  page: 'kaart',
  language: 'nl',
  region: null,
  rung: null,
  level: 'auto',
  area: null,
  place: null,
  more: {},
};

/** Reads the part of a link after `#` (or `#!`, as links in the menu have it: they lead to a page, not to a place in this one); what it does not understand stays as at the start. */
export function readView(hash: string): View {
  const fields = new URLSearchParams(hash.replace(/^#!?/, ''));
  const level = LEVELS.find((name) => name === fields.get('niveau'));
  const area = fields.get('gebied');
  return {
    page: PAGES.find((name) => name === fields.get('pagina')) ?? 'kaart',
    language: fields.get('taal') === 'en' ? 'en' : 'nl',
    region: word(fields.get('regio')),
    rung: word(fields.get('trede')),
    level: level ?? 'auto',
    area: area !== null && levelOf(area) !== null ? area : null,
    place: readPlace(fields.get('plek')),
    more: readMore(fields),
  };
}

/** The part of the link after `#`, without the `#`. */
export function writeView(view: View): string {
  const fields: [string, string][] = [];
  if (view.page !== 'kaart') fields.push(['pagina', view.page]);
  if (view.language !== 'nl') fields.push(['taal', view.language]);
  if (view.region !== null) fields.push(['regio', view.region]);
  if (view.rung !== null) fields.push(['trede', view.rung]);
  if (view.level !== 'auto') fields.push(['niveau', view.level]);
  if (view.area !== null) fields.push(['gebied', view.area]);
  if (view.place !== null) {
    const { zoom, lat, lon } = view.place;
    fields.push(['plek', `${zoom}/${lat.toFixed(5)}/${lon.toFixed(5)}`]);
  }
  for (const [name, value] of Object.entries(view.more))
    if (value !== '') fields.push([name, encodeURIComponent(value)]);
  return fields.map(([name, value]) => `${name}=${value}`).join('&');
}

/** The level that an area's code tells, or null when it is no area code. */
export function levelOf(code: string): Level | null {
  if (/^BU\d{4}[0-9A-Z]{4}$/.test(code)) return 'buurt';
  if (/^WK\d{4}[0-9A-Z]{2}$/.test(code)) return 'wijk';
  return /^GM\d{4}$/.test(code) ? 'gemeente' : null;
}

const OWN = new Set(['pagina', 'taal', 'regio', 'trede', 'niveau', 'gebied', 'plek']);

function readMore(fields: URLSearchParams): View['more'] {
  const kept = [...fields].filter(
    ([name, value]) => !OWN.has(name) && /^[a-z]{1,20}$/.test(name) && value !== '' && value.length <= 2000,
  );
  return Object.fromEntries(kept);
}

function word(text: string | null): string | null {
  return text !== null && /^[a-z][a-z0-9-]{1,39}$/.test(text) ? text : null;
}

function readPlace(text: string | null): View['place'] {
  const parts = (text ?? '').split('/');
  const [zoom, lat, lon] = parts.map(Number);
  if (parts.length !== 3 || zoom === undefined || lat === undefined || lon === undefined) return null;
  if (!(zoom >= 1 && zoom <= 19 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180)) return null;
  return { zoom, lat, lon };
}
