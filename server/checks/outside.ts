import { homeKey } from '../../shared/address/key.ts';
import { foldPostcode } from '../../shared/address/postcode.ts';
import type { Reading } from '../../shared/address/reading.ts';
import type { AddressRow } from '../geo/addresses.ts';
import { numberKey } from '../geo/keys.ts';
import { matchAll } from '../geo/match.ts';
import type { NumberAsked, OutsideAddresses } from '../geo/pdok/addresses.ts';
import type { PdokAddress } from '../geo/pdok/locatieserver.ts';
import { toRd } from '../geo/rd.ts';
import type { MatchQuery, MatchResult } from '../geo/types.ts';
import { keysOfUnits, type SecretHomes, secretHomes, secretNumber } from '../store/known-homes.ts';
import type { Snapshot } from './snapshot.ts';

/** Metres by which a point may lie outside its buurt: outlines are drawn for display, and move a little between years. */
const SLACK = 250;

/**
 * Looks elsewhere for addresses that the tables lack, by postcode and number. The same rules of matching hold, and only
 * areas of the year in use count. Never asks for a number at which a secret unit stands, nor anything for made-up data.
 * What is not answered in time stays as it was. What turns out to stand in no area at all is `elsewhere`.
 */
export async function withOutside(
  snapshot: Snapshot,
  outside: OutsideAddresses | null,
  queries: readonly MatchQuery[],
  matches: MatchResult[],
): Promise<MatchResult[]> {
  if (matches.every(({ match }) => match !== 'none')) return matches;
  // Every address of the made-up region is in its tables.
  if (snapshot.registry.state().origin === 'demo')
    return matches.map((match, index) =>
      match.match === 'none' && isFarFrom(snapshot, queries[index]) ? { ...match, elsewhere: true } : match,
    );
  if (outside === null) return matches;
  const secret = await snapshot.once('secret-homes', () => secretHomes(snapshot.registry.db));
  const open = new Map<number, NumberAsked[]>();
  for (const [index, query] of queries.entries()) {
    if (matches[index]?.match !== 'none' || isSecret(query, secret)) continue;
    const asked = numbersIn(query.readings);
    if (asked.length > 0) open.set(index, asked);
  }
  if (open.size === 0) return matches;
  const known = await outside.at([...open.values()].flat());
  const found = new Map<number, MatchResult>();
  for (const [index, asked] of open) {
    if (isElsewhere(snapshot, asked, known))
      found.set(index, { match: 'none', address: null, candidates: [], elsewhere: true });
    const rows = rowsAt(snapshot, asked, known);
    const query = queries[index];
    if (rows === null || query === undefined) continue;
    const [result] = matchAll(lookupIn(rows), [query]);
    if (result && result.match !== 'none') found.set(index, result);
  }
  await keepKeys(snapshot, [...found.values()]);
  return matches.map((match, index) => found.get(index) ?? match);
}

function isSecret({ readings, bagId }: MatchQuery, secret: SecretHomes): boolean {
  if (bagId !== null && secret.bagIds.has(bagId)) return true;
  return numbersIn(readings).some(({ postcode, huisnummer }) =>
    secret.numbers.has(secretNumber(postcode, huisnummer)),
  );
}

/** The different postcodes with number among readings. */
function numbersIn(readings: readonly Reading[]): NumberAsked[] {
  const numbers = new Map<number, NumberAsked>();
  for (const { postcode: written, huisnummer } of readings) {
    const postcode = written === null ? null : foldPostcode(written);
    if (postcode !== null) numbers.set(numberKey(postcode, huisnummer), { postcode, huisnummer });
  }
  return [...numbers.values()];
}

/** Null when a number was not answered, or stands in no area here: half an answer could name the wrong home. */
function rowsAt(
  snapshot: Snapshot,
  asked: readonly NumberAsked[],
  known: ReadonlyMap<number, PdokAddress[]>,
): AddressRow[] | null {
  const rows: AddressRow[] = [];
  for (const { postcode, huisnummer } of asked) {
    const key = numberKey(postcode, huisnummer);
    const addresses = known.get(key);
    if (!addresses?.every((address) => standsHere(snapshot, address))) return null;
    for (const address of addresses) rows.push({ ...address, key, straatKey: null });
  }
  return rows;
}

/** Whether all that stands at these numbers stands in gemeenten that were not read in. */
function isElsewhere(
  snapshot: Snapshot,
  asked: readonly NumberAsked[],
  known: ReadonlyMap<number, PdokAddress[]>,
): boolean {
  const all = asked.map(({ postcode, huisnummer }) => known.get(numberKey(postcode, huisnummer)));
  const standing = all.flatMap((addresses) => addresses ?? []);
  return (
    all.every((addresses) => addresses !== undefined) &&
    standing.length > 0 &&
    standing.every(({ gemeente }) => snapshot.area(gemeente) === null)
  );
}

/** Whether no reading has a postcode of a part of the country in which any address is known. */
function isFarFrom({ reference }: Snapshot, query: MatchQuery | undefined): boolean {
  const numbers = numbersIn(query?.readings ?? []);
  return numbers.length > 0 && numbers.every(({ postcode }) => !reference.hasDistrict(postcode.slice(0, 4)));
}

/** Codes are reused between years: the buurt is one of the year in use, in that gemeente, and the point does not deny it. */
function standsHere(snapshot: Snapshot, { buurt, gemeente, point }: PdokAddress): boolean {
  const { reference } = snapshot;
  const there = snapshot.area(buurt);
  if (there?.level !== 'buurt' || there.gemeente !== gemeente) return false;
  if (point === null) return true;
  const at = reference.buurtAt(point);
  if (at === null || at === buurt) return true;
  return reference.buurtenNear(toRd(point), SLACK).some(({ code }) => code === buurt);
}

function lookupIn(rows: readonly AddressRow[]) {
  return {
    byBag: (ids: readonly string[]) => rows.filter(({ bagId }) => bagId !== null && ids.includes(bagId)),
    byNumber: (keys: readonly number[]) => rows.filter(({ key }) => key !== null && keys.includes(key)),
    byStreet: () => [],
    numbers: () => [],
  };
}

/** A unit that was taken in while its address was not known goes by postcode and number: then this home does too. */
async function keepKeys(snapshot: Snapshot, results: readonly MatchResult[]): Promise<void> {
  const plain = new Map<string, MatchResult>();
  for (const result of results)
    if (result.address?.bagId) plain.set(homeKey({ ...result.address, bagId: null }), result);
  const taken = await keysOfUnits(snapshot.registry.db, [...plain.keys()]);
  for (const key of taken) {
    const result = plain.get(key);
    if (result?.address) result.address = { ...result.address, bagId: null };
  }
}
