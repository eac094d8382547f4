import { useState } from 'preact/hooks';
import type { Import, ImportMend } from '../../../shared/api/imports.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { useTexts } from '../language.ts';
import { INTAKE } from '../text/intake.ts';
import { CHECKBOX, TABLE, TEXTBOX } from './controls.ts';

/** So many refused cells are shown; the rest is in the file with the reasons. */
const SHOWN = 5;
/** Stands for a value that is not repeated: it looked like data about a person. */
const LEFT_OUT = '(weggelaten)';

/** The refused cells with what would be right, to be mended here and tried again, or in the file. */
export function Refused(props: {
  shown: Import;
  /** Null where the file can only be mended outside. */
  onMend: ((mend: ImportMend) => void) | null;
  disabled: boolean;
}) {
  const { shown, onMend, disabled } = props;
  const texts = useTexts(INTAKE);
  const cells = shown.report?.refused ?? [];
  const rows = shown.report?.refusedRows ?? 0;
  const [all, setAll] = useState(false);
  const [values, setValues] = useState<ReadonlyMap<string, string>>(new Map());
  const [dropped, setDropped] = useState<ReadonlySet<number>>(new Set());
  const listed = all ? cells : cells.slice(0, SHOWN);
  const keyOf = ({ line, column }: (typeof cells)[number]) => `${line} ${column}`;
  const lines = [...new Set(listed.map(({ line }) => line))];
  const changes = cells.flatMap((cell) => {
    const value = values.get(keyOf(cell));
    return value === undefined || dropped.has(cell.line)
      ? []
      : [{ line: cell.line, column: cell.column, value }];
  });
  return (
    <form
      class="refused"
      onSubmit={(event) => {
        event.preventDefault();
        onMend?.({ cells: changes, drop: [...dropped] });
      }}
    >
      <div class="table-scroll">
        <table class={TABLE}>
          <caption>
            {texts.refusedRows(rows)}
            {listed.length < cells.length && texts.firstReasons(SHOWN)}
          </caption>
          <thead>
            <tr>
              <th scope="col">{texts.line}</th>
              <th scope="col">{texts.column}</th>
              <th scope="col">{texts.stands}</th>
              <th scope="col">{texts.wanted}</th>
            </tr>
          </thead>
          <tbody>
            {listed.map((cell) => (
              <tr key={`${keyOf(cell)} ${cell.why}`}>
                <td data-line={texts.line}>{cell.line}</td>
                <td>{cell.column}</td>
                <td>
                  {onMend ? (
                    <input
                      class={TEXTBOX}
                      aria-label={texts.cell(cell.line, cell.column)}
                      value={values.get(keyOf(cell)) ?? (cell.value === LEFT_OUT ? '' : cell.value)}
                      disabled={dropped.has(cell.line)}
                      onInput={(event) =>
                        setValues(new Map(values).set(keyOf(cell), event.currentTarget.value))
                      }
                    />
                  ) : (
                    cell.value || texts.empty
                  )}
                </td>
                <td lang="nl">{cell.why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {listed.length < cells.length && (
        <Button quiet onClick={() => setAll(true)}>
          {texts.allReasons(cells.length)}
        </Button>
      )}
      {onMend && (
        <>
          <fieldset>
            <legend>{texts.takeOut}</legend>
            {lines.map((line) => (
              <label key={line} class="tick">
                <input
                  class={CHECKBOX}
                  type="checkbox"
                  checked={dropped.has(line)}
                  onChange={(event) => {
                    const next = new Set(dropped);
                    if (event.currentTarget.checked) next.add(line);
                    else next.delete(line);
                    setDropped(next);
                  }}
                />
                {texts.lineOf(line)}
              </label>
            ))}
          </fieldset>
          <Button type="submit" disabled={disabled || (changes.length === 0 && dropped.size === 0)}>
            {texts.tryMended}
          </Button>
        </>
      )}
      <p>
        <a href={`v1/imports/${shown.id}/refused-rows`} download>
          {texts.refusedCsv}
        </a>
      </p>
    </form>
  );
}
