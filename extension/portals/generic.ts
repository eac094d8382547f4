import { withBagIds } from './bag.ts';
import { blocksOf } from './card.ts';
import { sightingsInColumns } from './columns.ts';
import { keyOf, type Sighting } from './home.ts';
import { sightingsInJsonLd } from './json-ld.ts';
import { sightingsInMicrodata } from './microdata.ts';
import type { Scan } from './scan.ts';
import { sightingsOfStreets, withPlaces } from './streets.ts';
import { sightingsInText } from './text.ts';

/**
 * The homes of a page that nobody prepared for, by their blocks. What labels its parts goes before what only looks like an
 * address. Pauses now and then.
 */
export function* genericHomes(root: ParentNode, { lines }: Scan): Generator<void, Map<Element, Sighting>> {
  const inColumns = yield* sightingsInColumns(root);
  const inMarks = sightingsInMicrodata(root);
  yield;
  const inText = yield* sightingsInText(lines);
  const streets = yield* sightingsOfStreets(inText.rest);
  const inJson = sightingsInJsonLd(root);
  yield;
  const offices = new Set(inJson.offices.map((readings) => keyOf({ readings }).number));
  const homes = streets.filter((sighting) => !offices.has(keyOf(sighting).number));
  const first = blocksOf(
    [...inColumns, ...inMarks, ...inText.sightings, ...inJson.sightings, ...homes],
    inText.unread,
  );
  const { blocks, alone } = withBagIds(first, lines);
  if (alone.length > 0)
    for (const [block, sighting] of blocksOf(alone, [...inText.unread, ...blocks.keys()]))
      blocks.set(block, sighting);
  yield;
  for (const [block, sighting] of blocks) blocks.set(block, withPlaces(sighting, block));
  return blocks;
}
