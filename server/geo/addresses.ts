import type { Database, Statement } from 'better-sqlite3';
import type { KnownAddress } from '../../shared/address/reading.ts';
import { numberKey } from './keys.ts';

/** A home as the lettered source gives it, with the keys it is found by. */
export interface AddressRow extends KnownAddress {
  key: number | null;
  /** `foldStreet` of its street; null without one. */
  straatKey: string | null;
  gemeente: string;
}

/** One number in a street; `key` is `streetKey` of the name as it was read, `place` `foldPlace` of its town, or null. */
export interface StreetNumber {
  key: string;
  huisnummer: number;
  place: string | null;
}

/** The look-ups of matching: one prepared statement each, for any number of keys at once. */
export interface AddressLookup {
  byBag(ids: readonly string[]): AddressRow[];
  byNumber(keys: readonly number[]): AddressRow[];
  /** In any of the gemeenten, each with the key under which its street was found. */
  byStreet(
    wanted: readonly StreetNumber[],
    gemeenten: readonly string[],
  ): (AddressRow & { foundBy: string })[];
  /** Whether any address or number has a postcode that begins with these four digits. */
  hasDistrict(digits: string): boolean;
  /** Buurten of postcode numbers; a number may have more than one. */
  numbers(keys: readonly number[]): { key: number; buurt: string; gemeente: string }[];
}

interface Columns {
  key: number | null;
  huisnummer: number;
  huisletter: string | null;
  huisnummertoevoeging: string | null;
  postcode: string | null;
  straat: string | null;
  straatKey: string | null;
  woonplaats: string | null;
  bagId: string | null;
  lon: number | null;
  lat: number | null;
  buurt: string;
  gemeente: string;
}

const COLUMNS = `a.key, a.huisnummer, a.huisletter, a.huisnummertoevoeging, a.postcode, s.name as straat,
  s.folded as straatKey, s.woonplaats, a.bag_id as bagId, a.lon, a.lat, b.code as buurt, b.gemeente`;

/** Prepares the look-ups on an open reference file. */
export function prepareLookup(db: Database): AddressLookup {
  const byBag = db.prepare(
    `select ${COLUMNS} from json_each(?) j cross join address a on a.bag_id = j.value
     join area b on b.id = a.buurt left join street s on s.id = a.street order by a.id`,
  );
  const byNumber = db.prepare(
    `select ${COLUMNS} from json_each(?) j cross join address a on a.key = j.value
     join area b on b.id = a.buurt left join street s on s.id = a.street order by a.id`,
  );
  const byStreet = db.prepare(
    `select ${COLUMNS}, k.key as foundBy from json_each(?) j
     cross join json_each(?) g
     cross join street_key k on k.key = j.value ->> '$[0]' and k.gemeente = g.value
     cross join street s on s.id = k.street and (s.place = '' or s.place = coalesce(j.value ->> '$[2]', s.place))
     cross join address a on a.street = s.id and a.huisnummer = j.value ->> '$[1]'
     join area b on b.id = a.buurt order by a.id`,
  );
  const numbers = db.prepare(
    `select n.key, b.code as buurt, b.gemeente from json_each(?) j cross join number n on n.key = j.value
     join area b on b.id = n.buurt order by b.code`,
  );
  const district = db.prepare(
    `select exists (select 1 from number where key between @from and @to)
     or exists (select 1 from address where key between @from and @to) as found`,
  );
  return {
    hasDistrict: (digits) => {
      const range = { from: numberKey(`${digits}AA`, 0), to: numberKey(`${digits}ZZ`, 99_999) };
      return (district.get(range) as { found: number }).found === 1;
    },
    byBag: (ids) => rows(byBag, ids),
    byNumber: (keys) => rows(byNumber, keys),
    byStreet: (wanted, gemeenten) =>
      rows(
        byStreet,
        wanted.map(({ key, huisnummer, place }) => [key, huisnummer, place]),
        gemeenten,
      ),
    numbers: (keys) =>
      keys.length === 0 ? [] : (numbers.all(JSON.stringify(keys)) as ReturnType<AddressLookup['numbers']>),
  };
}

function rows<More = unknown>(
  statement: Statement,
  ...lists: readonly [wanted: readonly unknown[], ...others: (readonly unknown[])[]]
): (AddressRow & More)[] {
  if (lists[0].length === 0) return [];
  return (statement.all(...lists.map((list) => JSON.stringify(list))) as (Columns & More)[]).map(
    ({ lon, lat, ...row }) => ({
      ...(row as Omit<Columns, 'lon' | 'lat'> & More),
      straatKey: row.straatKey || null,
      point: lon === null || lat === null ? null : { lon, lat },
    }),
  );
}
