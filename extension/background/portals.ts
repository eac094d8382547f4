import { browser } from 'wxt/browser';
import { patternOf, type Script, type Told } from '../messages.ts';
import { allowed } from './session.ts';
import { readPortals, readSettings, writePortals } from './store.ts';

/** Where the build puts the content script; it is in no manifest and runs only where it is registered. */
const SCRIPT = '/portal.js';
/** What comes later, when it is needed. */
const LATER = { probe: '/probe.js', overlay: '/overlay.js', card: '/card.js' } as const;
const PREFIX = 'portal:';

/** Remembers that the permission for this origin is being asked: the popup may close before the answer comes. */
export async function want(origin: string): Promise<void> {
  await browser.storage.session.set({ wanted: origin });
}

/** Turns a portal on once it is allowed, on pages that are open as well. Gives whether it is on. */
export async function turnOn(origin: string): Promise<boolean> {
  if (!(await allowed(origin))) return false;
  await writePortals([...(await readPortals()), origin]);
  await sync();
  return true;
}

/** Turns a portal off: open pages are cleaned, and its permission is given back. */
export async function turnOff(origin: string): Promise<void> {
  await writePortals((await readPortals()).filter((portal) => portal !== origin));
  await sync();
  // The server, or another portal, may stand on the same host, and the browser may know no ports.
  const kept = [(await readSettings()).server, ...(await readPortals())].map((one) => patternOf(one));
  if (kept.includes(patternOf(origin))) return;
  // One that came with the build cannot be given back.
  await browser.permissions.remove({ origins: [patternOf(origin)] }).catch(() => false);
}

let running: Promise<void> = Promise.resolve();

/** Makes what is registered equal to what is on and allowed; one at a time, so that two changes do not cross. */
export function sync(): Promise<void> {
  running = running.then(syncOnce, syncOnce);
  return running;
}

async function syncOnce(): Promise<void> {
  const portals = await readPortals();
  const on = new Set<string>();
  for (const portal of portals) if (await allowed(portal)) on.add(portal);
  const registered = (await browser.scripting.getRegisteredContentScripts())
    .map((script) => script.id)
    .filter((id) => id.startsWith(PREFIX));
  const gone = registered.filter((id) => !on.has(id.slice(PREFIX.length)));
  const fresh = [...on].filter((origin) => !registered.includes(PREFIX + origin));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  if (fresh.length > 0)
    await browser.scripting.registerContentScripts(
      fresh.map((origin) => ({
        id: PREFIX + origin,
        js: [SCRIPT],
        matches: [patternOf(origin)],
        allFrames: true,
        runAt: 'document_idle' as const,
        persistAcrossSessions: true,
      })),
    );
  for (const id of gone) await tell({ type: 'stop' }, id.slice(PREFIX.length));
  for (const origin of fresh) await inject(origin);
}

/** Puts the overlay in pages that were open already: of one portal, after an update of all. */
export async function inject(origin: string): Promise<void> {
  for (const tab of await tabsOf(origin))
    await browser.scripting
      .executeScript({ target: { tabId: tab, allFrames: true }, files: [SCRIPT] })
      // The tab may have closed or moved on meanwhile.
      .catch(() => undefined);
}

/** Loads one of our scripts into one frame that asked for it. Gives whether it is there. */
export async function load(script: Script, tabId: number, frameId: number): Promise<boolean> {
  const asked = { target: { tabId, frameIds: [frameId] }, files: [LATER[script]] };
  return browser.scripting.executeScript(asked).then(
    () => true,
    // The frame may have moved on meanwhile.
    () => false,
  );
}

/** Tells the pages of one portal, or of all, what changed. */
export async function tell(told: Told, only?: string): Promise<void> {
  const portals = only === undefined ? await readPortals() : [only];
  // A page without our script has nobody to hear it.
  for (const portal of portals) for (const tab of await tabsOf(portal)) await tellTab(tab, told);
}

/** Tells one tab, in all its frames. */
export async function tellTab(tab: number, told: Told): Promise<void> {
  await browser.tabs.sendMessage(tab, told).catch(() => undefined);
}

/** Tells popup, options and side panel, as far as they are open. */
export async function tellOwn(told: Told): Promise<void> {
  await browser.runtime.sendMessage(told).catch(() => undefined);
}

/** Starts following permissions that are given or taken elsewhere. */
export function followPermissions(): void {
  browser.permissions.onAdded.addListener(async () => {
    const { wanted } = await browser.storage.session.get('wanted');
    await browser.storage.session.remove('wanted');
    if (typeof wanted === 'string') await turnOn(wanted);
    else await sync();
  });
  browser.permissions.onRemoved.addListener(() => void sync());
}

async function tabsOf(origin: string): Promise<number[]> {
  if (!(await allowed(origin))) return [];
  const tabs = await browser.tabs.query({ url: patternOf(origin) });
  return tabs.flatMap(({ id, url }) => (id !== undefined && isAt(url, origin) ? [id] : []));
}

/** A pattern without port takes in other servers on the same host. */
function isAt(url: string | undefined, origin: string): boolean {
  return url !== undefined && URL.canParse(url) && new URL(url).origin === origin;
}
