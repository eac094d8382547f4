import { withBagIds } from './bag.ts';
import { blocksOf } from './card.ts';
import { sightingsInColumns } from './columns.ts';
import { keyOf, type Sighting } from './home.ts';
import { sightingsInJsonLd } from './json-ld.ts';
import { sightingsInMicrodata } from './microdata.ts';
import type { Part } from './part.ts';
import type { Scan } from './scan.ts';
import { sightingsOfStreets, withPlaces } from './streets.ts';
import { sightingsInText } from './text.ts';
import { parentOf } from './tree.ts';

/**
 * The homes of a page that nobody prepared for, by their blocks. What labels its parts goes before what only looks like an
 * address. Pauses now and then.
 */
export function* genericHomes(part: Part, { lines, labels }: Scan): Generator<void, Map<Element, Sighting>> {
  const inColumns = yield* sightingsInColumns(part, labels);
  yield;
  const inMarks = sightingsInMicrodata(part);
  yield;
  const inText = yield* sightingsInText(lines, part.some.keys());
  const streets = yield* sightingsOfStreets(inText.rest);
  const inJson = sightingsInJsonLd(part);
  yield;
  const offices = new Set(inJson.offices.map((readings) => keyOf({ readings }).number));
  const labelled = new Set(inColumns.map(({ anchor }) => anchor));
  const isLoose = ({ anchor }: Sighting) => !isInside(anchor, labelled);
  const isOffice = (sighting: Sighting) => offices.size > 0 && offices.has(keyOf(sighting).number);
  const homes = streets.filter((sighting) => !isOffice(sighting) && isLoose(sighting));
  const first = yield* blocksOf(
    [...inColumns, ...inMarks, ...inText.sightings.filter(isLoose), ...inJson.sightings, ...homes],
    inText.unread,
  );
  yield;
  const { blocks, alone } = withBagIds(part, first, lines);
  if (alone.length > 0)
    for (const [block, sighting] of yield* blocksOf(alone, [...inText.unread, ...blocks.keys()]))
      blocks.set(block, sighting);
  yield;
  for (const [block, sighting] of blocks) {
    if (sighting.readings[0]?.postcode == null) yield;
    blocks.set(block, withPlaces(sighting, block));
  }
  return blocks;
}

const HIGHEST = 12;

/** Whether an element is one of these or in one: what labels say goes before what the text around them looks like. */
function isInside(element: Element, these: ReadonlySet<Element>): boolean {
  let at: Element | null = element;
  for (let height = 0; at && height < HIGHEST; height += 1, at = parentOf(at)) if (these.has(at)) return true;
  return false;
}
