import { readFields } from '../../shared/address/fields.ts';
import type { AddressField } from '../../shared/address/labels.ts';
import { isFrame, type Sighting } from './home.ts';
import { linesOf } from './lines.ts';
import { parentOf } from './tree.ts';

/** Where microdata, microformats and their older form put each part. */
const PARTS: Partial<Record<AddressField, string>> = {
  adres: '[itemprop~="streetAddress"], .street-address, .p-street-address',
  postcode: '[itemprop~="postalCode"], .postal-code, .p-postal-code',
  woonplaats: '[itemprop~="addressLocality"], .locality, .p-locality',
};
const ADDRESS = '[itemtype*="PostalAddress"], [itemprop~="address"], .adr, .p-adr, .h-adr';
const OFFICE =
  '[itemtype*="Organization"], [itemtype*="Agent"], [itemtype*="LocalBusiness"], [itemtype*="Person"]';

/** Addresses that a page marks as such in its elements. */
export function sightingsInMicrodata(root: ParentNode): Sighting[] {
  const blocks = new Set<Element>();
  for (const part of root.querySelectorAll(`${PARTS.postcode}, ${PARTS.adres}`)) {
    const block = part.closest(ADDRESS) ?? parentOf(part);
    if (block && !isFrame(block) && !part.closest(OFFICE)) blocks.add(block);
  }
  return [...blocks].flatMap((anchor) => {
    const source = () => Object.values(valuesOf(anchor)).join(' | ');
    const readings = readFields(valuesOf(anchor));
    return readings.length === 0 ? [] : [{ anchor, whole: false, readings, source, text: source() }];
  });
}

function valuesOf(block: Element): Partial<Record<AddressField, string>> {
  const values: Partial<Record<AddressField, string>> = {};
  for (const [field, css] of Object.entries(PARTS) as [AddressField, string][]) {
    const element = block.querySelector(css);
    if (element) values[field] = (element.getAttribute('content') ?? linesOf(element)).trim();
  }
  return values;
}
