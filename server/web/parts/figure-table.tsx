import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Cell, ExportTable } from '../../../shared/table/table.ts';
import { formatCount } from '../../../shared/text/numbers.ts';
import { DownloadButtons } from '../../../shared/ui/download.tsx';
import { useLanguage } from '../language.ts';
import { TABLE } from './controls.ts';

/** A column of a table with figures. */
export interface FigureColumn<Row> {
  label: string;
  /** What leaves in an export, and what rows are ordered by. */
  cell(row: Row): Cell;
  /** What is on screen, where it is more than the cell itself. */
  show?(row: Row): ComponentChildren;
  /** Figures stand to the right, under each other. */
  figures?: boolean;
}

interface FigureTableProps<Row> {
  /** What the table holds, for its heading and for who cannot see where it stands. */
  caption: string;
  /** The name of the file, without its kind. */
  file: string;
  columns: readonly FigureColumn<Row>[];
  rows: readonly Row[];
  keyOf(row: Row): string;
  /** Below the others, and never among them. */
  total?: Row;
  /** A row that stands out, such as one's own. */
  marked?(row: Row): boolean;
  /** Source and date; below the table, on screen and in the file. */
  notes: readonly string[];
}

/** A table with figures that can be ordered, and saved with its source: in a box of its own that scrolls on a narrow screen. */
export function FigureTable<Row>(props: FigureTableProps<Row>) {
  const language = useLanguage();
  const [order, setOrder] = useState<{ column: number; down: boolean } | null>(null);
  const { columns } = props;
  const rows = order === null ? props.rows : ordered(props.rows, columns[order.column], order.down);
  const turn = (column: number) =>
    setOrder((before) => ({
      column,
      down: before?.column === column ? !before.down : columns[column]?.figures === true,
    }));
  const sign = (column: number) => (order?.column === column ? (order.down ? ' ↓' : ' ↑') : '');
  const line = (row: Row) =>
    columns.map((column, index) =>
      index === 0 ? (
        <th key={column.label} scope="row">
          {shown(column, row, language)}
        </th>
      ) : (
        <td key={column.label} class={column.figures ? 'number' : undefined}>
          {shown(column, row, language)}
        </td>
      ),
    );
  return (
    <div class="figure-table">
      <div class="scroll">
        <table class={TABLE} aria-label={props.caption}>
          <thead>
            <tr>
              {columns.map((column, index) => (
                <th
                  key={column.label}
                  scope="col"
                  class={column.figures ? 'number' : undefined}
                  aria-sort={order?.column === index ? (order.down ? 'descending' : 'ascending') : undefined}
                >
                  <button type="button" class="order" onClick={() => turn(index)}>
                    {column.label}
                    <span aria-hidden="true">{sign(index)}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr
                key={props.keyOf(row)}
                data-row={props.keyOf(row)}
                class={props.marked?.(row) ? 'marked' : undefined}
              >
                {line(row)}
              </tr>
            ))}
          </tbody>
          {props.total !== undefined && (
            <tfoot>
              <tr>{line(props.total)}</tr>
            </tfoot>
          )}
        </table>
      </div>
      <div class="table-foot">
        <p class="soft small">{props.notes.join(' ')}</p>
        <DownloadButtons
          language={language}
          what={props.caption}
          table={() => exportOf({ ...props, rows })}
        />
      </div>
    </div>
  );
}

/** The table as it leaves, in the order in which it stands. */
function exportOf<Row>({ file, columns, rows, total, notes }: FigureTableProps<Row>): ExportTable {
  const all = total === undefined ? rows : [...rows, total];
  return {
    name: file,
    columns: columns.map(({ label }) => label),
    rows: all.map((row) => columns.map((column) => column.cell(row))),
    notes,
  };
}

function shown<Row>(column: FigureColumn<Row>, row: Row, language: 'nl' | 'en'): ComponentChildren {
  if (column.show) return column.show(row);
  const cell = column.cell(row);
  if (typeof cell === 'string') return cell;
  return typeof cell === 'number' ? signedNumber(cell, language) : formatCount(null, language);
}

/** With a true minus. */
function signedNumber(value: number, language: 'nl' | 'en'): string {
  return value < 0 ? `−${formatCount(-value, language)}` : formatCount(value, language);
}

/** Numbers by size, text by the alphabet, and what has no value last whichever way. */
function ordered<Row>(rows: readonly Row[], column: FigureColumn<Row> | undefined, down: boolean): Row[] {
  if (!column) return [...rows];
  return rows.toSorted((one, other) => {
    const [a, b] = [column.cell(one), column.cell(other)];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    const found =
      typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'nl');
    return down ? -found : found;
  });
}
