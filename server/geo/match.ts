import { foldAddition } from '../../shared/address/fold.ts';
import { foldPostcode } from '../../shared/address/postcode.ts';
import type { KnownAddress, Reading } from '../../shared/address/reading.ts';
import type { AddressLookup, AddressRow, StreetNumber } from './addresses.ts';
import { numberKey } from './keys.ts';
import { StreetNames } from './street-names.ts';
import type { MatchQuery, MatchResult } from './types.ts';

const MOST_CANDIDATES = 5;

/** What one reading, or the BAG id, came to. `homes` holds one address for each different home. */
interface Finding {
  match: MatchResult['match'];
  homes: AddressRow[];
}

const NOTHING: Finding = { match: 'none', homes: [] };

interface Tables {
  bag: Map<string, AddressRow[]>;
  number: Map<number, AddressRow[]>;
  street: Map<string, AddressRow[]>;
  table: Map<number, { buurt: string; gemeente: string }[]>;
  names: StreetNames;
}

/**
 * Finds which known address each query names, by the rules of DESIGN.md ("The contract", `match`), in the order of the
 * queries. Asks the look-ups at most four times, whatever the number of queries.
 */
export function matchAll(
  lookup: Omit<AddressLookup, 'hasDistrict'>,
  queries: readonly MatchQuery[],
): MatchResult[] {
  const tables = gather(lookup, queries);
  return queries.map((query) => matchOne(tables, query));
}

function gather(lookup: Omit<AddressLookup, 'hasDistrict'>, queries: readonly MatchQuery[]): Tables {
  const bagIds = new Set<string>();
  const keys = new Set<number>();
  const streets = new Map<string, StreetNumber>();
  const gemeenten = new Set<string>();
  const names = new StreetNames();
  for (const query of queries) {
    if (query.bagId) bagIds.add(query.bagId);
    for (const reading of query.readings) {
      const key = keyOf(reading);
      if (key !== null) keys.add(key);
      else if (asksStreet(reading, query)) {
        const { key, place } = names.of(reading);
        const { huisnummer } = reading;
        streets.set(`${numberInStreet(key, huisnummer)}|${place ?? ''}`, { key, huisnummer, place });
        for (const gemeente of query.gemeenten ?? []) gemeenten.add(gemeente);
      }
    }
  }
  const number = group(lookup.byNumber([...keys]), (row) => row.key ?? 0);
  const table: Tables['table'] = new Map();
  // Where a source has letters, the postcode table has nothing to add.
  for (const { key, ...place } of lookup.numbers([...keys].filter((key) => !number.has(key))))
    push(table, key, place);
  return {
    bag: group(lookup.byBag([...bagIds]), (row) => row.bagId ?? ''),
    number,
    names,
    street: group(lookup.byStreet([...streets.values()], [...gemeenten]), (row) =>
      numberInStreet(row.foundBy, row.huisnummer),
    ),
    table,
  };
}

function matchOne(tables: Tables, query: MatchQuery): MatchResult {
  const known = query.bagId ? (tables.bag.get(query.bagId) ?? []) : [];
  if (known.length > 0) {
    const named = known.filter((row) => query.readings.some((reading) => sameHome(row, reading)));
    return answer([confirmed('exact', named.length > 0 ? named : known)]);
  }
  return answer(
    query.readings.map((reading) => {
      const key = keyOf(reading);
      if (key !== null) return byPostcode(tables, key, reading);
      return asksStreet(reading, query) ? byStreet(tables, query, reading) : NOTHING;
    }),
  );
}

/** A postcode that cannot exist names nothing, and is not looked for by its street either. */
function keyOf(reading: Reading): number | null {
  if (!reading.postcode) return null;
  const postcode = foldPostcode(reading.postcode);
  return numberKey(postcode ?? '0000AA', reading.huisnummer);
}

function asksStreet(reading: Reading, query: MatchQuery): boolean {
  return !reading.postcode && !!reading.straat && (query.gemeenten ?? []).length > 0;
}

function byPostcode(tables: Tables, key: number, reading: Reading): Finding {
  const homes = tables.number.get(key);
  if (homes) return amongHomes('exact', homes, reading);
  const places = tables.table.get(key);
  if (!places) return NOTHING;
  const found = places.map((place) => asRead(reading, key, place));
  return found.length === 1 ? { match: 'number', homes: found } : { match: 'ambiguous', homes: found };
}

/** Only postcode and number are known; the rest stays as it was read, so that two homes there keep keys of their own. */
function asRead(reading: Reading, key: number, place: { buurt: string; gemeente: string }): AddressRow {
  const postcode = foldPostcode(reading.postcode ?? '');
  return { ...reading, ...place, postcode, key, bagId: null, straatKey: null, point: null };
}

function byStreet(tables: Tables, query: MatchQuery, reading: Reading): Finding {
  const { key, place, folded } = tables.names.of(reading);
  const found = (tables.street.get(numberInStreet(key, reading.huisnummer)) ?? []).filter(
    (row) =>
      query.gemeenten?.includes(row.gemeente) &&
      (place === null || row.woonplaats === null || tables.names.place(row.woonplaats) === place),
  );
  // A street of just this name goes before others whose short name is the same.
  const named = found.filter((row) => row.straatKey === folded);
  const homes = named.length > 0 ? named : found;
  return homes.length === 0 ? NOTHING : amongHomes('street', homes, reading);
}

/** Never a neighbour: the asked letter and addition are there, or nothing is. */
function amongHomes(match: 'exact' | 'street', homes: AddressRow[], reading: Reading): Finding {
  const same = homes.filter((row) => sameLetters(row, reading));
  if (same.length > 0) return confirmed(match, same);
  const asked = reading.huisletter || reading.huisnummertoevoeging;
  return asked ? NOTHING : { match: 'ambiguous', homes };
}

/**
 * Rows that all read as the one asked: one home, or the duplicates that the BAG keeps of it within one buurt.
 * By street two postcodes are two homes, and duplicates have one.
 */
function confirmed(match: 'exact' | 'street', rows: AddressRow[]): Finding {
  const places = new Set(
    rows.map((row) => (match === 'street' ? `${row.buurt} ${row.postcode}` : row.buurt)),
  );
  return places.size === 1 ? { match, homes: rows.slice(0, 1) } : { match: 'ambiguous', homes: rows };
}

/** The best confirmed reading wins; two different homes equally confirmed are ambiguous. */
function answer(findings: Finding[]): MatchResult {
  for (const match of ['exact', 'street', 'number'] as const) {
    const homes = different(
      findings.filter((found) => found.match === match).flatMap((found) => found.homes),
    );
    const [first, second] = homes;
    // Numbers are known without letters, so readings of one number differ only in what nobody can confirm: the best counts.
    if (first && (!second || match === 'number')) return { match, address: plain(first), candidates: [] };
    if (first) return ambiguous(homes);
  }
  const homes = different(findings.flatMap((found) => found.homes));
  return homes.length > 0 ? ambiguous(homes) : { match: 'none', address: null, candidates: [] };
}

function ambiguous(homes: AddressRow[]): MatchResult {
  return { match: 'ambiguous', address: null, candidates: homes.slice(0, MOST_CANDIDATES).map(plain) };
}

function different(rows: AddressRow[]): AddressRow[] {
  const seen = new Map<string, AddressRow>();
  for (const row of rows) {
    const parts = [row.key, row.huisnummer, row.huisletter, row.huisnummertoevoeging, row.buurt];
    if (row.key === null) parts.push(row.straatKey, row.woonplaats);
    const identity = parts.join('|').toUpperCase();
    if (!seen.has(identity)) seen.set(identity, row);
  }
  return [...seen.values()];
}

function plain(row: AddressRow & { foundBy?: string }): KnownAddress {
  const { key: _key, straatKey: _straat, gemeente: _gemeente, foundBy: _found, ...address } = row;
  return address;
}

function sameHome(row: AddressRow, reading: Reading): boolean {
  return row.key !== null && row.key === keyOf(reading) && sameLetters(row, reading);
}

function sameLetters(row: AddressRow, reading: Reading): boolean {
  return (
    foldAddition(row.huisletter) === foldAddition(reading.huisletter) &&
    foldAddition(row.huisnummertoevoeging) === foldAddition(reading.huisnummertoevoeging)
  );
}

function numberInStreet(key: string, huisnummer: number): string {
  return `${key}|${huisnummer}`;
}

function group<K, Row extends AddressRow>(rows: Row[], keyOfRow: (row: Row) => K): Map<K, AddressRow[]> {
  const map = new Map<K, AddressRow[]>();
  for (const row of rows) push(map, keyOfRow(row), row);
  return map;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
