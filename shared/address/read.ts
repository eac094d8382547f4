import { readFields } from './fields.ts';
import { labelledFields } from './labels.ts';
import { normaliseText } from './normalise.ts';
import { isThing, streetBehindThing } from './nouns.ts';
import { readPlain } from './plain.ts';
import type { Reading } from './reading.ts';
import { decode, looksLikeLink, readLink } from './slug.ts';
import { MOST_READINGS, readText } from './text.ts';
import { endsGlued } from './words.ts';

/** No address is longer; the rest of a page of text in one line is left unread. */
const LONGEST = 4_000;

/**
 * The ways to read a line (text, a link or the last part of one) as the address of one home, best first and at most
 * eight; empty when it holds none. A text of more lines is read as one home too.
 */
export function readAddresses(line: string): Reading[] {
  return readPlain(line) ?? readAnyWay(line);
}

/** The same by the patterns of all ways, also for what is plain. */
export function readAnyWay(line: string): Reading[] {
  const written = normaliseText(line.slice(0, LONGEST));
  if (written === '') return [];
  if (looksLikeLink(written)) return readLink(written);
  const text = withoutMarks(written);
  const fields = labelledFields(text);
  const labelled = fields ? readFields(fields) : [];
  if (labelled.length > 0) return labelled;
  // What is no text for people may yet name its parts: "{"address":"Kerkstraat 12"}".
  const named = text.includes('"') ? text.replace(/[{}]|[\p{L}_-]+"?[:=] ?(?=")/gu, ' | ') : text;
  return readText(named.replace(DISTANCE, apart), isThing)
    .flatMap((reading) => {
      const straat = streetBehindThing(reading.straat ?? '');
      return straat === null ? [reading] : [{ ...reading, straat }, reading];
    })
    .slice(0, MOST_READINGS);
}

/** "Station 500 m", "Supermarkt 300 m": so far away it is, where the word before is no street. */
const DISTANCE = /([\p{L}.-]+):? \d*[05]0 ?m(?![\p{L}\d²³^.-])/gu;
const PLACE_NEARBY = /^(?:supermarkt|snelweg|fietspad|[a-z]+park)$/i;
const apart = (found: string, word: string) => (endsGlued(word) && !PLACE_NEARBY.test(word) ? found : ' | ');

const INLINE = /<\/?(?:[abiu]|em|span|strong|small|label|font)\b[^<>]*>/gi;
const BLOCK = /<\/?[a-z][^<>]*>/gi;

/** Text that was copied with its marks ("<b>Kerkstraat 12</b><br>") or as part of a link ("Kerkstraat+12"), as it is read. */
function withoutMarks(text: string): string {
  if (/^\S*(?:%20|\p{L}\+\d)\S*$/u.test(text)) return decode(text);
  if (!text.includes('<')) return text;
  return text
    .replace(INLINE, ' ')
    .replace(BLOCK, '\n')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
