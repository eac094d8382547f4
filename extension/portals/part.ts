import type { Walk } from './scan.ts';
import {
  all,
  childrenOf,
  closest,
  firstElementOf,
  holds,
  matches,
  nextElementOf,
  parentNodeOf,
} from './tree.ts';

/** An element with more children than this is a list: no home's block, and a page may be read a few of them at a time. */
const LONG = 60;
/** Rows and pairs take their labels from the whole of these. */
export const LABELLED = 'table, [role="table"], [role="grid"], [role="treegrid"], dl, form, fieldset';

/** Whether an element holds so many that it is a list of things, whatever its tag. */
export function isLong(element: Element): boolean {
  let count = 0;
  for (let child = firstElementOf(element); child !== null && count <= LONG; child = nextElementOf(child))
    count += 1;
  return count > LONG;
}

interface Top {
  element: Element;
  /** With all that is in it. */
  deep: boolean;
}

/** What a look at a page takes in: all under a root, or of long lists only some children. */
export class Part implements Walk {
  /** Children of long lists that this look passes over. */
  readonly left = new Set<Element>();
  /** The lists of which some children may be passed over. */
  readonly lists = new Set<Element>();
  private tops: Top[] | null = null;

  /**
   * `only` are the children of the root that are read, in order; without it all are. `leave` is asked once for each long
   * list which of its children to pass over, and gives null for one that must be read as a whole.
   */
  constructor(
    readonly root: ParentNode,
    readonly only: readonly Element[] | null = null,
    private readonly leave: (list: Element) => readonly Element[] | null = () => null,
  ) {
    if (only !== null && root instanceof Element) this.lists.add(root);
  }

  /** The look comes to this element: of a long list it may pass some over. */
  enter(element: Element): void {
    if (!isLong(element) || closest(element, LABELLED) !== null) return;
    const left = this.leave(element);
    if (left === null) return;
    this.lists.add(element);
    for (const child of left) this.left.add(child);
  }

  /** The elements of this part that a selector means, once `enter` was told of its lists. */
  all<E extends Element = Element>(css: string): E[] {
    if (this.only === null && this.left.size === 0) return [...all<E>(this.root, css)];
    this.tops ??= this.only?.map((element) => ({ element, deep: true })) ?? [...this.topsIn(this.root)];
    return this.tops.flatMap(({ element, deep }) => {
      const inside = deep ? [...all<E>(element, css)] : [];
      return matches(element, css) ? [element as E, ...inside] : inside;
    });
  }

  /** The page in order, so that what is passed over need not be looked for: what holds a list by itself, all else with what is in it. */
  private *topsIn(node: ParentNode): Generator<Top> {
    for (const child of childrenOf(node)) {
      if (this.left.has(child)) continue;
      const deep = ![...this.lists].some((list) => holds(child, list));
      yield { element: child, deep };
      if (!deep) yield* this.topsIn(child);
    }
  }

  /** Whether the look comes by this element, also inside shadow roots. */
  takesIn(element: Element): boolean {
    for (let at: Node | null = element; at !== null; at = parentNodeOf(at) ?? hostOf(at)) {
      if (this.left.has(at as Element)) return false;
      if (this.only === null ? at === this.root : this.only.includes(at as Element)) return true;
    }
    return false;
  }
}

/** The element that a shadow root belongs to; null for every other node. */
export function hostOf(node: Node): Element | null {
  return node instanceof ShadowRoot ? node.host : null;
}
