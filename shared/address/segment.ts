import { looksLikeYear } from './negatives.ts';
import { type NumberParts, readTail, splitSuffix } from './number-parts.ts';
import { readPlace } from './place.ts';
import { readStreets } from './street.ts';
import { isTown } from './towns.ts';
import {
  beginsAsStatus,
  endsAsStreet,
  endsGlued,
  HOME_TYPES,
  isLabelWord,
  MONTH,
  STREET_NOT_PLACE,
  words,
} from './words.ts';

/** One way to read a stretch of text as the address of a home. */
export interface Candidate {
  straat: string | null;
  huisnummer: number;
  parts: NumberParts;
  woonplaats: string | null;
  /** Lower is likelier. */
  cost: number;
}

export interface Trust {
  /** A postcode stands beside it. */
  postcode: boolean;
}

/** Nothing that belongs to an address stands further from its number; so a long text costs no more than its length. */
const AROUND = 200;
/** A name in small letters of more words is a sentence. */
const MOST_SMALL = 3;

/** All ways to read "street number addition place" in a stretch without postcode; likeliest first. */
export function readSegment(segment: string, trust: Trust): Candidate[] {
  const found: Candidate[] = [];
  for (const match of segment.matchAll(/\d+/g)) {
    const huisnummer = houseNumber(match[0]);
    const end = match.index + match[0].length;
    const before = segment.slice(Math.max(0, match.index - AROUND), match.index);
    const after = segment.slice(end, end + AROUND);
    if (huisnummer === null || !startsNumber(before)) continue;
    // "12.2" beside a postcode or behind a street is a number and its addition.
    const dotted = /^\.\d{1,3}(?![\d.,])/.test(after) && (trust.postcode || endsGlued(before));
    if (/^[.,]\d/.test(after) && !dotted) continue;
    const here = readAt(before, huisnummer, after, trust);
    // "Marktstraat 01 7": such a number is as likely the end of a name.
    if (match[0].startsWith('0')) for (const candidate of here) candidate.cost += 1.5;
    found.push(...here);
  }
  if (found.length === 0) found.push(...readNumberFirst(segment));
  for (const candidate of [...found])
    if (candidate.straat?.at(-2) === ' ') found.push(...letterFirst(candidate));
  return found.sort((a, b) => a.cost - b.cost);
}

/** "Kerkstraat A 4": the letter may be the home's own, for streets seldom have one. */
function letterFirst(candidate: Candidate): Candidate[] {
  const { straat, parts } = candidate;
  const name = /^(.*\p{L}{3}) ([A-H])$/u.exec(straat ?? '');
  if (!name?.[1] || !name[2] || !endsGlued(name[1]) || parts.huisletter || parts.huisnummertoevoeging)
    return [];
  const own = { huisletter: name[2], huisnummertoevoeging: null };
  return [{ ...candidate, straat: name[1], parts: own, cost: candidate.cost + 1 }];
}

/** "237A", "1 A, Delft" right behind a postcode: no street. */
export function readBareNumber(text: string): Candidate[] {
  const match = /^[\s,:;#/(-]*(?:h?(?:uis)?(?:nummer|nr|no)\b[.:]?\s*)?(\d+)(?![.,]\d)(.*)$/isu.exec(text);
  const huisnummer = match?.[1] ? houseNumber(match[1]) : null;
  if (!match || huisnummer === null) return [];
  return readTail(match[2] ?? '').flatMap((tail, order) => {
    const rest = readRest(tail.rest, true, true);
    if (!rest) return [];
    return splitSuffix(tail.suffix, tail.glued).map((parts, index) => ({
      straat: null,
      huisnummer,
      parts,
      woonplaats: rest.place,
      cost: order * 3 + index * 0.1 + rest.cost,
    }));
  });
}

function houseNumber(digits: string): number | null {
  const value = Number(digits);
  return digits.length <= 5 && value >= 1 && value <= 99999 ? value : null;
}

/** Whether a number can begin here: not in "'45", "1.9", "12-14", nor in a word that is no name ("A4", "B03"). */
function startsNumber(before: string): boolean {
  if (/\d[-./+]\s?$|'$|[€$£]\s?$/.test(before)) return false;
  return !/\p{L}$/u.test(before) || /\p{L}{4}$/u.test(before);
}

function readAt(before: string, huisnummer: number, after: string, trust: Trust): Candidate[] {
  const named = readStreets(before, trust.postcode);
  // "vredenburg 40a utrecht": in small letters a well-known town behind it says what it is.
  const small = named.length === 0 && !trust.postcode && before === before.toLowerCase();
  const streets = small ? readStreets(before, false, true) : named;
  const first = streets[0];
  if (first === undefined || (small && first.split(' ').length > MOST_SMALL)) return [];
  const sure = endsAsStreet(first) || HOME_TYPES.has(words(before)[0] ?? '');
  const glued = endsGlued(first);
  // "Plein 1944" is a name without its number; beside a postcode a longer name may have such a number.
  const nameOnly = sure && !first.includes(' ');
  if (looksLikeYear(huisnummer) && !glued && !(trust.postcode && !nameOnly)) return [];
  // "Gondel 24 7": what comes before the last number may be a street that ends in one.
  const numbered = /^(.*\p{L}\S*) [1-9]\d{0,4}\b(.*)$/u.exec(first);
  const isNumberOfFirst = numbered?.[1] !== undefined && endsGlued(numbered[1]);
  // Beside a postcode a second number could hit another home there, and "Kerkstraat 12" is no street.
  if (isNumberOfFirst && trust.postcode) return [];
  const streetCost = isNumberOfFirst ? 2 : /\d[a-z]{0,3}$/i.test(first) ? 1 : 0;
  const found: Candidate[] = [];
  readTail(after).forEach((tail, order) => {
    if (small && !isTown(tail.rest.replace(/^,/, ''))) return;
    const rest = readRest(tail.rest, sure, trust.postcode);
    if (!rest) return;
    const tailCost = !glued && /^\d{1,4}$/.test(tail.suffix) && /^ ?\d/.test(after) ? 2 : 0;
    // Where all is in capitals, capitals are as likely a place.
    const weakCost = tail.weak && !trust.postcode ? (before === before.toUpperCase() ? 1 : 0.5) : 0;
    splitSuffix(tail.suffix, tail.glued).forEach((parts, index) => {
      streets.forEach((straat, spelling) => {
        const cost =
          streetCost + tailCost + weakCost + rest.cost + order * 0.8 + index * 0.1 + spelling * 0.5;
        found.push({ straat, huisnummer, parts, woonplaats: rest.place, cost });
      });
    });
  });
  return found;
}

/** What stands behind number and addition: a place, a remark, or something by which this is no address (null). */
function readRest(
  rest: string,
  sureStreet: boolean,
  trusted: boolean,
): { place: string | null; cost: number } | null {
  const text = rest.replace(/^[\s*.!"\])]+/, '').replace(/[\s*"]+$/, '');
  if (text === '') return { place: null, cost: 0 };
  // "*VERLAAGD*": a remark.
  if (/^ ?\*/.test(rest) && !/\d/.test(text) && !isTown(text)) return { place: null, cost: 0.2 };
  // "12 A4-hoog": the addition ran on into something that is none.
  if (/^[\p{L}\d]/u.test(rest)) return null;
  if (/^[([]/.test(text)) {
    const inner = text.slice(1).split(/[)\]]/)[0]?.trim() ?? '';
    return isTown(inner) ? { place: inner, cost: 0 } : { place: null, cost: 0.2 };
  }
  if (/^hoek (?!van )/.test(text)) return { place: null, cost: 0.3 };
  const dashed = /^[-/]\s*/.exec(text);
  const said = dashed ? text.slice(dashed[0].length) : text;
  // "Kerkstraat 12 - trede 3".
  if (sureStreet && /\d/.test(said) && isLabelWord(words(said)[0] ?? '')) return { place: null, cost: 0.3 };
  if (beginsAsStatus(said)) {
    const connected = /^(?:te|in)\s/i.test(said) ? readPlace(said, isTown(said.slice(3))) : null;
    return { place: connected, cost: 0.1 };
  }
  if (dashed && !isTown(said) && (/!$/.test(said) || !/\s$/.test(dashed[0])))
    return /\d/.test(said) ? null : { place: null, cost: 0.3 };
  const place = readPlace(said, trusted || isTown(said) || /^(?:te|in)\s/i.test(said));
  if (place) return { place, cost: 0 };
  if (/\d/.test(said) || STREET_NOT_PLACE.test(said.replace(/[\s.]+$/, ''))) return null;
  if (dashed) return { place: null, cost: 0.3 };
  if (!sureStreet && !trusted) return null;
  // Small letters throughout: a place where nothing else follows it, else a remark.
  const small = readPlace(said, true);
  return { place: small?.length === said.length ? small : null, cost: 0.5 };
}

/** "95 Kerkstraat": only where the name says that it is a street, and not a date ("7 Januaristraat"). */
function readNumberFirst(segment: string): Candidate[] {
  const match = /^[\s*]*(?:[Nn](?:umme)?r\.? )?(\d{1,5})(?:\s?([A-Za-z]))?\s+(\p{L}[\p{L}'. -]{2,60})$/u.exec(
    segment,
  );
  if (!match?.[1] || !match[3] || match[1].startsWith('0')) return [];
  if (new RegExp(`^${MONTH}`, 'iu').test(match[3])) return [];
  const [straat] = readStreets(match[3].trim(), false);
  if (!straat || !endsGlued(straat)) return [];
  const parts = { huisletter: match[2] ?? null, huisnummertoevoeging: null };
  return [{ straat, huisnummer: Number(match[1]), parts, woonplaats: null, cost: 1 }];
}
