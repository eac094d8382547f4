import { browser } from 'wxt/browser';
import type { AnswerTo, PageMessage } from '../messages.ts';

/** The extension was updated or removed under this page: nothing can be asked any more. */
export class Invalidated extends Error {
  override readonly name = 'Invalidated';
}

/** Whether the extension that put us here still stands. */
export function stillThere(): boolean {
  return browser.runtime?.id !== undefined;
}

/** Asks the background. Gives null when it gave no answer; throws Invalidated when it is no longer ours. */
export async function ask<M extends PageMessage>(message: M): Promise<AnswerTo<M> | null> {
  try {
    const answer: AnswerTo<M> | null | undefined = await browser.runtime.sendMessage(message);
    return answer ?? null;
  } catch {
    if (!stillThere()) throw new Invalidated();
    // The worker went to sleep under our question; the next one wakes it.
    return null;
  }
}
