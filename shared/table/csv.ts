import { type Cell, cellsOf, type ExportTable } from './table.ts';

/** A table as CSV the Dutch way: semicolons, decimal commas, and a mark at the start so that a spreadsheet reads the letters right. */
export function csvOf(table: ExportTable): string {
  const lines = cellsOf(table).map((row) => row.map(quoted).join(';'));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function quoted(cell: Cell): string {
  if (cell === null) return '';
  const text = typeof cell === 'number' ? String(cell).replace('.', ',') : cell;
  return /[";\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
