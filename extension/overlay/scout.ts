import { clock } from '../background/clock.ts';
import { shadowRootOf } from '../portals/shadow.ts';
import { idle, wait } from './idle.ts';
import { isLikely } from './likely.ts';

/** Elements that a page made up itself may hold a root of their own. */
const OWN_ELEMENTS = "boolean(//*[contains(local-name(), '-')])";
/** What is no text of the page, what holds an address without showing it, and empty elements that may hold a root. */
const SILENT = new Set(['script', 'style', 'noscript', 'template']);
const MARKED = '[itemprop*="ddress"], [itemprop="postalCode"]';
const SPECIAL = `script, style, noscript, template, ${MARKED}, input:not([type="hidden"]):not([type="password"]),
 :is(article, aside, blockquote, div, footer, header, main, nav, p, section, span):empty`;
/** As the finder rests between two looks: a look of 1 ms is followed by 20 ms of rest. */
const REST = 20;
const SHORTEST = 100;
const LONGEST = 3_000;
/** More places than this at once, and the whole page is looked at. */
const MOST = 64;

const CHANGES: MutationObserverInit = { subtree: true, childList: true, characterData: true };

/**
 * Waits until a page holds anything that could be an address and `isOne` agrees, so that a page without one is left alone
 * with next to nothing. Too generous rather than too strict: what it lets through is read with care by the finder.
 */
export async function likelyAddress(signal: AbortSignal, isOne: () => Promise<boolean>): Promise<void> {
  let changed: ReadonlySet<Node> | null = null;
  while (!signal.aborted) {
    const began = clock.now();
    const likely = changed === null ? holds(document) : [...changed].some(mayHold);
    if (likely && (await isOne())) return;
    changed = await changesAfter((clock.now() - began) * REST, signal);
  }
}

/** Where the page changes, gathered for so many milliseconds and until it is idle; null is everywhere. */
async function changesAfter(rest: number, signal: AbortSignal): Promise<ReadonlySet<Node> | null> {
  const targets = new Set<Node>();
  let wake = () => {};
  const first = new Promise<void>((done) => {
    wake = done;
  });
  const observer = new MutationObserver((records) => {
    for (const { target } of records) targets.add(target);
    // In a storm of changes the rest tells nothing new.
    if (targets.size > MOST) observer.disconnect();
    wake();
  });
  observer.observe(document, CHANGES);
  // Text typed into a field changes no node.
  const typed = ({ target }: Event) => {
    if (target instanceof Node) targets.add(target);
    wake();
  };
  document.addEventListener('change', typed, { capture: true });
  signal.addEventListener('abort', wake, { once: true });
  await Promise.all([first, wait(Math.min(LONGEST, Math.max(SHORTEST, rest)), signal)]);
  await idle(50);
  observer.disconnect();
  document.removeEventListener('change', typed, { capture: true });
  signal.removeEventListener('abort', wake);
  return targets.size > MOST ? null : targets;
}

function holds(root: Document): boolean {
  // The head too: labels for search engines stand there.
  const { documentElement } = root;
  if (documentElement === null) return false;
  if (mayHoldWithin(documentElement)) return true;
  return root.evaluate(OWN_ELEMENTS, root, null, XPathResult.BOOLEAN_TYPE).booleanValue;
}

/** A change is looked at once and roughly: what stands around it in that element. */
function mayHold(target: Node): boolean {
  const element = target instanceof Element ? target : target.parentElement;
  if (element === null || element.localName.includes('-')) return true;
  return [...element.children].some(({ localName }) => localName.includes('-')) || mayHoldWithin(element);
}

/** By one look for all that is no plain text, and one at the text. */
function mayHoldWithin(element: Element): boolean {
  const silent = new Set<Node>();
  if (SILENT.has(element.localName)) silent.add(element);
  for (const special of element.querySelectorAll(SPECIAL)) {
    if (SILENT.has(special.localName)) silent.add(special);
    if (hidesAny(special)) return true;
  }
  return isLikely(textOf(element, silent));
}

/** What no text of the page shows. */
function hidesAny(special: Element): boolean {
  if (special instanceof HTMLScriptElement)
    return special.type === 'application/ld+json' && /address/i.test(special.textContent ?? '');
  if (special instanceof HTMLInputElement) return /\d/.test(special.value);
  return special.hasAttribute('itemprop') || shadowRootOf(special) !== null;
}

/** All text of an element but what is silent, copied in as few pieces as there are between that. */
function textOf(element: Element, silent: ReadonlySet<Node>): string {
  const around = new Set<Node>();
  for (const one of silent)
    for (let at = one.parentNode; at !== null && !around.has(at); at = at.parentNode) around.add(at);
  const texts: string[] = [];
  const left: Node[] = [element];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (silent.has(node)) continue;
    if (!around.has(node)) texts.push(node.textContent ?? '');
    else for (let child = node.lastChild; child !== null; child = child.previousSibling) left.push(child);
  }
  return texts.join('\n');
}
