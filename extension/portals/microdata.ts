import { readFields } from '../../shared/address/fields.ts';
import { type AddressField, fieldOf } from '../../shared/address/labels.ts';
import { readAddresses } from '../../shared/address/read.ts';
import type { Reading } from '../../shared/address/reading.ts';
import { isFrame, type Sighting } from './home.ts';
import { LONGEST_BLOCK, linesOf } from './lines.ts';
import type { Part } from './part.ts';
import { parentOf, textIn } from './tree.ts';

/** Where microdata, RDFa, microformats and their older form put each part. */
const PARTS: Partial<Record<AddressField, string>> = {
  adres: '[itemprop~="streetAddress"], [property$="streetAddress"], .street-address, .p-street-address',
  postcode: '[itemprop~="postalCode"], [property$="postalCode"], .postal-code, .p-postal-code',
  woonplaats: '[itemprop~="addressLocality"], [property$="addressLocality"], .locality, .p-locality',
};
const ADDRESS =
  '[itemtype*="PostalAddress"], [typeof*="PostalAddress"], [itemprop~="address"], [property$="address"], .adr, .p-adr, .h-adr';
/** The address as one text, marked as such. */
const WHOLE = '[itemprop~="address"], [property="address"], [property="schema:address"]';
const OFFICE = ['Organization', 'Agent', 'LocalBusiness', 'Person']
  .flatMap((type) => [`[itemtype*="${type}"]`, `[typeof*="${type}"]`])
  .join(', ');
/** Attributes in which a page keeps the parts for its own scripts. */
const DATA = '[data-postcode], [data-zipcode], [data-postal-code], [data-straat], [data-straatnaam]';

type Values = Partial<Record<AddressField, string>>;

/** Addresses that a page marks as such in its elements. */
export function sightingsInMicrodata(page: Part): Sighting[] {
  const blocks = new Set<Element>();
  for (const part of page.all(`${PARTS.postcode}, ${PARTS.adres}`)) {
    const block = part.closest(ADDRESS) ?? parentOf(part);
    if (block && isOffer(block, part)) blocks.add(block);
  }
  const marked = [...blocks].flatMap((anchor) => sightingOf(anchor, () => partsIn(anchor)));
  const whole = [...page.all(WHOLE)].filter(
    (element) =>
      !blocks.has(element) &&
      element.querySelector(`${PARTS.postcode}, ${PARTS.adres}`) === null &&
      textIn(element).length <= LONGEST_BLOCK &&
      isOffer(element, element),
  );
  const kept = [...page.all(DATA)].filter((element) => isOffer(element, element));
  return [
    ...marked,
    ...whole.flatMap((anchor) => sightingOf(anchor, () => ({ adres: shownBy(anchor) }), readAddresses)),
    ...kept.flatMap((anchor) => sightingOf(anchor, () => keptIn(anchor))),
  ];
}

const isOffer = (block: Element, part: Element) => !isFrame(block) && !part.closest(OFFICE);
const shownBy = (element: Element) => (element.getAttribute('content') ?? linesOf(element)).trim();

function sightingOf(
  anchor: Element,
  values: () => Values,
  readText?: (text: string) => Reading[],
): Sighting[] {
  const source = () => Object.values(values()).join(' | ');
  const readings = readText ? readText(values().adres ?? '') : readFields(values());
  return readings.length === 0 ? [] : [{ anchor, whole: false, readings, source, text: source() }];
}

function partsIn(block: Element): Values {
  const values: Values = {};
  for (const [field, css] of Object.entries(PARTS) as [AddressField, string][]) {
    const element = block.querySelector(css);
    if (element) values[field] = shownBy(element);
  }
  return values;
}

function keptIn(element: Element): Values {
  const values: Values = {};
  for (const { name, value } of element.attributes) {
    const field = name.startsWith('data-') ? fieldOf(name.slice('data-'.length)) : null;
    if (field && value.trim() !== '') values[field] ??= value;
  }
  return values;
}
