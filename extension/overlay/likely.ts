import { CAPITAL, LATIN } from '../../shared/address/latin.ts';

/** So far before and after a figure an address is looked for. */
const BEFORE = 60;
const AFTER = 40;

const ENDING =
  '(?:straat|str\\.?|weg|laan|plein|dijk|kade|gracht|singel|hof|hage|pad|steeg|dreef|markt|park|plantsoen|wal|ring|baan|brink|erf|horst|oord|veld|kamp|akker|wijk|rak|zoom|es|berg|burg)';
const BETWEEN = '[\\s\\d\'"¨*,.:;#|()/-]';
/** A name before its number, perhaps with a short word between: with a capital, or ending as streets do. */
const NAME = new RegExp(
  `(?:[${CAPITAL}][${LATIN}'’.]{1,40}|${ENDING})(?:${BETWEEN}{1,4}(?:t/o|tegenover|nabij|naast|[${LATIN}]{1,3})){0,2}${BETWEEN}{0,40}$`,
  'u',
);
const STREET = new RegExp(`${ENDING}${BETWEEN}{0,40}$`, 'iu');
const YEAR = /^(?:19|20)\d\d$/;
const LABEL = /(?:nummer|nr|no)\.?[\s:]{0,20}$/i;
/** The letters of a postcode; the name of a place may follow without a space. Short words follow a year as well. */
const LETTERS =
  /^[\s\u200b]{0,20}(?:[A-Z]{2}|(?!al|de|en|er|in|is|je|na|nu|of|om|op|te|we|ze|zo)[A-Za-z]{2}(?!\p{L}))/u;
/** A time, an amount or a share. */
const NO_NUMBER = /^\s?%|^[.,:]\d/;
/** A street after its number, as elsewhere. */
const FOREIGN = new RegExp(`^[A-Za-z]?[\\s,]{1,5}[${LATIN}' .-]{0,30}${ENDING}(?![${LATIN}])`, 'i');

/**
 * Whether a text could hold an address: a postcode, an id of the register, or a number beside a name. Too generous rather
 * than too strict, and as quick as a page without addresses may ask.
 */
export function isLikely(text: string): boolean {
  for (const { 0: figures, index } of text.matchAll(/\d+/g)) {
    const end = index + figures.length;
    if (figures.length === 16) return true;
    // A number may stand in the same piece of text as the postcode behind it.
    if (figures.length > 5 && !(figures.length < 10 && LETTERS.test(text.slice(end, end + AFTER)))) continue;
    const after = text.slice(end, end + AFTER);
    if (figures.length === 4 && LETTERS.test(after)) return true;
    if (figures.startsWith('0') || NO_NUMBER.test(after)) continue;
    const before = text.slice(Math.max(0, index - BEFORE), index);
    const name = YEAR.test(figures) ? STREET : NAME;
    if (name.test(before) || LABEL.test(before) || FOREIGN.test(after)) return true;
  }
  return false;
}

/** A postcode and the beginning of its place. */
const POSTCODE = /[1-9]\d{3}\s?(?!SA|SD|SS)[A-Z]{2}[\s,]{1,20}\p{Lu}\p{L}/gu;
const HOME = new RegExp(
  `${ENDING}[\\s,]{1,20}\\d{1,5}(?:[\\s,-]{0,20}|\\s?-?[A-Za-z0-9]{1,4}[\\s,]{1,20})$`,
  'u',
);

/** Whether a text surely holds an address: a street as most are called, its number, a postcode and a place. */
export function isAddress(text: string): boolean {
  for (const { index } of text.matchAll(POSTCODE))
    if (HOME.test(text.slice(Math.max(0, index - BEFORE), index))) return true;
  return false;
}
