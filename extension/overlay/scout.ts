import { idle } from './idle.ts';

/** A postcode, an id of the register, or a word with a number after it or before it: an address has one of these. */
const LIKELY = /[1-9]\d{3}[\s\u200b]{0,3}[A-Za-z]{2}|\d{16}|\p{L}{2}[^\p{L}\d]{0,4}\d|\d[\s,]{1,3}\p{L}{3}/u;
/** Far quicker, and most text has none. */
const DIGIT = /\d/;
/** What the text of a page does not show: fields, labels for search engines, and roots that must be opened. */
const HIDDEN =
  'input:not([type="hidden"]):not([type="password"]), select, script[type="application/ld+json"]';
const OWN_ELEMENTS = "boolean(//*[contains(local-name(), '-')])";
const SILENT = 'script, style, noscript, template';
/** So many pieces of text are looked at between two looks at the time. */
const PIECE = 2_000;

const CHANGES: MutationObserverInit = { subtree: true, childList: true, characterData: true };

/**
 * Waits until a page holds anything that could be an address, so that a page without one is left alone with next to
 * nothing. Too generous rather than too strict: what it lets through is read with care by the finder.
 */
export async function likelyAddress(signal: AbortSignal): Promise<void> {
  if (await holds(document)) return;
  await new Promise<void>((done) => {
    const observer = new MutationObserver((records) => {
      if (!records.some(({ target }) => mayHold(target))) return;
      observer.disconnect();
      done();
    });
    observer.observe(document, CHANGES);
    signal.addEventListener('abort', () => {
      observer.disconnect();
      done();
    });
  });
}

async function holds(root: Document): Promise<boolean> {
  if (root.querySelector(HIDDEN) !== null) return true;
  // Elements that a page made up itself may hide their text in a root of their own.
  const own = root.evaluate(OWN_ELEMENTS, root, null, XPathResult.BOOLEAN_TYPE);
  if (own.booleanValue) return true;
  const walker = root.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let seen = 0;
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    seen += 1;
    if (seen % PIECE === 0) await idle(50);
    if (isLikely(node)) return true;
  }
  return false;
}

/** A change is looked at once and roughly: what stands around it in that element. */
function mayHold(target: Node): boolean {
  if (target instanceof Text) return isLikely(target);
  if (!(target instanceof Element)) return true;
  return target.querySelector(HIDDEN) !== null || LIKELY.test(target.textContent ?? '');
}

function isLikely(text: Text): boolean {
  return DIGIT.test(text.data) && LIKELY.test(text.data) && text.parentElement?.closest(SILENT) == null;
}
