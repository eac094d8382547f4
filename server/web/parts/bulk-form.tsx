import { useState } from 'preact/hooks';
import type { UnitsChanged } from '../../../shared/api/unit-changes.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { post } from '../client.ts';
import { useLanguage, useTexts } from '../language.ts';
import { UNIT_BULK } from '../text/unit-bulk.ts';
import { UNIT_WORDS, type UnitField } from '../text/unit-words.ts';
import { UNITS } from '../text/units.ts';
import { type Names, valueWords } from '../unit-words.ts';
import { useAttempt } from '../use-attempt.ts';
import { Alert } from './alert.tsx';
import { SELECT } from './controls.ts';
import { patchOf, UnitFieldInput } from './unit-fields.tsx';

/** So many reasons are shown; where there are more, they are most often the same. */
const REASONS = 5;

/** Changing many units or free homes in one field: first what that does, then doing it. */
export function BulkForm(props: {
  path: 'units' | 'vacancies';
  ids: readonly string[];
  /** The fields that can be changed, the likeliest first. */
  fields: readonly [UnitField, ...UnitField[]];
  names: Names;
  rungs: readonly { id: string; label: string }[];
  onDone(told: string): void;
}) {
  const { path, ids, fields, names, onDone } = props;
  const texts = useTexts(UNIT_BULK);
  const words = useTexts(UNIT_WORDS);
  const { cancel } = useTexts(UNITS);
  const language = useLanguage();
  const attempt = useAttempt();
  const [field, setField] = useState<UnitField>(fields[0]);
  const [value, setValue] = useState('');
  const [would, setWould] = useState<UnitsChanged | null>(null);
  const ask = (preview: boolean, skipRefused: boolean) =>
    void attempt.run(async () => {
      const body = { ids, change: patchOf({ [field]: value }), preview, skipRefused };
      const told = await post<UnitsChanged>(`${path}/changes`, body);
      if (preview || !told.written) setWould(told);
      else onDone(texts.bulkDone(told.changed));
    });
  return (
    <form
      class="norm-editor bulk"
      aria-label={texts.bulk}
      onSubmit={(event) => {
        event.preventDefault();
        ask(true, false);
      }}
    >
      <h2>{texts.bulk}</h2>
      <div class="fields">
        <label class="field">
          <span>{texts.bulkField}</span>
          <select
            class={SELECT}
            value={field}
            onChange={(event) => {
              setField(event.currentTarget.value as UnitField);
              setValue('');
              setWould(null);
            }}
          >
            {fields.map((one) => (
              <option key={one} value={one}>
                {words.field[one]}
              </option>
            ))}
          </select>
        </label>
        <UnitFieldInput
          field={field}
          label={texts.bulkValue}
          value={value}
          rungs={props.rungs}
          onChange={(text) => {
            setValue(text);
            setWould(null);
          }}
        />
        <Button type="submit" quiet disabled={attempt.busy}>
          {texts.bulkTry}
        </Button>
      </div>
      {attempt.trouble && <Alert>{attempt.trouble}</Alert>}
      <div role="status" class="preview">
        {would && (
          <>
            <p>
              <b>
                {would.changed === 0 ? texts.bulkNothing : texts.bulkWould(would.changed, would.unchanged)}
              </b>
            </p>
            <ul class="small">
              {would.fields.map((one) => (
                <li key={JSON.stringify(one)}>
                  {texts.change(
                    words.field[one.field as UnitField],
                    valueWords(one.field as UnitField, one.from, names, language),
                    valueWords(one.field as UnitField, one.to, names, language),
                    one.count,
                  )}
                </li>
              ))}
            </ul>
            {would.refused.length > 0 && (
              <>
                <p>{texts.bulkRefused(would.refused.length)}</p>
                <ul class="small">
                  {[...new Set(would.refused.map(({ why }) => why))].slice(0, REASONS).map((why) => (
                    <li key={why}>{why}</li>
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </div>
      {would && (
        <p class="actions">
          {would.changed > 0 && (
            <Button disabled={attempt.busy} onClick={() => ask(false, would.refused.length > 0)}>
              {would.refused.length > 0 ? texts.bulkDoOthers(would.changed) : texts.bulkDo(would.changed)}
            </Button>
          )}
          <Button quiet onClick={() => setWould(null)}>
            {cancel}
          </Button>
        </p>
      )}
    </form>
  );
}
