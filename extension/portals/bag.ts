import { isFrame, type Sighting } from './home.ts';
import { linesOf } from './lines.ts';
import type { Part } from './part.ts';
import { holderOf, type PageLine } from './scan.ts';
import { hasAttribute, parentOf, tagOf } from './tree.ts';

/** An id of the register: gemeente, then 01, 02 or 03 for where one lives or 20 for its number, then ten digits. */
const BAG_ID = /(?<!\d)(?:0[1-9]|1\d)\d\d(?:0[123]|20)\d{10}(?!\d)/;
const HIGHEST = 12;
/** Where a page keeps an id without showing it: in a link to the register or a case, or beside what it shows. */
const CARRIERS = 'a[href], [data-bag-id], [data-bagid], [data-vbo-id], [data-nummeraanduiding]';
const ATTRIBUTES = ['href', 'data-bag-id', 'data-bagid', 'data-vbo-id', 'data-nummeraanduiding'];

/** The one id of the register in a text, or null. */
export function bagIdIn(text: string): string | null {
  return BAG_ID.exec(text)?.[0] ?? null;
}

interface Hit {
  element: Element;
  bagId: string;
  /** The id as it stands there now. */
  read: () => string;
}

function hitsIn(part: Part, lines: readonly PageLine[]): Hit[] {
  const hits: Hit[] = [];
  const add = (element: Element | null, bagId: string, read: () => string) => {
    if (element && !isFrame(element)) hits.push({ element, bagId, read });
  };
  for (const line of lines) {
    const bagId = bagIdIn(line.text);
    const element = bagId ? holderOf(line) : null;
    if (bagId && element) add(element, bagId, () => bagIdIn(linesOf(element)) ?? '');
  }
  for (const element of part.all(CARRIERS)) {
    const bagId = carriedBy(element);
    if (bagId) add(element, bagId, () => carriedBy(element) ?? '');
  }
  return hits;
}

function carriedBy(element: Element): string | null {
  for (const name of ATTRIBUTES) {
    if (name === 'href' && tagOf(element) !== 'A') continue;
    const bagId = hasAttribute(element, name) ? bagIdIn(element.getAttribute(name) ?? '') : null;
    if (bagId) return bagId;
  }
  return null;
}

/**
 * Gives the homes the id that stands in their block, and each id that stands alone as a home of its own. A block with two
 * ids keeps none: which of them is the home nobody can tell.
 */
export function withBagIds(
  part: Part,
  blocks: ReadonlyMap<Element, Sighting>,
  lines: readonly PageLine[],
): { blocks: Map<Element, Sighting>; alone: Sighting[] } {
  const ids = new Map<Element, Map<string, Hit>>();
  const alone: Sighting[] = [];
  for (const hit of hitsIn(part, lines)) {
    const { element, bagId, read } = hit;
    const block = blockOf(element, blocks);
    if (block) ids.set(block, (ids.get(block) ?? new Map()).set(bagId, hit));
    else
      alone.push({
        anchor: element,
        whole: false,
        readings: [],
        bagId,
        unsure: true,
        source: read,
        text: bagId,
      });
  }
  const withIds = new Map(blocks);
  for (const [block, found] of ids) {
    const sighting = blocks.get(block);
    const [hit] = found.values();
    if (sighting && hit && found.size === 1) withIds.set(block, withId(sighting, hit));
  }
  return { blocks: withIds, alone };
}

function withId(sighting: Sighting, { bagId, read }: Hit): Sighting {
  return {
    ...sighting,
    bagId,
    text: `${sighting.text} | ${bagId}`,
    source: () => `${sighting.source()} | ${read()}`,
  };
}

function blockOf(element: Element, blocks: ReadonlyMap<Element, Sighting>): Element | null {
  let at: Element | null = element;
  for (let height = 0; at && height < HIGHEST; height += 1, at = parentOf(at)) if (blocks.has(at)) return at;
  return null;
}
