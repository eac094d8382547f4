import type { PlainDate } from '../../shared/dates.ts';
import { isBsn, looksPersonal } from '../../shared/personal-data.ts';
import type { Ladders } from '../store/ladder.ts';
import type { Columns } from './columns.ts';
import type { CsvFile } from './csv.ts';
import { LEFT_OUT, type RefusedCell } from './report.ts';
import { FORMULA, isFormula, RowReader } from './row-reader.ts';
import { type Steps, walk } from './steps.ts';

/** A row that may be written. */
export interface GoodRow<Fields> {
  line: number;
  sourceId: string;
  fields: Fields;
  /** What the file said beyond the fields, as JSON; absent where the format keeps nothing. */
  kept?: string | undefined;
}

/** What a file gives. */
export interface ReadRows<Fields> {
  good: GoodRow<Fields>[];
  refused: RefusedCell[];
  /** All numbers in the file, those of refused rows too. */
  present: ReadonlySet<string>;
  ignoredColumns: string[];
  /** How many rows stand in none of the areas that were read in. */
  outside: number;
}

/** What rows are held against besides the areas. */
export interface RowsKnow {
  ladders: Ladders;
  today: PlainDate;
}

/** Reads each row with `read`, which refuses in the reader it is given. Refuses a number that is empty or stood there before. */
export async function readRows<Name extends string, Fields>(
  file: CsvFile,
  columns: Columns<Name | 'id'>,
  steps: Steps,
  read: (row: RowReader<Name | 'id'>) => Fields | null,
): Promise<ReadRows<Fields>> {
  const good: GoodRow<Fields>[] = [];
  const refused: RefusedCell[] = [];
  const firstLine = new Map<string, number>();
  let outside = 0;
  const bsns = numbersAreBsns(file, columns.at.get('id'));
  await walk(file.rows, steps, async (csvRow) => {
    const row = new RowReader(csvRow, columns);
    const sourceId = readId(row, firstLine, bsns);
    refuseExtraCells(row, file);
    refuseIgnoredBsns(row, file, columns.ignored);
    const fields = read(row);
    if (row.outside) outside++;
    if (row.refused.length > 0) refused.push(...row.refused);
    else if (fields !== null) good.push({ line: csvRow.line, sourceId, fields, kept: csvRow.kept });
  });
  return { good, refused, present: new Set(firstLine.keys()), ignoredColumns: columns.ignored, outside };
}

function readId<Name extends string>(
  row: RowReader<Name | 'id'>,
  firstLine: Map<string, number>,
  bsns: boolean,
): string {
  const id = row.cell('id');
  const earlier = firstLine.get(id);
  if (id === '') row.refuse('id', 'Elke rij heeft een eigen nummer nodig; vul dat in.');
  else if (earlier !== undefined)
    row.refuse('id', `Dit nummer staat ook op regel ${earlier}; geef elke rij een eigen nummer.`);
  else firstLine.set(id, row.row.line);
  if (/[\r\n]/.test(id)) row.refuse('id', 'In dit veld staat een regeleinde; zet het nummer op één regel.');
  if (isFormula(id)) row.refuse('id', FORMULA);
  if (id.length > 80) row.refuse('id', 'Dit is langer dan 80 tekens; maak het korter.');
  const kind = looksPersonal(id);
  if ((bsns && isBsn(id)) || kind === 'e-mailadres' || kind === 'naam')
    row.refused.push({
      line: row.row.line,
      column: 'id',
      value: LEFT_OUT,
      why: 'Dit lijkt een persoon aan te wijzen; geef de woning of locatie een eigen nummer.',
    });
  return id;
}

/** One number in eleven passes the test by chance; all of them do not. */
function numbersAreBsns(file: CsvFile, at: number | undefined): boolean {
  if (at === undefined) return false;
  const numbers = file.rows.map(({ cells }) => cells[at] ?? '').filter((id) => /^\d{8,9}$/.test(id));
  return numbers.length > 0 && numbers.every(isBsn);
}

function refuseExtraCells<Name extends string>(row: RowReader<Name | 'id'>, file: CsvFile): void {
  const extra = row.row.cells.slice(file.header.length).find((cell) => cell !== '');
  if (extra === undefined) return;
  row.refused.push({
    line: row.row.line,
    column: String(file.header.length + 1),
    value: LEFT_OUT,
    why: `Deze rij heeft ${row.row.cells.length} velden en de kopregel ${file.header.length}; zet tekst met een scheidingsteken erin tussen aanhalingstekens.`,
  });
}

/** A column that Trede does not know is not kept, but a file with a burgerservicenummer in it should go no further. */
function refuseIgnoredBsns<Name extends string>(
  row: RowReader<Name | 'id'>,
  file: CsvFile,
  ignored: readonly string[],
): void {
  for (const column of ignored) {
    const text = row.row.cells[file.header.indexOf(column)] ?? '';
    // Shorter numbers than nine digits are too often something else: a KvK number has eight.
    if (/\d(?:[ .-]?\d){8}/.test(text) && looksPersonal(text) === 'bsn')
      row.refused.push({
        line: row.row.line,
        column: column.trim().toLowerCase(),
        value: LEFT_OUT,
        why: 'Hier lijkt een burgerservicenummer te staan; haal dat weg uit het bestand.',
      });
  }
}
