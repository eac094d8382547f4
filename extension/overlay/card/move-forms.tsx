import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  LEASES,
  type Lease,
  REFUSAL_REASONS,
  REFUSERS,
  type RefusalReason,
  type Refuser,
} from '../../../shared/placement.ts';
import { CARD_TEXTS } from '../../../shared/text/card.ts';
import { PLACEMENT_TEXTS } from '../../../shared/text/placement.ts';
import { Buttons, Choice } from './fields.tsx';
import type { MovesProps } from './moves.tsx';

type FormProps = MovesProps & { close(): void };

/** From when the home is given, and who signs for it. */
export function ConfirmForm({ placement, language, busy, today, run, close }: FormProps): JSX.Element {
  const texts = CARD_TEXTS[language];
  const [startsOn, setStartsOn] = useState(today);
  const [lease, setLease] = useState<Lease>(LEASES[0]);
  const [missing, setMissing] = useState(false);
  const day = useRef<HTMLInputElement>(null);
  useEffect(() => day.current?.focus(), []);
  const send = () => {
    setMissing(startsOn === '');
    if (startsOn !== '') run({ move: 'confirm', placement: placement.id, startsOn, lease });
  };
  return (
    <fieldset class="form" aria-label={texts.confirm}>
      <label class="field">
        <span>{texts.startsOn}</span>
        <input
          ref={day}
          type="date"
          value={startsOn}
          aria-invalid={missing}
          onInput={(event) => setStartsOn(event.currentTarget.value)}
        />
      </label>
      {missing ? (
        <p class="missing" role="alert">
          {texts.dayMissing}
        </p>
      ) : null}
      <Choice<Lease>
        label={texts.lease}
        value={lease}
        options={LEASES}
        name={(id) => PLACEMENT_TEXTS[language].lease[id]}
        choose={setLease}
      />
      <Buttons label={texts.confirmSend} never={texts.never} busy={busy} send={send} close={close} />
    </fieldset>
  );
}

/** Who says no, and why: a choice, never a story. */
export function RefuseForm({ placement, language, busy, run, close }: FormProps): JSX.Element {
  const texts = CARD_TEXTS[language];
  const words = PLACEMENT_TEXTS[language];
  const [by, setBy] = useState<Refuser>(REFUSERS[0]);
  const [reason, setReason] = useState<RefusalReason>(REFUSAL_REASONS[REFUSERS[0]][0]);
  const send = () => run({ move: 'refuse', placement: placement.id, by, reason });
  return (
    <fieldset class="form" aria-label={texts.refuse}>
      <Choice<Refuser>
        label={texts.refusedBy}
        value={by}
        options={REFUSERS}
        name={(id) => words.refuser[id]}
        choose={(next) => {
          setBy(next);
          setReason(REFUSAL_REASONS[next][0]);
        }}
        focus
      />
      <Choice<RefusalReason>
        label={texts.reason}
        value={reason}
        options={REFUSAL_REASONS[by]}
        name={(id) => words.refusal[id]}
        choose={setReason}
      />
      <Buttons label={texts.refuseSend} never={texts.never} busy={busy} send={send} close={close} />
    </fieldset>
  );
}

/** Asks once more: the home may be gone the next moment. */
export function CancelForm({ placement, language, busy, run, close }: FormProps): JSX.Element {
  const texts = CARD_TEXTS[language];
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => group.current?.querySelector('button')?.focus(), []);
  return (
    <fieldset class="form" aria-label={texts.cancel} ref={group}>
      <p>{texts.cancelAbout}</p>
      <Buttons
        label={texts.cancelSend}
        never={texts.never}
        busy={busy}
        send={() => run({ move: 'cancel', placement: placement.id })}
        close={close}
      />
    </fieldset>
  );
}
