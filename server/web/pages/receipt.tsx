import type { Receipt } from '../../../shared/api/receipts.ts';
import { formatDate } from '../../../shared/text/numbers.ts';
import { PLACEMENT_TEXTS } from '../../../shared/text/placement.ts';
import { VerdictBadge } from '../../../shared/ui/badge.tsx';
import { get } from '../client.ts';
import { useLanguage, useTexts } from '../language.ts';
import { TroubleNotice } from '../parts/notice.tsx';
import { ReceiptReasons } from '../parts/receipt-reasons.tsx';
import { RECEIPT } from '../text/receipt.ts';
import { SIGNALS } from '../text/signals.ts';
import { useLoaded } from '../use-loaded.ts';
import { writeView } from '../view.ts';
import type { PageEntry, PageProps } from './page.ts';

/** The verdict on which a home was held, as it was: to read and print years later. */
function ReceiptPage({ view }: PageProps) {
  const texts = useTexts(RECEIPT);
  const language = useLanguage();
  const { over = '' } = view.more;
  const [loaded, again] = useLoaded(over, (signal) =>
    get<Receipt>(`placements/${encodeURIComponent(over)}/receipt`, {}, signal),
  );
  const receipt = loaded.value;
  if (!receipt)
    return loaded.state === 'trouble' ? (
      <TroubleNotice trouble={loaded.trouble} again={again} />
    ) : (
      <main class="notice" aria-busy="true">
        <p role="status">{texts.loading}</p>
      </main>
    );
  const { verdict, deviation, holder } = receipt;
  const area = verdict.areas.filter(({ level }) => level !== 'regio');
  return (
    <main class="rules receipt">
      <header>
        <h1>{texts.title}</h1>
        <p class="notice-line">
          <strong>{texts.notice}</strong>
        </p>
        <p class="actions no-print">
          <button type="button" class="button" onClick={() => print()}>
            {texts.print}
          </button>
          <a href={`#${writeView({ ...view, page: 'plaatsingen', more: { over } })}`}>{texts.back}</a>
        </p>
      </header>
      <dl class="facts">
        <Fact name={texts.home}>
          {receipt.home}
          {area.length > 0 && (
            <span class="soft"> ({area.map(({ level, name }) => `${level} ${name}`).join(', ')})</span>
          )}
        </Fact>
        <Fact name={texts.forWhat}>{texts.what(receipt.rungLabel, receipt.places)}</Fact>
        <Fact name={texts.judgedOn}>{formatDate(receipt.date, language)}</Fact>
        <Fact name={texts.by}>{holder.organisation ?? SIGNALS[language].roles[holder.role]}</Fact>
      </dl>
      <section aria-labelledby="receipt-outcome">
        <h2 id="receipt-outcome">{texts.outcome}</h2>
        <p class="verdict-line">
          <VerdictBadge verdict={verdict.verdict} />
          <b>{verdict.headline}</b>
        </p>
        {receipt.shownVerdict && (
          <p class="verdict-line">
            {texts.shown}: <VerdictBadge verdict={receipt.shownVerdict} />
          </p>
        )}
      </section>
      <ReceiptReasons reasons={verdict.reasons} />
      {verdict.fairShare.length > 0 && (
        <section aria-labelledby="receipt-share">
          <h2 id="receipt-share">{texts.fairShare}</h2>
          {verdict.fairShare.map((share) => (
            <p key={share.agreement + share.gemeente}>{share.text}</p>
          ))}
        </section>
      )}
      {deviation && (
        <section aria-labelledby="receipt-deviation">
          <h2 id="receipt-deviation">{texts.deviation}</h2>
          <p>
            {PLACEMENT_TEXTS[language].ground[deviation.ground]}: “{deviation.text}”
          </p>
        </section>
      )}
      <Kept title={texts.norms} items={receipt.norms} />
      <Kept title={texts.agreements} items={receipt.agreements} />
      <section aria-labelledby="receipt-versions">
        <h2 id="receipt-versions">{texts.versions}</h2>
        <dl class="facts">
          <Fact name={texts.made}>{formatDate(receipt.at.slice(0, 10), language)}</Fact>
          <Fact name={texts.dataOf}>{formatDate(verdict.dataDate, language)}</Fact>
          <Fact name={texts.data}>{receipt.dataVersion}</Fact>
          <Fact name={texts.areas}>{receipt.areaYear}</Fact>
          <Fact name={texts.software}>{receipt.software}</Fact>
          <Fact name={texts.number}>{receipt.placement}</Fact>
        </dl>
      </section>
    </main>
  );
}

function Fact(props: { name: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** Rules in full as they were kept, by name, with where they stand. */
function Kept({ title, items }: { title: string; items: readonly Record<string, unknown>[] }) {
  if (items.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul class="plain">
        {items.map((item) => (
          <li key={textOf(item.id)}>
            {textOf(item.title)}
            <span class="soft">
              {' '}
              ({textOf(item.id)}
              {isSource(item.source) &&
                `; ${item.source.document}, ${item.source.paragraph} (${item.source.year})`}
              )
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isSource(value: unknown): value is { document: string; paragraph: string; year: number } {
  return typeof value === 'object' && value !== null && 'document' in value && 'paragraph' in value;
}

export const receiptPage: PageEntry = {
  id: 'bewijs',
  label: { nl: 'Ontvangstbewijs', en: 'Receipt' },
  right: 'placements.read',
  inMenu: false,
  Page: ReceiptPage,
};
