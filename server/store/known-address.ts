import type { KnownAddress } from '../../shared/address/reading.ts';
import type { PlaceColumns } from './schema.ts';

/** The columns that tell the address of a home. */
export const ADDRESS_COLUMNS = [
  'home_key',
  'bag_id',
  'straat',
  'huisnummer',
  'huisletter',
  'huisnummertoevoeging',
  'postcode',
  'woonplaats',
  'buurt',
  'lon',
  'lat',
] as const satisfies readonly (keyof PlaceColumns)[];
export type AddressColumns = Pick<PlaceColumns, (typeof ADDRESS_COLUMNS)[number]>;

/** What a row says of where a home stands; null for one that is known less well than by its address. */
export function knownAddress(row: AddressColumns): KnownAddress | null {
  const { huisnummer, home_key: key, lon, lat } = row;
  if (huisnummer === null || key === null) return null;
  return {
    bagId: row.bag_id,
    straat: row.straat,
    huisnummer,
    huisletter: row.huisletter,
    huisnummertoevoeging: row.huisnummertoevoeging,
    postcode: row.postcode,
    woonplaats: row.woonplaats,
    buurt: row.buurt,
    point: lon === null || lat === null ? null : { lon, lat },
  };
}
