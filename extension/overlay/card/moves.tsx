import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Placement } from '../../../shared/api/placements.ts';
import { CARD_TEXTS } from '../../../shared/text/card.ts';
import type { Language } from '../../../shared/text/texts.ts';
import type { Act } from '../../acts.ts';
import { CancelForm, ConfirmForm, RefuseForm } from './move-forms.tsx';
import { trusted } from './trusted.ts';

type Opened = 'confirm' | 'refuse' | 'cancel';

const FORMS = { confirm: ConfirmForm, refuse: RefuseForm, cancel: CancelForm } as const;

export interface MovesProps {
  placement: Placement;
  language: Language;
  busy: boolean;
  today: string;
  run(act: Act): void;
  print(): void;
}

/** How a placement of one's own stands, and what may be done with it now. */
export function Moves(props: MovesProps): JSX.Element {
  const { placement, language, busy, run } = props;
  const texts = CARD_TEXTS[language];
  const [opened, setOpened] = useState<Opened | null>(null);
  const first = useRef<HTMLDivElement>(null);
  const can = new Set<string>(placement.moves);
  const consent = placement.deviation?.consent ?? null;
  const waits = consent !== null && consent.state !== 'granted';
  const close = () => {
    setOpened(null);
    requestAnimationFrame(() => first.current?.querySelector('button')?.focus());
  };
  const Form = opened === null ? null : FORMS[opened];
  const form = (move: Opened, name: string, quiet: boolean) => (
    <button
      type="button"
      class={quiet ? 'btn q' : 'btn'}
      disabled={busy}
      onClick={trusted(() => setOpened(move))}
    >
      {name}
    </button>
  );
  const at = (act: Act, name: string) => (
    <button type="button" class="btn q" disabled={busy} onClick={trusted(() => run(act))}>
      {name}
    </button>
  );
  const { id } = placement;
  return (
    <>
      <p class="stands">
        {placement.state === 'confirmed'
          ? texts.confirmed(placement.startsOn ?? placement.heldOn)
          : texts.held(placement.heldUntil)}
      </p>
      {consent === null || placement.state !== 'held' ? null : (
        <p>
          {consent.state === 'asked'
            ? texts.consentAsked(consent.role, consent.dueOn)
            : consent.state === 'granted'
              ? texts.consentGiven(consent.role)
              : texts.consentRefused(consent.role)}
        </p>
      )}
      {Form === null ? (
        <div class="row" ref={first}>
          {can.has('consent') && consent?.state === 'asked' ? (
            <>
              {at({ move: 'consent', placement: id, consent: 'granted' }, texts.consentYes)}
              {at({ move: 'consent', placement: id, consent: 'refused' }, texts.consentNo)}
            </>
          ) : null}
          {can.has('confirm') && !waits ? form('confirm', texts.confirm, false) : null}
          {can.has('extend') ? at({ move: 'extend', placement: id }, texts.extend) : null}
          {can.has('refuse') ? form('refuse', texts.refuse, true) : null}
          {can.has('cancel') ? form('cancel', texts.cancel, true) : null}
          <button type="button" class="btn q" onClick={trusted(props.print)}>
            {texts.print}
          </button>
        </div>
      ) : (
        <Form {...props} close={close} />
      )}
    </>
  );
}
