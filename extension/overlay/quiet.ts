import { isOurs } from './root.ts';

/** What happens on our nodes is no business of the page's own listeners: a row that opens on click stays shut. */
const EVENTS = [
  'dblclick',
  'auxclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'keydown',
  'keypress',
  'keyup',
];

/** Keeps events on our badges from the page, by one listener each for all of them, until the signal aborts. */
export function keepQuiet(signal: AbortSignal): void {
  for (const name of EVENTS)
    window.addEventListener(
      name,
      (event) => {
        if (event.target instanceof Node && isOurs(event.target)) event.stopPropagation();
      },
      { capture: true, passive: true, signal },
    );
}
