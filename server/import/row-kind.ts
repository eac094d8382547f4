import { Refusal } from '../../shared/refusal.ts';
import type { Reference } from '../geo/types.ts';
import { type Layout, layoutOf } from '../store/layouts.ts';
import type { Executor, Registry } from '../store/open.ts';
import type { Author } from '../store/write.ts';
import type { Applied, Complete } from './apply.ts';
import type { CsvFile } from './csv.ts';
import type { GoodRow, ReadRows, RowsKnow } from './rows.ts';
import type { Steps } from './steps.ts';
import { isJson, readTable } from './table.ts';
import { readVera } from './vera.ts';

/** Where rows of a file without a source of its own are kept under, so that the same file again changes what is there. */
export const FILE_SOURCE = 'bestand';

/** How rows of one kind are named, read and written: the same on the command line and on the page. */
export interface RowKind<Fields> {
  /** Under which the layout of its files is remembered. */
  name: 'units' | 'vacancies' | 'stock' | 'groups' | 'seekers' | 'waiting';
  /** In a sentence after a number: "3 woningen en locaties". */
  plural: string;
  /** Trede's names of the columns; those that a file must have first. */
  columns: readonly string[];
  /** Those without which the file cannot be read. */
  needs: readonly string[];
  /** What a VERA file of it holds; null where VERA has no such thing. */
  vera: 'unit' | 'vacancy' | null;
  /** Whether what a file lacks can end on a day. */
  ends: boolean;
  read(file: CsvFile, reference: Reference, steps: Steps, know: RowsKnow): Promise<ReadRows<Fields>>;
  apply(
    registry: Registry,
    by: Author,
    source: string,
    rows: readonly GoodRow<Fields>[],
    complete: Complete | null,
    steps: Steps,
  ): Promise<Applied>;
  /** A provider's monthly file: what it says beyond the rows. Absent where providers state nothing. */
  statement?: Statement<Fields>;
}

/** What makes of a file the monthly statement of a provider. */
export interface Statement<Fields> {
  /** Confirms the rows that may be confirmed, and refuses those of another provider. */
  claim(
    registry: Registry,
    call: { source: string; provider: string; today: string },
    rows: ReadRows<Fields>,
  ): Promise<ReadRows<Fields>>;
  /** Numbers that the provider named before and no longer does. */
  notNamed(
    registry: Registry,
    call: { source: string; provider: string; today: string },
    present: ReadonlySet<string>,
  ): Promise<string[]>;
}

/** How someone says that a table is to be read; null for what they leave to what was remembered. */
export interface TableChoice {
  sheet: string | null;
  columns: Record<string, string> | null;
  /** The rung and the corporation of all homes in a VERA file, which has no words for them. */
  rung: string | null;
  corporation: string | null;
  /** The source that it is of; null for a file without one of its own. */
  source: string | null;
}

export const NO_CHOICE: TableChoice = {
  sheet: null,
  columns: null,
  rung: null,
  corporation: null,
  source: null,
};

/** Whether someone chose a sheet or columns now, which is then to be remembered. */
export function choseLayout({ sheet, columns }: Pick<TableChoice, 'sheet' | 'columns'>): boolean {
  return sheet !== null || columns !== null;
}

/** What is chosen now, and for the rest what was chosen for this kind and source before. */
export async function layoutFor(
  executor: Executor,
  kind: string,
  source: string,
  chosen: Pick<TableChoice, 'sheet' | 'columns'>,
): Promise<Layout | null> {
  const before = await layoutOf(executor, kind, source);
  if (!choseLayout(chosen)) return before;
  return { sheet: chosen.sheet ?? before?.sheet ?? null, columns: chosen.columns ?? before?.columns ?? {} };
}

/** The table of a file of a kind: CSV or XLSX by its layout, or VERA JSON. Throws a Refusal as their readers do. */
export async function tableOf<Fields>(
  kind: Pick<RowKind<Fields>, 'vera' | 'plural'>,
  file: { name: string; bytes: Uint8Array },
  layout: Layout | null,
  { rung, corporation }: Pick<TableChoice, 'rung' | 'corporation'>,
): Promise<CsvFile> {
  const { name, bytes } = file;
  if (!isJson(bytes)) return readTable(bytes, name, layout);
  if (kind.vera === null)
    throw new Refusal(`${name} is JSON; ${kind.plural} leest Trede uit een CSV of XLSX.`);
  return readVera(bytes, name, kind.vera, { rung, corporation });
}
