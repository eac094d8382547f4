import { hostOf, Part } from '../portals/part.ts';
import { childrenOf, holds, isIn, parentNodeOf, tagOf } from '../portals/tree.ts';

/** So far outside the window a home is still read at once, in pixels. */
const MARGIN = 200;
/** So many of a list are read together later. */
const TOGETHER = 24;
/** Farther than this the page is scrolled, and others are next; in pixels. */
const SCROLLED = 200;
/** Of the children of a list so many have the same tag, else headings and what belongs to them take turns. */
const ALIKE = 0.9;

interface Waiting {
  child: Element;
  list: Element;
}

/**
 * How far a page has been read. Of long lists only what is near the window is read at once; the rest comes later, nearest
 * first, and what was read and did not change is not read again.
 */
export class Reach {
  private read = new WeakSet<Element>();
  /** Children that nobody looked at yet, by their list. */
  private readonly waiting = new Map<Element, Set<Element>>();
  private ranked: Waiting[] = [];
  private top = 0;

  /** Whether all of the page has been read. */
  get isWhole(): boolean {
    return this.waiting.size === 0;
  }

  /** These nodes changed, so that what stands there is to be read again; null is the whole page. */
  changed(nodes: readonly Node[] | null): void {
    if (nodes === null) {
      this.read = new WeakSet();
      this.waiting.clear();
    }
    for (const node of nodes ?? [])
      for (let at: Node | null = node; at !== null; at = parentNodeOf(at) ?? hostOf(at))
        this.read.delete(at as Element);
  }

  /** A look at all under this root, but for what is far away or as it was. */
  partOf(root: ParentNode): Part {
    return new Part(root, null, (list) => this.leave(list));
  }

  /** The next few that nobody looked at yet, the nearest first; null when all were. */
  next(): Part | null {
    this.forgetGone();
    if (this.isWhole) {
      this.ranked = [];
      return null;
    }
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
    const left = this.waiting.get(list);
    for (const child of chosen) {
      left?.delete(child);
      this.read.add(child);
    }
    if (left?.size === 0) this.waiting.delete(list);
    const only = withNeighbours(childrenOf(list), (child) => chosen.has(child));
    return new Part(list, only, (inner) => this.leave(inner));
  }

  /** Which children of a list are passed over now; null for headings and lines that need each other. */
  private leave(list: Element): Element[] | null {
    const children = childrenOf(list);
    this.waiting.delete(list);
    if (!areAlike(children)) return null;
    const fresh = new Set(children.filter((child) => !this.read.has(child)));
    const now = new Set(withNeighbours(children, (child) => fresh.has(child) && isNear(child)));
    const later = new Set<Element>();
    for (const child of fresh)
      if (now.has(child)) this.read.add(child);
      else later.add(child);
    if (later.size > 0) this.waiting.set(list, later);
    this.ranked = [];
    return children.filter((child) => !now.has(child));
  }

  private forgetGone(): void {
    for (const [list, left] of this.waiting) {
      for (const child of left) if (!isIn(child) || !holds(list, child)) left.delete(child);
      if (left.size === 0) this.waiting.delete(list);
    }
    this.ranked = this.ranked.filter(({ child, list }) => this.waiting.get(list)?.has(child));
  }

  private rank(): void {
    const middle = window.innerHeight / 2;
    this.ranked = [...this.waiting]
      .flatMap(([list, left]) => [...left].map((child) => ({ child, list, top: topOf(child) })))
      .sort((a, b) => Math.abs(a.top - middle) - Math.abs(b.top - middle));
  }
}

const rectOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);
const topOf = (element: Element): number => rectOf(element).top;

function isNear(element: Element): boolean {
  const { top, bottom, left, right } = rectOf(element);
  return (
    right > left &&
    bottom > -MARGIN &&
    top < window.innerHeight + MARGIN &&
    right > -MARGIN &&
    left < window.innerWidth + MARGIN
  );
}

/** Those chosen, each with what stands right before and behind it: a heading may belong to the line below. */
function withNeighbours(all: readonly Element[], isChosen: (element: Element) => boolean): Element[] {
  const chosen = all.map(isChosen);
  return all.filter((_, at) => chosen[at] || chosen[at - 1] || chosen[at + 1]);
}

/** Whether these are items of one kind, each for itself. */
function areAlike(children: readonly Element[]): boolean {
  const counts = new Map<string, number>();
  for (const child of children) counts.set(tagOf(child), (counts.get(tagOf(child)) ?? 0) + 1);
  return Math.max(...counts.values()) >= ALIKE * children.length;
}
