import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { trusted } from './trusted.ts';

/** One choice out of a few; `focus` is where whoever opened the form begins. */
export function Choice<T extends string>(props: {
  label: string;
  value: T;
  options: readonly T[];
  name(option: T): string;
  choose(value: T): void;
  focus?: boolean;
}): JSX.Element {
  const ref = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (props.focus) ref.current?.focus();
  }, []);
  return (
    <label class="field">
      <span>{props.label}</span>
      <select
        ref={ref}
        value={props.value}
        onChange={(event) => {
          const chosen = props.options.find((one) => one === event.currentTarget.value);
          if (chosen !== undefined) props.choose(chosen);
        }}
      >
        {props.options.map((one) => (
          <option key={one} value={one}>
            {props.name(one)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The button that does it, and the way back. */
export function Buttons(props: {
  label: string;
  never: string;
  busy: boolean;
  send(): void;
  close(): void;
}): JSX.Element {
  return (
    <div class="row">
      <button type="button" class="btn" disabled={props.busy} onClick={trusted(props.send)}>
        {props.label}
      </button>
      <button type="button" class="btn q" disabled={props.busy} onClick={trusted(props.close)}>
        {props.never}
      </button>
    </div>
  );
}
