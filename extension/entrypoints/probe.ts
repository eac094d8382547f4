import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showsAddress } from '../overlay/probe.ts';
import { ourWorld } from '../overlay/world.ts';

/** Loaded into a page by the background when something there could be an address. */
export default defineUnlistedScript(() => {
  ourWorld.tredeProbe = showsAddress;
});
