import type { Drawer } from './drawer.ts';

/** What our scripts in one frame share. A page has no sight of the world that they run in. */
export interface OurWorld {
  /** Stops the lesson that someone gives in this frame. */
  tredeTeach?: AbortController;
  /** Stops the overlay that runs in this frame. */
  tredeStop?: AbortController;
  /** Left by the script that looks whether a page shows any address, in pieces. */
  tredeProbe?: (root: Document) => Generator<void, boolean>;
  /** Left by the script that finds homes and draws badges. */
  tredeOverlay?: (stop: AbortController) => RunningOverlay;
  /** Left by the script that draws cards. */
  tredeDrawer?: Drawer;
}

/** What the first script tells an overlay. */
export interface RunningOverlay {
  /** What is shown may no longer hold: another rung, another server. */
  askAgain(): void;
  /** Somebody changed something: what is shown is looked at now. */
  changed(): void;
  /** How to read this portal may have changed. */
  learn(): void;
}

export const ourWorld = globalThis as OurWorld;
