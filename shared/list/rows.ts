import { readFields } from '../address/fields.ts';
import { type AddressField, fieldOf } from '../address/labels.ts';
import { readAddresses } from '../address/read.ts';
import { eachOnce, type ListedHome } from './listed.ts';

/** Above its header a sheet may say what it is. */
const HEADER_WITHIN = 15;
const BAG = /^(?:bag|vbo|verblijfsobject|nummeraanduiding|numobj)/;

interface Columns {
  fields: ReadonlyMap<number, AddressField>;
  bag: number | null;
}

/**
 * The homes in the rows of a table, each once, in order. Columns are known by their names as in an import; without a header
 * each row is read as a line. Only the columns of the address are read.
 */
export function homesInRows(rows: readonly (readonly string[])[]): ListedHome[] {
  const at = rows.slice(0, HEADER_WITHIN).findIndex((row) => columnsOf(row) !== null);
  const columns = columnsOf(rows[at] ?? []);
  const homes = rows
    .slice(at + 1)
    .flatMap((row) => (columns === null ? inLine(row) : inColumns(row, columns)));
  return eachOnce(homes);
}

/** The field of each column, when these are labels enough to name an address; else null. */
export function columnsOf(row: readonly string[]): Columns | null {
  const fields = new Map<number, AddressField>();
  let bag: number | null = null;
  row.forEach((label, index) => {
    const field = fieldOf(label);
    if (field !== null && ![...fields.values()].includes(field)) fields.set(index, field);
    else if (bag === null && BAG.test(label.toLowerCase().replace(/[^a-z]/g, ''))) bag = index;
  });
  return bag !== null || nameAddress(new Set(fields.values())) ? { fields, bag } : null;
}

function nameAddress(fields: ReadonlySet<AddressField>): boolean {
  if (fields.has('huisnummer')) return fields.has('postcode') || fields.has('straat') || fields.has('adres');
  return (
    fields.has('adres') || (fields.has('straat') && (fields.has('postcode') || fields.has('woonplaats')))
  );
}

function inColumns(row: readonly string[], { fields, bag }: Columns): ListedHome[] {
  const values: Partial<Record<AddressField, string>> = {};
  for (const [index, field] of fields) values[field] = row[index] ?? '';
  const readings = readFields(values);
  const id = bag === null ? '' : (row[bag] ?? '').trim();
  const bagId = /^\d{16}$/.test(id) ? id : null;
  if (readings.length === 0 && bagId === null) return [];
  const written = [...fields.keys()].map((index) => (row[index] ?? '').trim()).filter((cell) => cell !== '');
  return [{ written: written.join(' ') || (bagId ?? ''), readings, bagId, sure: true }];
}

function inLine(row: readonly string[]): ListedHome[] {
  const readings = readAddresses(row.join(' | '));
  const written = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return readings.length === 0
    ? []
    : [
        {
          written: written.join(' ').slice(0, 120),
          readings,
          bagId: null,
          sure: readings[0]?.postcode !== null,
        },
      ];
}

/** The sign between the cells of a CSV whose header can be read, or null for a text that is none. */
export function separatorOf(text: string): ';' | ',' | null {
  const lines = text.slice(0, 20_000).split(/\r?\n/, HEADER_WITHIN);
  const separators = [';', ','] as const;
  return separators.find((sign) => lines.some((line) => columnsOf(line.split(sign)) !== null)) ?? null;
}
