import { foldPlace, foldStreet } from '../../shared/address/fold.ts';
import { fieldOf } from '../../shared/address/labels.ts';
import { LATIN } from '../../shared/address/latin.ts';
import { readPlace } from '../../shared/address/place.ts';
import type { Reading } from '../../shared/address/reading.ts';
import { endsGlued, HOME_TYPES, isLabelWord, STATUS, words } from '../../shared/address/words.ts';
import { isFrame, keyOf, type Sighting } from './home.ts';
import { isSilent, LONGEST_BLOCK } from './lines.ts';
import { readKnown } from './read-known.ts';
import { holderOf, type PageLine } from './scan.ts';
import { parentOf, textIn } from './tree.ts';

/** A name and a number, quickly. */
const MAYBE = new RegExp(
  `[${LATIN}]{2}[^\\d\\n]{0,12}[1-9]|[1-9]\\d{0,4}\\s?[a-z]?\\s+[A-Z\\u00c0-\\u00de][${LATIN}]{3}`,
);
/** A longer line is a sentence, and what is in it is no offer. */
const LONGEST_LINE = 120;
const MOST_PLACES = 4;
const MOST_READINGS = 8;

/**
 * Homes of which a page shows street and number alone, each in a line of its own. A link or the ending of the name says
 * that it is an address; else it is unsure. Pauses now and then.
 */
export function* sightingsOfStreets(lines: readonly PageLine[]): Generator<void, Sighting[]> {
  const sightings: Sighting[] = [];
  let count = 0;
  for (const line of lines) {
    if (line.text.length > LONGEST_LINE || !MAYBE.test(line.text)) continue;
    count += 1;
    if (count % 10 === 0) yield;
    const found = readPieces(line);
    if (!found || isFrame(found.anchor)) continue;
    const { anchor, text, readings, best } = found;
    const source = () => (piecesIn(anchor).includes(text) ? text : '');
    const unsure = !endsGlued(best.straat) && !linksTo(anchor, best);
    sightings.push({ anchor, whole: false, readings, source, text, ...(unsure && { unsure }) });
  }
  return sightings;
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

interface Piece {
  anchor: Element;
  text: string;
  readings: Reading[];
  best: Reading & { straat: string };
}

/**
 * The address in a line: in one text of it, in two that follow each other (a street and its number), or in all of it. A page
 * may part by style alone what stands on one line here.
 */
function readPieces(line: PageLine): Piece | null {
  for (const [index, node] of line.nodes.entries()) {
    if (!/\d/.test(node.data)) continue;
    const before = line.nodes[index - 1];
    const alone = readPiece([node]);
    if (alone) return alone;
    const both = before ? readPiece([before, node]) : null;
    if (before && both) return withAddition(both, [before, node], line.nodes[index + 1]);
  }
  return line.nodes.length > 2 ? readPiece(line.nodes) : null;
}

/** A page that parts the street from its number parts the addition too: without it the neighbour would be judged. */
function withAddition(piece: Piece, nodes: readonly Text[], next: Text | undefined): Piece {
  if (!next || !/^[\s-]*(?:[a-z]|hs|bis|[ivx]{1,4}|[a-z]?-?\d{1,4})\s*$/i.test(next.data)) return piece;
  const whole = readPiece([...nodes, next]);
  return whole?.best.huisnummer === piece.best.huisnummer && whole.best.straat === piece.best.straat
    ? whole
    : piece;
}

function readPiece(nodes: readonly Text[]): Piece | null {
  const text = tidy(nodes.map(({ data }) => data).join(' '));
  const readings = readLine(text);
  const [best] = readings;
  const anchor = best ? holderOf({ nodes }) : null;
  return best?.straat && anchor ? { anchor, text, readings, best: { ...best, straat: best.straat } } : null;
}

/** What an element says in one text, in two or three that follow each other, or in all: as readPieces takes it apart. */
function piecesIn(element: Element): string[] {
  const texts = textsIn(element);
  const runs = [1, 2, 3].flatMap((count) =>
    texts.slice(count - 1).map((_, index) => texts.slice(index, index + count).join(' ')),
  );
  return [...runs, texts.join(' ')];
}

const MOST_TEXTS = 200;

/** The texts of an element, each by itself. */
function textsIn(element: Element): string[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node && texts.length < MOST_TEXTS; node = walker.nextNode()) {
    const text = tidy((node as Text).data.slice(0, LONGEST_BLOCK));
    const holder = parentOf(node);
    if (text !== '' && holder && !isSilent(holder)) texts.push(text);
  }
  return texts;
}

/** The readings of a line that is an address and not a sentence in which one is named. */
function readLine(text: string): Reading[] {
  const readings = readKnown(tidy(text)).filter(({ postcode }) => postcode === null);
  const straat = readings[0]?.straat;
  if (!straat) return [];
  const first = straat.split(/[\s.]/)[0] ?? straat;
  const at = text.indexOf(first);
  if (at <= 0) return readings;
  // "2. Kerkstraat 12": the number of a list is no word.
  const before = words(text.slice(0, at).replace(/^.*[:|·]|^\d{1,3}[.)] /, ''));
  const number = String(readings[0]?.huisnummer);
  const isOffer = (word: string) => HOME_TYPES.has(word) || STATUS.has(word) || word.startsWith(number);
  return before.every(isOffer) ? readings : [];
}

/** Whether a link around or beside the line names the same street and number. */
function linksTo(anchor: Element, { straat, huisnummer }: Reading): boolean {
  const wanted = `${foldStreet(straat ?? '')}${huisnummer}`;
  return linksAround(anchor).some((href) => foldStreet(href.slice(0, 500)).includes(wanted));
}

/** The links of a card are around its heading, in it or a few elements up. */
function linksAround(anchor: Element): string[] {
  const around = anchor.closest('a[href]');
  if (around) return [around.getAttribute('href') ?? ''];
  for (let at: Element | null = anchor, height = 0; at && height < 4; at = parentOf(at), height += 1) {
    const links = at.getElementsByTagName('a');
    // Where many links are together no one of them is this home's.
    if (links.length > 6) return [];
    if (links.length > 0) return [...links].map((link) => link.getAttribute('href') ?? '');
  }
  return [];
}

/**
 * Looks in the block of a home for the place that goes with its street: each line that may be one gives a reading, for only
 * the server knows the places. Without any the street goes alone.
 */
export function withPlaces(sighting: Sighting, block: Element): Sighting {
  const [best] = sighting.readings;
  if (!best || best.postcode !== null || best.woonplaats !== null || sighting.whole) return sighting;
  const { number } = keyOf(sighting);
  const readIn = () => {
    const inText = textIn(block).length > LONGEST_BLOCK ? [] : placesIn(textsIn(block), best.straat);
    const inLinks = linksAround(sighting.anchor).flatMap((href) =>
      readKnown(href).flatMap((reading) =>
        keyOf({ readings: [reading] }).number === number && reading.woonplaats ? [reading.woonplaats] : [],
      ),
    );
    // What a link says as well goes first; a name in the text is written as people write it.
    const linked = new Set(inLinks.map(foldPlace));
    const both = inText.filter((place) => linked.has(foldPlace(place)));
    const places = [...both, ...inLinks, ...inText];
    const distinct = new Map(places.map((place) => [foldPlace(place), place] as const).reverse());
    return [...distinct.values()].reverse().slice(0, MOST_PLACES);
  };
  const places = readIn();
  if (places.length === 0) return sighting;
  const readings = places
    .flatMap((woonplaats) => sighting.readings.map((reading) => ({ ...reading, woonplaats })))
    .slice(0, MOST_READINGS);
  const sourceOf = (text: string, found: string[]) => (text === '' ? '' : `${text} | ${found.join(' | ')}`);
  return {
    ...sighting,
    readings,
    text: sourceOf(sighting.text, places),
    source: () => sourceOf(sighting.source(), readIn()),
  };
}

const KIND_AND_PLACE = /^([\p{L}-]+)(?:,| -| in| te) (?=['\p{Lu}])(.+)$/u;

/** Texts without figures that are a name and nothing else: "Delft (In de Veste)", "Hengelo - Berflo Es", "Studio, Delft". */
function placesIn(texts: readonly string[], straat: string | null): string[] {
  const street = foldStreet(straat ?? '');
  return texts.flatMap((text) => {
    const [, first = '', behind = ''] = KIND_AND_PLACE.exec(text) ?? [];
    const line = HOME_TYPES.has(first.toLowerCase()) ? behind : text;
    if (line.length > 40 || /\d/.test(line) || !/^['\p{Lu}]/u.test(line) || fieldOf(line)) return [];
    if (words(line).every(isLabelWord)) return [];
    const place = readPlace(line, false);
    if (place === null || !line.startsWith(place) || foldStreet(place) === street) return [];
    return /^\s*(?:$|[-(,|·/])/.test(line.slice(place.length)) ? [place] : [];
  });
}
