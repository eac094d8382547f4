import type { ComponentChildren } from 'preact';
import type { Attempt } from '../use-attempt.ts';
import { AttemptTrouble } from './form-fields.tsx';

/** Some fields in a row with what sends them, and what went wrong below: how people add, propose and end things. */
export function ActForm(props: {
  /** What the form is called for who cannot see where it stands. */
  label: string;
  /** What sending is called. */
  doIt: string;
  /** Another button nearby matters more. */
  quiet?: boolean;
  /** It belongs to the page and not to its print. */
  unprinted?: boolean;
  attempt: Attempt;
  onSend(): void;
  /** After the button, such as what sending led to. */
  after?: ComponentChildren;
  children: ComponentChildren;
}) {
  const { attempt } = props;
  return (
    <form
      class={props.unprinted ? 'move-form unprinted' : 'move-form'}
      aria-label={props.label}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSend();
      }}
    >
      {props.children}
      <button type="submit" class={props.quiet ? 'button quiet' : 'button'} disabled={attempt.busy}>
        {props.doIt}
      </button>
      {props.after}
      <AttemptTrouble attempt={attempt} />
    </form>
  );
}
