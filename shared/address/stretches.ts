import { tellsOfNoHome } from './negatives.ts';
import { isTown } from './towns.ts';

/** "Parkeerplaats" as a line by itself says what is offered; "met parkeerplaats" does not. */
export const isOnlyNoHome = (segment: string) =>
  tellsOfNoHome(segment.split(' ')[0] ?? '') && !segment.toLowerCase().startsWith('berging');

/** The stretches between lines, commas and bars; an addition behind a comma goes with its number. */
export function segments(text: string): string[] {
  const all = text
    .split(/[\n|;·•]|,(?!\d{1,3}(?:\D|$))|,(?=\d)/u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && /[\p{L}\d]/u.test(part));
  const joined: string[] = [];
  for (const part of all) {
    const last = joined.at(-1);
    const isAddition =
      /^(?:[A-Za-z]|[IVX]{1,4}|bis|hs|rood|zwart|\d{1,2}[- ]?hoog|bg|part\.?|(?:app|apt|appartement|kamer|kmr|unit|studio|huis|huisje|chalet|hs)\.? ?(?:\d{1,4}(?:\.\d{1,3})?[A-Za-z]?|[A-Z]))\.?$/.test(
        part,
      );
    // "12" with "A" in a line of its own: without it the neighbour would be judged.
    if (last !== undefined && isAddition && /\p{L}{2}.*\s\d+\s?\p{L}?$|^\d{1,5}$/u.test(last))
      joined[joined.length - 1] = `${last} ${part}`;
    // "vredenburg 40, utrecht": in small letters the town says what it is.
    else if (last !== undefined && /\d/.test(last) && last === last.toLowerCase() && isTown(part))
      joined[joined.length - 1] = `${last} ${part}`;
    else if (last !== undefined && /\p{L}{3}$/u.test(last) && /^(?:huis)?(?:nummer|nr)\.?:? ?\d/i.test(part))
      joined[joined.length - 1] = `${last} ${part}`;
    else joined.push(part);
  }
  return joined;
}
