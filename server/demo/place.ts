import { homeKey } from '../../shared/address/key.ts';
import { NO_ADDRESS } from '../store/no-address.ts';
import type { PlaceColumns } from '../store/schema.ts';
import type { DemoAddress } from './addresses.ts';
import type { DemoBuurt } from './areas.ts';

/** Where something stands, when its address is known. */
export function atAddress(address: DemoAddress, buurt: DemoBuurt, year: number): PlaceColumns {
  return {
    ...inBuurt(buurt, year),
    straat: address.straat,
    huisnummer: address.huisnummer,
    huisletter: address.huisletter,
    huisnummertoevoeging: address.huisnummertoevoeging,
    postcode: address.postcode,
    woonplaats: address.woonplaats,
    home_key: homeKey(address),
    lon: address.point.lon,
    lat: address.point.lat,
    rd_x: address.grid.x,
    rd_y: address.grid.y,
  };
}

/** Where something stands, when only its buurt is known. */
export function inBuurt(buurt: DemoBuurt, year: number): PlaceColumns {
  return {
    ...NO_ADDRESS,
    area_year: year,
    buurt: buurt.code,
    wijk: buurt.wijk,
    gemeente: buurt.gemeente,
  };
}
