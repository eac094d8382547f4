import type { Attempt } from '../use-attempt.ts';
import { Alert } from './alert.tsx';
import { CHECKBOX, SELECT, TEXTAREA, TEXTBOX } from './controls.ts';

interface FieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
}

const KINDS = {
  text: { type: 'text' },
  whole: { type: 'text', inputMode: 'numeric' },
  decimal: { type: 'text', inputMode: 'decimal' },
  date: { type: 'date' },
} as const;

/** One line of text, a number or a day, under its label. */
export function TextField(
  props: FieldProps & {
    kind?: keyof typeof KINDS;
    required?: boolean;
    maxLength?: number;
    placeholder?: string;
    min?: string;
    wide?: boolean;
  },
) {
  const { kind = 'text', wide, onChange, label, ...input } = props;
  return (
    <label class={wide ? 'field wide' : 'field'}>
      <span>{label}</span>
      <input
        class={TEXTBOX}
        {...input}
        {...KINDS[kind]}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}

/** Some sentences, under their label. */
export function LongTextField(props: FieldProps & { maxLength: number; rows?: number }) {
  return (
    <label class="field full">
      <span>{props.label}</span>
      <textarea
        class={TEXTAREA}
        rows={props.rows ?? 2}
        maxLength={props.maxLength}
        value={props.value}
        onInput={(event) => props.onChange(event.currentTarget.value)}
      />
    </label>
  );
}

/** One out of a few: each with the word for it. */
export function ChoiceField<T extends string>(props: {
  label: string;
  value: T;
  choices: readonly (readonly [T, string])[];
  wide?: boolean;
  onChange(value: T): void;
}) {
  return (
    <label class={props.wide ? 'field wide' : 'field'}>
      <span>{props.label}</span>
      <select
        class={SELECT}
        value={props.value}
        onChange={(event) => {
          const chosen = props.choices.find(([id]) => id === event.currentTarget.value);
          if (chosen) props.onChange(chosen[0]);
        }}
      >
        {props.choices.map(([id, label]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Yes or no. */
export function Tick(props: { label: string; checked: boolean; onChange(checked: boolean): void }) {
  return (
    <label class="tick">
      <input
        class={CHECKBOX}
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>{props.label}</span>
    </label>
  );
}

/** Any number out of a few, in the order in which they are offered. */
export function TickList<T extends string>(props: {
  legend: string;
  choices: readonly (readonly [T, string])[];
  chosen: readonly T[];
  onChange(chosen: T[]): void;
}) {
  const { choices, chosen, onChange } = props;
  return (
    <fieldset class="ticks full">
      <legend>{props.legend}</legend>
      {choices.map(([id, label]) => (
        <Tick
          key={id}
          label={label}
          checked={chosen.includes(id)}
          onChange={(checked) =>
            onChange(choices.flatMap(([one]) => ((one === id ? checked : chosen.includes(one)) ? [one] : [])))
          }
        />
      ))}
    </fieldset>
  );
}

/** What went wrong with what someone asked for, in words; nothing while all is well. */
export function AttemptTrouble({ attempt }: { attempt: Attempt }) {
  return attempt.trouble === null ? null : <Alert>{attempt.trouble}</Alert>;
}
