import { now } from '../background/clock.ts';

/** How long one slice of work may take, in milliseconds, so that the page stays smooth. */
const SLICE = 8;

/** Waits until the page has nothing better to do, at most `most` milliseconds. */
export function idle(most: number): Promise<void> {
  return new Promise((done) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => done(), { timeout: most });
    else setTimeout(done, 1);
  });
}

/** The part of the Prioritized Task Scheduling API that we use; it is not in every browser. */
interface WithScheduler {
  scheduler?: { postTask?(work: () => void, options: { priority: 'background' }): Promise<void> };
}

/** Lets everything of the page go first, for at most `most` milliseconds. */
function afterPage(most: number): Promise<void> {
  const { scheduler } = globalThis as WithScheduler;
  // An idle callback comes once in an idle period of 50 ms; a task of low priority comes as soon as nothing else waits.
  if (typeof scheduler?.postTask !== 'function') return idle(most);
  return new Promise((done) => {
    const late = setTimeout(done, most);
    const work = () => {
      clearTimeout(late);
      done();
    };
    scheduler.postTask?.(work, { priority: 'background' }).catch(() => undefined);
  });
}

/** Waits until the page was drawn, so that to ask where something stands lays nothing out; at most `most` milliseconds. */
export function drawn(most: number): Promise<void> {
  return new Promise((done) => {
    const late = setTimeout(done, most);
    requestAnimationFrame(() => {
      clearTimeout(late);
      void afterPage(most).then(done);
    });
  });
}

/** Waits so many milliseconds, or until the signal aborts. */
export function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end, { once: true });
    function end() {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      done();
    }
  });
}

/**
 * Goes through `work` in slices of at most 8 ms, with the page's own work between them. Gives what it comes to and the
 * milliseconds that it took itself, or null when the signal aborted.
 */
export async function inSlices<T>(
  work: Iterator<void, T>,
  signal: AbortSignal,
): Promise<{ value: T; took: number } | null> {
  let took = 0;
  for (;;) {
    if (signal.aborted) return null;
    const began = now();
    let spent = 0;
    while (spent < SLICE) {
      const step = work.next();
      spent = now() - began;
      if (step.done) return { value: step.value, took: took + spent };
    }
    took += spent;
    await afterPage(40);
  }
}

/** Work on each item as a row of pieces. */
export function* each<T>(items: Iterable<T>, work: (item: T) => void): Generator<void, void> {
  for (const item of items) {
    work(item);
    yield;
  }
}
