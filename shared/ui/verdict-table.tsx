import type { JSX } from 'preact';
import type { ListedVerdict } from '../list/listed.ts';
import { fullest, type ListOrder, labelOf, shareOf } from '../list/rank.ts';
import { TEXTS } from '../text/index.ts';
import { LIST_TEXTS } from '../text/list.ts';
import type { Language } from '../text/texts.ts';
import { VerdictBadge } from './badge.tsx';

export interface VerdictTableProps<Row extends ListedVerdict> {
  /** In the order in which they are shown. */
  rows: readonly Row[];
  keyOf(row: Row): string;
  /** What the table is of, for who has it read out. */
  caption: string;
  language: Language;
  order: ListOrder;
  onOrder(order: ListOrder): void;
  /** Key of the row that is pointed at, here or elsewhere. */
  pointed?: string | null;
  onPoint?(row: Row | null): void;
  onChoose?(row: Row): void;
  /** What can be done with a home. */
  doing?(row: Row): JSX.Element;
}

const SORTED = ['verdict', 'address', 'room'] as const;

/** Homes with their verdicts, sorted by their columns; narrow enough for a panel beside a page. */
export function VerdictTable<Row extends ListedVerdict>(props: VerdictTableProps<Row>): JSX.Element {
  const { columns } = LIST_TEXTS[props.language];
  return (
    <table class="t-list">
      <caption class="t-unseen">{props.caption}</caption>
      <thead>
        <tr>
          {SORTED.map((column) => (
            <th
              key={column}
              scope="col"
              class={column === 'room' ? 't-room' : undefined}
              aria-sort={props.order === column ? 'ascending' : undefined}
            >
              <button type="button" onClick={() => props.onOrder(column)}>
                {columns[column]}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <HomeRow key={props.keyOf(row)} row={row} table={props} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps<Row extends ListedVerdict> {
  row: Row;
  table: VerdictTableProps<Row>;
}

function HomeRow<Row extends ListedVerdict>({ row, table }: RowProps<Row>): JSX.Element {
  const { language, onPoint, onChoose } = table;
  const texts = LIST_TEXTS[language];
  const { verdict } = row;
  const word = verdict?.verdict ?? 'onbekend';
  const full = verdict === null ? null : fullest(verdict);
  const share = verdict === null ? null : shareOf(verdict);
  const label = labelOf(row);
  return (
    <tr
      data-pointed={table.pointed === table.keyOf(row)}
      onMouseEnter={onPoint && (() => onPoint(row))}
      onMouseLeave={onPoint && (() => onPoint(null))}
      onFocusCapture={onPoint && (() => onPoint(row))}
    >
      <td>
        <VerdictBadge verdict={word} language={language} />
      </td>
      <th scope="row">
        {onChoose ? (
          <button type="button" class="t-home" onClick={() => onChoose(row)}>
            {label}
          </button>
        ) : (
          <span class="t-home">{label}</span>
        )}
        <span class="t-said">{verdict?.headline ?? TEXTS[language].word('onbekend')}</span>
        {share && <span class="t-said t-soft">{share.text}</span>}
        {table.doing?.(row)}
      </th>
      <td class="t-room t-soft">{full === null ? texts.noRoom : texts.fullness(full)}</td>
    </tr>
  );
}
