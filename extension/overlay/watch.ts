import { clock } from '../background/clock.ts';
import { idle, wait } from './idle.ts';
import { isOurs } from './root.ts';

/** Least and most time between two looks at the page, in milliseconds. */
const SHORTEST = 100;
const LONGEST = 3_000;
/** A look that takes 1 ms is followed by 20 ms of rest: at most a twentieth of the processor. */
const REST = 20;
/** More places than this at once, and the whole page is looked at. */
const MOST = 64;

const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['value', 'href', 'content', 'aria-label', 'hidden'],
};

export interface Looking {
  /** Looks at what changed, or at the whole page for null; gives the milliseconds that it took. */
  look(changed: Node[] | null): Promise<number>;
  /** Told at once, before the page is painted, where it changed: what stands there may be of another home. */
  touched(node: Node): void;
  /** The page took one of our nodes away. */
  lost(host: Node): void;
}

/**
 * One observer for a page. It gathers where the page changed, and calls `look` when the page is quiet: less often the
 * longer a look takes. In a storm of changes it stops listening until the next look, which is of the whole page then.
 */
export class Watcher {
  private readonly observer = new MutationObserver((records) => this.seen(records));
  private readonly roots = new Set<Node>([document]);
  /** Null is the whole page. */
  private changed: Set<Node> | null = null;
  private planned = false;
  private restUntil = 0;

  constructor(
    private readonly looking: Looking,
    private readonly signal: AbortSignal,
  ) {
    // Text typed into a field changes no node.
    const typed = (event: Event) => {
      if (event.target instanceof Node) this.soon(event.target);
    };
    document.addEventListener('change', typed, { signal, capture: true });
    signal.addEventListener('abort', () => this.observer.disconnect());
    this.listen();
  }

  /** Also watches this root: changes inside a shadow root of the page stay inside it. */
  follow(root: Node): void {
    if (this.roots.has(root)) return;
    this.roots.add(root);
    this.observer.observe(root, CHANGES);
  }

  /** Plans a look at this node, or at the whole page. */
  soon(node: Node | null = null): void {
    if (this.signal.aborted) return;
    if (node === null) this.changed = null;
    else this.changed?.add(node);
    if ((this.changed?.size ?? 0) > MOST) this.changed = null;
    if (this.planned) return;
    this.planned = true;
    void this.run();
  }

  private listen(): void {
    for (const root of this.roots)
      if (root.isConnected) this.observer.observe(root, CHANGES);
      else this.roots.delete(root);
  }

  private seen(records: MutationRecord[]): void {
    for (const record of records) {
      if (record.type === 'childList' && this.ofOurs(record)) continue;
      this.looking.touched(record.target);
      this.soon(record.target);
      // Everything is to be looked at again: what else changes until then tells nothing new.
      if (this.changed === null) {
        this.observer.disconnect();
        return;
      }
    }
  }

  private ofOurs({ addedNodes, removedNodes }: MutationRecord): boolean {
    for (const node of removedNodes) if (isOurs(node) && !node.isConnected) this.looking.lost(node);
    return [...addedNodes].every(isOurs) && [...removedNodes].every(isOurs);
  }

  private async run(): Promise<void> {
    await wait(Math.max(0, this.restUntil - clock.now()), this.signal);
    await idle(50);
    if (this.signal.aborted) return;
    const changed = this.changed;
    this.changed = new Set();
    this.planned = false;
    if (changed === null) this.listen();
    const took = await this.looking.look(changed === null ? null : [...changed]);
    this.restUntil = clock.now() + Math.min(LONGEST, Math.max(SHORTEST, took * REST));
  }
}
