/** What stands in one cell: text, a number (shown with its decimals), or nothing. */
export type Cell = string | number | null;

/** A table as it leaves Trede: as it is on screen, with where its figures come from below it. */
export interface ExportTable {
  /** The name of the file, without its kind: plain letters, digits and dashes. */
  name: string;
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
  /** Source and date of the figures, one line each; below the rows. */
  notes?: readonly string[];
}

/** A spreadsheet runs what begins with one of these signs; behind an apostrophe it is text. */
export function harmless(cell: Cell): string | number | null {
  return typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

/** The table as rows of cells that run nothing: the columns first, then the rows, an empty row, and the notes. */
export function cellsOf({ columns, rows, notes = [] }: ExportTable): Cell[][] {
  const below = notes.length > 0 ? [[], ...notes.map((note) => [note])] : [];
  return [[...columns], ...rows, ...below].map((row) => row.map(harmless));
}
