import { CsvError, parse } from 'csv-parse/sync';
import { Refusal } from '../../shared/refusal.ts';
import { decodeText } from './encoding.ts';

/** One row of a file, with the line on which it starts (the header is line 1). */
export interface CsvRow {
  line: number;
  /** As many as the row has, trimmed. */
  cells: string[];
  /** What the file said beyond the cells, as JSON: kept with what the row becomes. */
  kept?: string;
}

/** A table: read from text with separators, a spreadsheet, or made of JSON. */
export interface CsvFile {
  name: string;
  delimiter: string;
  /** Column names as written. */
  header: string[];
  /** Rows that are not wholly empty; at least one. */
  rows: CsvRow[];
  /** What a line is called: that of a CSV or spreadsheet, or the so-many-th item of a JSON list. */
  lineWord?: 'regel' | 'eenheid';
  /** What the reader should know though nothing is wrong, in Dutch sentences. */
  notices?: string[];
}

const DELIMITERS = [';', ',', '\t'];

/**
 * Reads a CSV of moderate size: `;`, `,` or tab, UTF-8 (with or without mark), UTF-16 with mark, or Windows-1252; a line `sep=;` before the header is heard. Throws a
 * Refusal, naming the line where it can, for what is no such file or has no rows.
 */
export function readCsv(bytes: Uint8Array, name: string): CsvFile {
  const text = decodeText(bytes, name, 'CSV (UTF-8) of XLSX');
  const told = toldDelimiter(text);
  if (text.trim() === '')
    throw new Refusal(`${name} is leeg; kies een bestand met een kopregel en daaronder de rijen.`);
  const delimiter = told ?? delimiterOf(text);
  const [header, ...rows] = parseRows(text, delimiter, name).slice(told === null ? 0 : 1);
  if (header === undefined || header.cells.every((cell) => cell === ''))
    throw new Refusal(`${name} heeft geen kopregel; zet de kolomnamen op de eerste regel.`);
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (filled.length === 0)
    throw new Refusal(`${name} heeft alleen een kopregel; zet de rijen daaronder en lees het opnieuw in.`);
  requireOneDelimiter(filled, header.cells.length, delimiter, name);
  return { name, delimiter, header: header.cells, rows: filled };
}

/** Two files pasted together may each have a separator of their own: their rows then have one cell, or a few. */
function requireOneDelimiter(rows: readonly CsvRow[], width: number, delimiter: string, name: string): void {
  if (width < 2) return;
  for (const { line, cells } of rows) {
    if (cells.length > 1) continue;
    const other = DELIMITERS.find(
      (candidate) => candidate !== delimiter && (cells[0] ?? '').split(candidate).length >= width,
    );
    if (other !== undefined)
      throw new Refusal(
        `${name} heeft vanaf regel ${line} een ander scheidingsteken (${shown(other)}) dan in de kopregel (${shown(delimiter)}); gebruik overal hetzelfde.`,
      );
  }
}

function shown(delimiter: string): string {
  return delimiter === '\t' ? 'een tab' : delimiter;
}

/** The separator that a spreadsheet tells on a line of its own before the header: `sep=;`. */
function toldDelimiter(text: string): string | null {
  const told = /^sep=(.)\r?\n/i.exec(text)?.[1] ?? '';
  return DELIMITERS.includes(told) ? told : null;
}

/** The separator that stands most often in the first line with text. */
function delimiterOf(text: string): string {
  const first = text.trimStart().split(/[\r\n]/, 1)[0] ?? '';
  const counts = DELIMITERS.map((delimiter) => first.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ';';
}

function parseRows(text: string, delimiter: string, name: string): CsvRow[] {
  const bytes = Buffer.from(text);
  try {
    const lines = lineCounter(bytes);
    const rows: CsvRow[] = [];
    // Taken as they are read: the parser's own list of a large file holds much besides.
    parse(bytes, {
      delimiter,
      trim: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { bytes: end }) => {
        rows.push({ line: lines(end), cells });
        return null;
      },
    });
    return rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error.lines);
    throw new Refusal(
      `${name} is niet te lezen${line > 0 ? ` vanaf regel ${line}` : ''}; controleer of elk aanhalingsteken ook wordt gesloten.`,
    );
  }
}

const NEWLINE = 10;
const RETURN = 13;

/** Gives the line on which each next record starts, when told where it ends: the parser's own count is off after quotes. */
function lineCounter(bytes: Uint8Array): (end: number) => number {
  let at = 0;
  let line = 1;
  const step = () => {
    if (bytes[at] === NEWLINE || (bytes[at] === RETURN && bytes[at + 1] !== NEWLINE)) line++;
    at++;
  };
  return (end) => {
    while (at < end && (bytes[at] === NEWLINE || bytes[at] === RETURN)) step();
    const start = line;
    while (at < end) step();
    return start;
  };
}
