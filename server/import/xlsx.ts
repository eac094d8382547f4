import readXlsxFile, { type CellValue } from 'read-excel-file/node';
import { Refusal } from '../../shared/refusal.ts';
import type { CsvFile } from './csv.ts';
import { formulaCells, sheetNames, soundWorkbook } from './xlsx-guard.ts';

/**
 * Reads one sheet of an XLSX: `sheet` by its name (whatever the case) or number, else the only one. A formula is read by the
 * outcome that the file keeps with it, and is named in the notices. Throws a Refusal for what is no workbook, is too large,
 * or has several sheets of which none is chosen.
 */
export async function readXlsx(bytes: Uint8Array, name: string, sheet: string | null): Promise<CsvFile> {
  const { parts, zip } = soundWorkbook(bytes, name);
  const sheets = sheetNames(parts);
  const chosen = choose(sheets, sheet, name);
  const formulas = formulaCells(parts, chosen);
  const unknown = formulas.find(({ outcome }) => !outcome);
  if (unknown !== undefined)
    throw new Refusal(
      `In ${name}, blad "${chosen}", staat in cel ${unknown.cell} een formule zonder uitkomst; open het werkblad, sla het opnieuw op en lees het nog eens in.`,
    );
  const [header, ...rows] = await rowsOf(zip, chosen, name);
  if (header === undefined || header.every((cell) => cell === ''))
    throw new Refusal(
      `${name}, blad "${chosen}", heeft geen kopregel; zet de kolomnamen op de eerste regel.`,
    );
  const filled = rows
    .map((cells, index) => ({ line: index + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (filled.length === 0)
    throw new Refusal(
      `${name}, blad "${chosen}", heeft alleen een kopregel; zet de rijen daaronder en lees het opnieuw in.`,
    );
  return { name, delimiter: ';', header, rows: filled, notices: formulaNotice(formulas, chosen) };
}

/** The sheets of an XLSX, and the header of `sheet` or the only one; no header where none is chosen yet. */
export async function lookAtXlsx(
  bytes: Uint8Array,
  name: string,
  sheet: string | null,
): Promise<{ sheets: string[]; sheet: string | null; header: string[] }> {
  const { parts, zip } = soundWorkbook(bytes, name);
  const sheets = sheetNames(parts);
  const chosen = found(sheets, sheet) ?? (sheets.length === 1 ? (sheets[0] ?? null) : null);
  const [header = []] = chosen === null ? [] : await rowsOf(zip, chosen, name);
  return { sheets, sheet: chosen, header };
}

function found(sheets: readonly string[], sheet: string | null): string | undefined {
  if (sheet === null) return undefined;
  return (
    sheets.find((one) => one.toLowerCase() === sheet.toLowerCase()) ??
    (/^\d+$/.test(sheet) ? sheets[Number(sheet) - 1] : undefined)
  );
}

function formulaNotice(formulas: readonly { cell: string }[], sheet: string): string[] {
  const [first] = formulas;
  if (first === undefined) return [];
  const where =
    formulas.length === 1 ? `in cel ${first.cell}` : `in ${formulas.length} cellen, de eerste ${first.cell}`;
  return [
    `Op blad "${sheet}" staat ${where} een formule; Trede las de uitkomst die het werkblad daarbij bewaarde.`,
  ];
}

function choose(sheets: readonly string[], sheet: string | null, name: string): string {
  const [only] = sheets;
  if (sheet === null && only !== undefined && sheets.length === 1) return only;
  if (only === undefined)
    throw new Refusal(`${name} heeft geen enkel blad; sla het opnieuw op als XLSX of als CSV.`);
  const named = sheets.map((one) => `"${one}"`).join(', ');
  if (sheet === null)
    throw new Refusal(
      `${name} heeft ${sheets.length} bladen: ${named}. Kies er een (op de opdrachtregel met --sheet NAAM).`,
    );
  const chosen = found(sheets, sheet);
  if (chosen === undefined) throw new Refusal(`${name} heeft geen blad "${sheet}"; wel ${named}.`);
  return chosen;
}

async function rowsOf(zip: Uint8Array, sheet: string, name: string): Promise<string[][]> {
  try {
    const sheets = await readXlsxFile(Buffer.from(zip), { parseNumber: (digits) => digits });
    const data = sheets.find((one) => one.sheet === sheet)?.data ?? [];
    return data.map((row) => row.map(textOf));
  } catch {
    // The reader throws in many forms; what it cannot read is for the sender of the file to mend, whatever the form.
    throw new Refusal(
      `${name} is geen werkblad dat Trede kan lezen; sla het opnieuw op als XLSX of als CSV.`,
    );
  }
}

/** As it would stand in a CSV. Long digits such as a BAG id stay as they are; others lose the noise of floating numbers. */
function textOf(value: CellValue<string> | null): string {
  if (value === null) return '';
  const known: unknown = value;
  if (known instanceof Date) return known.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  const text = String(value).trim();
  return /^-?\d+\.\d{6,}$|^-?\d+(?:\.\d+)?E[+-]?\d+$/i.test(text) ? String(Number(text)) : text;
}
