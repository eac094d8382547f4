const FIRST = 1_000;
const LONGEST = 30_000;

/** How long to wait after so many failures in a row, in milliseconds: 1, 2, 4, ... at most 30 seconds. */
export function waitAfter(failures: number): number {
  return Math.min(LONGEST, FIRST * 2 ** Math.max(0, failures - 1));
}

/** When the server may be asked again. All pages share one, so that many tabs do not knock at once. */
export class Patience {
  private failures = 0;
  private until = 0;

  /** Milliseconds to wait from `now`; 0 when the server may be asked. */
  left(now: number): number {
    return Math.max(0, this.until - now);
  }

  /** The server did not answer; gives how long to wait. What fails while waiting is of the same outage. */
  failed(now: number): number {
    if (this.left(now) > 0) return this.left(now);
    this.failures += 1;
    const wait = waitAfter(this.failures);
    this.until = now + wait;
    return wait;
  }

  /** The server answered, or its address or token changed. */
  reset(): void {
    this.failures = 0;
    this.until = 0;
  }
}
