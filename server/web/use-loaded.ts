import { useCallback, useEffect, useState } from 'preact/hooks';
import { Trouble, troubleOf } from './trouble.ts';

/** Something that is fetched: on its way (with what stood there before), there, or in trouble. */
export type Loaded<T> =
  | { state: 'loading'; value: T | null }
  | { state: 'ready'; value: T }
  | { state: 'trouble'; trouble: Trouble; value: T | null };

/**
 * Fetches again whenever `key` changes (null fetches nothing) and drops answers that come too late.
 * Gives the state, and a function that asks once more.
 */
export function useLoaded<T>(
  key: string | null,
  load: (signal: AbortSignal) => Promise<T>,
): [Loaded<T>, () => void] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading', value: null });
  const [turn, setTurn] = useState(0);

  // `load` is a new closure at each render; what it asks is told by `key`.
  useEffect(() => {
    if (key === null) {
      setLoaded({ state: 'loading', value: null });
      return;
    }
    const stop = new AbortController();
    setLoaded((before) => ({ state: 'loading', value: before.value }));
    load(stop.signal).then(
      (value) => {
        if (!stop.signal.aborted) setLoaded({ state: 'ready', value });
      },
      (cause: unknown) => {
        if (stop.signal.aborted) return;
        const trouble = cause instanceof Trouble ? cause : troubleOf(500, null);
        setLoaded((before) => ({ state: 'trouble', trouble, value: before.value }));
      },
    );
    return () => stop.abort();
  }, [key, turn]);

  return [loaded, useCallback(() => setTurn((before) => before + 1), [])];
}
