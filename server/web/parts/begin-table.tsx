import { useState } from 'preact/hooks';
import type { Import, ImportTable } from '../../../shared/api/imports.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { get } from '../client.ts';
import { useTexts } from '../language.ts';
import { INTAKE } from '../text/intake.ts';
import type { TableChoice } from '../use-import.ts';
import { useLoaded } from '../use-loaded.ts';
import { SELECT } from './controls.ts';

/** Choosing the sheet of a spreadsheet, and which of its columns is which of Trede's; remembered for the next file. */
export function TableForm(props: {
  shown: Import;
  /** The source whose columns are remembered; null for a file without one. */
  source: string | null;
  disabled: boolean;
  onChoose(choice: TableChoice): void;
}) {
  const { shown, source, disabled, onChoose } = props;
  const texts = useTexts(INTAKE);
  const [sheet, setSheet] = useState<string | null>(null);
  const [table] = useLoaded(`table ${shown.id} ${source} ${sheet}`, (signal) =>
    get<ImportTable>(`imports/${shown.id}/table`, { sheet, source }, signal),
  );
  const [changed, setChanged] = useState<Record<string, string>>({});
  const seen = table.value;
  if (table.state === 'trouble') return <p class="soft">{table.trouble.message}</p>;
  if (!seen) return <p class="soft">{texts.layoutLoading}</p>;
  const nameOf = (column: ImportTable['columns'][number]) => changed[column.name] ?? column.as ?? '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const columns = seen.columns.flatMap((column) =>
          nameOf(column) === '' ? [] : [[column.name, nameOf(column)]],
        );
        onChoose({ sheet: seen.sheet, columns: Object.fromEntries(columns) });
      }}
    >
      {seen.sheets.length > 1 && (
        <label class="field">
          <span>{texts.sheet}</span>
          <select
            class={SELECT}
            value={seen.sheet ?? ''}
            onChange={(event) => {
              setSheet(event.currentTarget.value || null);
              setChanged({});
            }}
          >
            <option value="">{texts.sheetChoose}</option>
            {seen.sheets.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {seen.header.length > 0 && (
        <fieldset class="columns">
          <legend>{texts.columns}</legend>
          {seen.columns.map((column) => (
            <label key={column.name} class="field">
              <span>{column.name}</span>
              <select
                class={SELECT}
                value={nameOf(column)}
                onChange={(event) => setChanged({ ...changed, [column.name]: event.currentTarget.value })}
              >
                <option value="">{texts.notThere}</option>
                {seen.header.map((name) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </fieldset>
      )}
      <Button type="submit" disabled={disabled || seen.header.length === 0}>
        {texts.readSo}
      </Button>
    </form>
  );
}
