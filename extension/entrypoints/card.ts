import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawCard } from '../overlay/card.tsx';
import { CARD_STYLES } from '../overlay/card-styles.ts';
import { ourWorld } from '../overlay/world.ts';

/** Loaded into a page by the background when someone opens the first card there. */
export default defineUnlistedScript(() => {
  ourWorld.tredeDrawer = { styles: CARD_STYLES, draw: drawCard, clear: (into) => render(null, into) };
});
