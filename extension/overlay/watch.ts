import { clock } from '../background/clock.ts';
import { idle, wait } from './idle.ts';

/** Least time between two looks at the page, in milliseconds. */
const SHORTEST = 100;
const LONGEST = 5_000;
/** A look that takes 1 ms is followed by 20 ms of rest: at most a twentieth of the processor. */
const REST = 20;

const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['value', 'href', 'content', 'aria-label', 'hidden'],
};

/**
 * Calls `look` when the page changed, not at each change but when it is quiet, and less often the longer a look takes.
 * `own` says which nodes are ours and where we put them: what happens to those is no change.
 */
export class Watcher {
  private readonly observer: MutationObserver;
  private readonly watched = new WeakSet<Node>();
  private planned = false;
  private restUntil = 0;

  constructor(
    private readonly look: () => void,
    private readonly own: (node: Node) => boolean,
    private readonly signal: AbortSignal,
  ) {
    this.observer = new MutationObserver((records) => {
      if (records.some((record) => this.matters(record))) this.soon();
    });
    // Text typed into a field changes no node.
    document.addEventListener('change', () => this.soon(), { signal, capture: true });
    signal.addEventListener('abort', () => this.observer.disconnect());
    this.follow(document);
  }

  /** Also watches this root: changes inside an open shadow root of the page stay inside it. */
  follow(root: Node): void {
    if (this.watched.has(root)) return;
    this.watched.add(root);
    this.observer.observe(root, CHANGES);
  }

  /** Plans a look. */
  soon(): void {
    if (this.planned || this.signal.aborted) return;
    this.planned = true;
    void this.run();
  }

  private async run(): Promise<void> {
    await wait(Math.max(0, this.restUntil - clock.now()), this.signal);
    await idle(200);
    this.planned = false;
    if (this.signal.aborted) return;
    const began = clock.now();
    this.look();
    const took = clock.now() - began;
    this.restUntil = clock.now() + Math.min(LONGEST, Math.max(SHORTEST, took * REST));
  }

  private matters(record: MutationRecord): boolean {
    if (record.type !== 'childList') return !this.own(record.target);
    const nodes = [...record.addedNodes, ...record.removedNodes];
    return !nodes.every((node) => this.own(node));
  }
}
