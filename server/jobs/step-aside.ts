import { constants, setPriority } from 'node:os';

/** Lets checks on a running server go before what this process does from now on. */
export function stepAside(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch (error) {
    // Some systems forbid it; the work then merely shares the machine.
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

/** As stepAside, for the thread that calls it alone: only on Linux does a thread have a priority of its own. */
export function stepAsideInThread(): void {
  if (process.platform === 'linux') stepAside();
}
