import type { PlaceColumns } from '../../../server/store/schema.ts';
import type { UnitFields } from '../../../server/store/unit-fields.ts';

/** A made-up place in Apeldoorn, with address and point. */
export function placeIn(over: Partial<PlaceColumns> = {}): PlaceColumns {
  return {
    straat: 'Voorbeeldlaan',
    huisnummer: 12,
    huisletter: null,
    huisnummertoevoeging: null,
    postcode: '7311AB',
    woonplaats: 'Apeldoorn',
    bag_id: null,
    home_key: '7311AB|12||',
    lon: 5.96,
    lat: 52.21,
    rd_x: 194000,
    rd_y: 469000,
    area_year: 2024,
    buurt: 'BU02000101',
    wijk: 'WK020001',
    gemeente: 'GM0200',
    ...over,
  };
}

/** A made-up opstapwoning at that place. */
export function unitIn(over: Partial<UnitFields> = {}): UnitFields {
  return {
    ...placeIn(),
    complex: null,
    rung: 'opstapwoning',
    places: 1,
    status: 'bezet',
    secrecy: 'gebied',
    funding: 'onbekend',
    corporation: 'Corporatie Een',
    provider: 'Aanbieder 01',
    contract: null,
    rent_cents: 57791,
    from_date: '2025-01-01',
    until_date: null,
    confirmed_on: null,
    ...over,
  };
}
