/** Does long work in turns, so that others are answered in between. Throws when the signal says to stop. */
export async function inTurns<T>(steps: Generator<void, T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await new Promise(setImmediate);
    signal?.throwIfAborted();
  }
}
