import { MONTH, NO_HOME, words } from './words.ts';

const UNIT =
  "kamers|kamer(?!\\s*(?:\\d|\\p{Lu}\\b))|kamerappartement|kamerwoning|kmrs|slaapkamers?|badkamers?|personen|persoons|pers|personen|mensen|bewoners|jaren|jaar|jarigen?|maanden|maand|weken|dagen|dag|uur|minuten|seconden|kilometer|meter|mtr|hectare|m\\^2|m\\^3|vierkante|kuub|reacties|reactie|woningen|woning(?=en)|appartementen|huizen|huishoudens|inwoners|plekken|plaatsen|verdiepingen|etages|lagen|bouwlagen|sterren|foto's|fotos|resultaten|punten|treden|stuks|keer|euro|eur|procent|stappen|opties|kandidaten|belangstellenden|inschrijvingen|nieuwe|vrije|aanbiedingen|objecten|panelen|parkeerplaatsen";

/**
 * What holds figures and no house number: prices, sizes, counts, ranges, dates, times, phone numbers, identifiers.
 * Order matters: what is longer goes first.
 */
const MASKS: RegExp[] = [
  /https?:\/\/\S+|\bwww\.\S+|\S+@\S+\.\S+/giu,
  // Money: "€ 713,02", "607,-", "EUR 1.200", "607 euro".
  /(?:€|\beur\b|\beuro\b)\s*\d[\d.]*(?:,(?:\d{1,2}|-{1,2}))?(?:\s*(?:tot|-|t\/m)\s*(?:€\s*)?\d[\d.]*(?:,(?:\d{2}|-))?)?/giu,
  /(?<![\p{L}\d])\d[\d.]*(?:,\d{2})?\s*(?:€|euro\b|eur\b)/giu,
  /(?<![\p{L}\d])\d[\d.]*,(?:-{1,2}|=|\d{2}(?!\d|\p{L}))(?!\s?[\p{L}])/gu,
  /(?<![\p{L}\d])\d{1,3}(?:\.\d{3})+(?!\d)/gu,
  // Dates and times.
  /(?<![\p{L}\d])(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2}))(?![\p{L}\d])(?:T[\d:.]+Z?)?/gu,
  new RegExp(
    `(?<![\\p{L}\\d])\\d{1,2}(?:e|ste|de)?\\s+${MONTH}(?![\\p{L}])(?!\\s*-?(?:straat|plein|laan|weg))\\.?(?:\\s+(?:19|20)\\d\\d(?!\\d))?`,
    'giu',
  ),
  new RegExp(`(?<![\\p{L}])${MONTH}\\.?\\s+(?:19|20)\\d\\d(?!\\d)`, 'giu'),
  /(?<![\p{L}\d])\d{1,2}[:.]\d{2}\s*(?:-|tot|t\/m)\s*\d{1,2}[:.]\d{2}(?:\s*(?:uur|u\b))?/giu,
  /(?<![\p{L}\d.,])\d{1,2}:\d{2}(?::\d{2})?(?!\d)(?:\s*(?:uur|u\b))?|(?<![\p{L}\d])\d{1,2}\.\d{2}\s*(?:uur|u\b)/giu,
  // Phone numbers.
  /(?<![\p{L}\d])(?:\+\s?\d{2}|00\d{2}|\(?0)(?:[\s()-]*\d){8,11}(?!\d)/gu,
  /(?<![\p{L}\d])0[89]00(?:[\s-]*\d){4,7}(?!\d)/gu,
  // Ranges of ages, numbers, rooms, years: also a cluster "12 t/m 18" is no one home.
  /(?<![\p{L}\d])\d{1,5}\p{L}?\s*(?:t\s?\/\s?m|tm|t\.\s?m\.|tot(?: en met)?|\.\.\.?)\s*(?:en met\s*)?\d{1,5}\p{L}?(?![\p{L}\d])(?:\s*(?:jaar|jr|kamers|personen|m2))?/giu,
  /(?<![\p{L}\d])\d{1,5}\s*-\s*\d{1,5}\s*\(?(?:on)?even\)?(?!\p{L})/giu,
  new RegExp(`(?<![\\p{L}\\d])\\d{1,4}\\s*-\\s*\\d{1,4}\\s*(?:${UNIT}|jr|km)(?![\\p{L}])\\.?`, 'giu'),
  /(?<![\p{L}\d])(?:19|20)\d\d\s*(?:-|\/)\s*(?:19|20)\d\d(?!\p{L}|\d)(?=\s*$|\s*[|,\n])/gu,
  /(?<![\p{L}\d])\d{1,3}\s?(?:\+(?!\s*\p{L}?\d)|-?\s?plus(?:sers?)?(?!\p{L}))/giu,
  // "3 kamers", "67 m2", "2-kamerappartement", "2-onder-1-kap", "85%", "1 van 20", "3e verdieping".
  /(?<![\p{L}\d])(?:2|twee)[- ]onder[- ](?:1|een|één)[- ]kap\p{L}*/giu,
  new RegExp(`(?<![\\p{L}\\d.,/])\\d{1,6}(?:[.,]\\d{1,3})?\\s?-?\\s?(?:${UNIT})(?![\\p{L}\\d])\\.?`, 'giu'),
  /(?<![\p{L}\d])\d{1,3}(?:[.,]\d{1,2})?\s?[%°]/gu,
  /(?<![\p{L}\d])\d{1,6}\s+van\s+(?:de\s+)?\d{1,6}(?!\d|\p{L})/giu,
  /(?<![\p{L}\d])\d{1,2}\s?(?:e|de|ste)\s+(?:etage|verdieping|woonlaag|bouwlaag|laag|kwartaal|ronde|keer|plaats)(?!\p{L})/giu,
  /(?<![\p{L}])(?:begane|eerste|tweede|derde|vierde|vijfde)\s+(?:etage|verdieping)(?!\p{L})/giu,
  // Four digits and two capitals are a postcode.
  /(?<![\p{L}\d.,/])(?:\d{1,6}(?:[.,]\d{1,3})?\s?[kKjJ][mr]|\d{1,3}(?:[.,]\d{1,3})?\s?(?:KM|JR))(?![\p{L}\d])/gu,
  // Square metres; in capitals "12 M2" behind a name is a letter and an addition.
  /(?<![\p{L}\d.,/])\d{1,6}(?:[.,]\d{1,2})?\s?m[23](?![\p{L}\d])/gu,
  /(?<=(?:^|[|,;:\n(])\s?)\d{1,6}(?:[.,]\d{1,2})?\s?M[23](?![\p{L}\d])/gu,
  // Bank accounts and long numbers.
  /(?<![\p{L}\d])[A-Z]{2}\d{2}\s?[A-Z]{4}(?:\s?\d){10}/gu,
  /(?<![\p{L}\d])(?:kvk|btw|iban|bsn|id|ref(?:erentie)?|nr|publicatie)\s*[.:#-]*\s*\d{6,}/giu,
  /\d{6,}/gu,
];

/**
 * The text with everything that holds figures but no house number replaced by a bar, which also parts what stood
 * before it from what follows.
 */
export function maskFigures(text: string): string {
  return MASKS.reduce((masked, mask) => masked.replace(mask, ' | '), text);
}

/** Whether a name tells of a letter box, a parking place, a plan or a swap, and so of no home that can be checked. */
export function tellsOfNoHome(name: string): boolean {
  return words(name).some((word) => NO_HOME.has(word));
}

/** Whether a number by itself reads as a year; streets do have such numbers, but only a street name can say so. */
export function looksLikeYear(huisnummer: number): boolean {
  return huisnummer >= 1800 && huisnummer <= 2099;
}
