import { useState } from 'preact/hooks';
import type { AgreementItem } from '../../../shared/api/agreements.ts';
import type { Ledger } from '../../../shared/api/ledger.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { get, patch, post } from '../client.ts';
import { useTexts } from '../language.ts';
import { AGREEMENT_EDITOR } from '../text/agreement-editor.ts';
import { AGREEMENT_NEW } from '../text/agreement-new.ts';
import { useAttempt } from '../use-attempt.ts';
import { type Trial, TrialTable } from './agreement-trial.tsx';
import { AttemptTrouble, ChoiceField } from './form-fields.tsx';

const WITHDRAW = '';

/** The end of an agreement after a period, or as if it never was: first what goes with it, then whether to end it. */
export function AgreementEnd(props: {
  agreement: AgreementItem;
  onClose(): void;
  onSaved(text: string): void;
  onWithdrawn(text: string): void;
}) {
  const { agreement } = props;
  const { tryOut: look, cancel } = useTexts(AGREEMENT_EDITOR);
  const texts = useTexts(AGREEMENT_NEW);
  const periods = agreement.volumes.map(({ period }) => period).sort();
  const earlier = periods.slice(0, -1);
  const [last, setLast] = useState(earlier.at(-1) ?? WITHDRAW);
  const [trial, setTrial] = useState<Trial | null>(null);
  const attempt = useAttempt();
  const path = `agreements/${encodeURIComponent(agreement.id)}`;
  const kept = { volumes: agreement.volumes.filter(({ period }) => period <= last) };

  const tryOut = () =>
    attempt.run(async () => {
      const before = await get<Ledger>(`${path}/ledger`);
      const after =
        last === WITHDRAW ? { ...before, rows: [], ahead: [] } : await post<Ledger>(`${path}/preview`, kept);
      setTrial({ before, after });
    });
  const end = () =>
    attempt.run(async () => {
      if (last === WITHDRAW) {
        await post(`${path}/withdraw`, {});
        props.onWithdrawn(texts.withdrawn(agreement.title));
      } else {
        await patch(path, kept);
        props.onSaved(texts.ended(last));
      }
    });
  return (
    <form
      class="norm-editor"
      aria-label={texts.endForm(agreement.title)}
      onSubmit={(event) => {
        event.preventDefault();
        void tryOut();
      }}
    >
      <p>{texts.endsBy(periods.at(-1) ?? '')}</p>
      <div class="fields">
        <ChoiceField
          label={texts.endAfter}
          value={last}
          choices={[
            ...earlier.map((period) => [period, texts.after(period)] as const),
            [WITHDRAW, texts.withdraw] as const,
          ]}
          onChange={(chosen) => {
            setLast(chosen);
            setTrial(null);
            attempt.refuse(null);
          }}
        />
      </div>
      {last === WITHDRAW && <p class="soft small">{texts.withdrawAbout}</p>}
      <AttemptTrouble attempt={attempt} />
      {trial && <TrialTable trial={trial} file={`${agreement.id}-einde`} />}
      <p class="actions">
        <Button quiet={trial !== null} type="submit" disabled={attempt.busy}>
          {look}
        </Button>
        {trial && (
          <Button disabled={attempt.busy} onClick={() => void end()}>
            {last === WITHDRAW ? texts.withdrawKeep : texts.endKeep(last)}
          </Button>
        )}
        <Button quiet onClick={props.onClose}>
          {cancel}
        </Button>
      </p>
    </form>
  );
}
