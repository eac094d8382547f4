import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Overlay } from '../overlay/overlay.ts';
import { Pointing } from '../overlay/pointing.ts';
import { ourWorld } from '../overlay/world.ts';

/** Loaded into a page by the background when something there could be an address. */
export default defineUnlistedScript(() => {
  ourWorld.tredeOverlay = (stop) => {
    const overlay = new Overlay(stop);
    new Pointing(overlay.entries, stop.signal);
    return overlay;
  };
});
