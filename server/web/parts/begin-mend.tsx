import { useState } from 'preact/hooks';
import type { Import, ImportMend } from '../../../shared/api/imports.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';

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
        <table>
          <caption>
            {rows === 1 ? 'Eén geweigerde rij' : `${formatNumber(rows)} geweigerde rijen`}
            {listed.length < cells.length && `; de eerste ${SHOWN} redenen`}
          </caption>
          <thead>
            <tr>
              <th scope="col">Regel</th>
              <th scope="col">Kolom</th>
              <th scope="col">Staat er</th>
              <th scope="col">Wat er moet staan</th>
            </tr>
          </thead>
          <tbody>
            {listed.map((cell) => (
              <tr key={`${keyOf(cell)} ${cell.why}`}>
                <td>{cell.line}</td>
                <td>{cell.column}</td>
                <td>
                  {onMend ? (
                    <input
                      aria-label={`Regel ${cell.line}, ${cell.column}`}
                      value={values.get(keyOf(cell)) ?? (cell.value === LEFT_OUT ? '' : cell.value)}
                      disabled={dropped.has(cell.line)}
                      onInput={(event) =>
                        setValues(new Map(values).set(keyOf(cell), event.currentTarget.value))
                      }
                    />
                  ) : (
                    cell.value || 'leeg'
                  )}
                </td>
                <td>{cell.why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {listed.length < cells.length && (
        <button type="button" class="button quiet" onClick={() => setAll(true)}>
          Toon alle {formatNumber(cells.length)} redenen
        </button>
      )}
      {onMend && (
        <>
          <fieldset>
            <legend>Rijen die u eruit haalt</legend>
            {lines.map((line) => (
              <label key={line} class="tick">
                <input
                  type="checkbox"
                  checked={dropped.has(line)}
                  onChange={(event) => {
                    const next = new Set(dropped);
                    if (event.currentTarget.checked) next.add(line);
                    else next.delete(line);
                    setDropped(next);
                  }}
                />
                Regel {line}
              </label>
            ))}
          </fieldset>
          <button
            type="submit"
            class="button"
            disabled={disabled || (changes.length === 0 && dropped.size === 0)}
          >
            Probeer het verbeterde bestand
          </button>
        </>
      )}
      <p>
        <a href={`v1/imports/${shown.id}/refused-rows`} download>
          Alle geweigerde rijen met de reden (CSV)
        </a>
      </p>
    </form>
  );
}
