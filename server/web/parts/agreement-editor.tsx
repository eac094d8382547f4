import { useState } from 'preact/hooks';
import type { AgreementItem } from '../../../shared/api/agreements.ts';
import type { Ledger } from '../../../shared/api/ledger.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { get, patch, post } from '../client.ts';
import type { PresentRegion } from '../data.ts';
import { useTexts } from '../language.ts';
import { AGREEMENT_EDITOR } from '../text/agreement-editor.ts';
import { RULES } from '../text/rules.ts';
import { useAttempt } from '../use-attempt.ts';
import { AmountFields, KeyFields } from './agreement-amounts.tsx';
import { type AgreementDraft, changeOf, draftOf } from './agreement-draft.ts';
import { CountedFields, MoreFields, PartyFields } from './agreement-terms.tsx';
import { type Trial, TrialTable } from './agreement-trial.tsx';
import { DecisionFields } from './decision-fields.tsx';
import { AttemptTrouble, ChoiceField, TextField } from './form-fields.tsx';
import { Part } from './rung-fields.tsx';

const STATUSES = ['voorbeeld', 'voorstel', 'vastgesteld'] as const;

/** All that an agreement says, to be said otherwise: first what it does to each party, then whether to keep it. */
export function AgreementEditor(props: {
  agreement: AgreementItem;
  region: PresentRegion;
  labels: ReadonlyMap<string, string>;
  onClose(): void;
  onSaved(text: string): void;
}) {
  const { agreement } = props;
  const texts = useTexts(AGREEMENT_EDITOR);
  const { status } = useTexts(RULES);
  const [draft, setDraft] = useState<AgreementDraft>(draftOf(agreement));
  const [trial, setTrial] = useState<Trial | null>(null);
  const attempt = useAttempt();
  const path = `agreements/${encodeURIComponent(agreement.id)}`;

  /** Any change makes what was tried out before a thing of the past. */
  const edit = (change: Partial<AgreementDraft>) => {
    setDraft((before) => ({ ...before, ...change }));
    setTrial(null);
    attempt.refuse(null);
  };
  function withChange(work: (change: object) => Promise<void>): void {
    const change = changeOf(agreement, draft);
    if (typeof change === 'string') attempt.refuse(texts.problem[change]);
    else if (Object.keys(change).length === 0) attempt.refuse(texts.unchanged);
    else void attempt.run(() => work(change));
  }
  const tryOut = () =>
    withChange(async (change) => {
      const [before, after] = await Promise.all([
        get<Ledger>(`${path}/ledger`),
        post<Ledger>(`${path}/preview`, change),
      ]);
      if (after.problem) attempt.refuse(after.problem.text);
      else setTrial({ before, after });
    });
  const save = () =>
    withChange(async (change) => {
      await patch(path, change);
      props.onSaved(texts.saved);
    });
  const fields = { agreement, draft, onChange: edit };
  return (
    <form
      class="norm-editor"
      aria-label={texts.form(agreement.title)}
      onSubmit={(event) => {
        event.preventDefault();
        tryOut();
      }}
    >
      <Part legend={texts.part.amounts}>
        <AmountFields {...fields} />
      </Part>
      <Part legend={texts.part.key}>
        <KeyFields {...fields} />
      </Part>
      <Part legend={texts.part.parties}>
        <PartyFields {...fields} region={props.region} />
      </Part>
      <Part legend={texts.part.counts}>
        <CountedFields {...fields} labels={props.labels} />
      </Part>
      <Part legend={texts.part.more}>
        <MoreFields {...fields} />
      </Part>
      <Part legend={texts.part.decision}>
        <TextField
          required
          label={texts.title}
          maxLength={120}
          value={draft.title}
          onChange={(title) => edit({ title })}
        />
        <ChoiceField
          label={texts.status}
          value={draft.status}
          choices={STATUSES.map((one) => [one, status[one]] as const)}
          onChange={(chosen) => edit({ status: chosen })}
        />
        <DecisionFields draft={draft} onChange={edit} />
      </Part>
      <p class="soft small">{texts.note}</p>
      <AttemptTrouble attempt={attempt} />
      {trial && <TrialTable trial={trial} file={`${agreement.id}-wijziging`} />}
      <p class="actions">
        <Button type="submit" quiet={trial !== null} disabled={attempt.busy}>
          {texts.tryOut}
        </Button>
        {trial && (
          <Button disabled={attempt.busy} onClick={save}>
            {texts.keep}
          </Button>
        )}
        <Button quiet onClick={props.onClose}>
          {texts.cancel}
        </Button>
      </p>
    </form>
  );
}
