import { normaliseText } from './normalise.ts';
import { abbreviationOf, initialledStreet, SHORT_LENGTH, shortEnding, shortStreet } from './short.ts';

/** Other spellings of what short names write, in small letters. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['dokter', 'dr'],
  ['sinte', 'st'],
  ['prinses', 'prs'],
  ['prins', 'pr'],
  ['pl', 'pln'],
]);

const ORDINAL = /^(\d{1,3})(?:e|de|ste)$/;
const ARTICLES = new Set(['de', 'der', 'den', 'd']);

/**
 * One key for the ways to write a street name: case, accents, dots and spaces, usual abbreviations ("Burg.", "Prof.", "v.d.",
 * "str.") and ordinals ("Tweede", "2de", "2e") make no difference. For comparing, never for showing.
 */
export function streetKey(name: string): string {
  const plain = normaliseText(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae');
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  let key = '';
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    const next = words[i + 1];
    if ((word === 'van' || word === 'v') && next !== undefined && ARTICLES.has(next)) {
      key += 'vd';
      i += 1;
    } else key += keyOfWord(word);
  }
  return key;
}

function keyOfWord(word: string): string {
  const ordinal = ORDINAL.exec(word);
  if (ordinal) return `${ordinal[1]}e`;
  const spelled = SPELLINGS.get(word) ?? abbreviationOf(word)?.toLowerCase();
  return spelled ?? shortEnding(word).replace(/(\p{L}{3})pl$/u, '$1pln');
}

/**
 * The keys under which a street is found: its own, that of the short name its source gives, and for a name that is too long
 * for NEN 5825 those of its short forms.
 */
export function streetKeys(name: string, short: string | null): string[] {
  const forms = [name, ...(short ? [short] : [])];
  if (name.length > SHORT_LENGTH) forms.push(shortStreet(name), initialledStreet(name));
  return [...new Set(forms.map(streetKey).filter(Boolean))];
}
