import { isTown, MANY_WORDS } from './towns.ts';
import { beginsAsStatus, HOME_TYPES, STATUS, STREET_NOT_PLACE } from './words.ts';

const JOINED = new Set(
  'aan de den der het op bij en van in ter ten te zee voor over tot a/d a.d.'.split(' '),
);
const WORD = /^(?:'[stST]|(?:'[stST]-?)?\p{L}[\p{L}'.-]*|[aA]\/[dD])$/u;

/** The first town or village in a text that begins with one, or null. */
export function readPlace(text: string, trusted: boolean): string | null {
  const chunk = text
    .replace(/^[\s,.:;)\]/-]+/, '')
    .replace(/[\s,]+(?:NL|Nederland|(?:The )?Netherlands)\.?$/iu, '')
    .replace(/^(?:(?:te|in)\s+)?(?:(?:de\s+)?(?:gemeente|gem\.|plaats:?|woonplaats:?)\s+)?(?=\S)/i, '')
    .split(/[(),|;:·\n]|(?<!\ba)\/|\s-\s/)[0]
    ?.trim()
    .replace(/(?<=\p{L}{3,})\.$/u, '');
  if (!chunk || /\d/.test(chunk)) return null;
  const all = chunk.split(' ');
  const small = chunk === chunk.toLowerCase();
  if (small && !trusted) return null;
  const kept: string[] = [];
  for (const [index, word] of all.entries()) {
    const low = word.toLowerCase();
    if (!WORD.test(word) || kept.length === 5) break;
    const joined = JOINED.has(low);
    if (!joined && (HOME_TYPES.has(low) || (STATUS.has(low) && beginsAsStatus(all.slice(index).join(' ')))))
      break;
    if (word === low && !joined && !/^'[st]/i.test(word) && (kept.length > 0 || !trusted) && !small) break;
    kept.push(word);
    // The end of a sentence.
    if (/\p{L}{3}\.$/u.test(word)) break;
  }
  if (small) kept.splice(countOfSmall(kept));
  while (kept.length > 0 && JOINED.has((kept.at(-1) ?? '').toLowerCase()) && !/zee/i.test(kept.at(-1) ?? ''))
    kept.pop();
  const place = kept.join(' ').replace(/!+$|(?<=\p{L}{3})\.$/u, '');
  if (place.replace(/[^\p{L}]/gu, '').length < 2 || STREET_NOT_PLACE.test(place)) return null;
  if (/^(?:\p{Ll}\.)+$/u.test(place)) return null;
  return place.length <= 80 ? place : null;
}

/** In small letters nothing says where a name ends: a known name, or one word. */
function countOfSmall(all: string[]): number {
  const text = all.join(' ').replace(/-/g, ' ');
  const known = MANY_WORDS.find((name) => text === name || text.startsWith(`${name} `));
  if (known) return known.split(' ').length;
  // So many small words are the rest of a sentence.
  return all.length > 2 && !isTown(all[0] ?? '') ? 0 : 1;
}
