import { useState } from 'preact/hooks';
import type { AgreementDetail, DisputeItem } from '../../../shared/api/agreements.ts';
import type { PlainDate } from '../../../shared/dates.ts';
import { owns, type Viewer } from '../../../shared/rights.ts';
import { formatDate } from '../../../shared/text/numbers.ts';
import { patch, post } from '../client.ts';
import { useLanguage, useTexts } from '../language.ts';
import { AGREEMENT_ACTS } from '../text/agreement-acts.ts';
import { useAttempt } from '../use-attempt.ts';
import { ActForm } from './act-form.tsx';
import { nameOf, ownParties } from './agreement-parties.ts';
import { TextField, TickList } from './form-fields.tsx';

interface DisputesProps {
  agreement: AgreementDetail;
  today: PlainDate;
  viewer: Viewer;
  onChanged(): void;
}

/** Where parties do not agree: their standpoint, and how it ended. */
export function AgreementDisputes(props: DisputesProps) {
  const { agreement, viewer } = props;
  const { disputes: texts } = useTexts(AGREEMENT_ACTS);
  const { disputes } = agreement;
  return (
    <section aria-labelledby="agreement-disputes">
      <h2 id="agreement-disputes">{texts.title}</h2>
      <p class="soft">{texts.about}</p>
      {disputes === null && <p>{texts.notYours}</p>}
      {disputes?.length === 0 && <p>{texts.none}</p>}
      <ul class="plain">
        {disputes?.map((dispute) => (
          <DisputeLine key={dispute.id} {...props} dispute={dispute} />
        ))}
      </ul>
      {disputes !== null && ownParties(agreement, viewer).length > 0 && <DisputeForm {...props} />}
    </section>
  );
}

function DisputeLine(props: DisputesProps & { dispute: DisputeItem }) {
  const { dispute, agreement } = props;
  const { disputes: texts } = useTexts(AGREEMENT_ACTS);
  const language = useLanguage();
  const [outcome, setOutcome] = useState('');
  const [on, setOn] = useState<string>(props.today);
  const attempt = useAttempt();
  const mayClose =
    dispute.outcome === null && dispute.parties.some((id) => owns(props.viewer, { gemeente: id }));
  const close = () =>
    attempt.run(async () => {
      await patch(`agreements/${encodeURIComponent(agreement.id)}/disputes/${dispute.id}`, { outcome, on });
      props.onChanged();
    });
  return (
    <li class="rule" data-dispute={dispute.id}>
      <h3>
        {dispute.parties.map((id) => nameOf(agreement, id)).join(', ')}{' '}
        <span class="soft kind">{formatDate(dispute.on, language)}</span>
      </h3>
      <p>{dispute.standpoint}</p>
      {dispute.outcome === null ? (
        <p class="soft small">{texts.running}.</p>
      ) : (
        <p>
          <b>{texts.ended(formatDate(dispute.outcomeOn ?? dispute.on, language))}:</b> {dispute.outcome}
        </p>
      )}
      {mayClose && (
        <ActForm label={texts.close} doIt={texts.close} quiet attempt={attempt} onSend={() => void close()}>
          <TextField
            wide
            required
            label={texts.outcome}
            maxLength={2000}
            value={outcome}
            onChange={setOutcome}
          />
          <TextField
            kind="date"
            required
            label={texts.outcomeOn}
            min={dispute.on}
            value={on}
            onChange={setOn}
          />
        </ActForm>
      )}
    </li>
  );
}

function DisputeForm({ agreement, today, viewer, onChanged }: DisputesProps) {
  const { disputes: texts } = useTexts(AGREEMENT_ACTS);
  const own = ownParties(agreement, viewer);
  const [parties, setParties] = useState<string[]>(own.length === 1 ? own.map(({ id }) => id) : []);
  const [on, setOn] = useState<string>(today);
  const [standpoint, setStandpoint] = useState('');
  const attempt = useAttempt();
  function open() {
    if (parties.length < 2) return attempt.refuse(texts.two);
    void attempt.run(async () => {
      await post(`agreements/${encodeURIComponent(agreement.id)}/disputes`, { parties, on, standpoint });
      setStandpoint('');
      onChanged();
    });
  }
  return (
    <details>
      <summary>{texts.open}</summary>
      <ActForm label={texts.open} doIt={texts.open} attempt={attempt} onSend={open}>
        <TickList
          legend={texts.between}
          choices={agreement.parties.map(({ id, name }) => [id, name] as const)}
          chosen={parties}
          onChange={setParties}
        />
        <TextField
          wide
          required
          label={texts.standpoint}
          maxLength={2000}
          value={standpoint}
          onChange={setStandpoint}
        />
        <TextField kind="date" required label={texts.on} value={on} onChange={setOn} />
      </ActForm>
    </details>
  );
}
