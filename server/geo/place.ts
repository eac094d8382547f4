import { homeKey } from '../../shared/address/key.ts';
import { foldPostcode } from '../../shared/address/postcode.ts';
import type { KnownAddress, Reading } from '../../shared/address/reading.ts';
import type { PlaceColumns } from '../store/schema.ts';
import { foldBuurt } from './keys.ts';
import { inNetherlands, type LonLat, type Rd, toRd } from './rd.ts';
import type { Reference } from './types.ts';

/** Where a file or a person says that something stands. */
export interface Where {
  reading: Reading | null;
  bagId: string | null;
  point: LonLat | null;
  /** The same point in whole metres of the Dutch grid, where it was worked out before. */
  grid?: Rd | null;
  /** A buurt code, with or without prefix and leading zeros. */
  buurt: string | null;
}

export type Placed = { ok: true; place: PlaceColumns } | { ok: false; why: string };

/**
 * Places something: by its address when that is known (exact or by number), else by its point, else by its buurt. An
 * address that is written but not known stays as text. `why` is one Dutch sentence with what would be right.
 */
export function place(reference: Reference, where: Where): Placed {
  return placeWith(reference, where, find(reference, [where])[0] ?? null);
}

/** As `place`, for many at once: their addresses are looked up together, which is several times faster. */
export function placeAll(reference: Reference, wheres: readonly Where[]): Placed[] {
  const known = find(reference, wheres);
  return wheres.map((where, index) => placeWith(reference, where, known[index] ?? null));
}

function placeWith(reference: Reference, where: Where, known: KnownAddress | null): Placed {
  const { reading, bagId, point } = where;
  if (point !== null && !inNetherlands(point))
    return {
      ok: false,
      why: `Het punt ${point.lon}, ${point.lat} ligt buiten Nederland; schrijf lengte en breedte in graden, zoals 5,96998 en 52,21116.`,
    };
  const atPoint = () => (point === null ? null : reference.buurtAt(point));
  const buurt = known?.buurt ?? atPoint() ?? buurtOf(reference, where.buurt);
  const area = buurt === null ? null : reference.area(buurt);
  if (buurt === null || !area?.wijk) return { ok: false, why: whyNot(reference, where) };
  const at = known?.point ?? point;
  const grid = at === null ? null : gridOf(at, where);
  const written = text(known ?? reading);
  const bag = known?.bagId ?? bagId;
  return {
    ok: true,
    // Field by field: spreading one object into the next costs as much as looking the address up.
    place: {
      straat: known?.straat ?? reading?.straat ?? null,
      huisnummer: written.huisnummer,
      huisletter: written.huisletter,
      huisnummertoevoeging: written.huisnummertoevoeging,
      postcode: written.postcode,
      woonplaats: known?.woonplaats ?? reading?.woonplaats ?? null,
      bag_id: bag,
      home_key: keyOf(written, bag),
      lon: at?.lon ?? null,
      lat: at?.lat ?? null,
      rd_x: grid && Math.round(grid.x),
      rd_y: grid && Math.round(grid.y),
      area_year: reference.year,
      buurt,
      wijk: area.wijk,
      gemeente: area.gemeente,
    },
  };
}

/** Metres of the grid, worked out anew only where the point is another. */
function gridOf(at: LonLat, { point, grid }: Where): Rd {
  return grid && point?.lon === at.lon && point.lat === at.lat ? grid : toRd(at);
}

/** The known address of each, or null. */
function find(reference: Reference, wheres: readonly Where[]): (KnownAddress | null)[] {
  const queries = wheres.map(({ reading, bagId }) => ({
    readings: reading ? [reading] : [],
    bagId,
    gemeenten: null,
  }));
  return reference
    .match(queries)
    .map(({ match, address }) => (match === 'exact' || match === 'number' ? address : null));
}

function buurtOf(reference: Reference, code: string | null): string | null {
  const folded = code === null ? null : foldBuurt(code);
  return folded !== null && reference.area(folded) ? folded : null;
}

type AddressText = Pick<PlaceColumns, 'huisnummer' | 'huisletter' | 'huisnummertoevoeging' | 'postcode'>;

function text(address: Reading | KnownAddress | null): AddressText {
  return {
    huisnummer: address?.huisnummer ?? null,
    huisletter: address?.huisletter || null,
    huisnummertoevoeging: address?.huisnummertoevoeging || null,
    postcode: address?.postcode ? (foldPostcode(address.postcode) ?? address.postcode) : null,
  };
}

function keyOf(address: AddressText, bagId: string | null): string | null {
  const { huisnummer, postcode } = address;
  if (bagId === null && (huisnummer === null || postcode === null)) return null;
  return homeKey({ ...address, bagId, huisnummer: huisnummer ?? 0, postcode: postcode ?? '' });
}

function whyNot(reference: Reference, { reading, point, buurt }: Where): string {
  if (point !== null)
    return `Het punt ${point.lon}, ${point.lat} ligt in geen buurt van ${reference.year}; controleer lengte en breedte, of lees de gebieden van die plek in.`;
  if (buurt !== null)
    return `Buurtcode "${buurt}" staat niet in de gebieden van ${reference.year}; schrijf een code als BU02001203, uit dat jaar.`;
  if (reading === null)
    return 'Er staat geen plek bij; vul postcode en huisnummer, lon en lat, of een buurtcode in.';
  return 'Het adres is niet bekend in de ingelezen adressen; vul lon en lat of een buurtcode in, of lees eerst de adressen in.';
}
