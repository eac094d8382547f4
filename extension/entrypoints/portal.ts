import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { begin } from '../overlay/begin.ts';

/** Runs only where the background registered it: on portals that the user turned on. */
export default defineUnlistedScript(() => void begin());
