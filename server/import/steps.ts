import { setImmediate } from 'node:timers/promises';

/** How long work is followed, and stopped between two steps. */
export interface Steps {
  /** Throws between two steps once it is aborted. */
  signal: AbortSignal;
  /** How far it is, now and then. */
  progress(done: number, total: number): void;
}

const BATCH = 200;

type StepOf<Item> = (item: Item) => Promise<void>;

/** Does `step` for each item in order. In between it lets the process hear Ctrl-C, and tells how far it is. */
export function walk<Item>(
  items: readonly Item[],
  steps: Steps,
  step: (item: Item) => Promise<void>,
): Promise<void> {
  return walkBatches(items, steps, () => step);
}

/** As `walk`; `prepare` looks up what the next items need, and gives their step: never more in memory than some items ask. */
export async function walkBatches<Item>(
  items: readonly Item[],
  steps: Steps,
  prepare: (batch: readonly Item[]) => StepOf<Item> | Promise<StepOf<Item>>,
): Promise<void> {
  for (let start = 0; start < items.length; start += BATCH) {
    steps.progress(start, items.length);
    await setImmediate();
    steps.signal.throwIfAborted();
    const batch = items.slice(start, start + BATCH);
    const step = await prepare(batch);
    for (const item of batch) await step(item);
  }
  steps.signal.throwIfAborted();
  steps.progress(items.length, items.length);
}
