import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Refusal } from '../../shared/refusal.ts';

/** What the first line of an address file says: which of the two kinds it is, and where its columns stand. */
export interface AddressFile {
  kind: 'postcodetabel' | 'adressen';
  path: string;
  name: string;
  separator: ',' | ';';
  /** Column names as written. */
  header: string[];
  /** The year in the name of the buurt column; null for a list of addresses. */
  year: number | null;
}

/** Bytes of the start of a file that are looked at. */
export const HEAD_BYTES = 65536;
const BUURT_OF_YEAR = /^buurt(?:code)?_?((?:19|20)\d{2})$/;
export const POSTCODE_COLUMNS = ['pc6', 'postcode', 'postcode6'];

/** The year that a column such as `Buurt2024` speaks of, or null. */
export function buurtYear(column: string): number | null {
  const found = BUURT_OF_YEAR.exec(column.toLowerCase());
  return found ? Number(found[1]) : null;
}

/** Looks at the first line of a file. Throws a Refusal for an empty file, one that is no text, and missing columns. */
export function lookAtAddressFile(path: string): AddressFile {
  const name = basename(path);
  const head = readHead(path);
  if (head.length === 0) throw new Refusal(`${name} is leeg; kies een bestand met een kopregel en adressen.`);
  if (head.includes(0) || head.subarray(0, 2).toString('latin1') === 'PK')
    throw new Refusal(`${name} is geen tekstbestand; pak een zip-bestand eerst uit en kies de CSV daarin.`);
  const line =
    head
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/, 1)[0] ?? '';
  const separator = line.split(';').length >= line.split(',').length ? ';' : ',';
  const header = readHeader(line, separator, name);
  const lower = header.map((column) => column.toLowerCase());
  const year = lower.map(buurtYear).find((found) => found !== null) ?? null;
  const missing = [
    ...(lower.some((column) => POSTCODE_COLUMNS.includes(column)) ? [] : ['postcode (of PC6)']),
    ...(lower.includes('huisnummer') ? [] : ['huisnummer']),
  ];
  if (missing.length > 0)
    throw new Refusal(
      `In de eerste regel van ${name} ontbreekt ${missing.join(' en ')}; gevonden: ${header.join(', ')}.`,
    );
  return { kind: year === null ? 'adressen' : 'postcodetabel', path, name, separator, header, year };
}

function readHeader(line: string, delimiter: string, name: string): string[] {
  try {
    const [header = []] = parse(line, { delimiter, trim: true }) as string[][];
    return header;
  } catch (cause) {
    throw new Refusal(
      `De eerste regel van ${name} is niet te lezen; zet daar de kolomnamen, gescheiden door ; of ,.`,
      { cause },
    );
  }
}

/** The start of a file, 64 kB at most. */
export function readHead(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    return head.subarray(0, readSync(file, head, 0, HEAD_BYTES, 0));
  } finally {
    closeSync(file);
  }
}
