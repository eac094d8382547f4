import { readFields } from './fields.ts';
import { labelledFields } from './labels.ts';
import { normaliseText } from './normalise.ts';
import { isThing } from './nouns.ts';
import { readPlain } from './plain.ts';
import type { Reading } from './reading.ts';
import { looksLikeLink, readLink } from './slug.ts';
import { readText } from './text.ts';

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
  const text = withoutTags(normaliseText(line.slice(0, LONGEST)));
  if (text === '') return [];
  if (looksLikeLink(text)) return readLink(text);
  const fields = labelledFields(text);
  const labelled = fields ? readFields(fields) : [];
  return labelled.length > 0 ? labelled : readText(text, isThing);
}

const BLOCK = /<\/?(?:br|p|h\d|d[dlt]|t[dhr]|[ou]?li?|div|address)\b[^<>]*>/gi;
const INLINE = /<\/?(?:[abiu]|em|span|strong|small|label|font)\b[^<>]*>/gi;

/** Text that was copied with its marks ("<b>Kerkstraat 12</b><br>"), as it is read. */
const withoutTags = (text: string) =>
  text.includes('<') ? text.replace(BLOCK, '\n').replace(INLINE, ' ').trim() : text;
