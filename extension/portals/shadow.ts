import { firstChildOf, tagOf } from './tree.ts';

/** Names of our own elements begin so. */
const OWN = 'TREDE-';
/** Elements that may hold a shadow root, beside those with a name of their own. */
const HOSTS = new Set(
  'ARTICLE ASIDE BLOCKQUOTE BODY DIV FOOTER H1 H2 H3 H4 H5 H6 HEADER MAIN NAV P SECTION SPAN'.split(' '),
);

interface Opener {
  dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };
}
const { chrome } = globalThis as { chrome?: Opener };

/**
 * The shadow root of an element, also a closed one where the browser lets an extension see it. Of elements without a name
 * of their own only empty ones are asked: a page has thousands, and each question takes its time.
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const tag = tagOf(element);
  const named = tag.includes('-');
  if (named && tag.toUpperCase().startsWith(OWN)) return null;
  if (element.shadowRoot) return element.shadowRoot;
  if (!named && (firstChildOf(element) !== null || !HOSTS.has(tag))) return null;
  if (chrome?.dom?.openOrClosedShadowRoot && element instanceof HTMLElement)
    return chrome.dom.openOrClosedShadowRoot(element);
  // Firefox has it on the element itself.
  return (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null;
}
