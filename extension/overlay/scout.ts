import { now } from '../background/clock.ts';
import { shadowRootOf } from '../portals/shadow.ts';
import {
  all,
  attributeOf,
  childrenOf,
  lastChildOf,
  nameOf,
  parentNodeOf,
  parentOf,
  previousOf,
  textIn,
} from '../portals/tree.ts';
import { idle, wait } from './idle.ts';
import { isAddress, isLikely } from './likely.ts';

/** Elements that a page made up itself may hold a root of their own. */
const OWN_ELEMENTS = "boolean(//*[contains(local-name(), '-')])";
/** What is no text of the page. */
const SILENT = new Set(['script', 'style', 'noscript', 'template']);
/**
 * What may hold an address without showing it, beside what is silent; an empty element may hold a root. Asked one after the
 * other: a browser goes through a page once for each in less time than once for all.
 */
const SPECIAL = ['input', '[itemprop]', ':empty'];
const SECRET = new Set(['hidden', 'password']);

/** What a first look tells: nothing, what may be an address, or one beyond doubt. */
type Sight = 'nothing' | 'maybe' | 'address';

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
    const began = now();
    const sights = changed === null ? [holds()] : [...changed].map(mayHold);
    if (sights.includes('address') || (sights.includes('maybe') && (await isOne()))) return;
    changed = await changesAfter((now() - began) * REST, signal);
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

function holds(): Sight {
  // The head too: labels for search engines stand there.
  const [whole] = childrenOf(document);
  if (whole === undefined) return 'nothing';
  const sight = sightWithin(whole);
  if (sight !== 'nothing') return sight;
  const { evaluate } = Document.prototype;
  const own = evaluate.call(document, OWN_ELEMENTS, document, null, XPathResult.BOOLEAN_TYPE);
  return own.booleanValue ? 'maybe' : 'nothing';
}

/** A change is looked at once and roughly: what stands around it in that element. */
function mayHold(target: Node): Sight {
  const element = target instanceof Element ? target : parentOf(target);
  if (element === null || isOwn(element) || childrenOf(element).some(isOwn)) return 'maybe';
  return sightWithin(element);
}

const isOwn = (element: Element) => nameOf(element).includes('-');

/** By its text, else by all that is no plain text. */
function sightWithin(element: Element): Sight {
  const silent = new Set([...SILENT].flatMap((name) => [...all(element, name)]));
  if (SILENT.has(nameOf(element))) silent.add(element);
  const text = textOf(element, silent);
  if (isLikely(text)) return isAddress(text) ? 'address' : 'maybe';
  const hides = [...silent].some(hidesAny) || SPECIAL.some((css) => [...all(element, css)].some(hidesAny));
  return hides ? 'maybe' : 'nothing';
}

/** What no text of the page shows. */
function hidesAny(special: Element): boolean {
  if (special instanceof HTMLScriptElement)
    return special.type === 'application/ld+json' && /address/i.test(textIn(special));
  if (special instanceof HTMLInputElement) return !SECRET.has(special.type) && /\d/.test(special.value);
  const prop = attributeOf(special, 'itemprop');
  if (prop !== null) return /ddress|^postalCode$/.test(prop);
  return shadowRootOf(special) !== null;
}

/** All text of an element but what is silent, copied in as few pieces as there are between that. */
function textOf(element: Element, silent: ReadonlySet<Node>): string {
  const around = new Set<Node>();
  for (const one of silent)
    for (let at = parentNodeOf(one); at !== null && !around.has(at); at = parentNodeOf(at)) around.add(at);
  const texts: string[] = [];
  const left: Node[] = [element];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (silent.has(node)) continue;
    if (!around.has(node)) texts.push(textIn(node));
    else for (let child = lastChildOf(node); child !== null; child = previousOf(child)) left.push(child);
  }
  return texts.join('\n');
}
