import { useId } from 'preact/hooks';
import type { UnitPatch } from '../../../shared/api/units.ts';
import { FUNDINGS, SECRECIES, UNIT_STATUSES } from '../../../shared/ladder/units.ts';
import { useTexts } from '../language.ts';
import { UNIT_WORDS, type UnitField } from '../text/unit-words.ts';
import { SELECT, TEXTBOX } from './controls.ts';

/** What someone typed in the fields of a unit, as text; empty for nothing. */
export type Typed = Partial<Record<UnitField, string>>;

/** A field in which one value of a unit is chosen or typed. */
export function UnitFieldInput(props: {
  field: UnitField;
  value: string;
  label?: string;
  rungs: readonly { id: string; label: string }[];
  onChange(value: string): void;
}) {
  const { field, value, rungs, onChange } = props;
  const words = useTexts(UNIT_WORDS);
  const id = useId();
  const choices = {
    rung: rungs.map(({ id, label }) => [id, label] as const),
    status: UNIT_STATUSES.map((one) => [one, words.status[one]] as const),
    secrecy: SECRECIES.map((one) => [one, words.secrecy[one]] as const),
    funding: FUNDINGS.map((one) => [one, words.funding[one]] as const),
  };
  const some = field in choices ? choices[field as keyof typeof choices] : null;
  return (
    <div class="field">
      <label for={id}>{props.label ?? words.field[field]}</label>
      {some ? (
        <select
          class={SELECT}
          id={id}
          value={value}
          required
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {value === '' && <option value="">–</option>}
          {some.map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <input
          class={TEXTBOX}
          id={id}
          {...KINDS[field]}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </div>
  );
}

const WORD = { maxLength: 80 };
const KINDS: Partial<Record<UnitField, object>> = {
  places: { type: 'number', min: 1, max: 500, required: true },
  rent: { type: 'number', min: 0, max: 100000, step: 0.01 },
  from: { type: 'date' },
  until: { type: 'date' },
  corporation: WORD,
  provider: WORD,
  contract: WORD,
  complex: WORD,
};

const NUMBERS: readonly UnitField[] = ['places', 'rent'];

/** What was typed as it goes to the server: numbers as numbers, and null for what was emptied. */
export function patchOf(typed: Typed): UnitPatch {
  return Object.fromEntries(
    Object.entries(typed).map(([field, text]) => {
      if (text.trim() === '') return [field, null];
      return [field, NUMBERS.includes(field as UnitField) ? Number(text) : text.trim()];
    }),
  ) as UnitPatch;
}
