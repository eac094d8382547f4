import { wait } from './idle.ts';

/** How often a page asks whether what it shows still holds, in milliseconds, while someone can see it. */
const BEAT = 5_000;

/** Calls `beat` every five seconds while the page is in view, and at once when it comes in view again. */
export class Pulse {
  private turn = 0;
  private ended = false;

  constructor(
    private readonly beat: () => Promise<void>,
    private readonly signal: AbortSignal,
  ) {
    document.addEventListener('visibilitychange', () => this.after(0), { signal });
    this.after();
  }

  /** The next beat comes after so many milliseconds. */
  after(milliseconds: number = BEAT): void {
    this.turn += 1;
    const mine = this.turn;
    void wait(milliseconds, this.signal).then(async () => {
      if (mine !== this.turn || this.ended || this.signal.aborted) return;
      // A page out of sight starts again as soon as it is seen.
      if (document.hidden) return;
      this.after();
      await this.beat();
    });
  }

  /** No beat comes any more. */
  stop(): void {
    this.ended = true;
  }
}
