import { isItem, type Sighting } from './home.ts';
import { isLong } from './part.ts';
import { keysOf } from './same-home.ts';
import { matches, nextElementOf, parentOf, textIn } from './tree.ts';

const MANY = '';
/** Collections and the page itself: a home's block lies inside these. */
const COLLECTION =
  'html, body, main, table, tbody, thead, tfoot, ul, ol, dl, [role="main"], [role="list"], [role="grid"], [role="table"], [role="feed"], [role="rowgroup"]';
/** A parent with so much more text is the page around the home, not its card. */
const MOST_TEXT = 1_500;
const TIMES = 3;
/** So many homes are quick enough before someone may ask for a pause. */
const STRIDE = 50;

/**
 * The block of each home: the largest element around the address that holds no other home, and is still a card and not
 * the page around it. Homes come in the order given; one home keeps one block however often its address stands there.
 * Pauses now and then.
 */
export function* blocksOf(
  sightings: readonly Sighting[],
  unread: readonly Element[],
): Generator<void, Map<Element, Sighting>> {
  const owners = new Map<Element, string>();
  const keys = keysOf(sightings);
  const keyOf = (sighting: Sighting) => keys.get(sighting) ?? MANY;
  for (const element of unread)
    for (let at: Element | null = element; at && owners.get(at) !== MANY; at = parentOf(at))
      owners.set(at, MANY);
  for (const [index, sighting] of sightings.entries()) {
    if (index % STRIDE === 0) yield;
    const key = keyOf(sighting);
    for (let at: Element | null = sighting.anchor; at; at = parentOf(at)) {
      const known = owners.get(at);
      if (known === MANY) break;
      owners.set(at, known === undefined || known === key ? key : MANY);
    }
  }
  const blocks = new Map<Element, Sighting>();
  for (const [index, sighting] of sightings.entries()) {
    if (index % STRIDE === 0) yield;
    const block = sighting.whole ? sighting.anchor : climb(sighting.anchor, keyOf(sighting), owners);
    const known = blocks.get(block);
    if (known === undefined || tellsMore(sighting, known)) blocks.set(block, sighting);
  }
  yield;
  return withoutNested(blocks, keyOf);
}

function climb(anchor: Element, key: string, owners: ReadonlyMap<Element, string>): Element {
  let block = anchor;
  for (let parent = parentOf(block); parent; parent = parentOf(block)) {
    if (isItem(block) || owners.get(parent) !== key || matches(parent, COLLECTION) || isLong(parent)) break;
    const text = textIn(parent).length;
    if (text > MOST_TEXT && text > TIMES * textIn(block).length) break;
    block = parent;
  }
  return block;
}

/**
 * Of a block inside another, the outer stays where both are one home or the outer is a labelled row or list; else the
 * outer holds several homes and goes, unless the inner has no postcode to be sure by.
 */
function withoutNested(
  blocks: Map<Element, Sighting>,
  keyOf: (sighting: Sighting) => string,
): Map<Element, Sighting> {
  const dropped = new Set<Element>();
  for (const [block, sighting] of blocks)
    for (let outer = parentOf(block); outer; outer = parentOf(outer)) {
      const other = blocks.get(outer);
      if (!other) continue;
      const outerStays =
        keyOf(other) === keyOf(sighting) ||
        (other.whole && matches(outer, LABELLED)) ||
        (hasPostcode(other) && !hasPostcode(sighting));
      dropped.add(outerStays ? block : outer);
    }
  // In one long list a heading is no home beside the line that has its postcode.
  for (const [block, sighting] of blocks) {
    const next = nextElementOf(block);
    const below = next ? blocks.get(next) : undefined;
    if (below && hasPostcode(below) && !hasPostcode(sighting) && keyOf(below) === keyOf(sighting))
      dropped.add(block);
  }
  for (const block of dropped) blocks.delete(block);
  return blocks;
}

/** Of two sightings of one home the one with its id or postcode counts; else what came first, which is surer. */
function tellsMore(sighting: Sighting, known: Sighting): boolean {
  if (known.unsure && !sighting.unsure) return true;
  return hasPostcode(sighting) && !hasPostcode(known);
}

const LABELLED = 'tr, [role="row"], dl, table';
const hasPostcode = ({ readings }: Sighting) => readings[0]?.postcode != null;
