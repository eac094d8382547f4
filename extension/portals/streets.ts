import { foldStreet } from '../../shared/address/fold.ts';
import { readPlace } from '../../shared/address/place.ts';
import type { Reading } from '../../shared/address/reading.ts';
import { endsGlued, HOME_TYPES, STATUS, words } from '../../shared/address/words.ts';
import { isFrame, keyOf, type Sighting } from './home.ts';
import { LONGEST_BLOCK, linesOf } from './lines.ts';
import { readKnown } from './read-known.ts';
import { holderOf, type PageLine } from './scan.ts';

/** A name and a number, quickly. */
const MAYBE = /\p{L}{2}[^\d\n]{0,12}[1-9]|[1-9]\d{0,4}\s?[a-z]?\s+\p{Lu}\p{L}{3}/u;
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
    const readings = readLine(line.text);
    const [best] = readings;
    const anchor = best ? holderOf(line) : null;
    if (!best?.straat || !anchor || isFrame(anchor)) continue;
    const text = tidy(line.text);
    const source = () => (tidy(linesOf(anchor)).split('\n').includes(text) ? text : '');
    const unsure = !endsGlued(best.straat) && !linksTo(anchor, best);
    // An anchor that holds more lines may change in those; then it is simply read anew.
    sightings.push({ anchor, whole: false, readings, source, text, ...(unsure && { unsure }) });
  }
  return sightings;
}

const tidy = (text: string) => text.replace(/ +/g, ' ').trim();

/** The readings of a line that is an address and not a sentence in which one is named. */
function readLine(text: string): Reading[] {
  const readings = readKnown(tidy(text)).filter(({ postcode }) => postcode === null);
  const straat = readings[0]?.straat;
  if (!straat) return [];
  const first = straat.split(/[\s.]/)[0] ?? straat;
  const before = words(text.slice(0, Math.max(0, text.indexOf(first))).replace(/^.*[:|·]/, ''));
  const number = String(readings[0]?.huisnummer);
  const isOffer = (word: string) => HOME_TYPES.has(word) || STATUS.has(word) || word.startsWith(number);
  return before.every(isOffer) ? readings : [];
}

/** Whether a link around or beside the line names the same street and number. */
function linksTo(anchor: Element, reading: Reading): boolean {
  const links = linksAround(anchor);
  return links.some((href) =>
    readKnown(href).some(
      ({ straat, huisnummer }) =>
        huisnummer === reading.huisnummer && foldStreet(straat ?? '') === foldStreet(reading.straat ?? ''),
    ),
  );
}

/** The links of a card are around its heading, in it or a few elements up. */
function linksAround(anchor: Element): string[] {
  const around = anchor.closest('a[href]');
  if (around) return [around.getAttribute('href') ?? ''];
  for (let at: Element | null = anchor, height = 0; at && height < 4; at = at.parentElement, height += 1) {
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
    const text = linesOf(block);
    const places = text.length > LONGEST_BLOCK ? [] : placesIn(text);
    for (const href of linksAround(sighting.anchor))
      for (const reading of readKnown(href))
        if (keyOf({ readings: [reading] }).number === number && reading.woonplaats)
          places.push(reading.woonplaats);
    return [...new Map(places.map((place) => [foldStreet(place), place])).values()].slice(0, MOST_PLACES);
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

/** Lines without figures that are a name and nothing else: "Delft (In de Veste)", "Hengelo - Berflo Es". */
function placesIn(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    if (line.length > 40 || /\d/.test(line) || !/^['\p{Lu}]/u.test(line)) return [];
    const place = readPlace(line, false);
    if (place === null || !line.startsWith(place)) return [];
    return /^\s*(?:$|[-(,|·/])/.test(line.slice(place.length)) ? [place] : [];
  });
}
