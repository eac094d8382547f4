import { isFrame, type Sighting } from './home.ts';
import { linesOf } from './lines.ts';
import { holderOf, type PageLine } from './scan.ts';
import { parentOf } from './tree.ts';

/** An id of the register: gemeente, then 01, 02 or 03 for where one lives or 20 for its number, then ten digits. */
const BAG_ID = /(?<!\d)(?:0[1-9]|1\d)\d\d(?:0[123]|20)\d{10}(?!\d)/;
const HIGHEST = 12;

/** The one id of the register in a text, or null. */
export function bagIdIn(text: string): string | null {
  return BAG_ID.exec(text)?.[0] ?? null;
}

interface Hit {
  element: Element;
  bagId: string;
}

function hitsIn(lines: readonly PageLine[]): Hit[] {
  return lines.flatMap((line) => {
    const bagId = bagIdIn(line.text);
    const element = bagId ? holderOf(line) : null;
    return bagId && element && !isFrame(element) ? [{ element, bagId }] : [];
  });
}

/**
 * Gives the homes the id that stands in their block, and each id that stands alone as a home of its own. A block with two
 * ids keeps none: which of them is the home nobody can tell.
 */
export function withBagIds(
  blocks: ReadonlyMap<Element, Sighting>,
  lines: readonly PageLine[],
): { blocks: Map<Element, Sighting>; alone: Sighting[] } {
  const ids = new Map<Element, Set<string>>();
  const alone: Sighting[] = [];
  for (const { element, bagId } of hitsIn(lines)) {
    const block = blockOf(element, blocks);
    if (block) ids.set(block, (ids.get(block) ?? new Set()).add(bagId));
    else {
      const source = () => bagIdIn(linesOf(element)) ?? '';
      alone.push({ anchor: element, whole: false, readings: [], bagId, unsure: true, source, text: bagId });
    }
  }
  const withIds = new Map(blocks);
  for (const [block, found] of ids) {
    const sighting = blocks.get(block);
    const [bagId] = found;
    if (sighting && bagId && found.size === 1) withIds.set(block, withId(sighting, block, bagId));
  }
  return { blocks: withIds, alone };
}

function withId(sighting: Sighting, block: Element, bagId: string): Sighting {
  return {
    ...sighting,
    bagId,
    text: `${sighting.text} | ${bagId}`,
    source: () => `${sighting.source()} | ${bagIdIn(linesOf(block)) ?? ''}`,
  };
}

function blockOf(element: Element, blocks: ReadonlyMap<Element, Sighting>): Element | null {
  let at: Element | null = element;
  for (let height = 0; at && height < HIGHEST; height += 1, at = parentOf(at)) if (blocks.has(at)) return at;
  return null;
}
