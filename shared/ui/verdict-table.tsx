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
  onChoose?: ((row: Row) => void) | undefined;
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
          <tr key={props.keyOf(row)} data-pointed={isPointed(row, props)} {...pointing(row, props)}>
            <td>
              <Word row={row} language={props.language} />
            </td>
            <th scope="row">
              <Home row={row} {...props} />
            </th>
            <td class="t-room t-soft">{roomOf(row, props.language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same as a list, for a narrow panel: its order is chosen elsewhere. */
export function VerdictList<Row extends ListedVerdict>(
  props: Omit<VerdictTableProps<Row>, 'order' | 'onOrder'>,
): JSX.Element {
  return (
    <ul class="t-list" aria-label={props.caption}>
      {props.rows.map((row) => (
        <li key={props.keyOf(row)} data-pointed={isPointed(row, props)} {...pointing(row, props)}>
          <div class="t-line">
            <Word row={row} language={props.language} />
            <span class="t-soft">{roomOf(row, props.language)}</span>
          </div>
          <Home row={row} {...props} />
        </li>
      ))}
    </ul>
  );
}

type Shown<Row extends ListedVerdict> = Omit<VerdictTableProps<Row>, 'order' | 'onOrder'>;

function isPointed<Row extends ListedVerdict>(row: Row, { pointed, keyOf }: Shown<Row>): boolean {
  return pointed === keyOf(row);
}

function pointing<Row extends ListedVerdict>(row: Row, { onPoint }: Shown<Row>) {
  if (onPoint === undefined) return {};
  const over = () => onPoint(row);
  return { onMouseEnter: over, onMouseLeave: () => onPoint(null), onFocusCapture: over };
}

function Word({ row, language }: { row: ListedVerdict; language: Language }): JSX.Element {
  return (
    <VerdictBadge
      verdict={row.verdict?.verdict ?? 'onbekend'}
      language={language}
      oldMinutes={row.oldMinutes}
    />
  );
}

function roomOf({ verdict }: ListedVerdict, language: Language): string {
  const full = verdict === null ? null : fullest(verdict);
  return full === null ? LIST_TEXTS[language].noRoom : LIST_TEXTS[language].fullness(full);
}

/** Which home, what is said of it, and what can be done. */
function Home<Row extends ListedVerdict>(props: Shown<Row> & { row: Row }): JSX.Element {
  const { row, language, onChoose, doing } = props;
  const { verdict } = row;
  const share = verdict === null ? null : shareOf(verdict);
  const label = labelOf(row);
  return (
    <>
      {onChoose ? (
        <button type="button" class="t-home" onClick={() => onChoose(row)}>
          {label}
        </button>
      ) : (
        <span class="t-home">{label}</span>
      )}
      <span class="t-said">{verdict?.headline ?? TEXTS[language].word('onbekend')}</span>
      {share && <span class="t-said t-soft">{share.text}</span>}
      {doing?.(row)}
    </>
  );
}
