import { setTimeout as sleep } from 'node:timers/promises';

/** Fair use: lets a few requests through at once, and the next one only after a gap. */
export class Gate {
  readonly #gap: number;
  #free: number;
  readonly #waiting: (() => void)[] = [];
  /** Settles when the next request may start. */
  #turn: Promise<unknown> = Promise.resolve();

  /** `gap` is the least time between two starts, in milliseconds. */
  constructor(atOnce: number, gap: number) {
    this.#free = atOnce;
    this.#gap = gap;
  }

  /** Does `work` when its turn has come. Throws the signal's reason when that comes first. */
  async run<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    await this.#place(signal);
    try {
      const turn = this.#turn;
      this.#turn = turn.then(() => sleep(this.#gap));
      await turn;
      signal.throwIfAborted();
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free++;
    }
  }

  async #place(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#free > 0) {
      this.#free--;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const go = () => {
        signal.removeEventListener('abort', stop);
        resolve();
      };
      const stop = () => {
        this.#waiting.splice(this.#waiting.indexOf(go), 1);
        reject(signal.reason);
      };
      this.#waiting.push(go);
      signal.addEventListener('abort', stop, { once: true });
    });
  }
}
