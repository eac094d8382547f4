import type { PlaceColumns } from './schema.ts';

/** Of a longer row the place alone. */
export function onlyPlace(row: PlaceColumns): PlaceColumns {
  return {
    straat: row.straat,
    huisnummer: row.huisnummer,
    huisletter: row.huisletter,
    huisnummertoevoeging: row.huisnummertoevoeging,
    postcode: row.postcode,
    woonplaats: row.woonplaats,
    bag_id: row.bag_id,
    home_key: row.home_key,
    lon: row.lon,
    lat: row.lat,
    rd_x: row.rd_x,
    rd_y: row.rd_y,
    area_year: row.area_year,
    buurt: row.buurt,
    wijk: row.wijk,
    gemeente: row.gemeente,
  };
}
