import type { Clock } from './clock.ts';
import { holdExpiry } from './placements/expire.ts';
import type { Registry } from './store/open.ts';
import type { AreaNames } from './store/placement-view.ts';

const MINUTE = 60_000;

/**
 * Lets holds expire now and each minute, also while nobody asks anything, and empties the log beside the registry: an address
 * that was forgotten stands in that until then. What goes wrong is reported; a minute later it is tried again. Gives what
 * stops it.
 */
export async function keepingUp(
  registry: Registry,
  clock: Clock,
  nameOf: AreaNames,
  report: (message: string) => void,
): Promise<() => Promise<void>> {
  const expiry = holdExpiry(registry, clock, nameOf);
  await expiry.catchUp();
  let last: Promise<unknown> = Promise.resolve();
  const keepUp = async () => {
    try {
      await expiry.catchUp();
      registry.emptyLog();
    } catch (error) {
      report(`Het register bijhouden lukte niet: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const timer = setInterval(() => {
    last = keepUp();
  }, MINUTE);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await last;
  };
}
