import {
  detailModelOf,
  type Eenheid,
  EXTRA_PREFIX,
  type ExtraColumn,
  OMKLAP,
  OMKLAP_CONTRACT,
  STATUS_CODES,
  STATUS_OF,
} from '../import/vera-eenheid.ts';
import type { Leaving } from '../store/export.ts';
import type { PlaceColumns, UnitsTable, VacanciesTable } from '../store/schema.ts';

/** A unit as a VERA `Eenheid`: what came from VERA goes out as it came, and what Trede knows better replaces it. */
export function unitAsVera({ row, kept }: Leaving<UnitsTable>): Eenheid {
  const before = keptEenheid(kept);
  const home: Eenheid = {
    ...before,
    ...(before.id || before.code ? {} : { id: row.source_id }),
    adres: addressOf(row, before.adres),
    status: statusOf(row.status, before.status),
  };
  set(home, 'clusters', clustersOf(row.complex, before.clusters));
  set(home, 'rekenhuur', euro(row.rent_cents));
  set(home, 'inExploitatiedatum', row.from_date);
  set(home, 'uitExploitatiedatum', row.until_date);
  const omklap = row.contract === OMKLAP_CONTRACT;
  if (omklap && detailModelOf(before) !== OMKLAP.code)
    home.publicatie = { ...before.publicatie, detailModel: OMKLAP };
  if (!omklap && detailModelOf(before) === OMKLAP.code) {
    delete home.publicatiedetailmodel;
    if (home.publicatie) home.publicatie = { ...home.publicatie, detailModel: null };
  }
  home['extra-attributen'] = extrasOf(before, {
    trede: row.rung,
    plekken: String(row.places),
    corporatie: row.corporation,
    aanbieder: row.provider,
    contract: omklap ? null : row.contract,
    status: row.status === 'gereserveerd' ? row.status : null,
    geheimhouding: row.secrecy,
    financiering: row.funding === 'onbekend' ? null : row.funding,
    bevestigd_op: row.confirmed_on,
  });
  return home;
}

const { vrij: FREE } = STATUS_CODES;

/** A free home as a VERA `Eenheid`. */
export function vacancyAsVera({ row, kept }: Leaving<VacanciesTable>): Eenheid {
  const before = keptEenheid(kept);
  const home: Eenheid = {
    ...before,
    ...(before.id || before.code ? {} : { id: row.source_id }),
    adres: addressOf(row, before.adres),
    status: before.status ?? FREE,
  };
  set(home, 'rekenhuur', euro(row.rent_cents));
  set(home, 'opleverdatum', row.from_date);
  home['extra-attributen'] = extrasOf(before, { corporatie: row.corporation });
  return home;
}

function keptEenheid(kept: string | null): Eenheid {
  return kept === null ? {} : (JSON.parse(kept) as Eenheid);
}

type Address = NonNullable<Eenheid['adres']>;
type Named = Address['woonplaats'];

function addressOf(row: PlaceColumns, before: Eenheid['adres']): Address {
  const address: Address = { ...before };
  set(address, 'straatnaam', row.straat);
  set(address, 'huisnummer', row.huisnummer === null ? null : String(row.huisnummer));
  set(address, 'huisletter', row.huisletter);
  set(address, 'huisnummerToevoeging', row.huisnummertoevoeging);
  set(address, 'postcode', row.postcode);
  if (row.woonplaats !== null) address.woonplaats = named(before?.woonplaats, 'naam', row.woonplaats);
  address.gemeente = named(before?.gemeente, 'code', row.gemeente);
  address.wijk = named(before?.wijk, 'code', row.wijk);
  address.buurt = named(before?.buurt, 'code', row.buurt);
  delete address.geometrie;
  if (row.lon !== null && row.lat !== null)
    address.geometrie = { ...before?.geometrie, lengtegraad: row.lon, breedtegraad: row.lat };
  return address;
}

/** What came stays where it says the same: `0200` is GM0200. */
function named(before: Named, part: 'code' | 'naam', value: string): Named {
  const bare = value.replace(/^(?:GM|WK|BU)(?=\d)/, '');
  if (typeof before === 'string') return [value, bare].includes(before) ? before : { [part]: value };
  const was = before?.[part];
  return was === value || was === bare ? before : { ...before, [part]: value };
}

/** A code that Trede does not know is about something else than its own word, so it stays. */
function statusOf(status: string, before: Eenheid['status']): Eenheid['status'] {
  const was = before?.code ?? '';
  if (before && (!(was in STATUS_OF) || STATUS_OF[was] === status)) return before;
  return STATUS_CODES[status];
}

function clustersOf(complex: string | null, before: Eenheid['clusters']): Eenheid['clusters'] {
  if (complex === null) return before ?? null;
  const [first, ...others] = before ?? [];
  return first?.naam === complex ? before : [{ ...first, naam: complex }, ...others];
}

function extrasOf(
  before: Eenheid,
  values: Partial<Record<ExtraColumn, string | null>>,
): Eenheid['extra-attributen'] {
  const others = (before['extra-attributen'] ?? []).filter(({ naam }) => !naam?.startsWith(EXTRA_PREFIX));
  const own = Object.entries(values).flatMap(([column, waarde]) =>
    waarde ? [{ naam: `${EXTRA_PREFIX}${column}`, waarde }] : [],
  );
  return [...others, ...own];
}

/** Sets what is known; what Trede knows nothing of stays as it came. */
function set<T, K extends keyof T>(target: T, key: K, value: T[K] | null): void {
  if (value !== null && value !== undefined) target[key] = value;
}

function euro(cents: number | null): number | null {
  return cents === null ? null : cents / 100;
}
