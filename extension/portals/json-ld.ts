import { readFields } from '../../shared/address/fields.ts';
import { foldStreet } from '../../shared/address/fold.ts';
import { formatAddress } from '../../shared/address/format.ts';
import { readAddresses } from '../../shared/address/read.ts';
import type { Reading } from '../../shared/address/reading.ts';
import { isFrame, type Sighting } from './home.ts';
import { isSilent, linesOf } from './lines.ts';
import type { Part } from './part.ts';
import { parentOf, textIn } from './tree.ts';

/** Whose address it is when these offer the home: an office, no home. */
const OFFICE = /Organization|Agent|LocalBusiness|Person|Corporation|Service$|Company|Bank|Store/;
const OFFICE_KEYS = new Set([
  'seller',
  'provider',
  'author',
  'publisher',
  'offeredBy',
  'broker',
  'landlord',
  'brand',
  'agent',
]);
const DEEPEST = 12;

type Json = unknown;
const isObject = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: Json): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;

export interface JsonLdSightings {
  sightings: Sighting[];
  /** Where the portal's owner, or who lets the homes, has its office. */
  offices: Reading[][];
}

/** Addresses that a page gives to search engines, at the place where the page shows them. */
export function sightingsInJsonLd(part: Part): JsonLdSightings {
  const offices: Reading[][] = [];
  const onPage = new Map<string, Reading[]>();
  const sightings: Sighting[] = [];
  for (const script of part.all('script[type="application/ld+json"]')) {
    const source = () => (script.textContent ?? '').trim();
    const addresses = addressesIn(parse(source()), 0, offices);
    const holder = parentOf(script);
    const inside =
      addresses.length === 1 && holder !== null && !/^(?:HEAD|BODY|HTML|MAIN)$/.test(holder.tagName);
    for (const readings of addresses) {
      if (inside && holder)
        sightings.push({ anchor: holder, whole: false, readings, source, text: source() });
      else for (const name of shownNames(readings)) onPage.set(name, readings);
    }
  }
  if (onPage.size > 0) sightings.push(...shown(part.root, onPage));
  return { sightings, offices };
}

function parse(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    // The page's own mistake; its text is still read.
    return null;
  }
}

function addressesIn(value: Json, depth: number, offices: Reading[][]): Reading[][] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((item) => addressesIn(item, depth + 1, offices));
  if (!isObject(value)) return [];
  const type = [value['@type']].flat().join(' ');
  if (OFFICE.test(type) && !/Residence|Accommodation|Apartment|House/.test(type)) {
    offices.push(...ownAddresses(value));
    return [];
  }
  const readings = readParts(value);
  if (readings.length > 0) return [readings];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (!OFFICE_KEYS.has(key)) return addressesIn(inner, depth + 1, offices);
    offices.push(...[inner].flat().flatMap((one) => (isObject(one) ? ownAddresses(one) : [])));
    return [];
  });
}

/** The address that stands on an organisation itself. */
function ownAddresses(organisation: Record<string, Json>): Reading[][] {
  return [organisation.address]
    .flat()
    .flatMap((one) =>
      isObject(one) ? [readParts(one)] : typeof one === 'string' ? [readAddresses(one)] : [],
    )
    .filter((readings) => readings.length > 0);
}

function readParts(value: Record<string, Json>): Reading[] {
  // Some write the whole address as one text.
  if (typeof value.address === 'string') return readAddresses(value.address);
  return readFields({
    adres: textOf(value.streetAddress),
    postcode: textOf(value.postalCode),
    woonplaats: textOf(value.addressLocality),
  });
}

/** How a page may write the address on a line of its own. */
function shownNames(readings: Reading[]): string[] {
  const [best] = readings;
  if (!best?.straat) return [];
  const street = formatAddress({ ...best, postcode: null, woonplaats: null });
  return [
    street,
    `${street} ${best.woonplaats ?? ''}`,
    `${street} ${best.postcode ?? ''} ${best.woonplaats ?? ''}`,
  ].map(foldStreet);
}

/** The elements whose text is one of these addresses. */
function shown(root: ParentNode, names: ReadonlyMap<string, Reading[]>): Sighting[] {
  const sightings: Sighting[] = [];
  const owner = root.ownerDocument ?? (root as Document);
  const walker = owner.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const seen = new Set<Element>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data, parentElement } = node as Text;
    if (!parentElement || seen.has(parentElement) || data.length > 120 || !/\p{L}|\d/u.test(data)) continue;
    if (isSilent(parentElement) || isFrame(parentElement)) continue;
    for (const block of [parentElement, parentOf(parentElement)]) {
      if (!block || seen.has(block) || textIn(block).length > 200) continue;
      seen.add(block);
      const source = () => linesOf(block);
      const text = source();
      const readings = names.get(foldStreet(text)) ?? names.get(foldStreet(text.split('\n')[0] ?? ''));
      if (readings) sightings.push({ anchor: block, whole: false, readings, source, text });
    }
  }
  return sightings;
}
