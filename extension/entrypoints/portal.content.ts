import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Told } from '../messages.ts';
import { Overlay } from '../overlay/overlay.ts';

/** Runs only where the background registered it: on portals that the user turned on. */
export default defineContentScript({
  registration: 'runtime',
  allFrames: true,
  noScriptStartedPostMessage: true,
  main(ctx) {
    const overlay = new Overlay(ctx.signal);
    const listen = (told: Told) => {
      if (told.type === 'stop') overlay.end();
      else overlay.askAgain();
    };
    browser.runtime.onMessage.addListener(listen);
    ctx.onInvalidated(() => browser.runtime?.onMessage?.removeListener(listen));
  },
});
