import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Overlay } from '../overlay/overlay.ts';
import { ourWorld } from '../overlay/world.ts';

/** Loaded into a page by the background when something there could be an address. */
export default defineUnlistedScript(() => {
  ourWorld.tredeOverlay = (stop) => new Overlay(stop);
});
