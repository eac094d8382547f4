import { useState } from 'preact/hooks';
import type { AgreementDetail, SwapItem } from '../../../shared/api/agreements.ts';
import { owns, type Viewer } from '../../../shared/rights.ts';
import { formatDate, formatNumber } from '../../../shared/text/numbers.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { post } from '../client.ts';
import { useLanguage, useTexts } from '../language.ts';
import { AGREEMENT_ACTS } from '../text/agreement-acts.ts';
import { AGREEMENTS } from '../text/agreements.ts';
import { useAttempt } from '../use-attempt.ts';
import { ActForm } from './act-form.tsx';
import { nameOf, ownParties } from './agreement-parties.ts';
import { Alert } from './alert.tsx';
import { TEXTBOX } from './controls.ts';
import { ChoiceField } from './form-fields.tsx';

/** Swaps of homes between two parties: what was proposed, what is to be answered, and a new one. */
export function AgreementSwaps(props: {
  agreement: AgreementDetail;
  period: string;
  viewer: Viewer;
  onChanged(): void;
}) {
  const { agreement, viewer } = props;
  const { swaps: texts } = useTexts(AGREEMENT_ACTS);
  const swaps = agreement.swaps.toSorted((one, other) => (one.proposedOn < other.proposedOn ? 1 : -1));
  return (
    <section aria-labelledby="agreement-swaps">
      <h2 id="agreement-swaps">{texts.title}</h2>
      <p class="soft">{texts.about}</p>
      {swaps.length === 0 && <p>{texts.none}</p>}
      <ul class="plain">
        {swaps.map((swap) => (
          <SwapLine
            key={swap.id}
            swap={swap}
            agreement={agreement}
            viewer={viewer}
            onChanged={props.onChanged}
          />
        ))}
      </ul>
      {ownParties(agreement, viewer).length > 0 && <SwapForm {...props} />}
    </section>
  );
}

function SwapLine(props: { swap: SwapItem; agreement: AgreementDetail; viewer: Viewer; onChanged(): void }) {
  const { swap, agreement, viewer } = props;
  const { swaps: texts } = useTexts(AGREEMENT_ACTS);
  const language = useLanguage();
  const attempt = useAttempt();
  const name = (id: string) => nameOf(agreement, id);
  const other = swap.proposedBy === swap.from ? swap.to : swap.from;
  const acts = ownParties(agreement, viewer).length > 0;
  const mayAccept = acts && owns(viewer, { gemeente: other });
  const mayWithdraw = acts && owns(viewer, { gemeente: swap.proposedBy });
  const line = texts.line({
    from: name(swap.from),
    to: name(swap.to),
    homes: formatNumber(swap.homes, language),
    period: swap.period,
  });
  const decide = (what: 'accept' | 'refuse') =>
    attempt.run(async () => {
      await post(`agreements/${encodeURIComponent(agreement.id)}/swaps/${swap.id}/${what}`, {});
      props.onChanged();
    });
  const refusal = mayAccept ? texts.refuse : texts.withdraw;
  return (
    <li class="rule" data-swap={swap.status}>
      <p>
        {line}{' '}
        <span class="status" data-status={swap.status === 'aanvaard' ? 'vastgesteld' : undefined}>
          {texts.status[swap.status]}
        </span>
      </p>
      <p class="soft small">
        {texts.proposed(name(swap.proposedBy), formatDate(swap.proposedOn, language))}
        {swap.decidedOn && `. ${texts.decided(formatDate(swap.decidedOn, language))}`}.
      </p>
      {swap.status === 'voorgesteld' && (mayAccept || mayWithdraw) && (
        <p class="actions">
          {mayAccept && (
            <Button
              disabled={attempt.busy}
              aria-label={texts.act(texts.accept, line)}
              onClick={() => decide('accept')}
            >
              {texts.accept}
            </Button>
          )}
          <Button
            quiet
            disabled={attempt.busy}
            aria-label={texts.act(refusal, line)}
            onClick={() => decide('refuse')}
          >
            {refusal}
          </Button>
        </p>
      )}
      {attempt.trouble && <Alert>{attempt.trouble}</Alert>}
    </li>
  );
}

function SwapForm(props: { agreement: AgreementDetail; period: string; viewer: Viewer; onChanged(): void }) {
  const { agreement, viewer } = props;
  const { swaps: texts } = useTexts(AGREEMENT_ACTS);
  const { period: periodLabel } = useTexts(AGREEMENTS);
  const delivers = agreement.parties.filter((party) => party.delivers);
  const own = ownParties(agreement, viewer)[0]?.id ?? '';
  const [from, setFrom] = useState(own);
  const [to, setTo] = useState(delivers.find(({ id }) => id !== own)?.id ?? '');
  const [homes, setHomes] = useState('1');
  const [period, setPeriod] = useState(props.period);
  const [made, setMade] = useState(false);
  const attempt = useAttempt();
  const propose = () =>
    attempt.run(async () => {
      setMade(false);
      await post(`agreements/${encodeURIComponent(agreement.id)}/swaps`, {
        period,
        from,
        to,
        homes: Number(homes),
      });
      setMade(true);
      props.onChanged();
    });
  const parties = delivers.map(({ id, name }) => [id, name] as const);
  return (
    <ActForm
      label={texts.propose}
      doIt={texts.propose}
      attempt={attempt}
      onSend={() => void propose()}
      after={
        <p role="status" class="full">
          {made && texts.made}
        </p>
      }
    >
      <ChoiceField label={texts.from} value={from} choices={parties} onChange={setFrom} />
      <ChoiceField label={texts.to} value={to} choices={parties} onChange={setTo} />
      <label class="field short">
        <span>{texts.homes}</span>
        <input
          class={TEXTBOX}
          type="number"
          min={1}
          max={10000}
          required
          value={homes}
          onInput={(event) => setHomes(event.currentTarget.value)}
        />
      </label>
      <ChoiceField
        label={periodLabel}
        value={period}
        choices={agreement.volumes.map((volume) => [volume.period, volume.period] as const)}
        onChange={setPeriod}
      />
    </ActForm>
  );
}
