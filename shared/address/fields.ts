import type { AddressField } from './labels.ts';
import { LATIN } from './latin.ts';
import { maskFigures } from './negatives.ts';
import { normaliseText } from './normalise.ts';
import { type NumberParts, readTail, splitSuffix } from './number-parts.ts';
import { readPlace } from './place.ts';
import { findPostcodes, foldPostcode, showPostcode } from './postcode.ts';
import type { Reading } from './reading.ts';
import { readStreets } from './street.ts';
import { finish, readText } from './text.ts';

/**
 * The ways to read an address whose parts stand in fields of their own, best first; empty when no number can be had,
 * or neither a street nor a postcode. A number field may hold its letter ("12A"), an address field the whole.
 */
export function readFields(fields: Partial<Record<AddressField, string | null>>): Reading[] {
  const value = (field: AddressField) => normaliseText(fields[field] ?? '').replace(/\s+/g, ' ');
  const [postcode, placeBehind] = readPostcode(value('postcode'));
  const woonplaats = value('woonplaats').slice(0, 80) || placeBehind;
  const number = /^(\d{1,5})(?![.,\d])(.*)$/.exec(value('huisnummer'));
  if (!number) return readWhole(value('adres') || value('straat'), value, postcode, woonplaats);

  const huisnummer = Number(number[1]);
  if (huisnummer < 1) return [];
  const street = (value('straat') || value('adres')).replace(/,.*$/, '');
  // "Kerkstraat 12" beside "12" says the number twice.
  const alone = street.replace(new RegExp(`\\s+0*${huisnummer}(?:\\s?[${LATIN}])?$`, 'u'), '');
  const straat = readStreets(alone, true)[0] ?? null;
  if (straat === null && postcode === null) return [];
  // "12 t/m 18" is a cluster and no home.
  const whole = value('huisnummer');
  if (number[2] && (!isSuffix(number[2]) || maskFigures(whole) !== whole)) return [];
  return finish(
    splitFields(number[2] ?? '', value('huisletter'), value('huisnummertoevoeging')).map((parts, cost) => ({
      straat,
      huisnummer,
      parts,
      woonplaats,
      cost,
    })),
    postcode,
  );
}

/** A postcode, and the place that may stand behind it in one field. */
function readPostcode(text: string): [postcode: string | null, place: string | null] {
  const folded = foldPostcode(text);
  if (folded !== null) return [folded, null];
  const hit = findPostcodes(text).find(({ postcode }) => postcode !== null);
  return hit ? [hit.postcode, readPlace(text.slice(hit.end), true)] : [null, null];
}

const isSuffix = (text: string) => readTail(text).some((tail) => tail.rest.trim() === '');

function splitFields(behindNumber: string, letter: string, addition: string): NumberParts[] {
  const tidy = addition.replace(/^[-\s]+/, '').slice(0, 12) || null;
  if (letter !== '') return [{ huisletter: letter.slice(0, 12), huisnummertoevoeging: tidy }];
  const fromNumber = behindNumber.replace(/^[-\s/]+/, '');
  if (fromNumber !== '')
    return tidy === null
      ? splitSuffix(fromNumber, /^\p{L}/u.test(behindNumber))
      : [{ huisletter: fromNumber.slice(0, 12), huisnummertoevoeging: tidy }];
  if (tidy === null) return [{ huisletter: null, huisnummertoevoeging: null }];
  // One letter in the addition's field is an addition first.
  const ways = splitSuffix(tidy);
  return /^\p{L}$/u.test(tidy)
    ? ways.sort((a, b) => Number(a.huisletter !== null) - Number(b.huisletter !== null))
    : ways;
}

function readWhole(
  address: string,
  value: (field: AddressField) => string,
  postcode: string | null,
  woonplaats: string | null,
): Reading[] {
  const suffix = [value('huisletter'), value('huisnummertoevoeging')].filter(Boolean).join(' ');
  const behind = [postcode && showPostcode(postcode), woonplaats].filter(Boolean).join(' ');
  const text = [[address, suffix].filter(Boolean).join(' '), behind].filter(Boolean).join(', ');
  return address === '' || maskFigures(address).trim() === '|' ? [] : readText(text);
}
