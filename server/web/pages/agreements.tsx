import { periodOf } from '../../../shared/agreements/period.ts';
import type { AgreementDetail, AgreementItem } from '../../../shared/api/agreements.ts';
import type { Holders } from '../../../shared/api/holders.ts';
import type { Ledger } from '../../../shared/api/ledger.ts';
import { may, type Viewer } from '../../../shared/rights.ts';
import { formatDate } from '../../../shared/text/numbers.ts';
import { machineClock } from '../../clock.ts';
import { get, getAll } from '../client.ts';
import { useLanguage, useTexts } from '../language.ts';
import { AddAgreement } from '../parts/agreement-add.tsx';
import { AgreementDisputes } from '../parts/agreement-disputes.tsx';
import { AgreementKeys, chosenKeys } from '../parts/agreement-keys.tsx';
import { periodsOf, standRows } from '../parts/agreement-rows.ts';
import { AgreementSettle } from '../parts/agreement-settle.tsx';
import { AgreementStand } from '../parts/agreement-stand.tsx';
import { AgreementSwaps } from '../parts/agreement-swaps.tsx';
import { AgreementWhy } from '../parts/agreement-why.tsx';
import { Alert } from '../parts/alert.tsx';
import { SELECT } from '../parts/controls.ts';
import { TroubleLine } from '../parts/notice.tsx';
import { ProductsTable } from '../parts/products-table.tsx';
import { SourceLine, StatusTag } from '../parts/rule-source.tsx';
import { Unready } from '../parts/unready.tsx';
import { AGREEMENT_NEW } from '../text/agreement-new.ts';
import { AGREEMENTS } from '../text/agreements.ts';
import { useLoaded } from '../use-loaded.ts';
import { writeView } from '../view.ts';
import type { PageProps } from './page.ts';

const clock = machineClock(null);

/** Who promised how many homes, what was delivered, why someone is behind, and what can be done about it. */
export function AgreementsPage(props: PageProps) {
  const { region, health, view, change } = props;
  const texts = useTexts(AGREEMENTS);
  const viewer: Viewer = { role: props.role, organisation: health.organisation ?? null };
  const [list, againList] = useLoaded(`${health.dataVersion}`, (signal) =>
    getAll<AgreementItem>('agreements', { region: region.id }, signal),
  );
  const seesHolders = may(viewer, 'holders.read');
  const [holders] = useLoaded(seesHolders ? `${health.dataVersion}` : null, (signal) =>
    get<Holders>(`regions/${region.ladder}/holders`, { by: 'rung' }, signal),
  );
  if (!list.value) return <Unready loaded={list} again={againList} text={texts.loading} />;
  const chosen = list.value.find(({ id }) => id === view.more.afspraak) ?? list.value[0] ?? null;
  const trouble = props.trouble ?? (list.state === 'trouble' ? list.trouble : null);
  return (
    <main class="rules broad" aria-busy={list.state === 'loading'}>
      <h1>{texts.title}</h1>
      <p class="soft">{texts.about}</p>
      {trouble && <TroubleLine trouble={trouble} again={props.again} />}
      {list.value.length === 0 && <p>{texts.none}</p>}
      {list.value.length > 1 && (
        <label class="field choice">
          <span>{texts.which}</span>
          <select
            class={SELECT}
            value={chosen?.id}
            onChange={(event) => change({ more: { afspraak: event.currentTarget.value } })}
          >
            {list.value.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      {may(viewer, 'agreements.write') && (
        <AddAgreement
          region={region}
          labels={new Map(props.rungs.map(({ id, label }) => [id, label]))}
          taken={list.value.map(({ id }) => id)}
          onSaved={(id) => {
            againList();
            change({ more: { afspraak: id } });
          }}
        />
      )}
      {chosen && <OneAgreement key={chosen.id} {...props} item={chosen} viewer={viewer} />}
      {(!seesHolders || holders.value) && (
        <ProductsTable rungs={props.rungs} holders={holders.value} region={region.id} />
      )}
    </main>
  );
}

/** One agreement: its stand in a period, why, under other keys, and what its parties do with it. */
function OneAgreement(props: PageProps & { item: AgreementItem; viewer: Viewer }) {
  const { item, view, change, health, viewer } = props;
  const texts = useTexts(AGREEMENTS);
  const { atRules } = useTexts(AGREEMENT_NEW);
  const language = useLanguage();
  const path = `agreements/${encodeURIComponent(item.id)}`;
  const keys = chosenKeys(view.more.sleutels, item.keys.at(-1)?.key.kind);
  const [detail, againDetail] = useLoaded(`${health.dataVersion}`, (signal) =>
    get<AgreementDetail>(path, {}, signal),
  );
  const [loaded, againLedger] = useLoaded(`${health.dataVersion} ${keys.join()}`, (signal) =>
    get<Ledger>(`${path}/ledger`, { key: keys.join(',') || null }, signal),
  );
  const ledger = loaded.value;
  const trouble = [loaded, detail].find(({ state }) => state === 'trouble');
  if (trouble?.state === 'trouble' && (!ledger || !detail.value))
    return <TroubleLine trouble={trouble.trouble} again={trouble === loaded ? againLedger : againDetail} />;
  if (!ledger || !detail.value) return <p role="status">{texts.loading}</p>;
  const today = clock.today();
  const periods = periodsOf(ledger);
  const now = periodOf(ledger.date, item.length);
  const period =
    periods.find((one) => one === view.more.periode) ??
    periods.find((one) => one === now) ??
    periods.at(-1) ??
    now;
  const rows = standRows(ledger, period, ledger.date);
  const row =
    rows.find(({ party }) => party === view.more.partij) ??
    rows.find(({ party }) => party === viewer.organisation) ??
    rows.toSorted((one, other) => other.left - one.left)[0];
  const keep = (more: Record<string, string>) => change({ more: { ...view.more, ...more } });
  const onChanged = () => {
    againDetail();
    againLedger();
    props.again();
  };
  const acting = { agreement: detail.value, today, viewer, onChanged };
  return (
    <>
      <section aria-labelledby="agreement-title" data-agreement={item.id}>
        <h2 id="agreement-title">
          {item.title} <StatusTag status={item.status} />
        </h2>
        <p>{item.text}</p>
        <SourceLine source={item.source} />
        {may(viewer, 'agreements.write') && (
          <a href={`#${writeView({ ...view, page: 'regels', more: {} })}`}>{atRules}</a>
        )}
        {ledger.problem && <Alert>{ledger.problem.text}</Alert>}
        {periods.length > 1 && (
          <label class="field choice">
            <span>{texts.period}</span>
            <select
              class={SELECT}
              value={period}
              onChange={(event) => keep({ periode: event.currentTarget.value })}
            >
              {periods.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
        )}
        {rows.length > 0 && (
          <>
            <h3>
              {texts.stand(period)}{' '}
              <span class="soft kind">{texts.standAt(formatDate(ledger.date, language))}</span>
            </h3>
            <AgreementStand
              ledger={ledger}
              period={period}
              rows={rows}
              chosen={row?.party ?? ''}
              linkOf={(party) => `#${writeView({ ...view, more: { ...view.more, partij: party } })}`}
            />
            {row && <AgreementWhy row={row} ledger={ledger} />}
          </>
        )}
      </section>
      {rows.length > 0 && (
        <AgreementKeys
          ledger={ledger}
          period={period}
          chosen={keys}
          onChoose={(chosen) => keep({ sleutels: chosen.join(',') || 'geen' })}
        />
      )}
      <AgreementSwaps {...acting} period={period} />
      <AgreementSettle {...acting} />
      <AgreementDisputes {...acting} />
    </>
  );
}
