/**
 * One way to read the address of one home, as a page, a file or a person wrote it.
 * Postcode is folded to `1234AB`; the parts after the number keep what was written, up to 12 characters.
 * Matching decides which reading is a real address.
 */
export interface Reading {
  straat: string | null;
  huisnummer: number;
  huisletter: string | null;
  huisnummertoevoeging: string | null;
  postcode: string | null;
  woonplaats: string | null;
}

/** How sure it is that the readings name one known home (DESIGN.md, "The contract"). */
export type Match = 'exact' | 'number' | 'street' | 'ambiguous' | 'none';

/** An address that the reference data knows. `buurt` is the area code in the year of that data. */
export interface KnownAddress {
  bagId: string | null;
  straat: string | null;
  huisnummer: number;
  huisletter: string | null;
  huisnummertoevoeging: string | null;
  postcode: string | null;
  woonplaats: string | null;
  buurt: string;
  /** Longitude and latitude in degrees (WGS84); null when only postcode and number are known. */
  point: { lon: number; lat: number } | null;
}
