import type { Count } from '../api/common.ts';
import type { PlainDate } from '../dates.ts';
import type { Language } from './texts.ts';

const LOCALE: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
const UNKNOWN: Record<Language, string> = { nl: 'geen cijfers', en: 'no figures' };
const HIDDEN: Record<Language, string> = { nl: 'verborgen', en: 'hidden' };

/** What stands below numbers of which some are hidden. */
export const HIDDEN_ABOUT: Record<Language, string> = {
  nl: '“verborgen” is een klein aantal, of een aantal waaruit een klein aantal te rekenen is. Welk van de twee staat er niet bij: dat zou het kleine aantal verraden.',
  en: '“hidden” is a small number, or a number from which a small one could be worked out. Which of the two is not said: that would give the small number away.',
};

const whole = perLanguage((locale) => {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return remembered((value: number) => format.format(value));
});
const tenths = perLanguage((locale) => {
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return remembered((value: number) => format.format(value));
});
const hundredths = perLanguage(
  (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
);
const days = perLanguage((locale) => dateText(locale, { dateStyle: 'long' }));
const months = perLanguage((locale) => dateText(locale, { month: 'long', year: 'numeric' }));

/** A number as the language writes it, at most one decimal: 1.234,5. */
export function formatNumber(value: number, language: Language = 'nl'): string {
  return Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : whole(language)(value);
}

/** A rate with exactly one decimal: 7,8. Never judge on it: it is rounded. */
export function formatRate(value: number, language: Language = 'nl'): string {
  return tenths(language)(value);
}

/** A measure with exactly two decimals: 0,47. */
export function formatMeasure(value: number, language: Language = 'nl'): string {
  return hundredths(language).format(value);
}

/**
 * A count on the wire: "verborgen" when hidden, "geen cijfers" when unknown; never both alike. Hidden is not `<5`: in a table
 * a large number is hidden too where it would give a small one away.
 */
export function formatCount(count: Count, language: Language = 'nl'): string {
  if (count === null) return UNKNOWN[language];
  return typeof count === 'number' ? formatNumber(count, language) : HIDDEN[language];
}

/** A count as it leaves in a table: a number where it is known and may be seen, nothing where nobody knows it. */
export function countCell(count: Count, language: Language): number | string | null {
  return count === null || typeof count === 'number' ? count : formatCount(count, language);
}

/** A date in words: 12 maart 2027; with `month` without the day. */
export function formatDate(
  date: PlainDate,
  language: Language = 'nl',
  detail: 'day' | 'month' = 'day',
): string {
  return (detail === 'day' ? days : months)(language)(date);
}

/** A distance: metres below a kilometre (650 m), else kilometres with one decimal (1,2 km). */
export function formatDistance(metres: number, language: Language = 'nl'): string {
  return metres < 1000
    ? `${formatNumber(Math.round(metres), language)} m`
    : `${formatRate(metres / 1000, language)} km`;
}

/** A rent in whole euros: € 607. */
export function formatEuros(value: number, language: Language = 'nl'): string {
  return `€ ${formatNumber(Math.round(value), language)}`;
}

const PLACES: Record<Language, readonly [string, string]> = {
  nl: ['plek', 'plekken'],
  en: ['place', 'places'],
};

/** "1 plek", "3 plekken". */
export function formatPlaces(count: number, language: Language = 'nl'): string {
  return `${formatNumber(count, language)} ${PLACES[language][count === 1 ? 0 : 1]}`;
}

function dateText(locale: string, style: Intl.DateTimeFormatOptions): (date: PlainDate) => string {
  const format = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' });
  return remembered((date: PlainDate) => format.format(new Date(`${date}T00:00:00Z`)));
}

/** Intl is slow beside a verdict, and the homes of a list share most of their numbers. */
function remembered<K extends string | number>(work: (value: K) => string): (value: K) => string {
  const known = new Map<K, string>();
  return (value) => {
    const text = known.get(value);
    if (text !== undefined) return text;
    if (known.size >= 5000) known.clear();
    const made = work(value);
    known.set(value, made);
    return made;
  };
}

/** Made when first asked for: to load the words of a country takes a page longer than all else that a badge needs. */
function perLanguage<T>(make: (locale: string) => T): (language: Language) => T {
  const made: Partial<Record<Language, T>> = {};
  return (language) => {
    const known = made[language] ?? make(LOCALE[language]);
    made[language] = known;
    return known;
  };
}
