import type { Receipt } from '../api/receipts.ts';
import { formatDate } from '../text/numbers.ts';
import { PLACEMENT_TEXTS } from '../text/placement.ts';
import { RECEIPT } from '../text/receipt.ts';
import type { Language } from '../text/texts.ts';
import { VerdictBadge } from './badge.tsx';
import { ReceiptReasons } from './receipt-reasons.tsx';

/** All that a receipt says, under its heading: the verdict as it was, with each number, norm and agreement. */
export function ReceiptBody({ receipt, language }: { receipt: Receipt; language: Language }) {
  const texts = RECEIPT[language];
  const { verdict, deviation, holder } = receipt;
  const area = verdict.areas.filter(({ level }) => level !== 'regio');
  return (
    <>
      <dl class="facts">
        <Fact name={texts.home}>
          {receipt.home}
          {area.length > 0 && (
            <span class="soft"> ({area.map(({ level, name }) => `${level} ${name}`).join(', ')})</span>
          )}
        </Fact>
        <Fact name={texts.forWhat}>{texts.what(receipt.rungLabel, receipt.places)}</Fact>
        <Fact name={texts.judgedOn}>{formatDate(receipt.date, language)}</Fact>
        <Fact name={texts.by}>{holder.organisation ?? texts.roles[holder.role]}</Fact>
      </dl>
      <section aria-labelledby="receipt-outcome">
        <h2 id="receipt-outcome">{texts.outcome}</h2>
        <p class="verdict-line">
          <VerdictBadge verdict={verdict.verdict} language={language} />
          <b>{verdict.headline}</b>
        </p>
        {receipt.shownVerdict && (
          <p class="verdict-line">
            {texts.shown}: <VerdictBadge verdict={receipt.shownVerdict} language={language} />
          </p>
        )}
      </section>
      <ReceiptReasons reasons={verdict.reasons} language={language} />
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
    </>
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
