import { foldPostcode } from '../../shared/address/postcode.ts';
import type { Reading } from '../../shared/address/reading.ts';
import { place } from '../geo/place.ts';
import type { Reference } from '../geo/types.ts';
import type { PlaceColumns } from '../store/schema.ts';
import type { RowReader } from './row-reader.ts';

/** Columns that say where something stands: an address, a point, or a buurt alone. */
export const WHERE_COLUMNS = [
  'straat',
  'huisnummer',
  'huisletter',
  'huisnummertoevoeging',
  'postcode',
  'woonplaats',
  'gemeentecode',
  'buurtcode',
  'lon',
  'lat',
] as const;
export type WhereColumn = (typeof WHERE_COLUMNS)[number];

/** Finds the place of a row; null, with the reason in the reader, when there is none. */
export function readPlace(row: RowReader<WhereColumn>, reference: Reference): PlaceColumns | null {
  const before = row.refused.length;
  const reading = readReading(row);
  const point = readPoint(row);
  const buurt = row.cell('buurtcode') || null;
  if (row.refused.length > before) return null;
  const found = place(reference, { reading, bagId: null, point, buurt });
  if (!found.ok) {
    row.outside = true;
    return row.refuse(culprit(row), found.why);
  }
  const gemeente = row.cell('gemeentecode');
  if (gemeente !== '' && foldGemeente(gemeente) !== found.place.gemeente)
    return row.refuse(
      'gemeentecode',
      `De plek ligt in ${found.place.gemeente} (buurt ${found.place.buurt}); verbeter de gemeentecode of de plek.`,
    );
  return found.place;
}

function readReading(row: RowReader<WhereColumn>): Reading | null {
  const huisnummer = row.whole(
    'huisnummer',
    1,
    99999,
    'Een huisnummer is een getal van 1 tot en met 99999; zet letters in huisletter of huisnummertoevoeging.',
  );
  const reading = {
    straat: row.addressText('straat'),
    huisletter: row.addressText('huisletter', 12),
    huisnummertoevoeging: row.addressText('huisnummertoevoeging', 12),
    postcode: readPostcode(row),
    woonplaats: row.addressText('woonplaats'),
  };
  return huisnummer === null ? null : { ...reading, huisnummer };
}

function readPostcode(row: RowReader<WhereColumn>): string | null {
  const text = row.cell('postcode');
  if (text === '') return null;
  return (
    foldPostcode(text) ??
    row.refuse(
      'postcode',
      'Een postcode heeft vier cijfers en twee letters (nooit SA, SD of SS), zoals 7311 AB.',
    )
  );
}

function readPoint(row: RowReader<WhereColumn>): { lon: number; lat: number } | null {
  const lon = row.decimal('lon', -180, 180, 'Schrijf de lengte in graden, zoals 5,96998.');
  const lat = row.decimal('lat', -90, 90, 'Schrijf de breedte in graden, zoals 52,21116.');
  if (lon !== null && lat !== null) return { lon, lat };
  if (lon !== null && row.cell('lat') === '')
    row.refuse('lat', 'Bij lon hoort lat; vul beide in of geen van beide.');
  if (lat !== null && row.cell('lon') === '')
    row.refuse('lon', 'Bij lat hoort lon; vul beide in of geen van beide.');
  return null;
}

/** The column on which finding the place turned. */
function culprit(row: RowReader<WhereColumn>): WhereColumn {
  if (row.cell('lon') !== '') return 'lon';
  if (row.cell('buurtcode') !== '') return 'buurtcode';
  return row.cell('postcode') === '' && row.cell('straat') !== '' ? 'straat' : 'postcode';
}

/** `GM0200`, `0200` and `200` are the same gemeente. */
function foldGemeente(text: string): string {
  return `GM${text.trim().toUpperCase().replace(/^GM/, '').padStart(4, '0')}`;
}
