import { useState } from 'preact/hooks';
import type { AgreementItem } from '../../../shared/api/agreements.ts';
import type { Ledger } from '../../../shared/api/ledger.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { get, patch, post } from '../client.ts';
import type { PresentRegion } from '../data.ts';
import { useTexts } from '../language.ts';
import { AGREEMENT_EDITOR } from '../text/agreement-editor.ts';
import { AGREEMENT_NEW } from '../text/agreement-new.ts';
import { RULES } from '../text/rules.ts';
import { useAttempt } from '../use-attempt.ts';
import { AmountFields, KeyFields } from './agreement-amounts.tsx';
import { type AgreementDraft, changeOf, draftOf } from './agreement-draft.ts';
import { blankDraft, newAgreementOf } from './agreement-new.ts';
import { NewAgreementFields } from './agreement-new-fields.tsx';
import { CountedFields, MoreFields, PartyFields } from './agreement-terms.tsx';
import { type Trial, TrialTable, warnedIn } from './agreement-trial.tsx';
import { DecisionFields } from './decision-fields.tsx';
import { AttemptTrouble, ChoiceField, TextField } from './form-fields.tsx';
import { Part } from './rung-fields.tsx';

const STATUSES = ['voorbeeld', 'voorstel', 'vastgesteld'] as const;

/** All that an agreement says, to be said otherwise or for the first time: first what it does to each party, then whether to keep it. */
export function AgreementEditor(props: {
  agreement: AgreementItem;
  /** The ids that are in use, for an agreement that is new; absent for one that is kept. */
  taken?: readonly string[];
  region: PresentRegion;
  labels: ReadonlyMap<string, string>;
  onClose(): void;
  onSaved(text: string, id: string): void;
}) {
  const { agreement, taken } = props;
  const texts = useTexts(AGREEMENT_EDITOR);
  const fresh = useTexts(AGREEMENT_NEW);
  const { status } = useTexts(RULES);
  const [draft, setDraft] = useState<AgreementDraft>(() =>
    taken ? blankDraft(agreement) : draftOf(agreement),
  );
  const [trial, setTrial] = useState<Trial | null>(null);
  const attempt = useAttempt();
  const path = `agreements/${encodeURIComponent(agreement.id)}`;

  /** Any change makes what was tried out before a thing of the past. */
  const edit = (change: Partial<AgreementDraft>) => {
    setDraft((before) => ({ ...before, ...change }));
    setTrial(null);
    attempt.refuse(null);
  };
  /** What is sent: a whole agreement where it is new, else what changes of it. */
  function withFields(work: (sent: object) => Promise<void>): void {
    const sent = taken ? newAgreementOf(agreement, draft, taken) : changeOf(agreement, draft);
    if (typeof sent === 'string') attempt.refuse(texts.problem[sent]);
    else if (Object.keys(sent).length === 0) attempt.refuse(texts.unchanged);
    else void attempt.run(() => work(sent));
  }
  const tryOut = () =>
    withFields(async (sent) => {
      const [before, after] = await Promise.all([
        taken ? null : get<Ledger>(`${path}/ledger`),
        post<Ledger>(taken ? 'agreements/preview' : `${path}/preview`, sent),
      ]);
      if (after.problem) attempt.refuse(after.problem.text);
      else setTrial({ before, after });
    });
  const save = () =>
    withFields(async (sent) => {
      const kept = await (taken ? post<AgreementItem>('agreements', sent) : patch<AgreementItem>(path, sent));
      props.onSaved(taken ? fresh.saved(kept.title) : texts.saved, kept.id);
    });
  const warned = trial && draft.warns ? warnedIn(trial.after, draft.length) : [];
  const fields = { agreement, draft, onChange: edit };
  return (
    <form
      class="norm-editor"
      aria-label={taken ? fresh.formName : texts.form(agreement.title)}
      onSubmit={(event) => {
        event.preventDefault();
        tryOut();
      }}
    >
      {taken && (
        <Part legend={fresh.part}>
          <NewAgreementFields {...fields} />
        </Part>
      )}
      <Part legend={texts.part.amounts}>
        <AmountFields {...fields} />
      </Part>
      {(!taken || draft.periods.some(({ homes }) => homes === null)) && (
        <Part legend={texts.part.key}>
          <KeyFields {...fields} />
        </Part>
      )}
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
        {!taken && (
          <TextField
            required
            label={texts.title}
            maxLength={120}
            value={draft.title}
            onChange={(title) => edit({ title })}
          />
        )}
        <ChoiceField
          label={texts.status}
          value={draft.status}
          choices={STATUSES.map((one) => [one, status[one]] as const)}
          onChange={(chosen) => edit({ status: chosen })}
        />
        <DecisionFields draft={draft} onChange={edit} />
      </Part>
      {!taken && <p class="soft small">{texts.note}</p>}
      <AttemptTrouble attempt={attempt} />
      {trial && <TrialTable trial={trial} file={`${agreement.id || 'afspraak'}-wijziging`} />}
      {warned.length > 0 && <p>{fresh.warned(warned.join(', '))}</p>}
      <p class="actions">
        <Button type="submit" quiet={trial !== null} disabled={attempt.busy}>
          {taken ? fresh.tryOut : texts.tryOut}
        </Button>
        {trial && (
          <Button disabled={attempt.busy} onClick={save}>
            {taken ? fresh.keep : texts.keep}
          </Button>
        )}
        <Button quiet onClick={props.onClose}>
          {texts.cancel}
        </Button>
      </p>
    </form>
  );
}
