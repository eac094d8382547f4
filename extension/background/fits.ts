import { browser } from 'wxt/browser';
import { StoredFits } from './stored.ts';

/** More portals than this nobody looks at; the oldest is forgotten first. */
const MOST = 300;

/** The adapters that fitted pages of this portal before, in this browser. */
export async function readFits(origin: string): Promise<string[]> {
  return (await readAll()).flatMap((one) => (one.origin === origin ? [one.adapter] : []));
}

/** Keeps that an adapter fits this portal. */
export async function keepFit(origin: string, adapter: string): Promise<void> {
  const others = (await readAll()).filter((one) => one.origin !== origin || one.adapter !== adapter);
  await browser.storage.local.set({ fits: [...others, { origin, adapter }].slice(-MOST) });
}

async function readAll(): Promise<StoredFits> {
  const { fits } = await browser.storage.local.get('fits');
  const read = StoredFits.safeParse(fits ?? []);
  return read.success ? read.data : [];
}
