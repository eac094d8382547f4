import { browser } from 'wxt/browser';

import { z } from 'zod';
import { Adapter, PortalItem } from '../../shared/api/portals.ts';
import { ADAPTERS } from '../portals/adapters/index.ts';
import { adaptersOf } from './adapter-choice.ts';
import { createClient, NoAnswer } from './client.ts';
import { clock } from './clock.ts';
import { tell } from './portals.ts';
import { clientFor } from './session.ts';
import { readSettings } from './store.ts';
import { readTaught } from './taught.ts';

/** How long what the region says is taken as still so, in milliseconds; a change of its data is looked at at once. */
const FRESH = 60_000;

/** What `storage.local` holds under `adapters`: what the region at `server` says of them. */
const StoredAdapters = z.object({ server: z.string(), items: z.array(PortalItem) });

const own = z.array(Adapter).parse(ADAPTERS);
let lookedAt = Number.NEGATIVE_INFINITY;

/** The adapters for a page, likeliest first: of the region where it published them, else those we bring. */
export async function adaptersFor(url: string): Promise<Adapter[]> {
  void learnAdapters(false);
  const { server } = await readSettings();
  return adaptersOf(own, await readKept(server), url, await readTaught());
}

/** Asks the region for its adapters, at most once a minute unless its data changed; tells open pages of a change. */
export async function learnAdapters(otherData: boolean): Promise<void> {
  if (!otherData && clock.now() - lookedAt < FRESH) return;
  lookedAt = clock.now();
  const { server, token } = await readSettings();
  if (token === null) return;
  try {
    const { items } = await createClient(server, token).portals();
    const before = JSON.stringify(await readKept(server));
    if (before === JSON.stringify(items)) return;
    await browser.storage.local.set({ adapters: { server, items } });
    await tell({ type: 'adapters' });
  } catch (cause) {
    // What was kept goes on; a server of before has no adapters to tell of.
    if (!(cause instanceof NoAnswer)) throw cause;
  }
}

/** Whether this is the first time in this browser session that an adapter turns out not to fit. */
export async function isFirstMisfit(id: string): Promise<boolean> {
  const { misfits } = await browser.storage.session.get('misfits');
  const known: unknown[] = Array.isArray(misfits) ? misfits : [];
  if (known.includes(id)) return false;
  await browser.storage.session.set({ misfits: [...known, id].slice(-100) });
  return true;
}

/**
 * Tells the region that its adapter, or one that we bring, no longer fits the portal at `url`: name and version, and
 * nothing of the page. What this person taught herself is nobody else's business.
 */
export async function reportMisfit(id: string, url: string): Promise<void> {
  const settings = await readSettings();
  const misfit = adaptersOf(own, await readKept(settings.server), url).find((adapter) => adapter.id === id);
  if (misfit === undefined || settings.token === null) return;
  if ((await readTaught()).some((taught) => taught.id === id && taught.version >= misfit.version)) return;
  try {
    await clientFor(settings).misfit(id, misfit.version);
  } catch (cause) {
    // The region hears it from another browser, or in another session.
    if (!(cause instanceof NoAnswer)) throw cause;
  }
}

/** What the region at `server` says of adapters, as last heard. */
export async function readKept(server: string): Promise<PortalItem[]> {
  const { adapters } = await browser.storage.local.get('adapters');
  const read = StoredAdapters.safeParse(adapters);
  return read.success && read.data.server === server ? read.data.items : [];
}
