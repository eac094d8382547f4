import type { Count } from '../../shared/api/common.ts';
import { formatCount, formatNumber, formatRate } from '../../shared/text/numbers.ts';
import { askedLanguage, type Language } from './language.ts';
import type { Level } from './view.ts';

/** A count for the eye in the language of the page: 1.234, "verborgen" when it is hidden, or "geen cijfers". */
export function countText(count: Count): string {
  return formatCount(count, askedLanguage());
}

/** Whether a count is there and hidden from the viewer. */
export function isHidden(count: Count): boolean {
  return count !== null && typeof count === 'object';
}

const PLACES: Record<Language, [string, string]> = { nl: ['plek', 'plekken'], en: ['place', 'places'] };

const HIDDEN_PLACES: Record<Language, string> = {
  nl: 'aantal plekken verborgen',
  en: 'number of places hidden',
};

/** "1 plek", "12 plekken", "aantal plekken verborgen". */
export function placesText(count: Count): string {
  if (isHidden(count)) return HIDDEN_PLACES[askedLanguage()];
  return count === null ? countText(null) : `${countText(count)} ${placeWord(count)}`;
}

/** The word alone: plek, or plekken. */
export function placeWord(count: Count): string {
  const [one, many] = PLACES[askedLanguage()];
  return count === 1 ? one : many;
}

/** A change over a year with its sign: +3, −4 (a true minus), 0. */
export function changeText(count: Count): string {
  if (typeof count !== 'number') return countText(count);
  if (count === 0) return '0';
  return `${count > 0 ? '+' : '−'}${formatNumber(Math.abs(count), askedLanguage())}`;
}

/** Places per 1,000 of a base, one decimal; null where either is not known exactly. */
export function perThousand(places: Count, base: number | null): string | null {
  return typeof places === 'number' && base !== null && base > 0
    ? formatRate((places * 1000) / base, askedLanguage())
    : null;
}

type AnyLevel = Level | 'regio';

const LEVEL_WORDS: Record<Language, Record<AnyLevel, { one: string; many: string }>> = {
  nl: {
    regio: { one: 'regio', many: "regio's" },
    gemeente: { one: 'gemeente', many: 'gemeenten' },
    wijk: { one: 'wijk', many: 'wijken' },
    buurt: { one: 'buurt', many: 'buurten' },
  },
  en: {
    regio: { one: 'region', many: 'regions' },
    gemeente: { one: 'municipality', many: 'municipalities' },
    wijk: { one: 'district', many: 'districts' },
    buurt: { one: 'neighbourhood', many: 'neighbourhoods' },
  },
};

/** "1 buurt", "122 buurten". */
export function areasText(level: Level, count: number): string {
  return `${formatNumber(count, askedLanguage())} ${levelWord(level, count !== 1)}`;
}

/** The word for a level: buurt, or buurten with `many`. */
export function levelWord(level: AnyLevel, many = false): string {
  const { one, many: more } = LEVEL_WORDS[askedLanguage()][level];
  return many ? more : one;
}

/** The same with a capital, as it starts a heading. */
export function levelTitle(level: AnyLevel, many = false): string {
  const text = levelWord(level, many);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
