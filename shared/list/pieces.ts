import { findPostcodes } from '../address/postcode.ts';

/** "12, 14 en 16": numbers of one street, the last behind "en". */
const NUMBERS =
  /(\p{L}{2}[\p{L}.' -]*?)\s(\d{1,5}[a-z]?)((?:\s*,\s*\d{1,5}[a-z]?)*\s+(?:en|&|and)\s+\d{1,5}[a-z]?)(?=$|[\s,.;)])(?!\s*(?:kamer|m2|plek|woning|euro))/u;

/** The stretches of a line that can each be the address of one home, in order. */
export function piecesOf(line: string): string[] {
  return line
    .split(/;|\s\/\s/)
    .flatMap(byNumber)
    .flatMap(byPostcode)
    .flatMap(byWord)
    .map((piece) => piece.trim())
    .filter((piece) => /\d/.test(piece));
}

/** Each number of "Kerkstraat 12, 14 en 16 in Epe" with its street and what follows. */
function byNumber(line: string): string[] {
  const found = NUMBERS.exec(line);
  if (found === null) return [line];
  const [whole, street = '', first = '', others = ''] = found;
  const tail = line.slice(found.index + whole.length);
  const numbers = [first, ...(others.match(/\d{1,5}[a-z]?/g) ?? [])];
  // A name with a number of its own behind "en" is another home: "Kerkstraat 12 en 3e Dwarsweg 4".
  if (/^\s*[a-z]*\s?\p{Lu}\p{L}+\s\d/u.test(tail)) return [line];
  return numbers.map((number) => `${line.slice(0, found.index)}${street} ${number}${tail}`);
}

/** A line with several postcodes holds as many homes: cut before each where it begins with one, else behind each. */
function byPostcode(line: string): string[] {
  const hits = findPostcodes(line).filter(({ postcode }) => postcode !== null);
  if (hits.length < 2) return [line];
  const first = hits[0]?.start === 0;
  const cuts = hits.slice(first ? 1 : 0, first ? undefined : -1).map(({ start, end }) => {
    if (first) return start;
    // The place behind the postcode goes with it.
    const rest = /^[^,.;\d]*(?=[,.;]|\sen\s|$)/u.exec(line.slice(end))?.[0] ?? '';
    const place =
      rest === '' ? (/^\s*\p{Lu}[\p{L}'-]*/u.exec(line.slice(end))?.[0] ?? '') : rest.split(/\sen\s/)[0];
    return end + (place ?? '').length;
  });
  return cutAt(line, cuts);
}

/** "Kerkstraat 12 en Dorpsweg 14": cut at the word between two that both have a number. */
function byWord(line: string): string[] {
  const cuts = [...line.matchAll(/\s(?:en|and|of|or)\s(?=\p{Lu})/gu)]
    .filter(
      ({ index }) =>
        /\d\s?[a-zA-Z]?(?:[^\d]{0,40})$/.test(line.slice(0, index)) && /\d/.test(line.slice(index)),
    )
    .map(({ index, 0: word }) => index + word.length);
  return cutAt(line, cuts).map((piece) => piece.replace(/\s(?:en|and|of|or)\s*$/u, ''));
}

function cutAt(line: string, cuts: readonly number[]): string[] {
  return [0, ...cuts].map((from, index) => line.slice(from, cuts[index] ?? line.length));
}
