import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawCard } from '../overlay/card/card.tsx';
import { CARD_STYLES, TASK_STYLES } from '../overlay/card/styles.ts';
import { drawTask } from '../overlay/card/task.tsx';
import { ourWorld } from '../overlay/world.ts';

/** Loaded into a page by the background when someone opens the first card there. */
export default defineUnlistedScript(() => {
  ourWorld.tredeDrawer = {
    styles: CARD_STYLES,
    barStyles: TASK_STYLES,
    draw: drawCard,
    drawTask,
    clear: (into) => render(null, into),
  };
});
