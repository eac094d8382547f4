import { isPlainDate, type PlainDate } from '../../shared/dates.ts';
import {
  looksPersonal,
  looksPersonalInAddress,
  type PersonalKind,
  personalWords,
} from '../../shared/personal-data.ts';
import type { Columns } from './columns.ts';
import type { CsvRow } from './csv.ts';
import { LEFT_OUT, type RefusedCell } from './report.ts';

const MAX_TEXT = 80;
/** Decimal comma or point; points between thousands only before a comma. */
const AMOUNT = /^-?(?:\d+(?:[.,]\d+)?|\d{1,3}(?:\.\d{3})+,\d+)$/;
const DAY_FIRST = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/;

/** What is said of a formula in a text: a spreadsheet would work it out wherever the text is shown later. */
export const FORMULA = 'Hier staat een formule; zet de uitkomst zelf in dit veld.';

export function isFormula(text: string): boolean {
  return text.startsWith('=');
}

/** Reads the cells of one row, and remembers what was wrong with each. An empty cell reads as null. */
export class RowReader<Name extends string> {
  readonly refused: RefusedCell[] = [];
  /** Set when the row stands in none of the areas that were read in. */
  outside = false;

  readonly row: CsvRow;
  readonly #at: ReadonlyMap<string, number>;

  constructor(row: CsvRow, columns: Columns<Name>) {
    this.row = row;
    this.#at = columns.at;
  }

  /** The cell as written; empty when the file lacks the column. */
  cell(column: Name): string {
    const index = this.#at.get(column);
    return index === undefined ? '' : (this.row.cells[index] ?? '');
  }

  refuse(column: Name, why: string): null {
    this.refused.push({ line: this.row.line, column, value: this.cell(column), why });
    return null;
  }

  required(column: Name, why: string): string {
    const text = this.text(column);
    if (text === null && !this.isRefused(column)) this.refuse(column, why);
    return text ?? '';
  }

  /** Free text of at most 80 characters, in which nothing may look like data about a person. */
  text(column: Name): string | null {
    return this.#checkedText(column, looksPersonal, MAX_TEXT);
  }

  /** A part of an address: as text, but it may be called after a person or a day. */
  addressText(column: Name, max = MAX_TEXT): string | null {
    return this.#checkedText(column, looksPersonalInAddress, max);
  }

  whole(column: Name, min: number, max: number, why: string): number | null {
    const text = this.cell(column);
    if (text === '') return null;
    const number = Number(text);
    return /^\d{1,9}$/.test(text) && number >= min && number <= max ? number : this.refuse(column, why);
  }

  /** A number with decimal comma or point. */
  decimal(column: Name, min: number, max: number, why: string): number | null {
    const text = this.cell(column).replace(/^€\s*/, '');
    if (text === '') return null;
    const plain = text.includes(',') ? text.replace(/\./g, '').replace(',', '.') : text;
    const number = Number(plain);
    return AMOUNT.test(text) && number >= min && number <= max ? number : this.refuse(column, why);
  }

  date(column: Name): PlainDate | null {
    const text = this.cell(column);
    if (text === '') return null;
    const [, day, month, year] = DAY_FIRST.exec(text) ?? [];
    const plain = year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : text;
    return isPlainDate(plain)
      ? plain
      : this.refuse(column, 'Dit is geen bestaande datum; schrijf die als 2026-11-22.');
  }

  oneOf<Choice extends string>(column: Name, choices: readonly Choice[]): Choice | null {
    const text = this.cell(column).toLowerCase();
    if (text === '') return null;
    return (
      choices.find((choice) => choice === text) ?? this.refuse(column, `Kies uit: ${choices.join(', ')}.`)
    );
  }

  /** Refuses an end before its start. */
  period(from: PlainDate | null, until: PlainDate | null, column: Name): void {
    if (from !== null && until !== null && until < from)
      this.refuse(column, `De einddatum ligt voor de begindatum ${from}; kies een latere einddatum.`);
  }

  isRefused(column: Name): boolean {
    return this.refused.some((cell) => cell.column === column);
  }

  #checkedText(column: Name, personal: (text: string) => PersonalKind | null, max: number): string | null {
    const text = this.cell(column);
    const kind = personal(text);
    if (kind !== null) {
      this.refused.push({
        line: this.row.line,
        column,
        value: LEFT_OUT,
        why: `Hier lijkt ${personalWords(kind)} te staan; Trede bewaart geen gegevens over personen, dus haal dat weg.`,
      });
      return null;
    }
    if (/[\r\n]/.test(text))
      return this.refuse(column, 'In dit veld staat een regeleinde; zet de tekst op één regel.');
    if (isFormula(text)) return this.refuse(column, FORMULA);
    if (text.length > max) return this.refuse(column, `Dit is langer dan ${max} tekens; maak het korter.`);
    return text === '' ? null : text;
  }
}
