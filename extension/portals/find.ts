import type { Reading } from '../../shared/address/reading.ts';
import { blocksOf } from './card.ts';
import { sightingsInColumns } from './columns.ts';
import type { Sighting } from './home.ts';
import { sightingsInJsonLd } from './json-ld.ts';
import { sightingsInMicrodata } from './microdata.ts';
import { sightingsInText } from './text.ts';

/** One home that a page shows. */
export interface FoundHome {
  /** The block of the home: a card, a row or the details; what we add goes at its end. */
  element: Element;
  /** Best first, at least one, at most eight. */
  readings: Reading[];
  /** What it was read from. */
  text: string;
}

const sources = new WeakMap<FoundHome, Sighting>();

/**
 * The homes under a root, each once however often its address stands in its block, also inside open shadow roots.
 * What labels its parts goes before what only looks like an address. Reads no layout and changes nothing.
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
 * two pieces; `readAgain` tells before anything is shown.
 */
export function* lookForHomes(root: ParentNode): Generator<void, FoundHome[]> {
  const { sightings: inText, unread, shadows } = yield* sightingsInText(root);
  const inColumns = sightingsInColumns(root);
  yield;
  const marked = sightingsInMicrodata(root);
  yield;
  const sightings = [...inColumns, ...marked, ...inText, ...sightingsInJsonLd(root)];
  yield;
  const homes = [...blocksOf(sightings, unread)].map(([element, sighting]) => {
    const home = { element, readings: sighting.readings, text: sighting.text };
    sources.set(home, sighting);
    return home;
  });
  for (const shadow of shadows) homes.push(...(yield* lookForHomes(shadow)));
  return homes;
}

/** Whether the page still says the same of a home, so that a verdict shown there is of that home. */
export function readAgain(home: FoundHome): boolean {
  const sighting = sources.get(home);
  if (!sighting || !home.element.isConnected) return false;
  return home.element.contains(sighting.anchor) && sighting.source() === home.text;
}
