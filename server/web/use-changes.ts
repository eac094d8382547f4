import { useEffect, useState } from 'preact/hooks';
import { follow } from './client.ts';

/** Seconds before a stream that ended is opened again: soon at first, then less often. */
const WAITS = [1, 2, 5, 10, 30];

/**
 * Calls `changed` when the server tells that the registry changed, and when it can be followed again after it could not.
 * Gives whether it is being followed: else someone should ask now and then.
 */
export function useChanges(active: boolean, changed: () => void): boolean {
  const [live, setLive] = useState(false);
  useEffect(() => {
    if (!active) return;
    const stop = new AbortController();
    let version: string | null = null;
    let failed = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const open = () => {
      follow(
        'events',
        (text) => {
          const told = (JSON.parse(text) as { dataVersion: string }).dataVersion;
          setLive(true);
          if (failed > 0 || (version !== null && told !== version)) changed();
          failed = 0;
          version = told;
        },
        stop.signal,
      )
        .catch(() => {})
        .then(() => {
          if (stop.signal.aborted) return;
          setLive(false);
          // A stream that breaks off most often means that the server is gone: say so at once.
          if (failed === 0) changed();
          const wait = WAITS[Math.min(failed, WAITS.length - 1)] ?? 30;
          failed += 1;
          timer = setTimeout(open, wait * 1000);
        });
    };
    open();
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [active, changed]);
  return active && live;
}
