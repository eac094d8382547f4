import { Refusal } from '../../shared/refusal.ts';
import type { FigureRow } from '../store/figures.ts';
import type { CsvFile } from './csv.ts';
import type { RefusedCell } from './report.ts';

/** What a file of figures gives. */
export interface ReadFigures {
  rows: FigureRow[];
  refused: RefusedCell[];
  /** `cbs`: key figures, a column per figure. `lijst`: a row per figure. */
  kind: 'cbs' | 'lijst';
  /** The year of all figures in a CBS table; null in a list, where each row has its own. */
  year: number | null;
}

/**
 * Columns of the CBS table "Kerncijfers wijken en buurten", without the number at their end, which changes every year.
 * Source: CBS StatLine, 85984NED (2024) and the tables of other years below.
 */
const CBS_COLUMNS: Record<string, string> = {
  aantalinwoners: 'inwoners',
  huishoudenstotaal: 'huishoudens',
  woningvoorraad: 'woningen',
};
/** Percent of the homes that corporations own; times the homes it gives a number of homes. */
const CORPORATION = 'inbezitwoningcorporatie';
/** Trede's names of the columns of a list; a CBS table has names of its own. */
export const FIGURE_COLUMNS = ['code', 'year', 'name', 'value'] as const;
const CODE_COLUMNS = ['codering', 'wijkenenbuurten', 'regioaanduidingcodering'];
const TABLE_YEARS: Record<string, number> = {
  '85039NED': 2021,
  '85318NED': 2022,
  '85618NED': 2023,
  '85984NED': 2024,
  '86165NED': 2025,
};

const CODE = /^(?:GM\d{4}|WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{4})$/;
/** The country, its parts and its provinces: no areas of ours. */
const WIDER = /^(?:NL|LD|PV)\d{2}$/;
/** "." is not known, "-" and "x" are nothing or secret; GeoPackages write -99990 and below. */
const MISSING = /^(?:|\.|-|x|-9999\d(?:[.,]0+)?)$/i;
const NUMBER = /^-?\d+(?:[.,]\d+)?$/;

/** The name of a column without case, signs and the number at its end. */
function foldedName(name: string): string {
  return name
    .replace(/_\d+$/, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}

/** Where the columns of a list stand. */
function listColumns(folded: readonly string[]) {
  const at = (names: readonly string[]) =>
    names.map((name) => folded.indexOf(name)).find((found) => found >= 0);
  return {
    code: at(['code', 'gebiedscode']),
    year: at(['year', 'jaar']),
    name: at(['name', 'naam', 'cijfer']),
    value: at(['value', 'waarde']),
  };
}

/** The columns, as written, by which a header is that of key figures or a list of figures; null where it is not. */
export function readsAsFigures(header: readonly string[]): string[] | null {
  const folded = header.map(foldedName);
  const list = Object.values(listColumns(folded));
  const cbs = [CODE_COLUMNS, Object.keys(CBS_COLUMNS)].map((names) =>
    folded.findIndex((name) => names.includes(name)),
  );
  const at = list.every((one) => one !== undefined) ? list : cbs.every((one) => one >= 0) ? cbs : null;
  return at === null ? null : at.map((one) => header[one ?? -1]?.trim() ?? '');
}

/** Reads CBS key figures or a list `code,year,name,value`. Throws a Refusal for a file that is neither, or of another year. */
export function readFigures(file: CsvFile, askedYear: number | null): ReadFigures {
  const folded = file.header.map(foldedName);
  const list = listColumns(folded);
  const { code, year, name, value } = list;
  if (code !== undefined && year !== undefined && name !== undefined && value !== undefined)
    return readList(file, { code, year, name, value });
  const figures = Object.entries(CBS_COLUMNS).flatMap(([column, figure]) => {
    const found = folded.indexOf(column);
    return found < 0 ? [] : [{ figure, at: found }];
  });
  const codes = codeColumn(file, folded);
  if (figures.length === 0 || codes === null)
    throw new Refusal(
      `${file.name} heeft geen kerncijfers: nodig zijn de kolommen Codering en ten minste een van HuishoudensTotaal, Woningvoorraad en AantalInwoners (CBS), of code, year, name en value. Er staat nu: ${file.header.slice(0, 25).join(', ')}.`,
    );
  return readCbs(file, codes, figures, folded.indexOf(CORPORATION), cbsYear(file, folded, askedYear));
}

/** The column that holds codes: tables with names as well as codes have both. */
function codeColumn(file: CsvFile, folded: readonly string[]): number | null {
  for (const name of CODE_COLUMNS) {
    const at = folded.indexOf(name);
    const first = file.rows[0]?.cells[at]?.trim() ?? '';
    if (at >= 0 && (CODE.test(first) || WIDER.test(first))) return at;
  }
  return null;
}

function cbsYear(file: CsvFile, folded: readonly string[], asked: number | null): number {
  const table = /\d{5}NED/i.exec(file.name)?.[0].toUpperCase() ?? '';
  const period = file.rows[0]?.cells[folded.indexOf('perioden')] ?? '';
  const own = TABLE_YEARS[table] ?? (/^\d{4}/.test(period) ? Number(period.slice(0, 4)) : null);
  if (own !== null && asked !== null && own !== asked)
    throw new Refusal(
      `${file.name} heeft cijfers van ${own}, gevraagd is ${asked}; kies de tabel van ${asked}, of het jaar ${own} (op de opdrachtregel met --year ${own}).`,
    );
  const year = asked ?? own;
  if (year === null)
    throw new Refusal(
      `Van welk jaar de cijfers in ${file.name} zijn, staat er niet bij; noem het bestand naar zijn tabel van het CBS, zoals 85984NED.csv, of geef het jaar (op de opdrachtregel met --year 2024).`,
    );
  return year;
}

function readCbs(
  file: CsvFile,
  codeAt: number,
  figures: readonly { figure: string; at: number }[],
  percentAt: number,
  year: number,
): ReadFigures {
  const read: ReadFigures = { rows: [], refused: [], kind: 'cbs', year };
  for (const { line, cells } of file.rows) {
    const code = codeIn(cells[codeAt] ?? '');
    if (WIDER.test(code)) continue;
    if (!CODE.test(code)) {
      read.refused.push(wrongCode(line, file.header[codeAt] ?? '', code));
      continue;
    }
    const values = new Map<string, number | null>();
    const take = (figure: string, at: number) => {
      const value = numberIn(cells[at] ?? '');
      if (value === undefined) read.refused.push(wrongNumber(line, file.header[at] ?? '', cells[at] ?? ''));
      else values.set(figure, value);
    };
    for (const { figure, at } of figures) take(figure, at);
    if (percentAt >= 0) {
      take('percent', percentAt);
      const [homes, percent] = [values.get('woningen'), values.get('percent')];
      const known = typeof homes === 'number' && typeof percent === 'number';
      if (homes !== undefined)
        values.set('corporatiewoningen', known ? Math.round((homes * percent) / 100) : null);
      values.delete('percent');
    }
    for (const [name, value] of values) read.rows.push({ code, name, year, value });
  }
  return read;
}

function readList(
  file: CsvFile,
  at: { code: number; year: number; name: number; value: number },
): ReadFigures {
  const read: ReadFigures = { rows: [], refused: [], kind: 'lijst', year: null };
  const seen = new Map<string, number>();
  for (const { line, cells } of file.rows) {
    const cell = (name: keyof typeof at) => (cells[at[name]] ?? '').trim();
    const code = codeIn(cell('code'));
    const year = /^\d{4}$/.test(cell('year')) ? Number(cell('year')) : 0;
    const name = cell('name').toLowerCase();
    const value = numberIn(cell('value'));
    const refuse = (column: keyof typeof at, why: string) =>
      read.refused.push({ line, column: file.header[at[column]] ?? column, value: cell(column), why });
    const earlier = seen.get(`${code}|${year}|${name}`);
    if (!CODE.test(code)) read.refused.push(wrongCode(line, file.header[at.code] ?? '', code));
    else if (year < 1990 || year > 2100) refuse('year', 'Schrijf het jaar van het cijfer als 2024.');
    else if (!/^[a-z][a-z0-9 -]{1,39}$/.test(name))
      refuse('name', 'Geef het cijfer een naam van letters, zoals huishoudens.');
    else if (value === undefined)
      refuse('value', 'Schrijf een getal, zoals 1250 of 12,5; laat het leeg of zet . waar het onbekend is.');
    else if (earlier !== undefined)
      refuse('name', `Dit cijfer staat ook op regel ${earlier}; laat er een staan.`);
    else {
      seen.set(`${code}|${year}|${name}`, line);
      read.rows.push({ code, name, year, value });
    }
  }
  return read;
}

/** CBS pads codes with spaces to ten places. */
const codeIn = (text: string) => text.trim().toUpperCase();

/** The number, null for missing, undefined for what is neither. */
function numberIn(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (MISSING.test(trimmed)) return null;
  if (!NUMBER.test(trimmed)) return undefined;
  const value = Number(trimmed.replace(',', '.'));
  return value <= -99990 ? null : value < 0 ? undefined : value;
}

function wrongCode(line: number, column: string, value: string): RefusedCell {
  return { line, column, value, why: 'Schrijf een gebiedscode als BU02001203, WK020012 of GM0200.' };
}

function wrongNumber(line: number, column: string, value: string): RefusedCell {
  return { line, column, value, why: 'Schrijf een getal, zoals 1250 of 12,5; een punt alleen is onbekend.' };
}
