import { readFields } from '../../shared/address/fields.ts';
import { normaliseText } from '../../shared/address/normalise.ts';
import { findPostcodes } from '../../shared/address/postcode.ts';
import type { FieldSource } from '../../shared/api/portals.ts';
import { enteredIn, type Field } from '../portals/columns.ts';
import { keyOf } from '../portals/home.ts';
import { linesOf } from '../portals/lines.ts';
import { isSecret } from '../portals/parsers.ts';

/** What someone can point at: a whole address, or one of its parts where they stand apart. */
export const PART_NAMES = [
  'adres',
  'straat',
  'huisnummer',
  'huisletter',
  'huisnummertoevoeging',
  'postcode',
  'woonplaats',
] as const;
export type PartName = (typeof PART_NAMES)[number];

/** What was pointed at, by the part that it is. */
export type Parts = Partial<Record<PartName, Element>>;

/** More text than this is no address, nor a part of one. */
const LONGEST = 1_000;

export const isField = (element: Element): element is Field =>
  /^(?:INPUT|SELECT|TEXTAREA)$/.test(element.tagName);

/** Whether an element is never to be pointed at: what holds a secret, or nothing that people read. */
export function isBarred(element: Element): boolean {
  if (isSecret(element)) return true;
  return (
    element.tagName === 'INPUT' &&
    /^(?:hidden|checkbox|radio|file|button|submit|image|reset)$/.test((element as HTMLInputElement).type)
  );
}

/** What stands in an element now, as one line; empty for what is barred. */
export function textOf(element: Element): string {
  if (isBarred(element)) return '';
  const text = isField(element) ? enteredIn(element) : linesOf(element);
  return normaliseText(text.slice(0, LONGEST))
    .replace(/\s*\n\s*/g, ', ')
    .trim();
}

/** Which part a text is, for who points at it first: an address where it reads as one, else what it looks like. */
export function guessPart(text: string): PartName {
  if (readFields({ adres: text }).length > 0) return 'adres';
  if (/^\d{1,5}(?!\s?\d)[^\d]{0,8}\d{0,4}$/.test(text) && !hasPostcode(text)) return 'huisnummer';
  return hasPostcode(text) ? 'postcode' : 'straat';
}

/** The smallest element inside that still reads as the same address, so that what stands around it does not count. */
export function narrowed(element: Element): Element {
  const keyIn = (one: Element) => {
    const [best] = readFields({ adres: textOf(one) });
    return best === undefined ? null : JSON.stringify(keyOf({ readings: [best] }));
  };
  const key = keyIn(element);
  let at = element;
  for (let next: Element | undefined = at; next !== undefined && key !== null; ) {
    at = next;
    const same: Element[] = [...at.children].filter((child) => keyIn(child) === key);
    next = same.length === 1 ? same[0] : undefined;
  }
  return at;
}

/** How the value of a part is taken from its element. */
export function howToRead(name: PartName, element: Element, parts: Parts): Omit<FieldSource, 'css'> {
  const from = isField(element) ? 'value' : 'text';
  const holdsOther = Object.values(parts).some((other) => other !== element && element.contains(other));
  if (name === 'adres') return { from, parser: 'lines' };
  if (name === 'postcode') return { from, parser: 'postcode' };
  if (name === 'woonplaats' && hasPostcode(textOf(element))) return { from, parser: 'place' };
  return { from, parser: from === 'text' && holdsOther ? 'own-text' : 'text' };
}

export const hasPostcode = (text: string) => findPostcodes(text).some(({ postcode }) => postcode !== null);
