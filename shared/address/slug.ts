import { readFields } from './fields.ts';
import { type AddressField, fieldOf } from './labels.ts';
import { maskFigures } from './negatives.ts';
import { readPlace } from './place.ts';
import { findPostcodes, foldPostcode } from './postcode.ts';
import type { Reading } from './reading.ts';
import { readSegment } from './segment.ts';
import { finish, readText } from './text.ts';
import { isTown, MANY_WORDS } from './towns.ts';
import { endsAsStreet, endsGlued, HOME_TYPES, MONTH, STATUS } from './words.ts';

const HOUSING =
  /(?:^|[/-])(?:aanbod|advertentie|details?|huur|huren|koop|woning(?:en)?|(?:woon|woning|huur|koop)aanbod|(?:huur|koop)woning(?:en)?|object|huis|appartement|te-huur|te-koop|zoeken)(?:[/-]|$)/i;
const GUID = /-?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Whether a line is a link, a path, or the hyphened last part of one. */
export function looksLikeLink(text: string): boolean {
  if (/\s/.test(text)) return false;
  if (/^(?:https?:\/\/|www\.|\/)/i.test(text)) return true;
  const longest = text.split(/[/?#]/).find((part) => (part.match(/-/g) ?? []).length >= 2 && /\d/.test(part));
  return (
    longest !== undefined &&
    /\p{L}{3}/u.test(longest) &&
    /-\d+\p{L}{0,2}\d{0,3}(?:-|$)/u.test(longest) &&
    findPostcodes(text)[0]?.start !== 0
  );
}

/** The ways to read the address that a link names in its path or query, best first. */
export function readLink(link: string): Reading[] {
  const [path = '', query = ''] = link
    .replace(/^(?:https?:\/\/)?(?:www\.)?[^/?#\s]*\.[^/?#\s]+(?=[/?#])|^https?:\/\/[^/?#]*/i, '')
    .split(/\?(.*)/s);
  const asked = readQuery(query.split('#')[0] ?? '');
  if (asked.length > 0) return asked;
  const whole = `${path}${query.includes('#') ? query.slice(query.indexOf('#')) : ''}`;
  const steps = joined(whole.split(/[/#]/).map(decode).filter(Boolean));
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const step = steps[index] ?? '';
    const readings = /\s/.test(step) ? readText(step) : readSlug(step, HOUSING.test(whole));
    if (readings.length > 0) return withPlaceOfPath(readings, steps.slice(0, index));
  }
  return [];
}

/** ".../kerkstraat/12-a" and ".../kerkstraat-12/7311ab": the last step goes with the one before it. */
function joined(steps: string[]): string[] {
  const [before, last] = steps.slice(-2);
  if (before === undefined || last === undefined) return steps;
  const isNumber =
    /^\d{1,5}(?:-?[a-z]{1,3}|-\d{1,4})?$/i.test(last) && /^\D+$/.test(before) && endsGlued(before);
  const isPostcode = foldPostcode(last) !== null && /-\d/.test(before);
  const isKey = foldPostcode(before) !== null && /^\d{1,5}-?[a-z]?$/i.test(last);
  return isNumber || isPostcode || isKey ? [...steps.slice(0, -2), `${before}-${last}`] : steps;
}

/** The text of a part of a link. */
export function decode(text: string): string {
  const spaced = text.replace(/\+/g, ' ');
  try {
    return decodeURIComponent(spaced).trim();
  } catch {
    return spaced.trim();
  }
}

function readQuery(query: string): Reading[] {
  const fields: Partial<Record<AddressField, string>> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    const field = fieldOf(name);
    if (field) fields[field] ??= value;
    else if (/^(?:q|query|zoek|zoekterm|search|term)$/i.test(name)) {
      const readings = readText(value);
      if (readings.length > 0) return readings;
    }
  }
  return readFields(fields);
}

function readSlug(slug: string, housing: boolean): Reading[] {
  const bare = slug
    .replace(/\.(?:html?|aspx|php)$/i, '')
    .replace(GUID, '')
    .replace(/^(?:\p{L}+-)?te-(?:huur|koop)-(?=\p{L})/iu, '')
    .replace(/[-_]?<[^>]*>$/, '');
  const tokens = bare.split(/[-_]/).filter(Boolean);
  const hadId = bare.length < slug.length || isId(tokens.at(-1) ?? '', tokens.length > 2);
  while (isId(tokens.at(-1) ?? '', tokens.length > 2)) tokens.pop();
  while (tokens.length > 2 && isFront(tokens, housing)) tokens.shift();
  const text = tokens.join(' ');
  const hit = findPostcodes(text)[0];
  if (hit?.postcode) return readText(`${text.slice(0, hit.start)}, ${hit.postcode} ${text.slice(hit.end)}`);

  const found = readSegment(maskFigures(text), { postcode: true }).filter(
    (candidate) => candidate.straat !== null && (housing || hadId || endsAsStreet(candidate.straat)),
  );
  return finish(
    found.flatMap((candidate) => {
      if (candidate.woonplaats) return [candidate];
      const parts = splitPlace(candidate.straat ?? '');
      if (!parts) return [candidate];
      const split = {
        ...candidate,
        ...parts,
        cost: candidate.cost + (hadId || isTown(parts.woonplaats) ? -0.05 : 0.4),
      };
      return [split, candidate];
    }),
    null,
  );
}

/** "Rotterdam Kamperfoeliestraat": a portal may put the place before the street. */
function splitPlace(name: string): { woonplaats: string; straat: string } | null {
  const words = name.split(' ');
  const low = name.toLowerCase();
  const known = MANY_WORDS.find((place) => low.startsWith(`${place} `));
  const count = known ? known.split(' ').length : 1;
  const straat = words.slice(count).join(' ');
  if (straat.length < 3 || !/^\p{L}|^\d+e/u.test(straat)) return null;
  const woonplaats = readPlace(words.slice(0, count).join(' '), true);
  return woonplaats ? { woonplaats, straat } : null;
}

function isId(token: string, more: boolean): boolean {
  if (/^\d{5,}$/.test(token)) return more;
  return (
    token.length >= 6 && /\d/.test(token) && /^[0-9a-z]+$/i.test(token) && !/^\d{1,5}[a-z]{1,2}$/i.test(token)
  );
}

/** What stands before the street: an id, the kind of home. */
function isFront(tokens: string[], housing: boolean): boolean {
  const first = tokens[0] ?? '';
  // A list of offers numbers them; elsewhere "29-oktoberplein-1" begins with its name.
  const offer = housing && /^\d+$/.test(first) && tokens.slice(2).some((token) => /^\d/.test(token));
  if (offer && !new RegExp(`^${MONTH}`, 'i').test(tokens[1] ?? '')) return true;
  if (/^\d+$/.test(first) && /^\d/.test(tokens[1] ?? '')) return /\p{L}/u.test(tokens[1] ?? '');
  if (/^\d{3,}$/.test(first)) return !/^straat$/i.test(tokens[1] ?? '');
  if (isId(first, true)) return true;
  const low = first.toLowerCase();
  return (
    (HOME_TYPES.has(low) || STATUS.has(low)) && !/^(?:ter|te|van|de|den|der|op|aan|in)$/.test(tokens[1] ?? '')
  );
}

/** ".../koop/delft/kerkstraat-12": the step before the street names the place. */
function withPlaceOfPath(readings: Reading[], before: string[]): Reading[] {
  const at = before.findLastIndex((step) => /^(?:koop|huur|huren|te-huur|te-koop)$/i.test(step));
  const last = before.at(-1)?.replace(/-/g, ' ') ?? '';
  const step = isTown(last) ? last : at >= 0 ? before[at + 1] : undefined;
  if (step === undefined || !/^[\p{L}' -]+$/u.test(step)) return readings;
  const place = readPlace(step.replace(/-/g, ' '), true);
  return readings.map((reading) => ({ ...reading, woonplaats: reading.woonplaats ?? place }));
}
