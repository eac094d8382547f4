import { foldAddition, foldPlace, foldStreet } from '../../shared/address/fold.ts';
import type { Reading } from '../../shared/address/reading.ts';
import { closest, closestOf, matches, parentOf } from './tree.ts';

/** An address as one of the readers saw it, before the block of its home is known. */
export interface Sighting {
  /** The smallest element that holds the whole address. */
  anchor: Element;
  /** The anchor is the block of the home itself: a row, a form. */
  whole: boolean;
  readings: Reading[];
  /** The 16-digit id of the register where the page shows it. */
  bagId?: string;
  /** The page itself says nothing by which it is an address: a name and a number. Only a register can tell. */
  unsure?: boolean;
  /** What it is read from, as it stands there now. */
  source: () => string;
  text: string;
}

/** The same for two sightings of one home, however they split its letter and addition; its place apart. */
export function keyOf({ readings: [best], bagId }: Pick<Sighting, 'readings' | 'bagId'>): {
  number: string;
  place: string | null;
} {
  if (!best) return { number: bagId ?? '', place: null };
  const suffix = `${foldAddition(best.huisletter)}${foldAddition(best.huisnummertoevoeging)}`;
  const number = `${best.huisnummer}|${suffix}`;
  if (best.straat === null) return { number, place: best.postcode };
  const place = best.postcode ?? (best.woonplaats === null ? null : foldPlace(best.woonplaats));
  return { number: `${foldStreet(best.straat)}|${number}`, place };
}

/** What the page says of itself, in which an address is that of the portal's owner. */
const OWNER = 'footer, [role="contentinfo"], nav, [role="navigation"]';
const ITEM = 'li, article, tr, [role="listitem"], [role="article"], [role="row"]';
/** An offer as microdata marks it. */
const MARKED = '[itemscope]:not([itemtype*="PostalAddress"])';

/** Whether an element is part of the page's frame and not of what it offers. */
export function isFrame(element: Element): boolean {
  const frame = closest(element, OWNER);
  return frame !== null && closestOf(parentOf(frame), ITEM) === null;
}

/** Whether an element is one of a list, by its tag, role or marks. */
export function isItem(element: Element): boolean {
  return matches(element, `${ITEM}, ${MARKED}`);
}
