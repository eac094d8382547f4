import { setImmediate } from 'node:timers/promises';

/** How long work is followed, and stopped between two steps. */
export interface Steps {
  /** Throws between two steps once it is aborted. */
  signal: AbortSignal;
  /** How far it is, now and then. */
  progress(done: number, total: number): void;
}

const BATCH = 200;

/** Does `step` for each item in order. In between it lets the process hear Ctrl-C, and tells how far it is. */
export async function walk<Item>(
  items: readonly Item[],
  steps: Steps,
  step: (item: Item) => Promise<void>,
): Promise<void> {
  for (const [index, item] of items.entries()) {
    if (index % BATCH === 0) {
      steps.progress(index, items.length);
      await setImmediate();
      steps.signal.throwIfAborted();
    }
    await step(item);
  }
  steps.signal.throwIfAborted();
  steps.progress(items.length, items.length);
}
