import { normaliseText } from '../../shared/address/normalise.ts';
import { plainPostcode } from '../../shared/address/plain.ts';
import { findPostcodes } from '../../shared/address/postcode.ts';
import type { Reading } from '../../shared/address/reading.ts';
import { isFrame, type Sighting } from './home.ts';
import { LONGEST_BLOCK, linesOf } from './lines.ts';
import { readKnown } from './read-known.ts';
import { holderOf, type PageLine } from './scan.ts';
import { parentOf } from './tree.ts';

/** Quick enough for every line of a page. */
const MAYBE = /[1-9]\d{3}[\s\u00a0\u200b]{0,3}[A-Za-z]{2}/;
const MANY = '';
/** So many are quick enough before someone may ask for a pause. */
const STRIDE = 100;
/** So far an address and its postcode may stand apart. */
const HIGHEST = 8;

interface Hit {
  element: Element;
  postcode: string;
}

export interface TextSightings {
  sightings: Sighting[];
  /** Where a postcode stands whose number could not be read: also such a block is another home's. */
  unread: Element[];
  /** Lines in which no postcode stands. */
  rest: PageLine[];
}

/** Addresses in running text, by their postcode; `lists` are those read in part, with other homes. Pauses now and then. */
export function* sightingsInText(
  lines: readonly PageLine[],
  lists: Iterable<Element>,
): Generator<void, TextSightings> {
  const unread: Element[] = [];
  const rest: PageLine[] = [];
  const hits: Hit[] = [];
  for (const [index, line] of lines.entries()) {
    if (index % STRIDE === 0) yield;
    const found = hitsIn(line);
    if (found.length === 0) rest.push(line);
    hits.push(...found);
  }
  const postcodes = new Map<Element, string>();
  for (const list of lists)
    for (let at: Element | null = list; at && postcodes.get(at) !== MANY; at = parentOf(at))
      postcodes.set(at, MANY);
  for (const [index, { element, postcode }] of hits.entries()) {
    if (index % STRIDE === 0) yield;
    for (let at: Element | null = element; at; at = parentOf(at)) {
      const known = postcodes.get(at);
      if (known === MANY) break;
      postcodes.set(at, known === undefined || known === postcode ? postcode : MANY);
    }
  }
  const sightings: Sighting[] = [];
  const climber = new Climber(postcodes);
  for (const [index, hit] of hits.entries()) {
    if (index % 10 === 0) yield;
    const found = climber.sighting(hit);
    if (found) sightings.push(found);
    else unread.push(hit.element);
  }
  return { sightings, unread, rest };
}

/** The postcodes of a line, each with its element; one that is spread over elements is the line's. */
function hitsIn(line: PageLine): Hit[] {
  if (!MAYBE.test(line.text)) return [];
  const hits = line.nodes.flatMap(({ data, parentElement }) => {
    if (!parentElement || !MAYBE.test(data)) return [];
    const postcode = postcodeIn(data);
    return postcode && !isFrame(parentElement) ? [{ element: parentElement, postcode }] : [];
  });
  if (hits.length > 0) return hits;
  const postcode = postcodeIn(line.text);
  const element = postcode ? holderOf(line) : null;
  return postcode && element && !isFrame(element) ? [{ element, postcode }] : [];
}

const postcodeIn = (text: string) =>
  plainPostcode(text) ??
  findPostcodes(normaliseText(text.slice(0, LONGEST_BLOCK))).find((hit) => hit.postcode !== null)?.postcode;

/** Goes from a postcode up to the nearest element that reads as a whole address. */
class Climber {
  private readonly postcodes: ReadonlyMap<Element, string>;
  /** Many postcodes of one street climb through the same elements. */
  private readonly texts = new Map<Element, string>();

  constructor(postcodes: ReadonlyMap<Element, string>) {
    this.postcodes = postcodes;
  }

  sighting(hit: Hit): Sighting | null {
    let withoutStreet: Sighting | null = null;
    let at: Element | null = hit.element;
    for (let height = 0; at && height < HIGHEST; height += 1, at = parentOf(at)) {
      if (this.postcodes.get(at) === MANY) {
        if (height === 0) return null;
        return withoutStreet ?? this.beside(hit, at);
      }
      const block: Element = at;
      const text = this.textOf(block);
      if (text.length > LONGEST_BLOCK) break;
      const readings = read(text, hit.postcode);
      const [best] = readings;
      if (!best) continue;
      const found = { anchor: block, whole: false, readings, source: () => linesOf(block), text };
      if (best.straat !== null) return found;
      withoutStreet ??= found;
    }
    return withoutStreet;
  }

  /** A heading above its line in one long list of headings and lines: the street stands in the element before. */
  private beside(hit: Hit, list: Element): Sighting | null {
    let block = hit.element;
    for (let outer = parentOf(block); outer && outer !== list; outer = parentOf(block)) block = outer;
    const before = block.previousElementSibling;
    if (!before || MAYBE.test(this.textOf(before))) return null;
    const source = () => `${linesOf(before)}\n${linesOf(block)}`;
    const text = source();
    const readings = text.length > LONGEST_BLOCK ? [] : read(text, hit.postcode);
    return readings.length === 0 ? null : { anchor: block, whole: true, readings, source, text };
  }

  private textOf(element: Element): string {
    const known = this.texts.get(element);
    if (known !== undefined) return known;
    const text = linesOf(element);
    this.texts.set(element, text);
    return text;
  }
}

function read(text: string, postcode: string): Reading[] {
  const readings = readKnown(text);
  return readings[0]?.postcode === postcode ? readings : [];
}
