import type { PlaceColumns } from './schema.ts';

/** Nothing of where a home stands but its areas. */
export const NO_ADDRESS = {
  straat: null,
  huisnummer: null,
  huisletter: null,
  huisnummertoevoeging: null,
  postcode: null,
  woonplaats: null,
  bag_id: null,
  home_key: null,
  lon: null,
  lat: null,
  rd_x: null,
  rd_y: null,
} as const satisfies Partial<PlaceColumns>;

/** A row as the audit keeps it of what happens to people's homes: without its address. */
export function withoutAddress<Row extends object>(row: Row): Partial<Row> {
  return Object.fromEntries(Object.entries(row).filter(([field]) => !(field in NO_ADDRESS))) as Partial<Row>;
}
