import type { Registry } from '../store/open.ts';

/** How often the registry is looked at while someone listens: another process may write too. */
const EVERY = 1000;

/** Tells who listens that something was written. */
export interface ChangeFeed {
  /** Calls `wake` after each change, and with `closed` when there is nothing more to come; gives what stops it. */
  listen(wake: (what: 'changed' | 'closed') => void): () => void;
}

/** One look at the data version for all listeners, and none without them. */
export function changeFeed(registry: Registry): ChangeFeed {
  const listeners = new Set<(what: 'changed' | 'closed') => void>();
  let timer: NodeJS.Timeout | null = null;
  let version: number | null = null;

  const rest = () => {
    if (timer) clearInterval(timer);
    timer = null;
  };
  const look = () => {
    const now = versionOf(registry);
    if (now === null) {
      rest();
      for (const wake of listeners) wake('closed');
      listeners.clear();
      return;
    }
    if (now === version) return;
    version = now;
    for (const wake of listeners) wake('changed');
  };
  return {
    listen(wake) {
      listeners.add(wake);
      if (!timer) {
        version = versionOf(registry);
        timer = setInterval(look, EVERY);
        timer.unref();
      }
      return () => {
        listeners.delete(wake);
        if (listeners.size === 0) rest();
      };
    },
  };
}

/** Null once the registry is closed: the server is on its way out. */
function versionOf(registry: Registry): number | null {
  try {
    return registry.state().dataVersion;
  } catch {
    return null;
  }
}
