import { foldPlace } from './fold.ts';
import { maskFigures } from './negatives.ts';
import { readPlace } from './place.ts';
import { findPostcodes } from './postcode.ts';
import { prepare } from './prepare.ts';
import type { Reading } from './reading.ts';
import { type Candidate, readBareNumber, readSegment } from './segment.ts';
import { isOnlyNoHome, segments } from './stretches.ts';
import { isTown } from './towns.ts';
import { endsGlued } from './words.ts';

/** More readings than this are not sent with a check (DESIGN.md, "The contract"). */
export const MOST_READINGS = 8;

/**
 * As readAddresses, for normalised text that is known to be no link and to hold no labels.
 *
 * @param isThing whether a name that nothing makes a street is but a word for a thing; without it such a name is read too.
 */
export function readText(text: string, isThing: (name: string) => boolean = () => false): Reading[] {
  const masked = maskFigures(prepare(text));
  // "Kerkstraat 1000 DK, 7933 TL Pesse": of two that touch, the first is a number with its addition.
  const hits = findPostcodes(masked).filter((found, index, all) => {
    const next = all[index + 1];
    return !next || !/^[\s,]*$/.test(masked.slice(found.end, next.start));
  });
  const hit = hits.find((found) => found.postcode !== null);
  const wrong = hits.find((found) => found.postcode === null);
  if (hit) {
    const next = hits.find((found) => found.start >= hit.end && found.postcode !== hit.postcode);
    const before = segments(masked.slice(0, hit.start));
    const after = segments(masked.slice(hit.end, next?.start));
    if ([...before, ...after].some(isOnlyNoHome)) return [];
    return finish(withPostcode(before, after), hit.postcode);
  }
  const rest = wrong ? `${masked.slice(0, wrong.start)} | ${masked.slice(wrong.end)}` : masked;
  // "Kerkstraat 12 7311 Apeldoorn": digits of a postcode without letters are no addition.
  const all = segments(
    rest.replace(/(\p{L}{2}\.? ?\d{1,5} ?\p{L}?) [1-9]\d{3}(?= \p{Lu}\p{L}{2})/gu, '$1 |'),
  );
  return all.some(isOnlyNoHome) ? [] : finish(withoutPostcode(all, isThing), null);
}

function withoutPostcode(all: string[], isThing: (name: string) => boolean): Candidate[] {
  const read = (segment: string) =>
    readSegment(segment, { postcode: false }).filter(({ straat }) => straat !== null && !isThing(straat));
  let best: Candidate[] = [];
  all.forEach((segment, index) => {
    let found = read(segment);
    // "Kerkstraat, 12" and "Kerkstraat" above "12".
    const next = all[index + 1];
    const apart = found.length === 0 && next !== undefined && /^\d/.test(next) && !/\d/.test(segment);
    if (apart) found = read(`${segment} ${withoutPc4(next)}`).filter((c) => /\p{L}{3}/u.test(c.straat ?? ''));
    const dashed = /^([^\d]+?) [-/] (.+)$/.exec(segment);
    const behind = dashed?.[1] && dashed[2] ? read(dashed[2]) : [];
    if (behind.length > 0) {
      const place = readPlace(dashed?.[1] ?? '', false);
      // What is no known town may be the name of a complex or a team: both ways stay.
      const other = place !== null && !isTown(place) ? behind.map((c) => ({ ...c, cost: c.cost + 0.3 })) : [];
      found = [...behind.map((c) => ({ ...c, woonplaats: c.woonplaats ?? place })), ...other];
    }
    if (found.length === 0) return;
    const cheapest = found[0]?.cost ?? 0;
    if (best.length === 0 || cheapest < (best[0]?.cost ?? 0) - 0.9)
      best = found.flatMap((candidate) => placed(candidate, all, index, apart));
  });
  return best.flatMap((candidate) => [candidate, ...placeFirst(candidate)]);
}

/** "Utrecht Vredenburg 40": the first of two names may be the place. The register says which. */
function placeFirst(candidate: Candidate): Candidate[] {
  const names = /^(\p{Lu}[\p{L}'-]{2,}) (\p{Lu}\p{L}{2}.*)$/u.exec(candidate.straat ?? '');
  if (!names?.[1] || !names[2] || candidate.woonplaats) return [];
  return [{ ...candidate, woonplaats: names[1], straat: names[2], cost: candidate.cost + 2 }];
}

/** A place in the line below, or else in the one above: the latter may be a complex, so both ways stay. */
function placed(candidate: Candidate, all: string[], index: number, apart: boolean): Candidate[] {
  if (candidate.woonplaats) return [candidate];
  const below = all[index + (apart ? 2 : 1)];
  const trusted = /^\p{Ll}/u.test(candidate.straat ?? '');
  const place = below ? readPlace(withoutPc4(below), trusted) : null;
  if (place) return [{ ...candidate, woonplaats: place }];
  // "Woonruimte te Groningen": the place stands behind the kind of home.
  const atPlace = (all[0] ?? '').replace(/^\p{L}+ (?:te|in) (?=['\p{Lu}])| \([^)]*\)$/gu, '');
  const above = index === 1 && !/^\d/.test(all[1] ?? '') ? readPlace(atPlace, false) : null;
  if (!above || above.length !== atPlace.length) return [candidate];
  return [
    { ...candidate, woonplaats: above },
    { ...candidate, cost: candidate.cost + 0.3 },
  ];
}

/** "7311 Apeldoorn": the digits of a postcode without its letters name no home. */
const withoutPc4 = (text: string) => text.replace(/^[1-9]\d{3}\s+(?=\p{Lu})/u, '');

function withPostcode(before: string[], after: string[]): Candidate[] {
  const first = after[0];
  const place = first === undefined ? null : readPlace(first, true);
  const nearest = readNearest(before);
  // Capitals before the postcode are no place where one stands behind it: "16 DK, 7933 TL PESSE".
  const own = nearest.filter((candidate) => candidate.woonplaats === null || place === null);
  if (nearest.length > 0)
    return (own.length > 0 ? own : nearest).map((candidate) => ({
      ...candidate,
      parts: partsBefore(candidate, place),
      woonplaats: place ?? candidate.woonplaats,
    }));

  const street = before.at(-1);
  if (first !== undefined && /^[\s:#/(-]*(?:(?:huis)?(?:nummer|nr|no)\b[.:]?\s*)?\d/i.test(first)) {
    const bare = readBareNumber(first).map((c) => ({ ...c, woonplaats: c.woonplaats ?? below(after, 1) }));
    if (street !== undefined && bare.length > 0) {
      const whole = readSegment(`${street} ${first}`, { postcode: true });
      if (whole.length > 0) return [...whole, ...bare.map((c) => ({ ...c, cost: c.cost + 5 }))];
    }
    // "7311 AB | 12 | Kerkstraat | Apeldoorn": a sheet that begins with its keys.
    const behind = after[1] ?? '';
    const town = below(after, 2);
    if (bare.length > 0 && (endsGlued(behind) || (town && !isTown(behind))))
      bare.push(
        ...readSegment(`${behind} ${first}`, { postcode: true }).map((c) => ({
          ...c,
          woonplaats: town,
          cost: c.cost - (endsGlued(behind) ? 1 : 0),
        })),
      );
    if (bare.length > 0) return bare;
  }
  const above = street === undefined ? null : readPlace(street, false);
  const sure = above !== null && isTown(above);
  return readAfter(after).map((c) => ({
    ...c,
    woonplaats: sure && !isTown(c.woonplaats ?? '') ? above : (c.woonplaats ?? above),
  }));
}

/**
 * "Kerkstraat 12 tuinhuis, 7311 AB Apeldoorn": a small word that is not the place says which home it is. Without it
 * the neighbour at 12 would be judged.
 */
function partsBefore({ parts, woonplaats }: Candidate, place: string | null): Candidate['parts'] {
  const isAddition =
    place !== null &&
    woonplaats !== null &&
    /^\p{Ll}{1,12}$/u.test(woonplaats) &&
    foldPlace(woonplaats) !== foldPlace(place) &&
    parts.huisletter === null &&
    parts.huisnummertoevoeging === null;
  return isAddition ? { huisletter: null, huisnummertoevoeging: woonplaats } : parts;
}

/** The address that stands closest before the postcode; of "Kerkstraat, 12" the parts belong together. */
function readNearest(before: string[]): Candidate[] {
  for (let index = before.length - 1; index >= 0; index -= 1) {
    const segment = before[index] ?? '';
    const found = readSegment(segment, { postcode: true });
    if (found.length > 0) {
      const own = before[index + 1];
      const above = before[index - 1] ?? '';
      const place = (own === undefined ? null : readPlace(own, false)) ?? (isTown(above) ? above : null);
      return place ? found.map((c) => ({ ...c, woonplaats: c.woonplaats ?? place })) : found;
    }
    if (!/^(?:(?:h?nr|no|nummer|huisnummer)\b[.:]? ?)?\d/i.test(segment)) continue;
    const bare = readBareNumber(segment);
    if (bare.length === 0) continue;
    const street = before[index - 1];
    const whole = street && !/\d/.test(street) ? readSegment(`${street} ${segment}`, { postcode: true }) : [];
    const place = before[index - 2] ?? '';
    const named = isTown(place) ? whole.map((c) => ({ ...c, woonplaats: c.woonplaats ?? place })) : whole;
    return [...named, ...bare.map((c) => ({ ...c, cost: c.cost + 5 }))];
  }
  return [];
}

/** "7311 AB Apeldoorn, Kerkstraat 12", "7311AB Kerkstraat 12, Apeldoorn" and "7311 AB Apeldoorn Kerkstraat 12". */
function readAfter(after: string[]): Candidate[] {
  for (const [index, segment] of after.entries()) {
    const found = readSegment(segment, { postcode: true });
    if (found.length === 0) {
      const bare = index > 0 && /^\d/.test(segment) ? readBareNumber(segment) : [];
      const street = index > 1 ? `${after[index - 1]} ${segment}` : '';
      if (bare.length > 0)
        return [
          ...readSegment(street, { postcode: true }),
          ...bare.map((c) => ({ ...c, cost: c.cost + 5 })),
        ].map((c) => ({ ...c, woonplaats: c.woonplaats ?? readPlace(after[0] ?? '', true) }));
      continue;
    }
    const place = index > 0 ? readPlace(after[0] ?? '', true) : below(after, index + 1);
    const own = found.map((c) =>
      // "7311 AB Apeldoorn 12"
      isTown(c.straat?.replace(/[()]/g, '') ?? '')
        ? { ...c, straat: null, woonplaats: c.straat?.replace(/[()]/g, '') ?? null }
        : { ...c, woonplaats: c.woonplaats ?? place },
    );
    if (index > 0 || place) return own;
    return own.flatMap((c) => {
      const parts = /^(\p{Lu}[\p{L}'-]+) (.*\p{Lu}.*)$/u.exec(c.straat ?? '');
      if (!parts?.[1] || !parts[2] || c.woonplaats) return [c];
      // "7311 AB  APELDOORN Kerkstraat 12": registers print the place in capitals.
      const isPlace = !/\p{Ll}/u.test(parts[1]) && /\p{Ll}/u.test(parts[2]);
      return [c, { ...c, straat: parts[2], woonplaats: parts[1], cost: c.cost + (isPlace ? -0.05 : 0.05) }];
    });
  }
  return [];
}

const below = (all: string[], index: number) =>
  all[index] === undefined ? null : readPlace(all[index], true);

/** The candidates as readings, likeliest first, each once. */
export function finish(candidates: Candidate[], postcode: string | null): Reading[] {
  const seen = new Set<string>();
  const readings: Reading[] = [];
  for (const { straat, huisnummer, parts, woonplaats } of [...candidates].sort((a, b) => a.cost - b.cost)) {
    const reading: Reading = {
      straat,
      huisnummer,
      huisletter: parts.huisletter,
      huisnummertoevoeging: parts.huisnummertoevoeging,
      postcode,
      woonplaats,
    };
    const key = JSON.stringify(reading);
    if (seen.has(key) || readings.length === MOST_READINGS) continue;
    seen.add(key);
    readings.push(reading);
  }
  return readings;
}
