import { hostOf, Part } from '../portals/part.ts';
import { childrenOf, isIn, itemsOf, parentNodeOf, parentOf, tagOf } from '../portals/tree.ts';

/** So many in a row beyond the window, and the rest of a list is as well; items beside each other need not be in order. */
const STRAY = 8;
/** So many of a list are read together later. */
const TOGETHER = 24;
/** Farther than this the page is scrolled, and others are next; in pixels. */
const SCROLLED = 200;
/** So many of a list tell of what kind its items are. */
const SEEN = 60;
/** Of those so many have the same tag, else headings and what belongs to them take turns. */
const ALIKE = 0.9;

interface Waiting {
  child: Element;
  list: Element;
}

/**
 * How far a page has been read. Of long lists only what is in the window is read at once; the rest comes later, nearest
 * first, and what was read and did not change is not read again.
 */
export class Reach {
  private read = new WeakSet<Element>();
  /** Lists that may hold children at which nobody looked yet. */
  private readonly unfinished = new Set<Element>();
  private ranked: Waiting[] = [];
  private top = 0;

  /** Whether all of the page has been read. */
  get isWhole(): boolean {
    return this.unfinished.size === 0;
  }

  /** These nodes changed, so that what stands there is to be read again; null is the whole page. */
  changed(nodes: readonly Node[] | null): void {
    if (nodes === null) {
      this.read = new WeakSet();
      this.unfinished.clear();
    }
    for (const node of nodes ?? [])
      for (let at: Node | null = node; at !== null; at = parentNodeOf(at) ?? hostOf(at))
        this.read.delete(at as Element);
  }

  /** A look at all under this root, but for what is far away or as it was. */
  partOf(root: ParentNode): Part {
    return new Part(root, null, (list) => this.choose(list));
  }

  /** The next few that nobody looked at yet, the nearest first; null when all were. */
  next(): Part | null {
    this.ranked = this.ranked.filter(({ child, list }) => this.isWaiting(child, list));
    const [nearest] = this.ranked;
    if (nearest === undefined || Math.abs(topOf(nearest.child) - this.top) > SCROLLED) this.rank();
    const list = this.ranked[0]?.list;
    if (list === undefined) return null;
    const chosen = new Set<Element>();
    this.ranked = this.ranked.filter((one) => {
      if (one.list !== list || chosen.size >= TOGETHER) return true;
      chosen.add(one.child);
      return false;
    });
    this.top = this.ranked[0] === undefined ? 0 : topOf(this.ranked[0].child);
    for (const child of chosen) this.read.add(child);
    // A heading may belong to the line below.
    const only = childrenOf(list).filter(
      (child, at, all) =>
        chosen.has(child) || chosen.has(all[at - 1] as Element) || chosen.has(all[at + 1] as Element),
    );
    return new Part(list, only, (inner) => this.choose(inner));
  }

  private isWaiting(child: Element, list: Element): boolean {
    return !this.read.has(child) && parentOf(child) === list && isIn(list);
  }

  /** Which children of a list are read now, each with its neighbours; null for headings and lines that need each other. */
  private choose(list: Element): Element[] | null {
    const items = itemsOf(list);
    this.unfinished.delete(list);
    this.ranked = [];
    if (!areAlike(items)) return null;
    const now = new Set<number>();
    for (const at of seenIn(items))
      if (!this.read.has(items[at] as Element))
        for (const one of [at - 1, at, at + 1]) if (items[one] !== undefined) now.add(one);
    const chosen = [...now].sort((a, b) => a - b).map((at) => items[at] as Element);
    for (const child of chosen) this.read.add(child);
    if (chosen.length < items.length) this.unfinished.add(list);
    return chosen;
  }

  private rank(): void {
    const middle = window.innerHeight / 2;
    this.ranked = [...this.unfinished]
      .flatMap((list) => {
        const waiting = childrenOf(list).filter((child) => this.isWaiting(child, list));
        if (waiting.length === 0) this.unfinished.delete(list);
        return waiting.map((child) => ({ child, list, top: topOf(child) }));
      })
      .sort((a, b) => Math.abs(a.top - middle) - Math.abs(b.top - middle));
  }
}

const rectOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);
const topOf = (element: Element): number => rectOf(element).top;

const isHidden = ({ left, right }: DOMRect): boolean => right <= left;

/**
 * Where in a list those stand that are in the window. Items stand below each other, so that only some are asked
 * where they are: what stands elsewhere all the same is read with what is far away.
 */
function seenIn(items: HTMLCollection): number[] {
  const seen: number[] = [];
  let beyond = 0;
  for (let at = Math.max(0, firstBelow(items) - STRAY); at < items.length && beyond < STRAY; at += 1) {
    const rect = rectOf(items[at] as Element);
    if (isSeen(rect)) seen.push(at);
    beyond = rect.top > window.innerHeight ? beyond + 1 : 0;
  }
  return seen;
}

/** The first of a list that does not end above the window. */
function firstBelow(items: HTMLCollection): number {
  let [from, to] = [0, items.length];
  while (from < to) {
    let at = (from + to) >> 1;
    const middle = at;
    let rect = rectOf(items[at] as Element);
    for (; isHidden(rect) && at + 1 < to; rect = rectOf(items[at] as Element)) at += 1;
    if (isHidden(rect) || rect.bottom > 0) to = middle;
    else from = at + 1;
  }
  return from;
}

function isSeen(rect: DOMRect): boolean {
  return (
    !isHidden(rect) &&
    rect.bottom > 0 &&
    rect.top < window.innerHeight &&
    rect.right > 0 &&
    rect.left < window.innerWidth
  );
}

/** Whether these are items of one kind, each for itself, by the first of them. */
function areAlike(items: HTMLCollection): boolean {
  const counts = new Map<string, number>();
  const seen = Math.min(items.length, SEEN);
  for (let at = 0; at < seen; at += 1) {
    const tag = tagOf(items[at] as Element);
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return Math.max(...counts.values()) >= ALIKE * seen;
}
