import { useState } from 'preact/hooks';
import { periodEnd } from '../../../shared/agreements/period.ts';
import type { AgreementDetail, SettlementItem } from '../../../shared/api/agreements.ts';
import type { PlainDate } from '../../../shared/dates.ts';
import type { Viewer } from '../../../shared/rights.ts';
import { formatDate } from '../../../shared/text/numbers.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { post } from '../client.ts';
import { useLanguage, useTexts } from '../language.ts';
import { AGREEMENT_ACTS } from '../text/agreement-acts.ts';
import { useAttempt } from '../use-attempt.ts';
import { nameOf, ownParties } from './agreement-parties.ts';
import { Alert } from './alert.tsx';

/** Periods that are over: who said yes to how they stand, and on whom each waits. */
export function AgreementSettle(props: {
  agreement: AgreementDetail;
  today: PlainDate;
  viewer: Viewer;
  onChanged(): void;
}) {
  const { agreement, today } = props;
  const { settle: texts } = useTexts(AGREEMENT_ACTS);
  const language = useLanguage();
  const attempt = useAttempt();
  const [done, setDone] = useState('');
  const over = agreement.volumes
    .map(({ period }) => period)
    .filter((period) => periodEnd(period) <= today)
    .sort();
  const of = (period: string) => agreement.settlements.find((one) => one.period === period) ?? null;
  // What is left of an earlier period counts in a later one, so they are set in their order.
  const open = over.find((period) => of(period)?.settledOn == null);
  const names = (ids: readonly string[]) => ids.map((id) => nameOf(agreement, id)).join(', ');
  const yes = (period: string, party: string) =>
    attempt.run(async () => {
      await post<SettlementItem>(`agreements/${encodeURIComponent(agreement.id)}/settlements`, {
        period,
        party,
      });
      setDone(texts.done(nameOf(agreement, party), period));
      props.onChanged();
    });
  const status = (period: string, found: SettlementItem | null) => {
    if (found?.settledOn) return <p>{texts.settled(formatDate(found.settledOn, language))}.</p>;
    const agreed = (found?.agreed ?? []).map(({ party }) => party);
    const waiting = agreement.parties.map(({ id }) => id).filter((id) => !agreed.includes(id));
    const mine = ownParties(agreement, props.viewer).filter(({ id }) => waiting.includes(id));
    return (
      <>
        <p>
          {agreed.length === 0 ? texts.nobody : texts.agreed(names(agreed))} {texts.waiting(names(waiting))}
        </p>
        {period === open && mine.length > 0 && (
          <p class="actions">
            {mine.map(({ id, name }) => (
              <Button key={id} quiet disabled={attempt.busy} onClick={() => yes(period, id)}>
                {texts.yes(name)}
              </Button>
            ))}
          </p>
        )}
      </>
    );
  };
  return (
    <section aria-labelledby="agreement-settle">
      <h2 id="agreement-settle">{texts.title}</h2>
      <p class="soft">{texts.about}</p>
      {over.length === 0 && <p>{texts.none}</p>}
      <ul class="plain">
        {over.map((period) => (
          <li key={period} class="rule" data-period={period}>
            <h3>{period}</h3>
            {status(period, of(period))}
          </li>
        ))}
      </ul>
      <p role="status">{done}</p>
      {attempt.trouble && <Alert>{attempt.trouble}</Alert>}
    </section>
  );
}
