import { readFileSync, writeFileSync } from 'node:fs';
import type { ImportMend } from '../../shared/api/imports.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Layout } from '../store/layouts.ts';
import type { CsvFile, CsvRow } from './csv.ts';
import { isJson, readTable } from './table.ts';

/**
 * Writes what someone mended in the refused rows into the file itself: other values in cells, and rows taken out. What was a
 * spreadsheet is a CSV of its sheet from then on. Each row stays on its line, so that a reason still names the right one.
 * A column that the file lacks is added when it is among `columns`. Throws a Refusal for a line or column that is not there.
 */
export async function mendFile(
  file: { path: string; name: string },
  layout: Layout | null,
  columns: readonly string[],
  { cells, drop }: ImportMend,
): Promise<void> {
  const bytes = readFileSync(file.path);
  if (isJson(bytes))
    throw new Refusal(`${file.name} is JSON; verbeter het bij de bron en kies het bestand opnieuw.`);
  const table = await readTable(bytes, file.name, layout && { sheet: layout.sheet, columns: {} });
  const header = [...table.header];
  const rows = new Map(table.rows.map((row) => [row.line, { ...row, cells: [...row.cells] }]));
  for (const { line, column, value } of cells) {
    const row = rows.get(line);
    if (row === undefined)
      throw new Refusal(`${file.name} heeft geen regel ${line}; kies het bestand opnieuw.`);
    const at = columnAt(header, layout?.columns[column] ?? column, columns, file.name);
    while (row.cells.length <= at) row.cells.push('');
    row.cells[at] = value.trim();
  }
  for (const line of drop) rows.delete(line);
  if (rows.size === 0)
    throw new Refusal(`Zo blijft er van ${file.name} geen rij over; laat het bestand dan maar.`);
  writeFileSync(file.path, written({ ...table, header, rows: [...rows.values()] }));
}

/** Where a column stands, by its name in the file; a new one at the end. A row never gets a number of its own this way. */
function columnAt(header: string[], wanted: string, known: readonly string[], name: string): number {
  const found = header.findIndex((written) => written.trim().toLowerCase() === wanted.trim().toLowerCase());
  if (found >= 0) return found;
  // A row with more cells than the header has: its cell is called by its number.
  if (/^\d+$/.test(wanted) && Number(wanted) <= header.length + 50) return Number(wanted) - 1;
  if (wanted === 'id' || !known.includes(wanted))
    throw new Refusal(
      `${name} heeft geen kolom "${wanted}"; verbeter dit in het bestand en kies het opnieuw.`,
    );
  return header.push(wanted) - 1;
}

/** With empty lines where there were some, so that the line numbers stay. */
function written({ header, rows, delimiter }: Pick<CsvFile, 'header' | 'rows' | 'delimiter'>): string {
  let text = `\ufeff${lineOf(header, delimiter)}`;
  let line = 1 + breaksIn(text);
  for (const row of rows) {
    while (line < row.line) {
      text += '\n';
      line++;
    }
    const cells = lineOf(trimmed(row, header.length), delimiter);
    text += cells;
    line += breaksIn(cells);
  }
  return `${text}\n`;
}

/** Cells beyond the header that were emptied are gone. */
function trimmed({ cells }: CsvRow, width: number): string[] {
  let end = cells.length;
  while (end > width && cells[end - 1] === '') end--;
  return cells.slice(0, end);
}

function breaksIn(text: string): number {
  return text.split('\n').length - 1;
}

function lineOf(cells: readonly string[], delimiter: string): string {
  return cells
    .map((cell) =>
      cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell,
    )
    .join(delimiter);
}
