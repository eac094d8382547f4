import { browser } from 'wxt/browser';
import { StoredLadder, StoredPortals, StoredSettings } from './stored.ts';

const local = browser.storage.local;

/** Keeps storage (and so the token) from content scripts, which share a process with the page. */
export async function closeStorageToPages(): Promise<void> {
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** The settings; what is absent or unreadable takes its first value. */
export async function readSettings(): Promise<StoredSettings> {
  const { settings } = await local.get('settings');
  const read = StoredSettings.safeParse(settings ?? {});
  return read.success ? read.data : StoredSettings.parse({});
}

/** Writes some of the settings over those that are there. */
export async function changeSettings(changes: Partial<StoredSettings>): Promise<void> {
  await local.set({ settings: { ...(await readSettings()), ...changes } });
}

/** Origins of the portals that are on, in the order in which they were turned on. */
export async function readPortals(): Promise<string[]> {
  const { portals } = await local.get('portals');
  const read = StoredPortals.safeParse(portals ?? []);
  return read.success ? read.data : [];
}

export async function writePortals(portals: string[]): Promise<void> {
  await local.set({ portals: [...new Set(portals)] });
}

/** The ladder as last read from this server, or null. */
export async function readLadder(server: string): Promise<StoredLadder | null> {
  const { ladder } = await local.get('ladder');
  const read = StoredLadder.safeParse(ladder);
  return read.success && read.data.server === server ? read.data : null;
}

export async function writeLadder(ladder: StoredLadder): Promise<void> {
  await local.set({ ladder });
}

/** Calls back when settings or portals change, by whoever. */
export function onStored(changed: (what: 'settings' | 'portals') => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local') return;
    if (changes.settings) changed('settings');
    if (changes.portals) changed('portals');
  });
}
