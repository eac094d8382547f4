import { homeKey } from '../../shared/address/key.ts';
import type { KnownAddress, Match } from '../../shared/address/reading.ts';
import { Refusal } from '../../shared/refusal.ts';
import { type Home, homeAt } from '../checks/homes.ts';
import type { Snapshot } from '../checks/snapshot.ts';
import { toRd } from '../geo/rd.ts';
import { knownAddress } from '../store/known-address.ts';
import { vacanciesAtHome, vacancyOf } from '../store/offers.ts';
import { onlyPlace } from '../store/only-place.ts';
import { unitOf } from '../store/placement-homes.ts';
import type { PlaceColumns, UnitsTable, VacanciesTable } from '../store/schema.ts';
import type { Writing } from '../store/write.ts';

/** Which home a hold is about: one free home, one unit, or an address that was found for sure or that someone confirmed. */
export type HomeAsked =
  | { by: 'vacancy'; id: string }
  | { by: 'unit'; id: string }
  | { by: 'address'; address: KnownAddress; match: Match };

/** The home that is asked for, as the transaction sees it. */
export interface AskedHome {
  home: Home;
  homeKey: string;
  place: PlaceColumns;
  /** Only where the unit itself was asked for; else what stands there is still to be looked up. */
  unit: UnitsTable | null;
  vacancy: VacanciesTable | null;
}

/** Finds the home; null when there is none of that id. Throws a Refusal for one that cannot be told from its neighbours. */
export async function findAsked(
  trx: Writing,
  snapshot: Snapshot,
  asked: HomeAsked,
  today: string,
): Promise<AskedHome | null> {
  if (asked.by === 'address') {
    const place = placeOf(snapshot, asked.address);
    return withOffer(trx, snapshot, asked.address, place, null, today, asked.match);
  }
  if (asked.by === 'unit') {
    const unit = await unitOf(trx, asked.id);
    if (unit === null || unit.made_by !== null) return null;
    return withOffer(trx, snapshot, addressOf(snapshot, unit), unit, unit, today);
  }
  const vacancy = await vacancyOf(trx, asked.id);
  if (vacancy === null) return null;
  if (vacancy.until_date !== null && vacancy.until_date <= today)
    throw new Refusal(
      `Deze woning wordt sinds ${vacancy.until_date} niet meer aangeboden; kies een andere woning.`,
    );
  const address = addressOf(snapshot, vacancy);
  const found = await withOffer(trx, snapshot, address, vacancy, null, today);
  return { ...found, vacancy };
}

async function withOffer(
  trx: Writing,
  snapshot: Snapshot,
  address: KnownAddress,
  row: PlaceColumns,
  unit: UnitsTable | null,
  today: string,
  match: Match = 'exact',
): Promise<AskedHome> {
  const key = row.home_key ?? homeKey(address);
  const [vacancy = null] = await vacanciesAtHome(trx, key, today);
  return {
    home: homeAt(snapshot, match, address, []),
    homeKey: key,
    place: onlyPlace(row),
    unit,
    vacancy,
  };
}

/** The address of a row. Throws a Refusal for one that is known less well, or by areas of another year. */
function addressOf(snapshot: Snapshot, row: PlaceColumns): KnownAddress {
  if (row.area_year !== snapshot.reference.year)
    throw new Refusal(
      `Deze woning staat nog in de gebieden van ${row.area_year}; plaats haar eerst opnieuw in die van ${snapshot.reference.year}.`,
    );
  const address = knownAddress(row);
  if (address === null)
    throw new Refusal(
      'Van deze woning is het adres niet bekend; vul eerst postcode en huisnummer in en houd haar daarna vast.',
    );
  return address;
}

function placeOf(snapshot: Snapshot, address: KnownAddress): PlaceColumns {
  const buurt = snapshot.area(address.buurt);
  if (!buurt?.wijk)
    throw new Refusal(
      'Dit adres ligt in geen buurt die is ingelezen; lees eerst de gebieden van deze gemeente in.',
    );
  const { point } = address;
  const grid = point && toRd(point);
  return {
    straat: address.straat,
    huisnummer: address.huisnummer,
    huisletter: address.huisletter || null,
    huisnummertoevoeging: address.huisnummertoevoeging || null,
    postcode: address.postcode,
    woonplaats: address.woonplaats,
    bag_id: address.bagId,
    home_key: homeKey(address),
    lon: point?.lon ?? null,
    lat: point?.lat ?? null,
    rd_x: grid && Math.round(grid.x),
    rd_y: grid && Math.round(grid.y),
    area_year: snapshot.reference.year,
    buurt: buurt.code,
    wijk: buurt.wijk,
    gemeente: buurt.gemeente,
  };
}
