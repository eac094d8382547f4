import { CAPITAL, LATIN } from './latin.ts';
import type { Reading } from './reading.ts';

export type NumberParts = Pick<Reading, 'huisletter' | 'huisnummertoevoeging'>;

const END = `(?![${LATIN}\\d])`;
const ROMAN = '(?:x{0,2}(?:ix|iv|v?i{1,3}|v|x))';
const WORD =
  '(?:huis|hs|bi?s[a-z]?|hoog|hg|boven|bov|beneden|ben|bv|bg|onder(?! (?:optie|voorbehoud|bod))|souterrain|sous|parterre|part|begane grond|belétage|bel-etage|(?:links|rechts)(?:boven|achter|voor)?|lks|rts|achter|voor(?! )|voorhuis|achterhuis|zij|rood|rd|zwart|zw|wit|blauw|geel|groen|az|vz|zz|nz|oz|wz|zolder|kelder|ark|app|apt)\\.?';
const WORD_NUMBER =
  '(?:(?:ark|app?|apt|appartement|kamer|kmr|unit|studio|huisje|chalet|wng|flat|etage|verd|box|bus|ws|huis|hs|k|u|st|no|nr)\\.?[ -]?\\d{1,4}(?:\\.\\d{1,3})?[a-z]?|(?:app|apt|appartement|kamer|kmr|unit|studio)\\.?[ -][a-z])';
const DECIMAL = '[a-z]?\\d{1,2}\\.\\d{1,3}';
const HIGH =
  '(?:\\d{1,2}[ -]?(?:hoog|hg|e(?: verd)?|de|bov|boven|a?chter|voor)|(?:een|twee|drie|vier)[ -]?hoog)';
const MIX = '(?:\\d{1,4}[a-z]{0,3}\\d{0,3}|[a-z]{1,2}\\d{1,4}[a-z]?)';
const LETTER_AND = `[a-z](?:bis|hs|huis|rd|zw|hg|${ROMAN})`;
const ATOM = `(?:(?:${WORD_NUMBER}|${DECIMAL}|${HIGH}|${WORD}|${ROMAN}|${LETTER_AND}|${MIX})${END}(?:\\.${END})?|[a-z]${END})`;
const JOIN = '(?: ?[-/+.] ?| )';
const LEAD = '[ ]?[-/(#.*[]*[ ]?-?[ ]?(?:(?:(?:huis)?letter|toev(?:oeging)?)(?:[.:] ?| ))?';

/** What may follow a number within one address, in small letters; up to three parts. */
const SUFFIX = new RegExp(`^${LEAD}(${ATOM}(?:${JOIN}${ATOM}){0,2})`);
/** How that begins: most numbers have nothing behind them, and then the pattern above is never made. */
const BEGINS = /^(?! [a-z]\.[a-z]\.) {0,3}[-/(#.*[a-z\d]/i;
/** Capitals alone, as registers print them ("16 DK"), which may also be a place ("16 EPE"). */
const CAPITALS = new RegExp(`^(?:${LEAD})([${CAPITAL}]{2,4})${END}`, 'u');

export interface NumberTail {
  /** As written, without brackets and leading dashes; empty when nothing belongs to the number. */
  suffix: string;
  rest: string;
  /** The suffix touches the number, as in "12H". */
  glued: boolean;
  /** Capitals that may as well be a place. */
  weak: boolean;
}

/** The ways to part what follows a number into its letter and addition, and the rest; likeliest first. */
export function readTail(tail: string): NumberTail[] {
  const bare = { suffix: '', rest: tail, glued: false, weak: false };
  const glued = /^[A-Za-z]/.test(tail);
  const match = BEGINS.test(tail) ? SUFFIX.exec(inSmall(tail)) : null;
  const end = match?.[0].length ?? 0;
  const suffix = tail.slice(end - (match?.[1]?.length ?? 0), end);
  // "12 de Haag" and "12 te Epe" continue in a place; a glued text that fits nothing is no house number at all.
  if (suffix !== '') return [{ suffix: tidy(suffix), rest: closed(tail.slice(end)), glued, weak: false }];
  const capitals = CAPITALS.exec(tail);
  if (capitals?.[1]) {
    const own = { suffix: capitals[1], rest: closed(tail.slice(capitals[0].length)), glued, weak: true };
    return glued ? [own] : [own, bare];
  }
  return glued ? [] : [bare];
}

/** In small letters, each where it stood. */
const inSmall = (text: string) => text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
const closed = (rest: string) => rest.replace(/^[)\]*.]+/, '');
const tidy = (suffix: string) => suffix.trim().replace(/[.\s]+$/, '');

/** At most 12 characters; what joins them goes before what says something. */
function shorten(text: string): string {
  const tight = text.length > 12 ? text.replace(/[\s.-]/g, '') : text;
  return (tight.length > 12 ? tight.replace(/^appartement/i, 'app') : tight).slice(0, 12).trim();
}

const parts = (letter: string | null, addition: string | null): NumberParts => ({
  huisletter: letter,
  huisnummertoevoeging: addition === null ? null : shorten(addition) || null,
});

/** A letter with an addition behind it: "A-2", "g 043", "A3", "LIII", "Abis", "DK"; not the start of a word. */
const LETTER_FIRST = new RegExp(
  `^([a-z])(?:[ \\-/.]+[a-z\\d].*|\\d.*|${ROMAN}|bis|hs|huis|rd|zw|[a-z])$`,
  'iu',
);

/** What registers write for a word that people write. */
const REGISTERED: Record<string, string> = { hs: 'H', huis: 'H', bis: 'BS', rood: 'RD', zwart: 'ZW' };

/**
 * The ways to split a suffix into letter and addition, likeliest first. What was written stays, up to 12 characters.
 * "H" and "hs" may be either. A room label with a dot ("4.7") is no addition of a register: without it comes last.
 */
export function splitSuffix(written: string, glued = false): NumberParts[] {
  const suffix = written.replace(/^[-/(#.*\s]+|[)*\s]+$/g, '');
  if (suffix === '') return [parts(null, null)];
  if (/^[a-z]$/i.test(suffix)) {
    const asLetter = parts(suffix, null);
    const asAddition = parts(null, suffix);
    return (/^h$/i.test(suffix) && !glued) || suffix === 'I'
      ? [asAddition, asLetter]
      : [asLetter, asAddition];
  }
  const word = REGISTERED[suffix.toLowerCase()];
  if (word) return [parts(null, suffix), parts(null, word), ...(word === 'H' ? [parts('H', null)] : [])];
  const high = /^(\d{1,2})[ -]?(?:hoog|hg)$/i.exec(suffix);
  if (high) return [parts(null, suffix), parts(null, high[1] ?? null)];

  // "k 3.12": a room, and no letter of the home.
  if (/^[ku][ .-]{0,2}\d{1,2}\.\d/i.test(suffix)) return [parts(null, suffix)];
  const roomLabel = /^(?:([a-z])[ -]*)?-? ?\d{1,2}\.\d{1,3}$/i.exec(suffix);
  if (roomLabel) {
    const letter = roomLabel[1] ?? null;
    return [parts(letter, suffix.slice(letter?.length ?? 0).replace(/^[ -]+/, '')), parts(letter, null)];
  }
  if (new RegExp(`^(?:${WORD}|${ROMAN})$`, 'iu').test(suffix) && !/^[a-z][ -/]/i.test(suffix))
    return [parts(null, suffix)];
  if (new RegExp(`^${WORD_NUMBER}$`, 'iu').test(suffix) && /^[a-z]{2}/i.test(suffix))
    return [parts(null, suffix)];

  if (new RegExp(`^${ROMAN}[+/]`, 'iu').test(suffix)) return [parts(null, suffix)];
  const split = LETTER_FIRST.exec(suffix);
  if (!split?.[1]) return [parts(null, suffix)];
  const letter = split[1];
  const addition = suffix.slice(1).replace(/^[ \-/.]+/, '');
  const separated = parts(letter, addition);
  const whole = parts(null, suffix);
  // Three capitals or more are rather a word ("BEN") than a letter and an addition ("DK").
  return /^\p{L}{3,}$/u.test(suffix) && !new RegExp(`^${LETTER_AND}$`, 'iu').test(suffix)
    ? [whole, separated]
    : [separated, whole];
}
