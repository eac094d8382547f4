import { adoptStyles, STYLES } from '../../shared/ui/tokens.ts';

/** The tag of every node that we add to a page; the watcher knows our own by it. */
export const TAG = 'trede-toets';

/** Tests look inside; a page never may. */
const MODE: ShadowRootMode = import.meta.env.MODE === 'e2e' ? 'open' : 'closed';

/** What happens on our nodes is no business of the page's own listeners: a row that opens on click stays shut. */
const OURS = [
  'click',
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
  'input',
  'change',
  'wheel',
];

/** A host element with our styles in its shadow root, not yet in the page. */
export function createHost(styles: string): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(TAG);
  const root = host.attachShadow({ mode: MODE });
  adoptStyles(root, STYLES, styles);
  for (const name of OURS) host.addEventListener(name, (event) => event.stopPropagation(), { passive: true });
  return { host, root };
}

/** Whether a node is one of ours. */
export function isOurs(node: Node): boolean {
  return node.nodeName.toLowerCase() === TAG;
}
