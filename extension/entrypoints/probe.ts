import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { inSlices } from '../overlay/idle.ts';
import { showsAddress } from '../overlay/probe.ts';
import { ourWorld } from '../overlay/world.ts';

/** Loaded into a page by the background when something there could be an address. */
export default defineUnlistedScript(() => {
  ourWorld.tredeProbe = async (signal) => (await inSlices(showsAddress(document), signal))?.value ?? false;
});
