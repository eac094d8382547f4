import type { CsvFile, CsvRow } from './csv.ts';

/** Why a row was refused: one cell of it, and what would be right. */
export interface RefusedCell {
  /** Line in the file; the header is line 1. */
  line: number;
  column: string;
  /** As written; left out where it looks like data about a person. */
  value: string;
  /** A Dutch sentence. */
  why: string;
}

/** Stands for a value that is not repeated. */
export const LEFT_OUT = '(weggelaten)';

const SHOWN = 20;

/** The refused cells as lines of text, at most twenty of them, and a word on the rest. */
export function refusedText(refused: readonly RefusedCell[], word = 'regel'): string {
  const lines = refused
    .slice(0, SHOWN)
    .map(
      ({ line, column, value, why }) => `  ${word} ${line}, kolom ${column}, ${shownValue(value)}: ${why}`,
    );
  if (refused.length > SHOWN) lines.push(`  … en nog ${refused.length - SHOWN}.`);
  return lines.join('\n');
}

function shownValue(value: string): string {
  if (value === '') return 'leeg';
  return value === LEFT_OUT ? `waarde ${LEFT_OUT}` : `waarde "${value}"`;
}

/** How many rows the refused cells are in. */
export function refusedRows(refused: readonly RefusedCell[]): number {
  return new Set(refused.map(({ line }) => line)).size;
}

/**
 * The refused rows as a CSV with the columns of the file and the reason behind them, to be mended and read again. With
 * a mark at the start, so that a spreadsheet reads the letters right.
 */
export function refusedCsv(file: CsvFile, refused: readonly RefusedCell[]): string {
  const byLine = new Map<number, RefusedCell[]>();
  for (const cell of refused) byLine.set(cell.line, [...(byLine.get(cell.line) ?? []), cell]);
  const rows = file.rows.flatMap((row) => {
    const cells = byLine.get(row.line);
    return cells === undefined ? [] : [[...withoutPersons(file, row, cells), reasonOf(cells)]];
  });
  const write = (cells: string[]) => cells.map((cell) => quoted(cell, file.delimiter)).join(file.delimiter);
  return `\ufeff${[[...file.header, 'reden'], ...rows].map(write).join('\r\n')}\r\n`;
}

/** Refused cells as a CSV of their own, for a file that is too large to write its rows again. */
export function cellsCsv(refused: readonly RefusedCell[]): string {
  const rows = refused.map(({ line, column, value, why }) => [String(line), column, value, why]);
  const write = (cells: string[]) => cells.map((cell) => quoted(cell, ';')).join(';');
  return `\ufeff${[['regel', 'kolom', 'waarde', 'reden'], ...rows].map(write).join('\r\n')}\r\n`;
}

function withoutPersons(file: CsvFile, row: CsvRow, cells: readonly RefusedCell[]): string[] {
  const hidden = new Set(cells.filter(({ value }) => value === LEFT_OUT).map(({ column }) => column));
  return file.header.map((name, index) =>
    hidden.has(name.trim().toLowerCase()) ? LEFT_OUT : (row.cells[index] ?? ''),
  );
}

function reasonOf(cells: readonly RefusedCell[]): string {
  return cells.map(({ line, column, why }) => `regel ${line}, ${column}: ${why}`).join(' ');
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}
