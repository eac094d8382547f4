import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { answerOnHome, answerOnList } from '../list/answer.ts';
import { tableOf } from '../list/export.ts';
import { type ListedVerdict, MOST_LISTED } from '../list/listed.ts';
import { inOrder, type ListOrder, labelOf } from '../list/rank.ts';
import { LIST_TEXTS, type ListFor } from '../text/list.ts';
import type { Language } from '../text/texts.ts';
import { Button, LinkButton } from './button.tsx';
import { DownloadButtons } from './download.tsx';
import { VerdictList, VerdictTable } from './verdict-table.tsx';

interface CheckedListProps {
  rows: readonly ListedVerdict[];
  /** What looked like an address and is none by the register. */
  leftOut: readonly ListedVerdict[];
  /** The list was longer than is checked. */
  cut: boolean;
  what: ListFor;
  language: Language;
  /** As a list, for a narrow panel, and not as a table. */
  narrow: boolean;
  onChoose?: ((row: ListedVerdict) => void) | undefined;
  onRemove(row: ListedVerdict): void;
  onAgain(): void;
}

/** The verdicts on a list, what to answer on it by mail, and the list to save. */
export function CheckedList(props: CheckedListProps): JSX.Element {
  const { what, language, leftOut, cut, onRemove } = props;
  const texts = LIST_TEXTS[language];
  const [order, setOrder] = useState<ListOrder>('helps');
  const [answer, setAnswer] = useState<{ text: string; copied: boolean } | null>(null);
  const rows = inOrder(props.rows, order);
  const copy = async (text: string) => {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setAnswer({ text, copied });
  };
  const shown = {
    rows,
    keyOf,
    caption: texts.export,
    language,
    onChoose: props.onChoose,
    doing: (row: ListedVerdict) => (
      <span class="t-doing">
        {row.verdict !== null && (
          <CopyButton
            label={texts.copyOf(labelOf(row))}
            text={texts.copy}
            onClick={() =>
              row.verdict && void copy(answerOnHome({ ...row, verdict: row.verdict }, what, language))
            }
          />
        )}
        <CopyButton label={texts.removeOf(labelOf(row))} text={texts.remove} onClick={() => onRemove(row)} />
      </span>
    ),
  };
  return (
    <div class="t-listed">
      <div class="t-row">
        <p>
          <strong>{texts.found(rows.length)}</strong> <span class="t-soft">{texts.checkedFor(what)}</span>
        </p>
        <LinkButton onClick={props.onAgain}>{texts.again}</LinkButton>
      </div>
      {cut && <p>{texts.tooMany(MOST_LISTED)}</p>}
      <div class="t-row">
        <Button onClick={() => void copy(answerOnList(rows, what, language))}>{texts.copyAll}</Button>
        <DownloadButtons
          table={() => tableOf(rows, what, language)}
          what={texts.export}
          language={language}
        />
      </div>
      <div role="status">
        {answer !== null && (
          <>
            <p>{answer.copied ? texts.copied : texts.notCopied}</p>
            <p class="t-answer">{answer.text}</p>
          </>
        )}
      </div>
      <label class="t-order">
        {texts.order}
        <select value={order} onChange={(event) => setOrder(event.currentTarget.value as ListOrder)}>
          {Object.entries(texts.orders).map(([name, label]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {props.narrow ? (
        <VerdictList {...shown} />
      ) : (
        <VerdictTable {...shown} order={order} onOrder={setOrder} />
      )}
      <p class="t-soft">{texts.apart}</p>
      {leftOut.length > 0 && (
        <details class="t-left">
          <summary>{texts.leftOut(leftOut.length)}</summary>
          <ul>
            {leftOut.map(({ home }) => (
              <li key={home.written}>{home.written}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function CopyButton(props: { label: string; text: string; onClick(): void }): JSX.Element {
  return (
    <LinkButton aria-label={props.label} onClick={props.onClick}>
      {props.text}
    </LinkButton>
  );
}

function keyOf({ home, verdict }: ListedVerdict): string {
  return verdict?.address?.homeKey ?? home.written;
}
