import { readFields } from '../../shared/address/fields.ts';
import { readAddresses } from '../../shared/address/read.ts';
import type { Reading } from '../../shared/address/reading.ts';
import type { Adapter, FieldSource } from '../../shared/api/portals.ts';
import { clock } from '../background/clock.ts';
import type { Sighting } from './home.ts';
import { linesOf } from './lines.ts';
import { onPage } from './page-pattern.ts';
import { parseValue } from './parsers.ts';
import type { Part } from './part.ts';
import { holds, parentOf } from './tree.ts';

/** So many cards are read; a portal shows fewer on a page. */
const MOST_CARDS = 3_000;
/** What all selectors of an adapter may take on one look, in milliseconds; a slower one is set aside. */
const BUDGET = 1_500;
/** Those that were too slow on this page: once is enough. */
const tooSlow = new WeakSet<Adapter>();

type Field = keyof Adapter['fields'];

interface ByAdapter {
  homes: ReadonlyMap<Element, Sighting>;
  gemeenten: string[] | null;
  /** The adapter by which they were read. */
  fits: string | null;
  /** The adapter that should have fitted and does not. */
  misfit: string | null;
}

interface Cards {
  homes: Map<Element, Sighting>;
  /** Cards in which the adapter reads no home. */
  unread: Element[];
  /** A selector that the browser does not know, or that takes too long. */
  failed: boolean;
}

/**
 * The homes under a root by the first adapter that finds any and holds against its own check, else those of `generic`.
 * Where an adapter leaves cards unread, generic homes in those come along. Pauses now and then.
 * An adapter for pages anywhere, of a family of systems, can only stop fitting where it has cards or did fit `before`.
 */
export function* homesByAdapter(
  part: Part,
  adapters: readonly Adapter[],
  url: string,
  generic: () => Generator<void, Map<Element, Sighting>>,
  before: ReadonlySet<string> = new Set(),
): Generator<void, ByAdapter> {
  let misfit: string | null = null;
  let homesOfAll: Map<Element, Sighting> | null = null;
  for (const adapter of adapters) {
    const { homes, unread, failed } = yield* cardsOf(adapter, part);
    if (!failed && homes.size >= adapter.selfCheck.cards && unread.length === 0)
      return { homes, gemeenten: adapter.gemeenten ?? null, fits: adapter.id, misfit };
    homesOfAll ??= yield* generic();
    // What the page surely shows and the adapter passes over.
    const missed = [...homesOfAll].filter(
      ([block, { unsure }]) => !unsure && ![...homes.keys()].some((card) => meets(card, block)),
    );
    const missedCards = unread.filter((card) => missed.some(([block]) => meets(card, block))).length;
    const total = homes.size + missedCards;
    const holds = !failed && homes.size > 0 && homes.size >= total * adapter.selfCheck.share;
    if (holds) {
      const more = missed.filter(([block]) => unread.some((card) => meets(card, block)));
      const { id: fits, gemeenten = null } = adapter;
      return { homes: new Map([...homes, ...more]), gemeenten, fits, misfit };
    }
    const expected = before.has(adapter.id) || namesHost(adapter, url);
    const tooFew = expected && homes.size < adapter.selfCheck.cards && missed.length > 0;
    if (failed || ((tooFew || total > 0) && onPage(adapter.selfCheck.pages, url))) misfit ??= adapter.id;
  }
  return { homes: homesOfAll ?? (yield* generic()), gemeenten: null, fits: null, misfit };
}

/** Whether the adapter was made for the very host of this page, or for any that has such pages. */
function namesHost({ matches }: Adapter, url: string): boolean {
  return onPage(
    matches.filter((pattern) => !/^[^/]*\/\/\*\//.test(pattern)),
    url,
  );
}

const meets = (card: Element, block: Element) => holds(card, block) || holds(block, card);

function* cardsOf(adapter: Adapter, part: Part): Generator<void, Cards> {
  const homes = new Map<Element, Sighting>();
  const unread: Element[] = [];
  const failed = { homes: new Map<Element, Sighting>(), unread: [], failed: true };
  if (tooSlow.has(adapter)) return failed;
  let spent = 0;
  const timed = <T>(work: () => T): T => {
    const began = clock.now();
    const result = work();
    spent += clock.now() - began;
    return result;
  };
  try {
    const cards = new Set<Element>();
    for (const css of adapter.card) for (const card of timed(() => part.all(css))) cards.add(card);
    let count = 0;
    for (const card of cards) {
      count += 1;
      if (spent > BUDGET) {
        tooSlow.add(adapter);
        return failed;
      }
      if (count > MOST_CARDS) break;
      if (count % 10 === 0) yield;
      const sighting = timed(() => readCard(adapter, card));
      if (sighting) homes.set(card, sighting);
      else if (/\d/.test(linesOf(card))) unread.push(card);
    }
  } catch (cause) {
    // A selector that this browser does not know.
    if (cause instanceof DOMException) return failed;
    throw cause;
  }
  // Of cards in cards the inner ones are the homes.
  for (const card of [...homes.keys()])
    for (let outer = parentOf(card); outer; outer = parentOf(outer)) homes.delete(outer);
  return { homes, unread, failed: false };
}

/** The home of one card; null for what does not read as an address. */
export function readCard({ fields }: Pick<Adapter, 'fields'>, card: Element): Sighting | null {
  const names = Object.keys(fields) as Field[];
  const valuesOf = () => {
    const values: Partial<Record<Field, string>> = {};
    for (const name of names) {
      const value = firstOf(fields[name] ?? [], card);
      if (value !== '') values[name] = value;
    }
    return values;
  };
  const values = valuesOf();
  const { bagId, link, ...rest } = values;
  const readings = withLink(readFields(rest), link);
  if (readings.length === 0 && !bagId) return null;
  const source = () => JSON.stringify(valuesOf());
  return {
    anchor: card,
    whole: true,
    readings,
    source,
    text: JSON.stringify(values),
    ...(bagId && { bagId }),
  };
}

/** A link stands in for what the card does not show, or adds the place. */
function withLink(readings: Reading[], link: string | undefined): Reading[] {
  if (!link) return readings;
  const linked = readAddresses(link);
  if (readings.length === 0) return linked;
  const [best] = readings;
  if (!best || best.postcode !== null || best.woonplaats !== null) return readings;
  const same = linked.find(
    ({ huisnummer, woonplaats }) => huisnummer === best.huisnummer && woonplaats !== null,
  );
  return same ? readings.map((reading) => ({ ...reading, woonplaats: same.woonplaats })) : readings;
}

function firstOf(sources: readonly FieldSource[], card: Element): string {
  for (const source of sources) {
    const element = source.css === '' ? card : card.querySelector(source.css);
    const value = element ? parseValue(element, source) : '';
    if (value !== '') return value;
  }
  return '';
}
