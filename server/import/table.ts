import { Refusal } from '../../shared/refusal.ts';
import type { Layout } from '../store/layouts.ts';
import { type CsvFile, readCsv } from './csv.ts';
import { isZip } from './encoding.ts';
import { readXlsx } from './xlsx.ts';

/** Reads a CSV or XLSX by the chosen layout, with Trede's names in the header. Throws a Refusal as its reader does. */
export async function readTable(bytes: Uint8Array, name: string, layout: Layout | null): Promise<CsvFile> {
  // By what it is: a workbook is one too where it is called .csv.
  const file = isZip(bytes) ? await readXlsx(bytes, name, layout?.sheet ?? null) : readCsv(bytes, name);
  return { ...file, header: renamed(file, layout?.columns ?? {}) };
}

/** Whether a file is JSON, by its first sign. */
export function isJson(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  return start.startsWith('{') || start.startsWith('[');
}

function renamed(file: CsvFile, columns: Record<string, string>): string[] {
  const header = [...file.header];
  const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
  for (const [column, written] of Object.entries(columns)) {
    const at = file.header.findIndex((name) => same(name, written));
    // A layout that was remembered does not hold back a file that calls its columns as Trede does.
    if (at < 0 && file.header.some((name) => same(name, column))) continue;
    if (at < 0)
      throw new Refusal(
        `In ${file.name} staat geen kolom "${written}", die voor "${column}" is gekozen; kies opnieuw (op de opdrachtregel met --columns ${column}=NAAM). Er staat nu: ${file.header.slice(0, 25).join(', ')}.`,
      );
    header[at] = column;
  }
  return header;
}
