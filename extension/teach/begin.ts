import { browser } from 'wxt/browser';
import type { Told } from '../messages.ts';
import { ask } from '../overlay/ask.ts';
import { ourWorld } from '../overlay/world.ts';
import { Teach } from './teach.ts';

/** Lets someone point at an address in this frame, until it is kept or stopped; a second time begins anew. */
export async function teach(): Promise<void> {
  ourWorld.tredeTeach?.abort();
  const stop = new AbortController();
  ourWorld.tredeTeach = stop;
  const answer = await ask({ type: 'teach.ask' }).catch(() => null);
  if (answer === null || !('teaching' in answer) || !answer.teaching || stop.signal.aborted) return;
  const lesson = new Teach(stop, answer);
  const listen = (told: Told) => {
    if (told.type === 'stop') stop.abort();
    if (told.type === 'teach.end' && !(told.others && lesson.begun)) stop.abort();
  };
  browser.runtime.onMessage.addListener(listen);
  stop.signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listen));
}
