import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../shared/ui/button.tsx';

/** What the form of a new rule tells when someone is done with it; `text` says what was kept. */
export interface AddForm {
  onClose(): void;
  onSaved(text: string): void;
}

/** The way to a new rule of a kind: a button, its form in place of that, and then what was kept. */
export function AddRule(props: {
  kind: 'norm' | 'rung' | 'agreement';
  add: string;
  form(done: AddForm): ComponentChildren;
}) {
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState('');
  const done: AddForm = {
    onClose: () => setOpen(false),
    onSaved: (text) => {
      setOpen(false);
      setSaved(text);
    },
  };
  return (
    <div class="rule" data-add={props.kind}>
      <p role="status" class="left">
        {saved}
      </p>
      {open ? (
        props.form(done)
      ) : (
        <Button quiet onClick={() => setOpen(true)}>
          {props.add}
        </Button>
      )}
    </div>
  );
}
