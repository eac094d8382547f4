import type { CsvFile } from './csv.ts';

/** Numbers each row of a file by some of its columns, so that the same of those twice is refused. */
export function numberedBy(file: CsvFile, columns: readonly string[]): CsvFile {
  const at = (name: string) => file.header.findIndex((written) => written.trim().toLowerCase() === name);
  const parts = columns.map(at);
  const header = file.header.map((name) =>
    name.trim().toLowerCase() === 'id' ? `${name} in het bestand` : name,
  );
  return {
    ...file,
    header: [...header, 'id'],
    rows: file.rows.map((row) => {
      const cells = header.map((_, index) => row.cells[index] ?? '');
      return { ...row, cells: [...cells, parts.map((part) => cells[part] ?? '').join(' ')] };
    }),
  };
}
