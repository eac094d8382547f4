import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Refusal } from '../../shared/refusal.ts';
import { requireText } from './encoding.ts';

export type Separator = ';' | ',' | '\t';

/** What the first line of an address file says: which of the two kinds it is, and where its columns stand. */
export interface AddressFile {
  kind: 'postcodetabel' | 'adressen';
  path: string;
  name: string;
  separator: Separator;
  /** Column names as written. */
  header: string[];
  /** The year in the name of the buurt column; null for a list of addresses. */
  year: number | null;
}

/** Bytes of the start of a file that are looked at. */
export const HEAD_BYTES = 65536;
const SEPARATORS: readonly Separator[] = [';', ',', '\t'];
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
  requireText(head, name, 'CSV (UTF-8)');
  if (head.toString('latin1').trim() === '')
    throw new Refusal(`${name} is leeg; kies een bestand met een kopregel en adressen.`);
  const line =
    head
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/, 1)[0] ?? '';
  const separator = mostIn(line);
  const header = readHeader(line, separator, name);
  const lower = header.map((column) => column.toLowerCase());
  const twice = lower.find((column, at) => column !== '' && lower.indexOf(column) < at);
  if (twice !== undefined)
    throw new Refusal(`${name} heeft de kolom "${twice}" twee keer; haal er een weg of hernoem die.`);
  const years = lower.map(buurtYear).filter((found) => found !== null);
  if (years.length > 1)
    throw new Refusal(`${name} heeft buurten van ${years.join(' en ')}; laat die van één jaar staan.`);
  const [year = null] = years;
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

/** The separator that stands most often in a line. */
function mostIn(line: string): Separator {
  const counts = SEPARATORS.map((separator) => line.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ';';
}

function readHeader(line: string, delimiter: string, name: string): string[] {
  try {
    const [header = []] = parse(line, { delimiter, trim: true }) as string[][];
    return header;
  } catch (cause) {
    throw new Refusal(
      `De eerste regel van ${name} is niet te lezen; zet daar de kolomnamen, gescheiden door ;, een komma of een tab.`,
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
