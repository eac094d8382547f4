import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Status } from '../messages.ts';
import { askPermission, originOf, tellBackground } from './own.ts';
import { useTexts } from './texts.ts';

/** Pairing by a six-digit code; what was typed wrong is said below, in a sentence. */
export function PairForm({ status, changed }: { status: Status; changed(): Promise<void> }): JSX.Element {
  const { optionsTexts } = useTexts();
  const [server, setServer] = useState(status.settings.server);
  const [code, setCode] = useState('');
  const [name, setName] = useState<string>(optionsTexts.nameFirst);
  const [said, setSaid] = useState<string | null>(null);
  const pair = async () => {
    const origin = originOf(status.locked.server ? status.settings.server : server);
    const digits = code.replace(/\s/g, '');
    if (origin === null) return setSaid(optionsTexts.addressWrong);
    if (!/^\d{6}$/.test(digits)) return setSaid(optionsTexts.codeWrong);
    if (name.trim() === '') return setSaid(optionsTexts.nameWrong);
    if (!(await askPermission(origin))) return setSaid(optionsTexts.notAllowed);
    const done = await tellBackground({ type: 'pair', server: origin, code: digits, name: name.trim() });
    setSaid(done.done ? optionsTexts.paired : done.text);
    if (done.done) setCode('');
    await changed();
  };
  const unpair = async () => {
    await tellBackground({ type: 'unpair' });
    setSaid(optionsTexts.unpaired);
    await changed();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void pair();
      }}
    >
      <Field
        id="server"
        label={optionsTexts.address}
        hint={status.locked.server ? optionsTexts.serverLocked : optionsTexts.addressHint}
      >
        <input
          id="server"
          type="url"
          value={status.locked.server ? status.settings.server : server}
          disabled={status.locked.server}
          aria-describedby="server-hint"
          onInput={(event) => setServer(event.currentTarget.value)}
        />
      </Field>
      <Field id="code" label={optionsTexts.code} hint={optionsTexts.codeHint}>
        <input
          id="code"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={7}
          value={code}
          aria-describedby="code-hint"
          onInput={(event) => setCode(event.currentTarget.value)}
        />
      </Field>
      <Field id="name" label={optionsTexts.name}>
        <input
          id="name"
          type="text"
          maxLength={80}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </Field>
      <div class="actions">
        <button type="submit" class="btn">
          {optionsTexts.pair}
        </button>
        {status.settings.paired ? (
          <button type="button" class="btn quiet" onClick={() => void unpair()}>
            {optionsTexts.unpair}
          </button>
        ) : null}
      </div>
      <div role="status">{said === null ? null : <p class="said">{said}</p>}</div>
    </form>
  );
}

interface FieldProps {
  id: string;
  label: string;
  hint?: string;
  children: JSX.Element;
}

function Field({ id, label, hint, children }: FieldProps): JSX.Element {
  return (
    <>
      <label for={id}>{label}</label>
      {children}
      {hint === undefined ? null : (
        <p class="soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </>
  );
}
