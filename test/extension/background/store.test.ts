import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// Before what looks for the browser is loaded.
Object.assign(globalThis, { browser: fakeBrowser, chrome: fakeBrowser });
Object.assign(fakeBrowser.runtime, { id: 'test' });
const { changeSettings, onStored, readPolicy, readPortals, readSettings, writePortals } = await import(
  '../../../extension/background/store.ts'
);

beforeEach(() => fakeBrowser.reset());

it('takes what a person set until IT sets something, and that from then on', async () => {
  await changeSettings({ server: 'https://een.nl', token: 'geheim', tokenId: 'a', language: 'en' });
  await writePortals(['https://eigen.nl']);
  expect(await readPortals()).toEqual(['https://eigen.nl']);
  const told: string[] = [];
  onStored((what) => told.push(what));

  // Long after the start, as a policy that is fetched late.
  await fakeBrowser.storage.managed.set({
    portals: ['https://portaal.nl/aanbod'],
    server: 'https://twee.nl',
  });
  expect(told.toSorted()).toEqual(['portals', 'settings']);
  expect(await readPortals()).toEqual(['https://portaal.nl']);
  // The token of another server goes nowhere else.
  expect(await readSettings()).toMatchObject({ server: 'https://twee.nl', token: null, language: 'en' });

  await fakeBrowser.storage.managed.remove(['portals', 'server']);
  expect(told).toHaveLength(4);
  expect(await readPortals()).toEqual(['https://eigen.nl']);
  expect(await readSettings()).toMatchObject({ server: 'https://een.nl', token: 'geheim' });
});

it('hears nothing of what others keep for a session', async () => {
  const told: string[] = [];
  onStored((what) => told.push(what));
  await fakeBrowser.storage.session.set({ portals: ['https://x.nl'], settings: {} });
  expect(told).toEqual([]);
});

it('goes on without a policy where the browser refuses the question', async () => {
  const { get } = fakeBrowser.storage.managed;
  fakeBrowser.storage.managed.get = () => Promise.reject(new Error('Managed storage manifest not found'));
  expect(await readPolicy()).toEqual({ server: null, portals: null, language: null });
  fakeBrowser.storage.managed.get = get;
});
