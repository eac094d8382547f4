import { browser } from 'wxt/browser';
import type { Sent } from '../messages.ts';
import { Policy, settingsUnder } from './policy.ts';
import { StoredLadder, StoredPortals, StoredSettings } from './stored.ts';

const local = browser.storage.local;

/** Keeps storage (and so the token) from content scripts, which share a process with the page. */
export async function closeStorageToPages(): Promise<void> {
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** What IT set for everyone; nothing where nobody did, or where the browser has not heard of it yet. */
export async function readPolicy(): Promise<Policy> {
  // Firefox refuses the question where no policy is there.
  const set = await browser.storage.managed.get(null).catch(() => ({}));
  return Policy.parse(set);
}

/** The settings as they count, by IT before a person; what is absent or unreadable takes its first value. */
export async function readSettings(): Promise<StoredSettings> {
  return settingsUnder(await readPolicy(), await readOwnSettings());
}

async function readOwnSettings(): Promise<StoredSettings> {
  const { settings } = await local.get('settings');
  const read = StoredSettings.safeParse(settings ?? {});
  return read.success ? read.data : StoredSettings.parse({});
}

/** Writes some of the settings over those that are there. */
export async function changeSettings(changes: Partial<StoredSettings>): Promise<void> {
  await local.set({ settings: { ...(await readOwnSettings()), ...changes } });
}

/** Origins of the portals that are on: those that IT set, else in the order in which they were turned on. */
export async function readPortals(): Promise<string[]> {
  const set = (await readPolicy()).portals;
  if (set !== null) return set;
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

/** Keeps what went to the server last, until the browser closes: the options show it. */
export async function keepSent(sent: Sent): Promise<void> {
  await browser.storage.session.set({ sent });
}

/** What went to the server last, or null. Only the background writes it. */
export async function readSent(): Promise<Sent | null> {
  const { sent } = await browser.storage.session.get('sent');
  return (sent as Sent | undefined) ?? null;
}

/** Calls back when settings or portals change, by whoever; IT's may come long after the browser started. */
export function onStored(changed: (what: 'settings' | 'portals') => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local' && area !== 'managed') return;
    if (changes.portals) changed('portals');
    if (changes.settings || changes.server || changes.language) changed('settings');
  });
}
