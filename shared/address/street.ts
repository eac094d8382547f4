import { isBeside } from './beside.ts';
import { countsSomething } from './counted.ts';
import { expandStraat } from './fold.ts';
import { CAPITAL, SMALL_LETTER } from './latin.ts';
import { tellsOfNoHome } from './negatives.ts';
import { endsAsStreet, endsGlued, HOME_TYPES, isLabel, MONTH } from './words.ts';

/** What stands between street and number: "t/o" and "bij" are marks of NEN 5825, "nr." and "#" say nothing. */
const BETWEEN = /(?:^|[\s,])(?:t\s?\/\s?o|to|bij|by|huisnummer|huisnr|hnr|nummer|num|nr|no|n°)\.?$/iu;

/** A longer name is a sentence. */
const MOST_WORDS = 9;

const TYPE =
  /^([\p{L}-]+)[:,]?\s+(?:(?:aan|in|op|van|voor|naar)\s+(?:(?:de|het|den)\s+)?)?(?=['(]?[\p{Lu}\d])/u;

/** Small words that names have inside, or a sentence has before them. */
const SMALL =
  "(?:van|de[nrs]?|vd|het|it|oan|gen|'[ste]|te[nr]?|tot|in|op|aan|bij|naar|en|o[fp]|e|voor|achter|onder|over|tussen|langs|door|uit|du|la|le)";
/** "de sleutel van Kerkstraat", "verhuist naar de Kerkstraat": a sentence, and behind its last small word a name. */
const SENTENCE = new RegExp(
  `^(?:.*\\s)?(?:[^\\s]*\\d|(?!${SMALL}\\s)[${SMALL_LETTER}][${SMALL_LETTER}'-]+(?:(?<=[${SMALL_LETTER}]{5})[.,])?)\\s+((?:${SMALL} )*(?=['${CAPITAL}]|\\d+e )(?!'[st] [${SMALL_LETTER}]).+)$`,
  'u',
);
const DATED = new RegExp(`\\d ${MONTH}`, 'i');
const LEADING = new RegExp(`^(?:${SMALL} )+(?=[${CAPITAL}])`, 'u');

/** What stands before an address in a heading of an offer. */
const OFFER =
  /^(?:(?:nieuw )?te (?:huur|koop)|ver(?:huurd|kocht)|gereserveerd|onder optie|binnenkort|beschikbaar|nieuw(?=[!:,-])|(?:direct|nu) te huur|loting|uitgelicht|onder voorbehoud|sociale (?=huur))[:,!.-]*\s+/iu;

/** What a link or a caption says of the address behind it. */
const ABOUT =
  /^(?:p\/a|bekijk|foto(?:'?s)? van|plattegrond van|reageer op|(?:lees )?meer (?:over|van)|details van|ga naar|link naar|betref(?:t|fende)|inzake|i\.z\.|nb|kan|is|wordt|komt)\s+(?=\S)/iu;
/** "op Vredenburg": a small word before a name with a capital; "van Woustraat" is one name. */
const PREPOSITION = /^(?:op|aan|in|voor)\s+(?=\p{Lu})/u;
const PLACED = /^(?:aan|op|in) (?:de|het) (?=\p{Lu})/u;

/**
 * The names that the text before a number may give, likeliest first; empty when it cannot be a street. A name is
 * always a piece of what was written, with "str." written out; it is never made up.
 *
 * @param trusted a postcode or a label already says that this is an address, so that any name will do.
 * @param small a town behind it says so for a name without any capital.
 */
export function readStreets(before: string, trusted: boolean, small = false): string[] {
  if (before.includes(':') && tellsOfNoHome(/^([^:]{0,40}):\s/.exec(before)?.[1] ?? '')) return [];
  let text = before
    .replace(/^(?:.*:\s+|\[[^\]]*\] ?)/u, (label) => (label.length <= 60 ? '' : label))
    // What was exclaimed before it is no part of a name.
    .replace(/^.*[!?*]\s+/u, '')
    .replace(/^.*\((?=[^()]*$)/, '')
    .replace(/^[\s*>•·+|"!.,;:)[\]{_-]+/u, '')
    // "3) Kerkstraat": the number of a list.
    .replace(/^(?:\d{1,3}[.)]|\p{Ll}\))\s+(?=\p{Lu})/u, '')
    .replace(/[\s,;:#"*_-]+$/u, '');
  if (isBeside(text, trusted)) return [];
  // "Complex De Linde - Kerkstraat": what stands apart before it is no part of the name.
  text = / [-/] /.test(text) ? lastName(text) : text;
  let previous = '';
  while (previous !== text) {
    previous = text;
    text = text.replace(BETWEEN, '').replace(/[\s,;:#"*-]+$/u, '');
  }
  if (text === '') return [];
  const stripped = stripTypes(text);
  const told = SENTENCE.exec(stripped)?.[1];
  if (told && tellsOfNoHome(text)) return [];
  // "van Woustraat" is a name as well as what a sentence says of one.
  const bare = told?.replace(LEADING, '');
  const whole = text.replace(ABOUT, '').replace(PREPOSITION, '');
  // "4 Kerkstraat" begins with a number of its own, "7 Januaristraat" with a date.
  const numbered = /\d/.test(stripped);
  const short = stripped.split(' ').length <= MOST_WORDS && !numbered;
  const isTold =
    told !== undefined &&
    (endsGlued(told) ? !(numbered && DATED.test(stripped)) : short || /^(?:aan|op) /.test(told));
  // "aan de Zoom" begins in small letters as it stands in the register.
  const asWritten = PLACED.test(text) && !endsGlued(text);
  const names = [
    ...new Set([
      ...(isTold ? [bare ?? told, told] : []),
      ...(asWritten ? [whole, stripped] : [stripped, whole]),
    ]),
  ];
  const good = names.filter((name) => isStreet(name, trusted, small));
  // The whole is refused where the kind of home is the only word that made it a name.
  if (good[0] !== names[0]) return [];
  return [...new Set(good.flatMap(written))];
}

/** The last of the stretches between dashes or slashes that can be a name. */
function lastName(text: string): string {
  return text.split(/ [-/] /).findLast((part) => /\p{L}{2}/u.test(part)) ?? text;
}

/** "Kerkstraat" for "Kerkstr."; where no dot says it is short, what was written stays as a second way. */
function written(name: string): string[] {
  const full = expandStraat(name);
  return full === name || /str\./i.test(name) ? [full] : [full, name];
}

function stripTypes(text: string): string {
  let rest = text.replace(ABOUT, '').replace(OFFER, '').replace(PREPOSITION, '').replace(PLACED, '');
  for (let match = TYPE.exec(rest); match; match = TYPE.exec(rest)) {
    const word = (match[1] ?? '').toLowerCase();
    if (!HOME_TYPES.has(word) && !/\p{L}(?:adres|woning|appartement)$/u.test(word)) break;
    rest = rest.slice(match[0].length).replace(PREPOSITION, '');
  }
  return rest;
}

function isStreet(name: string, trusted: boolean, small: boolean): boolean {
  if (name.length > 80 || name.split(' ').length > MOST_WORDS) return false;
  if (!/^['(\p{L}\d]/u.test(name) || /[€%=<>{}|@]/.test(name)) return false;
  if (name.split('(').length !== name.split(')').length) return false;
  if (!/\p{L}{2}/u.test(name) || tellsOfNoHome(name)) return false;
  // "A4", "E 35": a road, a label, a type.
  if (/^\p{L}?\d*$/u.test(name.replace(/\s/g, ''))) return false;
  if (isLabel(name) || (!trusted && countsSomething(name))) return false;
  // "wij zoeken 3", "nog 3": without a capital only an ending tells a street from a sentence.
  return trusted || small || /(?:^|[\s'-])\p{Lu}/u.test(name) || endsAsStreet(name);
}
