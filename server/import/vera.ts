import { looksPersonal } from '../../shared/personal-data.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { CsvFile, CsvRow } from './csv.ts';
import {
  detailModelOf,
  Eenheid,
  EXTRA_COLUMNS,
  EXTRA_PREFIX,
  type ExtraColumn,
  OMKLAP,
  OMKLAP_CONTRACT,
  STATUS_OF,
} from './vera-eenheid.ts';

const WHERE = {
  straat: (home: Eenheid) => home.adres?.straatnaam,
  huisnummer: (home: Eenheid) => home.adres?.huisnummer,
  huisletter: (home: Eenheid) => home.adres?.huisletter,
  huisnummertoevoeging: (home: Eenheid) => home.adres?.huisnummerToevoeging,
  postcode: (home: Eenheid) => home.adres?.postcode,
  woonplaats: (home: Eenheid) => nameOf(home.adres?.woonplaats),
  gemeentecode: (home: Eenheid) => gemeenteOf(home),
  buurtcode: (home: Eenheid) => buurtOf(home),
  lon: (home: Eenheid) => home.adres?.geometrie?.lengtegraad,
  lat: (home: Eenheid) => home.adres?.geometrie?.breedtegraad,
};

const UNIT: Record<string, (home: Eenheid) => string | number | null | undefined> = {
  id: idOf,
  volgnummer: (home) => home.adres?.volgnummer ?? home.volgnummer,
  ...WHERE,
  complex: (home) => home.clusters?.[0]?.naam,
  huur: (home) => home.rekenhuur,
  vanaf: (home) => home.inExploitatiedatum?.slice(0, 10),
  tot: (home) => home.uitExploitatiedatum?.slice(0, 10),
};

const VACANCY: typeof UNIT = {
  id: idOf,
  ...WHERE,
  huur: (home) => home.rekenhuur,
  // The day on which the home is there for a next resident.
  vanaf: (home) => (home.opleverdatum ?? home.publicatie?.opleverdatum)?.slice(0, 10),
  tot: (home) => home.publicatie?.einddatum?.slice(0, 10),
};

/** What the call says of all homes in the file, where VERA itself has no word for it. */
export interface VeraDefaults {
  rung: string | null;
  corporation: string | null;
}

/**
 * Reads VERA `Eenheid` JSON (one, a list, or `{eenheden: […]}`), or a `Publicatie` or list of them with their homes, as a table of units or free homes, each row with the whole
 * of what came. Throws a Refusal for what is no such JSON, and where a person is named.
 */
export function readVera(
  bytes: Uint8Array,
  name: string,
  kind: 'unit' | 'vacancy',
  defaults: VeraDefaults,
): CsvFile {
  const homes = listOf(parsed(bytes, name), name);
  const columns = kind === 'unit' ? UNIT : VACANCY;
  const extras: readonly ExtraColumn[] = kind === 'unit' ? EXTRA_COLUMNS : ['corporatie'];
  const header = [...Object.keys(columns), ...extras];
  const rows = homes.map((raw, index): CsvRow => {
    const line = index + 1;
    requireNobody(raw, line, name);
    const home = eenheid(raw, line, name);
    const cells = [
      ...Object.values(columns).map((cell) => String(cell(home) ?? '')),
      ...extras.map((column) => extraOf(home, column, defaults)),
    ];
    return { line, cells: cells.map((cell) => cell.trim()), kept: JSON.stringify(raw) };
  });
  return { name, delimiter: ';', header, rows, lineWord: 'eenheid' };
}

function parsed(bytes: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes));
  } catch {
    throw new Refusal(`${name} is geen hele JSON in UTF-8; vraag het bestand opnieuw op bij de bron.`);
  }
}

function listOf(value: unknown, name: string): unknown[] {
  const inside = partOf(value, 'publicaties') ?? value;
  const list = (Array.isArray(inside) ? inside : [inside]).flatMap(homesOf);
  if (list.length === 0)
    throw new Refusal(`${name} bevat geen enkele eenheid; vraag het bestand opnieuw op.`);
  return list;
}

/** The homes of a publication, each with what the publication says of them all; or the home that it is itself. */
function homesOf(value: unknown): unknown[] {
  const homes = partOf(value, 'eenheden');
  if (!Array.isArray(homes) || typeof value !== 'object' || value === null) return [value];
  const publication = Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'eenheden'));
  // An envelope around homes alone publishes nothing.
  if (Object.keys(publication).length === 0) return homes;
  return homes.map((home) => ({ ...home, publicatie: publication }));
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function eenheid(raw: unknown, line: number, name: string): Eenheid {
  const read = Eenheid.safeParse(raw);
  if (read.success) return read.data;
  const path = read.error.issues[0]?.path.join('.') || 'de eenheid zelf';
  throw new Refusal(
    `${name}: bij eenheid ${line} heeft ${path} niet de vorm van VERA 4.3; laat de bron dat verbeteren.`,
  );
}

/** Relations and notes may hold people: names, phone numbers, dates of birth. None of that is kept. */
function requireNobody(raw: unknown, line: number, name: string): void {
  const found = personIn(raw);
  if (found !== null)
    throw new Refusal(
      `${name}: bij eenheid ${line} staat onder "${found}" iets over een persoon; Trede bewaart dat niet, dus laat het weg uit het bestand.`,
    );
}

const OF_PEOPLE = new Set([
  'relaties',
  'bsn',
  'voornaam',
  'achternaam',
  'geboortedatum',
  'contactgegevens',
  'huidigeGebruiker',
]);
/** Numbers and dates of homes, of which one in eleven would pass for a citizen's. */
const OF_HOMES = /^(?:id|idExtern|idGegevensbeheerder|code|kadastraalNummer|.*datum|datum)$/;

function personIn(value: unknown, at = ''): string | null {
  if (typeof value === 'string') {
    const kind = OF_HOMES.test(at) ? null : looksPersonal(value);
    // Streets and towns are called after people and days.
    return kind === null || (kind === 'naam' && /naam/i.test(at)) || at === 'straatnaam' ? null : at;
  }
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const name = Array.isArray(value) ? at : key;
    const empty = inner === null || (Array.isArray(inner) && inner.length === 0);
    if (OF_PEOPLE.has(key) && !empty) return key;
    const found = personIn(inner, name);
    if (found !== null) return found;
  }
  return null;
}

/** Rooms share an address and often an id, and differ in their volgnummer. */
function idOf(home: Eenheid): string {
  const id = home.id ?? home.code ?? '';
  const room = home.adres?.volgnummer ?? home.volgnummer;
  return id !== '' && room ? `${id}/${room}` : id;
}

function nameOf(named: Named): string | null {
  return typeof named === 'string' ? named : (named?.naam ?? null);
}
type Named = NonNullable<Eenheid['adres']>['woonplaats'];

/** CBS codes only; a name of a gemeente or buurt says nothing that the address does not. */
function buurtOf(home: Eenheid): string | null {
  const code = codeOf(home.adres?.buurt);
  return code !== null && /^(?:BU)?\d{4}[0-9A-Z]{4}$/i.test(code) ? code : null;
}

function gemeenteOf(home: Eenheid): string | null {
  const code = codeOf(home.adres?.gemeente);
  return code !== null && /^(?:GM)?\d{4}$/i.test(code) ? code : null;
}

function codeOf(named: Named): string | null {
  return typeof named === 'string' ? named : (named?.code ?? null);
}

function extraOf(home: Eenheid, column: ExtraColumn, defaults: VeraDefaults): string {
  const written = home['extra-attributen']?.find(({ naam }) => naam === `${EXTRA_PREFIX}${column}`)?.waarde;
  if (written) return written;
  if (column === 'status') return STATUS_OF[home.status?.code ?? ''] ?? '';
  if (column === 'contract') return detailModelOf(home) === OMKLAP.code ? OMKLAP_CONTRACT : '';
  if (column === 'plekken') return '1';
  if (column === 'trede') return defaults.rung ?? '';
  if (column === 'corporatie') return defaults.corporation ?? '';
  return '';
}
