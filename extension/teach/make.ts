import type { Adapter, FieldSource } from '../../shared/api/portals.ts';
import { readCard } from '../portals/adapter.ts';
import { keyOf, type Sighting } from '../portals/home.ts';
import { linesOf } from '../portals/lines.ts';
import { parseValue } from '../portals/parsers.ts';
import { howToRead, isField, PART_NAMES, type PartName, type Parts, textOf } from './part.ts';
import { cardSelectors, onlySelectors, partSelectors } from './selectors.ts';

/** How to read the homes of a portal, as made from what someone pointed at. */
export interface Made {
  card: string[];
  fields: Adapter['fields'];
  /** What it finds on the page as it is now, by card. */
  homes: Map<Element, Sighting>;
  /** Cards with figures in which it reads no home. */
  unread: number;
}

/** Why nothing can be made of it yet: no number, nothing to find the street by, too few of the cards. */
export type NotMade = 'geen-nummer' | 'geen-straat' | 'te-weinig';

/** So far up a card is looked for. */
const HIGHEST = 12;
/** So many cards beside the first are tried at each step, and so many in all for a selector. */
const PEERS = 40;
const MOST = 2_000;
/** Fewer of its cards than this, and it is no reader of that portal. */
const SHARE = 0.5;

/**
 * Makes a reader from the parts that someone pointed at in one home. Its card is what that home has in common with others
 * on the page, where there are; it must read the home itself, and most of the cards that it finds.
 */
export function makeReader(parts: Parts): Made | NotMade {
  const elements = PART_NAMES.flatMap((name) => parts[name] ?? []);
  const first = elements[0];
  if (first === undefined) return 'geen-straat';
  const lacks = lackOf(parts);
  if (lacks !== null) return lacks;
  const { card, fields } = cardOf(elements, parts);
  const root = first.getRootNode() as ParentNode;
  const mine = readCard({ fields }, card);
  if (mine === null) return 'geen-straat';
  const read = remembered(fields);
  const ways = cardSelectors(card)
    .map((css) => foundBy(css, root, read))
    .flatMap((way) => (way?.homes.has(card) ? [way] : []));
  // What tells less than the home that was pointed at may be none; of what finds the same, the most telling comes first.
  const full = ({ homes }: Way) => [...homes.values()].filter((home) => tellsAsMuch(home, mine)).length;
  const best = ways
    .sort((a, b) => full(b) - full(a) || a.unread - b.unread)
    .find(({ homes, unread }) => homes.size > 1 && homes.size >= (homes.size + unread) * SHARE);
  if (best !== undefined) return { card: [best.css], fields, homes: best.homes, unread: best.unread };
  const alone = onlySelectors(card)
    .flatMap((css) => foundBy(css, root, read) ?? [])
    .find(({ homes, unread }) => homes.has(card) && homes.size === 1 && unread === 0);
  return alone === undefined ? 'te-weinig' : { card: [alone.css], fields, homes: alone.homes, unread: 0 };
}

/** What the parts themselves lack, whatever the card. */
function lackOf(parts: Parts): NotMade | null {
  const text = (name: PartName) => (parts[name] === undefined ? '' : textOf(parts[name]));
  if (!/\d/.test(text('adres') + text('straat') + text('huisnummer'))) return 'geen-nummer';
  return /\p{L}{2}/u.test(text('adres') + text('straat') + text('postcode')) ? null : 'geen-straat';
}

interface Card {
  card: Element;
  fields: Adapter['fields'];
}

/** The element around all parts that has most others beside it in which the same parts read as another home. */
function cardOf(elements: readonly Element[], parts: Parts): Card {
  let at: Element = around(elements);
  // A field cannot hold a badge.
  if (isField(at)) at = at.parentElement ?? at;
  const lowest = at;
  let best: (Card & { others: number }) | null = null;
  for (
    let height = 0;
    height < HIGHEST && at !== document.body && at !== document.documentElement;
    height += 1
  ) {
    const { fields, others } = fieldsIn(at, parts);
    if (others > (best?.others ?? 0)) best = { card: at, fields, others };
    if (at.parentElement === null) break;
    at = at.parentElement;
  }
  return best ?? { card: lowest, fields: fieldsIn(lowest, parts).fields };
}

/** How to read each part in a card, by the selector that gives it in most of the cards beside it. */
function fieldsIn(card: Element, parts: Parts): { fields: Adapter['fields']; others: number } {
  const siblings = [...(card.parentElement?.children ?? [])];
  const peers = siblings.filter((one) => one !== card && one.localName === card.localName).slice(0, PEERS);
  const fields: Adapter['fields'] = {};
  for (const name of PART_NAMES) {
    const element = parts[name];
    if (element === undefined) continue;
    const how = howToRead(name, element, parts);
    const ways = partSelectors(element, card).map((css) => ({ ...how, css }));
    const counted = ways.map((source) => ({
      source,
      count: peers.filter((peer) => says(peer, source)).length,
    }));
    const [best] = counted.sort((a, b) => b.count - a.count);
    if (best !== undefined) fields[name] = [best.source];
  }
  // "7311 AB Apeldoorn" tells the place as well.
  const { postcode } = parts;
  const [source] = fields.postcode ?? [];
  if (
    postcode !== undefined &&
    source !== undefined &&
    parts.woonplaats === undefined &&
    parts.adres === undefined
  ) {
    const place: FieldSource = { ...source, parser: 'place' };
    if (parseValue(postcode, place) !== '') fields.woonplaats = [place];
  }
  const key = keyIn(readCard({ fields }, card));
  const others = peers.filter((peer) => {
    const other = keyIn(readCard({ fields }, peer));
    return other !== null && other !== key;
  }).length;
  return { fields, others };
}

function says(card: Element, source: FieldSource): boolean {
  const element = source.css === '' ? card : card.querySelector(source.css);
  return element !== null && parseValue(element, source) !== '';
}

const keyIn = (sighting: Sighting | null) => (sighting === null ? null : JSON.stringify(keyOf(sighting)));

function tellsAsMuch({ readings: [best] }: Sighting, { readings: [mine] }: Sighting): boolean {
  return !(mine?.postcode && !best?.postcode) && !(mine?.woonplaats && !best?.woonplaats);
}

type Read = (card: Element) => Sighting | null;

function remembered(fields: Adapter['fields']): Read {
  const known = new Map<Element, Sighting | null>();
  return (card) => {
    const before = known.get(card);
    if (before !== undefined) return before;
    const sighting = readCard({ fields }, card);
    known.set(card, sighting);
    return sighting;
  };
}

/** A selector for cards and what it finds. */
interface Way {
  css: string;
  homes: Map<Element, Sighting>;
  unread: number;
}

/** What a selector for cards finds; null where that is far too much, or the browser does not know it. */
function foundBy(css: string, root: ParentNode, read: Read): Way | null {
  let cards: Element[];
  try {
    cards = [...root.querySelectorAll(css)];
  } catch {
    return null;
  }
  if (cards.length > MOST) return null;
  const homes = new Map<Element, Sighting>();
  let unread = 0;
  for (const card of cards) {
    const sighting = read(card);
    if (sighting !== null) homes.set(card, sighting);
    else if (/\d/.test(linesOf(card))) unread += 1;
  }
  for (const card of [...homes.keys()])
    for (let outer = card.parentElement; outer; outer = outer.parentElement) homes.delete(outer);
  return { css, homes, unread };
}

/** The smallest element that holds them all. */
function around(elements: readonly Element[]): Element {
  let block = elements[0] ?? document.body;
  while (block.parentElement && !elements.every((element) => block.contains(element)))
    block = block.parentElement;
  return block;
}
