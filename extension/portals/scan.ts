import { LATIN } from '../../shared/address/latin.ts';
import { isSilent, joinOf, LONGEST_BLOCK } from './lines.ts';
import { shadowRootOf } from './shadow.ts';
import { firstChildOf, hasAttribute, holds, kindOf, nextOf, parentNodeOf, parentOf } from './tree.ts';

/** A line of a page as people read it, with a figure in it, and the text nodes that it is made of. */
export interface PageLine {
  text: string;
  nodes: Text[];
}

/** What a walk takes in: all under a root, but of some elements only these children, in order. */
export interface Walk {
  readonly root: ParentNode;
  readonly some: ReadonlyMap<Element, readonly Element[]>;
  /** Told of each element before the walk goes into it; may have it pass over some of what is there. */
  enter(element: Element): void;
}

export interface Scan {
  lines: PageLine[];
  /** Texts that may be the label of a part of an address. */
  labels: Text[];
  /** The shadow roots met on the way. */
  shadows: ShadowRoot[];
}

/** Quick enough for every text: how labels of addresses begin. */
const BEGINS = `^\\s*(?:(?:volledig|woning|object)?adres|straat|openbare|huis|h?nr|nummer|letter|toev|post|pc\\b|(?:woon)?plaats|stad|gemeente|street|house|zip|city|town|address|number|no\\b|addition|suffix|locality|ligging)[${LATIN} ._-]{0,24}`;
/** A label and no more. */
const LABEL = new RegExp(`${BEGINS}[:*]{0,2}\\s*$`, 'i');
/** The same with its value behind a colon. */
const LABELLED = new RegExp(`${BEGINS}:\\s*\\S`, 'i');
/** So many nodes are looked at before someone may ask for a pause. */
const STRIDE = 400;
/** A page with more nodes is looked at in part: no one reads so many homes. */
const MOST_NODES = 300_000;

/** Nothing seen yet. */
export const newScan = (): Scan => ({ lines: [], labels: [], shadows: [] });

/**
 * Walks once through a part of a page and gives its lines that hold a figure; pauses now and then, with what it saw until
 * then in `seen`.
 */
export function* scan(part: Walk, seen: Scan = newScan()): Generator<void, Scan> {
  const { lines, labels, shadows } = seen;
  const { root, some } = part;
  const follow = new Map<Node, Element | null>();
  const first = (node: ParentNode): Node | null => {
    const chosen = some.get(node as Element);
    if (chosen === undefined) return firstChildOf(node);
    for (const [at, child] of chosen.entries()) follow.set(child, chosen[at + 1] ?? null);
    return chosen[0] ?? null;
  };
  const after = (node: Node): Node | null => {
    const next = follow.get(node);
    return next === undefined ? nextOf(node) : next;
  };
  let text = '';
  let nodes: Text[] = [];
  let figures = false;
  const end = () => {
    if (figures && text.length <= LONGEST_BLOCK) lines.push({ text: text.trim(), nodes });
    if (nodes.length > 0) nodes = [];
    text = '';
    figures = false;
  };
  const edge = (element: Element) => {
    const join = joinOf(element);
    if (join === '\n') end();
    else if (text !== '') text += join;
  };

  if (root instanceof Element && !some.has(root)) part.enter(root);
  let count = 0;
  let node = first(root);
  while (node && count < MOST_NODES) {
    count += 1;
    if (count % STRIDE === 0) yield;
    if (kindOf(node) === Node.TEXT_NODE) {
      const { data } = node as Text;
      if (/\S/.test(data)) {
        // What is too long for an address stays too long; more of it need not be kept.
        if (text.length <= LONGEST_BLOCK) text += data.slice(0, LONGEST_BLOCK + 1).replace(/\s+/g, ' ');
        nodes.push(node as Text);
        if (/\d/.test(data)) figures = true;
        else if (LABEL.test(data)) labels.push(node as Text);
        if (data.includes(':') && LABELLED.test(data)) labels.push(node as Text);
      } else if (text !== '') text += ' ';
    } else if (kindOf(node) === Node.ELEMENT_NODE) {
      const element = node as Element;
      edge(element);
      if (!isSilent(element) && !hasAttribute(element, 'hidden')) {
        part.enter(element);
        const shadow = shadowRootOf(element);
        if (shadow) shadows.push(shadow);
        const inner = first(element);
        if (inner) {
          node = inner;
          continue;
        }
      }
      edge(element);
    }
    while (node && node !== root && !after(node)) {
      node = parentNodeOf(node);
      if (node && node !== root) edge(node as Element);
    }
    node = node === root || node === null ? null : after(node);
  }
  end();
  return { lines, labels, shadows };
}

/** The smallest element that holds a whole line. */
export function holderOf({ nodes }: { nodes: readonly Text[] }): Element | null {
  const first = nodes[0];
  const last = nodes.at(-1);
  let holder = parentOf(first) ?? null;
  while (holder && last && !holds(holder, last)) holder = parentOf(holder);
  return holder;
}
