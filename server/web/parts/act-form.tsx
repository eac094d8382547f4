import type { ComponentChildren } from 'preact';
import { Button } from '../../../shared/ui/button.tsx';
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
      <Button type="submit" quiet={props.quiet} disabled={attempt.busy}>
        {props.doIt}
      </Button>
      {props.after}
      <AttemptTrouble attempt={attempt} />
    </form>
  );
}
