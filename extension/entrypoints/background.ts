import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { learnAdapters } from '../background/adapters.ts';
import { Patience } from '../background/backoff.ts';
import { VerdictCache } from '../background/cache.ts';
import { Checks } from '../background/checks.ts';
import { clock } from '../background/clock.ts';
import { Desk } from '../background/desk.ts';
import { followPermissions, inject, sync, tell, tellOwn } from '../background/portals.ts';
import { answer } from '../background/router.ts';
import { open } from '../background/session.ts';
import { closeStorageToPages, onStored, readPortals } from '../background/store.ts';
import { ChangeStream } from '../background/stream.ts';
import { Tasks } from '../background/tasks.ts';

export default defineBackground(() => {
  const cache = new VerdictCache(browser.storage.session);
  const changed = () => {
    void tell({ type: 'changed' });
    void tellOwn({ type: 'changed' });
  };
  let away = false;
  const stream = new ChangeStream({
    clock,
    open: async () => {
      const opened = await open(null);
      return opened.state === 'open' ? opened.client : null;
    },
    heard: (dataVersion) =>
      void checks.heard(dataVersion).then((other) => {
        // Pages that asked meanwhile show what they knew: it is to be told anew, also where nothing is new.
        if (other || away) changed();
        away = false;
      }),
    lost: () => {
      away = true;
      checks.doubt();
      changed();
    },
  });
  const checks = new Checks({
    clock,
    cache,
    patience: new Patience(),
    open,
    onOtherData: () => void learnAdapters(true),
    isTold: () => stream.want(),
  });
  const tasks = new Tasks(browser.storage.session);
  const desk = new Desk(checks, changed);

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
    stream.restart();
    await checks.forget();
    await tell({ type: 'ask-again' });
  });
  browser.tabs.onRemoved.addListener((tab) => void tasks.drop(tab));
  browser.runtime.onMessage.addListener((message, sender, respond) => {
    answer(message, sender, { checks, tasks, desk }).then(respond, () => respond(null));
    return true;
  });
});
