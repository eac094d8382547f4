import { normaliseText } from '../../shared/address/normalise.ts';
import { findPostcodes } from '../../shared/address/postcode.ts';
import { readAddresses } from '../../shared/address/read.ts';
import type { Reading } from '../../shared/address/reading.ts';
import { isFrame, type Sighting } from './home.ts';
import { isSilent, LONGEST_BLOCK, linesOf } from './lines.ts';

/** Quick enough for every text node of a page. */
const MAYBE = /[1-9]\d{3}[\s\u200b]{0,3}[A-Za-z]{2}/;
const MANY = '';
/** So far an address and its postcode may stand apart. */
const HIGHEST = 8;
/** So many nodes are well under a millisecond. */
const PIECE = 200;

interface Hit {
  element: Element;
  postcode: string;
}

export interface TextSightings {
  sightings: Sighting[];
  /** Where a postcode stands whose number could not be read: also such a block is another home's. */
  unread: Element[];
  /** The open shadow roots met on the way. */
  shadows: ShadowRoot[];
}

/** Addresses in running text, by their postcode; rests between pieces of work. */
export function* sightingsInText(root: ParentNode): Generator<void, TextSightings> {
  const shadows: ShadowRoot[] = [];
  const unread: Element[] = [];
  const hits = yield* findHits(root, shadows);
  const postcodes = new Map<Element, string>();
  for (const { element, postcode } of hits)
    for (let at: Element | null = element; at; at = at.parentElement) {
      const known = postcodes.get(at);
      if (known === MANY) break;
      postcodes.set(at, known === undefined || known === postcode ? postcode : MANY);
    }
  const sightings: Sighting[] = [];
  for (const hit of hits) {
    const found = sighting(hit, postcodes);
    if (found) sightings.push(found);
    else unread.push(hit.element);
    yield;
  }
  return { sightings, unread, shadows };
}

function* findHits(root: ParentNode, shadows: ShadowRoot[]): Generator<void, Hit[]> {
  const hits: Hit[] = [];
  const owner = root.ownerDocument ?? (root as Document);
  const walker = owner.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node.nodeType === Node.ELEMENT_NODE && isSilent(node as Element)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  let seen = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    seen += 1;
    if (seen % PIECE === 0) yield;
    if (node.nodeType === Node.ELEMENT_NODE) {
      const { shadowRoot } = node as Element;
      if (shadowRoot) shadows.push(shadowRoot);
      continue;
    }
    const { data, parentElement } = node as Text;
    if (!parentElement || data.length > LONGEST_BLOCK || !MAYBE.test(data)) continue;
    const postcode = findPostcodes(normaliseText(data)).find((hit) => hit.postcode !== null)?.postcode;
    if (postcode && !isFrame(parentElement)) hits.push({ element: parentElement, postcode });
  }
  return hits;
}

/** Climbs from a postcode to the nearest element that reads as a whole address. */
function sighting(hit: Hit, postcodes: ReadonlyMap<Element, string>): Sighting | null {
  let withoutStreet: Sighting | null = null;
  let at: Element | null = hit.element;
  for (let height = 0; at && height < HIGHEST; height += 1, at = at.parentElement) {
    if (postcodes.get(at) === MANY) {
      if (height === 0) return null;
      return withoutStreet ?? beside(hit, at);
    }
    const block: Element = at;
    const source = () => linesOf(block);
    const text = source();
    if (text.length > LONGEST_BLOCK) break;
    const readings = read(text, hit.postcode);
    const [best] = readings;
    if (!best) continue;
    const found = { anchor: block, whole: false, readings, source, text };
    if (best.straat !== null) return found;
    withoutStreet ??= found;
  }
  return withoutStreet;
}

/** A heading above its line in one long list of headings and lines: the street stands in the element before. */
function beside(hit: Hit, list: Element): Sighting | null {
  let block = hit.element;
  while (block.parentElement && block.parentElement !== list) block = block.parentElement;
  const before = block.previousElementSibling;
  if (!before || MAYBE.test(before.textContent ?? '')) return null;
  const source = () => `${linesOf(before)}\n${linesOf(block)}`;
  const text = source();
  const readings = text.length > LONGEST_BLOCK ? [] : read(text, hit.postcode);
  return readings.length === 0 ? null : { anchor: block, whole: true, readings, source, text };
}

/** A page is looked at again at each change, and most of it is as before. */
const known = new Map<string, Reading[]>();
const MOST_KNOWN = 10_000;

function read(text: string, postcode: string): Reading[] {
  let readings = known.get(text);
  if (!readings) {
    if (known.size >= MOST_KNOWN) known.clear();
    readings = readAddresses(text);
    known.set(text, readings);
  }
  return readings[0]?.postcode === postcode ? readings : [];
}
