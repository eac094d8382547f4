import { normaliseText } from '../../shared/address/normalise.ts';
import { readPlace } from '../../shared/address/place.ts';
import { findPostcodes, showPostcode } from '../../shared/address/postcode.ts';
import type { FieldSource, ParserName } from '../../shared/api/portals.ts';
import { bagIdIn } from './bag.ts';
import { enteredIn, type Field } from './columns.ts';
import { linesOf } from './lines.ts';

/** No part of an address is longer. */
const LONGEST = 300;

const PARSERS: Record<ParserName, (text: string) => string> = {
  text: (text) => text.replace(/\n/g, ' '),
  'own-text': (text) => text,
  lines: (text) => text.replace(/\n/g, ', '),
  'first-line': (text) => text.split('\n')[0] ?? '',
  'last-line': (text) => text.split('\n').at(-1) ?? '',
  postcode: (text) => {
    const found = findPostcodes(text).find(({ postcode }) => postcode !== null)?.postcode;
    return found ? showPostcode(found) : '';
  },
  place: (text) => readPlace(text.replace(/^.*?[1-9]\d{3}\s?[A-Z]{2}\b/s, ''), true) ?? '',
  link: (text) => text,
  'bag-id': (text) => bagIdIn(text) ?? '',
};

/** What an element says by one source of an adapter; empty for nothing, and always for a field that holds a secret. */
export function parseValue(element: Element, source: FieldSource): string {
  if (isSecret(element)) return '';
  const text = normaliseText(rawOf(element, source).slice(0, LONGEST * 4));
  return PARSERS[source.parser](text).trim().slice(0, LONGEST);
}

function rawOf(element: Element, { from, attr, parser }: FieldSource): string {
  if (from === 'attr') return element.getAttribute(attr ?? '') ?? '';
  if (from === 'value') return isField(element) ? enteredIn(element) : '';
  return parser === 'own-text' ? ownText(element) : linesOf(element);
}

/** The text that is the element's own and of none inside it. */
function ownText(element: Element): string {
  return [...element.childNodes]
    .flatMap((node) => (node.nodeType === Node.TEXT_NODE ? [(node as Text).data] : []))
    .join(' ')
    .replace(/\s+/g, ' ');
}

const isField = (element: Element): element is Field => /^(?:INPUT|SELECT|TEXTAREA)$/.test(element.tagName);

/** A field for a password, also while the page shows what is typed in it. */
export function isSecret(element: Element): boolean {
  if (!isField(element)) return false;
  return /password/i.test(`${element.type} ${element.autocomplete} ${element.name} ${element.id}`);
}
