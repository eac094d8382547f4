import { clock } from '../background/clock.ts';

/** How long one slice of work may take, in milliseconds, so that the page stays smooth. */
const SLICE = 8;

/** Waits until the page has nothing better to do, at most `most` milliseconds. */
export function idle(most: number): Promise<void> {
  return new Promise((done) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => done(), { timeout: most });
    else setTimeout(done, 1);
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

/** Does `work` for each item, in slices of at most 8 ms; stops when the signal aborts. */
export async function inSlices<T>(items: T[], work: (item: T) => void, signal: AbortSignal): Promise<void> {
  let began = clock.now();
  for (const item of items) {
    if (signal.aborted) return;
    if (clock.now() - began > SLICE) {
      await idle(100);
      began = clock.now();
      if (signal.aborted) return;
    }
    work(item);
  }
}
