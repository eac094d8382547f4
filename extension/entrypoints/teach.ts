import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { teach } from '../teach/begin.ts';

/** Loaded into a page by the background when someone asked in the popup to point at an address there. */
export default defineUnlistedScript(() => void teach());
