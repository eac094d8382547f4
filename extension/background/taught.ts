import { browser } from 'wxt/browser';
import type { Adapter } from '../../shared/api/portals.ts';
import type { Taught } from '../lessons.ts';
import { StoredTaught } from './stored.ts';

/** More than anyone works with; the oldest makes way. */
const MOST = 50;

/** The adapters that this person made by pointing, oldest first. */
export async function readTaught(): Promise<Adapter[]> {
  const { taught } = await browser.storage.local.get('taught');
  const read = StoredTaught.safeParse(taught ?? []);
  return read.success ? read.data : [];
}

/** Keeps an adapter in the place of what had its name. */
export async function keepTaught(adapter: Adapter): Promise<void> {
  const others = (await readTaught()).filter(({ id }) => id !== adapter.id);
  await browser.storage.local.set({ taught: [...others, adapter].slice(-MOST) });
}

/** Forgets one that was taught here. */
export async function forgetTaught(id: string): Promise<void> {
  await browser.storage.local.set({ taught: (await readTaught()).filter((adapter) => adapter.id !== id) });
}

/** What was taught here, as the options list it. */
export async function listTaught(): Promise<Taught[]> {
  return (await readTaught()).map(({ id, examples }) => ({
    id,
    page: (examples[0] ?? id).replace(/^[a-z]+:\/\/|\/$/g, ''),
  }));
}
