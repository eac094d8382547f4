import type { Worker } from '@playwright/test';
import type { StoredSettings } from '../../extension/background/stored.ts';

/** What the extension's worker has at hand, as far as it is used here. */
declare const chrome: {
  storage: { local: { set(values: Record<string, unknown>): Promise<void> } };
  scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[] }[]> };
};

export interface Pairing {
  settings: Pick<StoredSettings, 'server' | 'token' | 'rung'>;
  /** Origins of portals to turn on; their hosts must have been granted, as the e2e build does. */
  portals: string[];
}

/**
 * Writes token, rung and portals where the background keeps them, and waits until the portals are on.
 * Throws when they are not within ten seconds: their hosts were not granted, then.
 */
export async function pairExtension(worker: Worker, pairing: Pairing): Promise<void> {
  await worker.evaluate(async ({ settings, portals }) => {
    await chrome.storage.local.set({ settings, portals });
    for (let tries = 0; tries < 500; tries++) {
      const on = await chrome.scripting.getRegisteredContentScripts();
      if (on.length >= portals.length) return;
      await new Promise((again) => setTimeout(again, 20));
    }
    throw new Error(`The extension did not turn on ${portals.join(', ')}.`);
  }, pairing);
}
