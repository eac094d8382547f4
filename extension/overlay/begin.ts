import { browser } from 'wxt/browser';
import type { Told } from '../messages.ts';
import { ask, stillThere } from './ask.ts';
import { inSlices } from './idle.ts';
import { likelyAddress } from './scout.ts';
import { ourWorld, type RunningOverlay } from './world.ts';

/** Told by a newer overlay to one that an update left behind. A page may say it too: it ends nothing that still works. */
const NEWER = 'trede-nieuwer';

/** Starts in this frame, once; what lost its extension makes way. The overlay itself comes when there is an address. */
export async function begin(): Promise<void> {
  document.dispatchEvent(new CustomEvent(NEWER));
  if (ourWorld.tredeStop !== undefined && !ourWorld.tredeStop.signal.aborted) return;
  const stop = new AbortController();
  ourWorld.tredeStop = stop;
  const { signal } = stop;
  const makeWay = () => {
    if (!stillThere()) stop.abort();
  };
  document.addEventListener(NEWER, makeWay, { signal });
  let overlay: RunningOverlay | null = null;
  const listen = (told: Told) => {
    if (told.type === 'stop') stop.abort();
    else if (told.type === 'adapters') overlay?.learn();
    else if (told.type === 'ask-again') overlay?.askAgain();
    else if (told.type === 'changed') overlay?.changed();
  };
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listen));
  await likelyAddress(signal, () => isOne(stop));
  overlay = signal.aborted ? null : await loaded(stop);
}

/** A better look than the first, by a script that comes for it; without that script we leave the page alone. */
async function isOne(stop: AbortController): Promise<boolean> {
  if (ourWorld.tredeProbe === undefined)
    await ask({ type: 'load', script: 'probe' }).catch(() => stop.abort());
  const { tredeProbe } = ourWorld;
  if (tredeProbe === undefined) return false;
  return (await inSlices(tredeProbe(document), stop.signal))?.value ?? false;
}

/** The overlay, once its script is here; null where the portal was turned off meanwhile. */
async function loaded(stop: AbortController): Promise<RunningOverlay | null> {
  if (ourWorld.tredeOverlay === undefined)
    await ask({ type: 'load', script: 'overlay' }).catch(() => stop.abort());
  return stop.signal.aborted ? null : (ourWorld.tredeOverlay?.(stop) ?? null);
}
