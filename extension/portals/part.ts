import type { Walk } from './scan.ts';
import { all, childrenOf, closest, holds, itemsOf, matches, parentNodeOf } from './tree.ts';

/** An element with more children than this is a list: no home's block, and a page may be read a few of them at a time. */
const LONG = 60;
/** Rows and pairs take their labels from the whole of these. */
export const LABELLED = 'table, [role="table"], [role="grid"], [role="treegrid"], dl, form, fieldset';

/** Whether an element holds so many that it is a list of things, whatever its tag. */
export const isLong = (element: Element): boolean => itemsOf(element)[LONG] !== undefined;

interface Top {
  element: Element;
  /** With all that is in it. */
  deep: boolean;
}

/** What a look at a page takes in: all under a root, or of long lists only some children. */
export class Part implements Walk {
  readonly some = new Map<Element, readonly Element[]>();
  private tops: Top[] | null = null;

  /**
   * `only` are the children of the root that are read, in order; without it all are. `choose` is asked once for each long
   * list which of its children are, and gives null for one that must be read as a whole.
   */
  constructor(
    readonly root: ParentNode,
    private readonly only: readonly Element[] | null = null,
    private readonly choose: (list: Element) => readonly Element[] | null = () => null,
  ) {
    if (only !== null) this.some.set(root as Element, only);
  }

  /** The look comes to this element: of a long list it may pass some over. */
  enter(element: Element): void {
    if (!isLong(element) || closest(element, LABELLED) !== null) return;
    const chosen = this.choose(element);
    if (chosen !== null) this.some.set(element, chosen);
  }

  /** Whether nothing under the root is passed over, once `enter` was told of its lists. */
  get isWhole(): boolean {
    return [...this.some].every(([list, chosen]) => chosen.length === itemsOf(list).length);
  }

  /** The elements of this part that a selector means, once `enter` was told of its lists. */
  all<E extends Element = Element>(css: string): E[] {
    if (this.some.size === 0) return [...all<E>(this.root, css)];
    this.tops ??= [...this.topsIn(this.root)];
    return this.tops.flatMap(({ element, deep }) => {
      const inside = deep ? [...all<E>(element, css)] : [];
      return matches(element, css) ? [element as E, ...inside] : inside;
    });
  }

  /** The page in order, so that what is passed over need not be looked for: what holds a list by itself, all else with what is in it. */
  private *topsIn(node: ParentNode): Generator<Top> {
    for (const child of this.some.get(node as Element) ?? childrenOf(node)) {
      const deep = ![...this.some.keys()].some((list) => holds(child, list));
      yield { element: child, deep };
      if (!deep) yield* this.topsIn(child);
    }
  }

  /** Whether the look comes by this element, also inside shadow roots. */
  takesIn(element: Element): boolean {
    if (element === this.root) return this.only === null;
    for (let at: Node | null = element; at !== null; ) {
      const outer: ParentNode | null = parentNodeOf(at) ?? hostOf(at);
      const chosen = outer === null ? undefined : this.some.get(outer as Element);
      if (chosen?.includes(at as Element) === false) return false;
      if (outer === this.root) return true;
      at = outer;
    }
    return false;
  }
}

/** The element that a shadow root belongs to; null for every other node. */
export function hostOf(node: Node): Element | null {
  return node instanceof ShadowRoot ? node.host : null;
}
