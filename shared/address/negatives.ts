import { LATIN } from './latin.ts';
import { MONTH, NO_HOME, words } from './words.ts';

const UNIT =
  "kamers|kamer(?!\\s*(?:\\d|[A-Za-z]\\b))|kamerappartement|kamerwoning|kmrs|slaapkamers?|badkamers?|personen|persoons|pers|personen|mensen|bewoners|jaren|jaar|jarigen?|maanden|maand|weken|dagen|dag|uur|minuten|seconden|kilometer|meter|mtr|hectare|m\\^2|m\\^3|vierkante|kuub|reacties|reactie|woningen|woning(?=en)|appartementen|huizen|huishoudens|inwoners|plekken|plaatsen|verdiepingen|etages|lagen|bouwlagen|sterren|foto's|fotos|resultaten|punten|treden|stuks|keer|euro|eur|procent|stappen|opties|kandidaten|belangstellenden|inschrijvingen|nieuwe|vrije|aanbiedingen|objecten|panelen|parkeerplaatsen|mln|miljoen|miljard|mld";

const A_MONTH = new RegExp(MONTH, 'i');

/**
 * What holds figures and no house number: prices, sizes, counts, ranges, dates, times, phone numbers, identifiers.
 * Order matters: what is longer goes first. Each comes behind what it never matches without, because most texts hold none
 * of them: a pattern that is never tried is never compiled either, and these take the most of all reading.
 */
export const MASKS: (readonly [RegExp, RegExp])[] = [
  [/:\/\/|www|@/i, /https?:\/\/\S+|\bwww\.\S+|\S+@\S+\.\S+/giu],
  // Money: "€ 713,02", "607,-", "EUR 1.200", "607 euro".
  [
    /€|eur/i,
    /(?:€|\beur\b|\beuro\b)\s*\d[\d.]*(?:,(?:\d{1,2}|-{1,2}))?(?:\s*(?:tot|-|t\/m)\s*(?:€\s*)?\d[\d.]*(?:,(?:\d{2}|-))?)?/giu,
  ],
  [/€|eur/i, /(?<![\p{L}\d])\d[\d.]*(?:,\d{2})?\s*(?:€|euro\b|eur\b)/giu],
  [/\d[\d.]*,[-=\d]/, /(?<![\p{L}\d])\d[\d.]*,(?:-{1,2}|=|\d\d?(?!\d|\p{L}))(?!\s?[\p{L}])/gu],
  [/\d\.\d{3}/, /(?<![\p{L}\d]|\d \p{L} )\d{1,3}(?:\.\d{3})+(?!\d)/gu],
  // Dates and times.
  [
    /\d[-/.]\d/,
    /(?<![\p{L}\d])(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2}))(?![\p{L}\d])(?:T[\d:.]+Z?)?/gu,
  ],
  [
    A_MONTH,
    new RegExp(
      `(?<![${LATIN}\\d])(?!\\d{1,2}e\\s+jan\\s+[${LATIN}])\\d{1,2}(?:e|ste|de)?\\s+${MONTH}(?![${LATIN}])(?!(?:\\s+(?:19|20)\\d\\d)?\\s*-?(?:straat|plein|laan|weg|pad|ring|hof|kade|singel|dreef|park|dijk))\\.?(?:\\s+(?:19|20)\\d\\d(?!\\d))?`,
      'gi',
    ),
  ],
  [A_MONTH, new RegExp(`(?<![${LATIN}])${MONTH}\\.?\\s+(?:19|20)\\d\\d(?!\\d)`, 'gi')],
  [/\d[:.]\d/, /(?<![\p{L}\d])\d{1,2}[:.]\d{2}\s*(?:-|tot|t\/m)\s*\d{1,2}[:.]\d{2}(?:\s*(?:uur|u\b))?/giu],
  [
    /\d[:.]\d/,
    /(?<![\p{L}\d.,])\d{1,2}:\d{2}(?::\d{2})?(?!\d)(?:\s*(?:uur|u\b))?|(?<![\p{L}\d])\d{1,2}\.\d{2}\s*(?:uur|u\b)/giu,
  ],
  [/24\s?\/\s?7/, /(?<![\p{L}\d])24\s?\/\s?7(?![\p{L}\d])(?!\s*,?\s*[1-9]\d{3})/gu],
  // Phone numbers.
  [/[+0][\s\d()-]{8}/, /(?<![\p{L}\d])(?:\+\s?\d{2}|00\d{2}|\(?0)(?:[\s()-]*\d){8,11}(?!\d)/gu],
  [/0[89]00/, /(?<![\p{L}\d])0[89]00(?:[\s-]*\d){4,7}(?!\d)/gu],
  // Ranges of ages, numbers, rooms, years: also a cluster "12 t/m 18" is no one home.
  [
    /t\s?\/|t\.?\s?m|tot|\.\./i,
    /(?<![\p{L}\d])(?:\d{1,5}-)?\d{1,5}\p{L}?\s*(?:t\s?\/\s?m|tm|t\.\s?m\.|tot(?: en met)?|\.\.\.?)\s*(?:en met\s*)?(?:\d{1,5}-)?\d{1,5}\p{L}?(?![\p{L}\d])(?:\s*(?:jaar|jr|kamers|personen|m2))?/giu,
  ],
  // "12, 14 en 16" are several homes.
  [
    /\d\s+(?:en|&)\s+\d/i,
    /(?<![\p{L}\d])\d{1,5}\p{L}?(?:,\s*\d{1,5}\p{L}?)+\s+(?:en|&)\s+\d{1,5}\p{L}?(?![\p{L}\d])/giu,
  ],
  [/even/i, /(?<![\p{L}\d])\d{1,5}\s*-\s*\d{1,5}\s*\(?(?:on)?even\)?(?!\p{L})/giu],
  [
    /\d\s*-\s*\d/,
    new RegExp(`(?<![${LATIN}\\d])\\d{1,4}\\s*-\\s*\\d{1,4}\\s*(?:${UNIT}|jr|km)(?![${LATIN}])\\.?`, 'gi'),
  ],
  [
    /(?:19|20)\d\d\s*[-/]/,
    /(?<![\p{L}\d])(?:19|20)\d\d\s*(?:-|\/)\s*(?:19|20)\d\d(?!\p{L}|\d)(?=\s*$|\s*[|,\n])/gu,
  ],
  [/\+|plus/i, /(?<![\p{L}\d])\d{1,3}\s?(?:\+(?!\s*\p{L}?\d)|-?\s?plus(?:sers?)?(?!\p{L}))/giu],
  // "3 kamers", "67 m2", "2-kamerappartement", "2-onder-1-kap", "85%", "1 van 20", "3e verdieping".
  [/onder/i, /(?<![\p{L}\d])(?:2|twee)[- ]onder[- ](?:1|een|één)[- ]kap\p{L}*/giu],
  [
    /\d\s?-?\s?(?:\p{L}{3}|[mM]\^)/u,
    new RegExp(
      `(?<![${LATIN}\\d.,/])\\d{1,6}(?:[.,]\\d{1,3})?\\s?-?\\s?(?:${UNIT})(?![${LATIN}\\d])\\.?`,
      'gi',
    ),
  ],
  [/\d\s?-?\s?kamer/i, /(?<![\p{L}\d.,/])\d{1,2}\s?-?\s?kamer(?!\s*(?:\d|\p{Lu}\b))\p{L}*/giu],
  [/[%°]/, /(?<![\p{L}\d])\d{1,3}(?:[.,]\d{1,2})?\s?[%°]/gu],
  [/\d\s+op\s+\d/i, /(?<![\p{L}\d])\d{1,4}\s+op\s+\d{1,6}(?![\d\p{L}]|\s*(?:hoog|hg))/giu],
  [/\d\s+van/i, /(?<![\p{L}\d])\d{1,6}\s+van\s+(?:de\s+)?\d{1,6}(?!\d|\p{L})/giu],
  [
    /\d\s?(?:e|de|ste)\s/i,
    /(?<![\p{L}\d])\d{1,2}\s?(?:e|de|ste)\s+(?:etage|verdieping|woonlaag|bouwlaag|laag|kwartaal|ronde|keer|plaats)(?!\p{L})/giu,
  ],
  [
    /etage|verdieping/i,
    /(?<![\p{L}])(?:begane|eerste|tweede|derde|vierde|vijfde)\s+(?:etage|verdieping)(?!\p{L})/giu,
  ],
  // Four digits and two capitals are a postcode.
  [
    /\d\s?[kj][mr]/i,
    /(?<![\p{L}\d.,/])(?:\d{1,6}(?:[.,]\d{1,3})?\s?[kKjJ][mr]|\d{1,3}(?:[.,]\d{1,3})?\s?(?:KM|JR))(?![\p{L}\d])/gu,
  ],
  // Square metres; in capitals "12 M2" behind a name is a letter and an addition.
  [/\d\s?m[23]/, /(?<![\p{L}\d.,/])\d{1,6}(?:[.,]\d{1,2})?\s?m[23](?![\p{L}\d])/gu],
  [/\d\s?M[23]/, /(?<=(?:^|[|,;:\n(])\s?)\d{1,6}(?:[.,]\d{1,2})?\s?M[23](?![\p{L}\d])/gu],
  // Several homes: "12 & 14", "12 + 14", "12, 14, 16", "12, 14", "12 A t/m C", "12 A, B en C".
  [
    /\d\s?\p{L}?\s*(?:[&+]|en)/iu,
    /(?<![\p{L}\d]|\d )\d{1,5}\s?\p{L}?(?:,\s*\d{1,5}\s?\p{L}?)*(?:\s*[&+]\s*|\s+en\s+)\d{1,5}(?:\s?\p{L})?(?![\p{L}\d])/giu,
  ],
  [
    /\d\p{L}?,\s/u,
    /(?<![\p{L}\d])\d{1,5}\p{L}?(?:(?:,\s+\d{1,5}\p{L}?){2,}(?![\p{L}\d]|\s?\p{Lu}{2}(?!\p{L}))|,\s+\d{1,3}\p{L}?(?=\s*(?:$|[|;\n])))/gu,
  ],
  [
    /\d\s?\p{L}[\s,&]/u,
    /(?<![\p{L}\d])\d{1,5}\s?\p{L}(?:,\s*\p{L})*(?:\s+(?:t\s?\/\s?m|tm|tot(?: en met)?|en)\s+|\s*&\s*)\p{L}(?![\p{L}\d'.])/giu,
  ],
  // Sizes: "4 x 3".
  [/\d x \d/, /\d+ x \d+/g],
  [/\d\/\d+\/\d/, /(?<![\p{L}\d])\d{1,5}(?:\/\d{1,5}){2,}(?![\p{L}\d])/gu],
  // Bank accounts and long numbers.
  [/\d\s?[A-Z]{4}/, /(?<![\p{L}\d])[A-Z]{2}\d{2}\s?[A-Z]{4}(?:\s?\d){10}/gu],
  [/\d{6}/, /(?<![\p{L}\d])(?:kvk|btw|iban|bsn|id|ref(?:erentie)?|nr|publicatie)\s*[.:#-]*\s*\d{6,}/giu],
  [/\d{6}/, /\d{6,}/gu],
];

/**
 * The text with everything that holds figures but no house number replaced by a bar, which also parts what stood
 * before it from what follows.
 */
export function maskFigures(text: string): string {
  return MASKS.reduce(
    (masked, [needs, mask]) =>
      needs.test(masked) ? masked.replace(mask, (found) => (isFalling(found) ? found : ' | ')) : masked,
    text,
  );
}

/** "14 - 3 kamers" is no range, but a number and what is said of its home. */
function isFalling(found: string): boolean {
  const range = /^(\d+) - (\d+) ?\p{L}/u.exec(found);
  return range !== null && Number(range[1]) > Number(range[2]);
}

/** Whether a name tells of a letter box, a parking place, a plan or a swap, and so of no home that can be checked. */
export function tellsOfNoHome(name: string): boolean {
  return words(name).some((word) => NO_HOME.has(word)) || BOX_OR_PLOT.test(name);
}

const BOX_OR_PLOT = /\bp\.?\s?o\.?\s?box\b|^antw\w*\.|\bsectie [a-z]{1,2}(?![a-z])/i;

/** Whether a number by itself reads as a year; streets do have such numbers, but only a street name can say so. */
export function looksLikeYear(huisnummer: number): boolean {
  return huisnummer >= 1800 && huisnummer <= 2099;
}
