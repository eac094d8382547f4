import type { Reading } from './reading.ts';
import { HOME_TYPES, isLabelWord, NO_HOME, STATUS, STREET_NOT_PLACE } from './words.ts';

/** "Kerkstraat 12 A", "Burgemeester van Rijnlaan 4": a name that ends as streets do, or with an article before it. */
const STREET =
  /^((?:(?:Burgemeester|Dokter|Dominee|Meester|Pastoor|Professor|Wethouder) van (?:de[nr]? )?)?[A-Z][a-z]+(?:straat|weg|laan|plein|singel|gracht|kade|dijk|dreef|hof|pad|plantsoen|steeg)|'t [A-Z][a-z]{2,}) ([1-9]\d{0,3})(?: ?([A-GJ-PR-UWYZ]))?$/;
/** "7311 AB Apeldoorn", "7700 AA Lange Akkers". */
const PLACE = /^([1-9]\d{3}) ?((?!S[ADS])[A-Z]{2}) ([A-Z][a-z]{3,}(?: [A-Z][a-z]{3,})?)$/;
/** "Reageren kan tot en met 12 december": what a small word leads to is no number of a house. */
const NONE = /^[A-Z][a-z ]* (?:circa|met|na|nog|over|per|tot|uiterlijk|van|vanaf|voor) \d{1,4}(?: [a-z]+)?$/;
/** Where a postcode could stand, however it is written. */
const POSTCODE = /[1-9]\d{3}.{0,3}?[A-Za-z]{2}/;
/** Words by which there is more to a text than an address: the labels of its parts, boxes, plots. */
const MORE = new Set(
  'adres straat straatnaam huisnummer huisnr nr toev toevoeging huisnummertoevoeging huisletter letter postcode pc woonplaats plaats antw box sectie'.split(
    ' ',
  ),
);

/**
 * The readings of an address written as most pages do, a street and its number on one line and postcode and place on the
 * next, whatever the lines around those two say; or of a line that is one of both, or surely neither. Gives what the patterns of all other
 * ways give, without trying them, for those cost a page more than all else; null where the text is not that plain.
 */
export function readPlain(text: string): Reading[] | null {
  if (!text.includes('\n')) return PLACE.test(text) || NONE.test(text) ? [] : readStreet(text);
  const lines = text.split('\n');
  const at = lines.findIndex((line) => POSTCODE.test(line));
  const place = PLACE.exec(lines[at] ?? '');
  const before = lines[at - 2];
  if (place === null || (before !== undefined && !/[a-z]$/.test(before))) return null;
  const [, digits = '', letters = '', woonplaats = ''] = place;
  if (STREET_NOT_PLACE.test(woonplaats) || hasWordOfAnOffer(woonplaats) || saysMore(lines)) return null;
  const postcode = digits + letters;
  return readStreet(lines[at - 1] ?? '')?.map((reading) => ({ ...reading, postcode, woonplaats })) ?? null;
}

/** The postcode of a line that is a plain postcode and its place, folded; null for every other line. */
export function plainPostcode(line: string): string | null {
  const [, digits = '', letters = ''] = PLACE.exec(line) ?? [];
  return letters === '' ? null : digits + letters;
}

/** Of a letter only the register can tell whether it is the home's own or its addition. */
function readStreet(line: string): Reading[] | null {
  const [, straat = '', number, letter] = STREET.exec(line) ?? [];
  if (number === undefined || hasWordOfAnOffer(straat)) return null;
  const home = {
    straat,
    huisnummer: Number(number),
    huisletter: null,
    huisnummertoevoeging: null,
    postcode: null,
    woonplaats: null,
  };
  if (letter === undefined) return [home];
  return [
    { ...home, huisletter: letter },
    { ...home, huisnummertoevoeging: letter },
  ];
}

const hasWordOfAnOffer = (name: string) =>
  wordsOf(name).some(
    (word) => HOME_TYPES.has(word) || STATUS.has(word) || NO_HOME.has(word) || isLabelWord(word),
  );

const saysMore = (lines: readonly string[]) =>
  lines.some((line) => wordsOf(line).some((word) => NO_HOME.has(word) || MORE.has(word)));

const wordsOf = (text: string) => text.toLowerCase().split(/[^a-z]+/);
