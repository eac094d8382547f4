import { useState } from 'preact/hooks';
import { Trouble, troubleOf } from './trouble.ts';

/** Work that someone asked for with a button: whether it is under way, and what went wrong, in words. */
export interface Attempt {
  busy: boolean;
  trouble: string | null;
  /** Says what is not right before anything is sent; null takes it back. */
  refuse(text: string | null): void;
  run(work: () => Promise<void>): Promise<void>;
}

/** One thing at a time: while it runs, buttons wait. */
export function useAttempt(): Attempt {
  const [busy, setBusy] = useState(false);
  const [trouble, refuse] = useState<string | null>(null);
  async function run(work: () => Promise<void>) {
    setBusy(true);
    refuse(null);
    try {
      await work();
    } catch (cause) {
      refuse((cause instanceof Trouble ? cause : troubleOf(500, null)).message);
    }
    setBusy(false);
  }
  return { busy, trouble, refuse, run };
}
