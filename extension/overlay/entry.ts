import type { FoundHome } from '../portals/find.ts';
import { parentNodeOf } from '../portals/tree.ts';
import type { Badge, Shown } from './badge.ts';

/** One home on the page, and what Trede says of it. */
export interface Entry {
  home: FoundHome;
  badge: Badge;
  /** The address as the page writes it; empty where that could not be told. */
  written: string;
  shown: Shown | null;
  /** The round in which it got its verdict; an older one must be asked again. */
  round: number;
}

/** The homes of a page by their block, and by the badge that stands there. */
export class Entries {
  private readonly known = new WeakMap<Element, Entry>();
  private readonly live = new Set<Entry>();
  /** Called when a home comes or goes. */
  changed: (() => void) | null = null;

  /** Those that are on the page now. */
  all(): Entry[] {
    return [...this.live];
  }

  get size(): number {
    return this.live.size;
  }

  /** The home of this block. */
  of(block: Element): Entry | undefined {
    return this.known.get(block);
  }

  /** The home that a badge belongs to. */
  withHost(host: Node): Entry | undefined {
    for (const entry of this.live) if (entry.badge.isAt(host)) return entry;
    return undefined;
  }

  /** The home in whose block a node stands. */
  around(node: Node): Entry | undefined {
    for (let at: Node | null = node; at !== null; at = parentNodeOf(at)) {
      const entry = at instanceof Element ? this.known.get(at) : undefined;
      if (entry !== undefined) return entry;
    }
    return undefined;
  }

  add(entry: Entry): void {
    this.known.set(entry.home.element, entry);
    this.live.add(entry);
    this.changed?.();
  }

  has(entry: Entry): boolean {
    return this.live.has(entry);
  }

  drop(entry: Entry): void {
    this.live.delete(entry);
    this.changed?.();
    if (this.known.get(entry.home.element) === entry) this.known.delete(entry.home.element);
  }
}
