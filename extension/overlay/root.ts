import { STYLES } from '../../shared/ui/tokens.ts';

/** The tag of every node that we add to a page. */
export const TAG = 'trede-toets';

/** Tests look inside; a page never may. */
const MODE: ShadowRootMode = import.meta.env.MODE === 'e2e' ? 'open' : 'closed';

/** Which hosts are ours: a page may make elements of our tag as well. */
const ours = new WeakSet<Node>();
/** One sheet for each text: a thousand roots share those of the badges. */
const sheets = new Map<string, CSSStyleSheet>();

/** A host element with our styles in its shadow root, not yet in the page. */
export function createHost(styles: string): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(TAG);
  const root = host.attachShadow({ mode: MODE });
  dress(root, [STYLES, styles]);
  ours.add(host);
  return { host, root };
}

/** Whether a node is one that we made. */
export function isOurs(node: Node): boolean {
  return ours.has(node);
}

function dress(root: ShadowRoot, texts: readonly string[]): void {
  try {
    root.adoptedStyleSheets = texts.map(sheetOf);
  } catch {
    // Firefox keeps a page's roots from sheets made here; a style element in our own root is as good.
    const style = document.createElement('style');
    style.textContent = texts.join('');
    root.append(style);
  }
}

function sheetOf(text: string): CSSStyleSheet {
  const known = sheets.get(text);
  if (known !== undefined) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  sheets.set(text, sheet);
  return sheet;
}
