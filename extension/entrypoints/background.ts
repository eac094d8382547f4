import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { learnAdapters } from '../background/adapters.ts';
import { Patience } from '../background/backoff.ts';
import { VerdictCache } from '../background/cache.ts';
import { Checks } from '../background/checks.ts';
import { clock } from '../background/clock.ts';
import { followPermissions, inject, sync, tell } from '../background/portals.ts';
import { answer } from '../background/router.ts';
import { open } from '../background/session.ts';
import { closeStorageToPages, onStored, readPortals } from '../background/store.ts';

export default defineBackground(() => {
  const cache = new VerdictCache(browser.storage.session);
  const checks = new Checks({
    clock,
    cache,
    patience: new Patience(),
    open,
    onOtherData: () => void learnAdapters(true),
  });

  void closeStorageToPages();
  followPermissions();
  browser.runtime.onStartup.addListener(() => void sync());
  browser.runtime.onInstalled.addListener(async () => {
    await sync();
    // Pages that stayed open through an update hold an overlay that can no longer reach us.
    for (const portal of await readPortals()) await inject(portal);
  });
  onStored(async (what) => {
    if (what === 'portals') return sync();
    await checks.forget();
    await tell({ type: 'ask-again' });
  });
  browser.runtime.onMessage.addListener((message, sender, respond) => {
    answer(message, sender, checks).then(respond, () => respond(null));
    return true;
  });
});
