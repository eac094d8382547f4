import type { Reading } from '../../shared/address/reading.ts';
import { homesByAdapter } from './adapter.ts';
import { genericHomes } from './generic.ts';
import type { Sighting } from './home.ts';
import { Part } from './part.ts';
import { portal } from './portal.ts';
import { scan } from './scan.ts';
import { holds, isIn } from './tree.ts';

/** One home that a page shows. */
export interface FoundHome {
  /** The block of the home: a card, a row or the details; what we add goes at its end. */
  element: Element;
  /** Best first, at most eight; empty only beside a `bagId`. */
  readings: Reading[];
  /** The 16-digit id of the register where the page shows it, else null. */
  bagId: string | null;
  /** Whether the page says that this is an address; else a home that the register does not know is none. */
  sure: boolean;
  /** What it was read from. */
  text: string;
}

const sources = new WeakMap<FoundHome, Sighting>();

/**
 * The homes under a root, each once however often its address stands in its block, also inside shadow roots: by the first
 * adapter of the portal that fits, else by what pages have in common. Reads no layout and changes nothing.
 */
export function findHomes(root: ParentNode): FoundHome[] {
  const looking = lookForHomes(root);
  for (;;) {
    const step = looking.next();
    if (step.done) return step.value;
  }
}

/**
 * The same in pieces, so that a long page need not wait for it: each `next` does a little. The page may change between
 * two pieces; `readAgain` tells before anything is shown. What a look at a whole page tells of its adapters is kept in
 * `portal`.
 */
export function* lookForHomes(of: ParentNode | Part): Generator<void, FoundHome[]> {
  const part = of instanceof Part ? of : new Part(of);
  const { root } = part;
  const whole = root.nodeType === Node.DOCUMENT_NODE;
  if (whole) portal.roots.clear();
  const seen = yield* scan(part);
  for (const shadow of seen.shadows) portal.roots.add(shadow);
  const url = root.ownerDocument?.URL ?? (root as Document).URL;
  const generic = () => genericHomes(part, seen);
  const { homes, gemeenten, fits, misfit } = yield* homesByAdapter(
    part,
    portal.adapters,
    url,
    generic,
    portal.fittedBefore,
  );
  if (gemeenten !== null) portal.gemeenten = gemeenten;
  // A part of a page may well hold nothing that an adapter knows, nor need what was passed over.
  if (whole && (homes.size > 0 || part.isWhole)) Object.assign(portal, { fits, misfit });
  const found = [...homes].map(([element, sighting]) => homeOf(element, sighting));
  for (const shadow of seen.shadows) found.push(...(yield* lookForHomes(shadow)));
  return found;
}

function homeOf(element: Element, sighting: Sighting): FoundHome {
  const { readings, bagId = null, unsure = false, text } = sighting;
  const home = { element, readings, bagId, sure: !unsure, text };
  sources.set(home, sighting);
  return home;
}

/** Whether the page still says the same of a home, so that a verdict shown there is of that home. */
export function readAgain(home: FoundHome): boolean {
  const sighting = sources.get(home);
  if (!sighting || !isIn(home.element)) return false;
  return holds(home.element, sighting.anchor) && sighting.source() === home.text;
}
