import { type AddressField, fieldOf } from '../../shared/address/labels.ts';
import { pairsToValues, shownIn, sighting } from './columns.ts';
import type { Sighting } from './home.ts';
import { LONGEST_BLOCK } from './lines.ts';
import { holds, kindOf, matches, nextOf, parentOf, tagOf, textIn } from './tree.ts';

/** A label and what stands behind or below it: an element, a text beside it, or the rest of its own text. */
interface Pair {
  field: AddressField;
  nodes: readonly Node[];
  /** The label and its value as they stand there now. */
  read: () => [string, string];
}

/** So many elements may stand around nothing but a label. */
const HIGHEST = 4;
const WITHIN = /^\s*([^:\n]{1,40}):\s*(\S[^\n]*)$/;

/** Homes whose parts stand each behind or below its label, whatever the elements. */
export function sightingsInPairs(labels: readonly Text[]): Sighting[] {
  const groups: Pair[][] = [];
  let group: Pair[] = [];
  for (const pair of labels.flatMap(pairOf)) {
    // A label that comes again begins the next home.
    if (group.some(({ field }) => field === pair.field)) {
      groups.push(group);
      group = [];
    }
    group.push(pair);
  }
  groups.push(group);
  const taken = new Set<Element>();
  return groups.flatMap((pairs) => {
    const anchor = pairs.length < 2 ? null : around(pairs);
    if (!anchor || taken.has(anchor) || textIn(anchor).length > LONGEST_BLOCK) return [];
    taken.add(anchor);
    return sighting(anchor, () => pairsToValues(pairs.map(({ read }) => read())));
  });
}

/** A label is alone in its text or its element, or stands before a colon; its value follows it there or one element up. */
function pairOf(text: Text): Pair[] {
  const within = WITHIN.exec(text.data)?.[1];
  if (within !== undefined) {
    const field = fieldOf(within);
    const read = (): [string, string] => {
      const parts = WITHIN.exec(text.data);
      return [parts?.[1] ?? '', parts?.[2] ?? ''];
    };
    return field ? [{ field, nodes: [text], read }] : [];
  }
  const field = fieldOf(text.data);
  if (!field) return [];
  const said = text.data.trim();
  let label: Node = text;
  for (let height = 0; height < HIGHEST; height += 1) {
    const value = behind(label);
    if (value) {
      const read = (): [string, string] => [text.data, saidBy(value)];
      return fieldOf(textOf(value)) === null ? [{ field, nodes: [text, value], read }] : [];
    }
    const outer = parentOf(label);
    if (!outer || textIn(outer).trim() !== said) return [];
    label = outer;
  }
  return [];
}

const isElement = (node: Node): node is Element => kindOf(node) === Node.ELEMENT_NODE;
const textOf = (node: Node) => (isElement(node) ? textIn(node) : (node as Text).data);
const saidBy = (node: Node) => (isElement(node) ? shownIn(node) : (node as Text).data.trim());

/** The next element or text with anything in it; a colon or the end of a line between is no value. */
function behind(label: Node): Node | null {
  for (let node = nextOf(label); node; node = nextOf(node)) {
    if (isElement(node)) {
      if (tagOf(node) !== 'BR') return node;
    } else if (kindOf(node) === Node.TEXT_NODE && /[\p{L}\d]/u.test((node as Text).data)) return node;
  }
  return null;
}

/** The smallest element that holds all labels and their values. */
function around(pairs: readonly Pair[]): Element | null {
  let block = parentOf(pairs[0]?.nodes[0]);
  while (block && !pairs.every(({ nodes }) => nodes.every((node) => holds(block as Element, node))))
    block = parentOf(block);
  // What is added at the end of a table's body would stand in no row.
  return block && matches(block, 'tbody, thead, tfoot') ? parentOf(block) : block;
}
