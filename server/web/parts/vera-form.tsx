import { useState } from 'preact/hooks';
import type { Import } from '../../../shared/api/imports.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { loadRungs } from '../data.ts';
import { useTexts } from '../language.ts';
import { INTAKE } from '../text/intake.ts';
import type { TableChoice, VeraChoice } from '../use-import.ts';
import { useLoaded } from '../use-loaded.ts';
import { SELECT, TEXTBOX } from './controls.ts';

/** Says the rung and the corporation of all homes in a VERA file, where the file itself names none. */
export function VeraForm(props: {
  shown: Import;
  /** What was said before of this file. */
  before: TableChoice | VeraChoice | null;
  disabled: boolean;
  onChoose(choice: VeraChoice): void;
}) {
  const texts = useTexts(INTAKE);
  const units = props.shown.kind === 'woningen';
  const [rungs] = useLoaded(units ? 'rungs' : null, (signal) => loadRungs(null, signal));
  const before = props.before && 'rung' in props.before ? props.before : null;
  const [rung, setRung] = useState(before?.rung ?? '');
  const [corporation, setCorporation] = useState(before?.corporation ?? '');
  return (
    <form
      class="vera"
      onSubmit={(event) => {
        event.preventDefault();
        props.onChoose({ rung: rung || null, corporation: corporation.trim() || null });
      }}
    >
      <p class="soft">{texts.veraAbout}</p>
      {units && (
        <label class="field">
          <span>{texts.veraRung}</span>
          <select class={SELECT} value={rung} onChange={(event) => setRung(event.currentTarget.value)}>
            <option value="">{texts.veraNone}</option>
            {rungs.value?.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="field">
        <span>{texts.veraCorporation}</span>
        <input
          class={TEXTBOX}
          maxLength={80}
          value={corporation}
          onInput={(event) => setCorporation(event.currentTarget.value)}
        />
      </label>
      <p class="actions">
        <Button type="submit" quiet disabled={props.disabled}>
          {texts.readSo}
        </Button>
      </p>
    </form>
  );
}

/** Whether a file is VERA of homes: JSON, which has no columns to choose. */
export function isVera({ kind, file }: Import): boolean {
  return (kind === 'woningen' || kind === 'vrije-woningen') && /\.json$/i.test(file);
}
