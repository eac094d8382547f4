import type { VerdictReason } from '../api/checks.ts';
import type { Count } from '../api/common.ts';
import { formatCount, formatNumber } from '../text/numbers.ts';
import { RECEIPT } from '../text/receipt.ts';
import type { Language } from '../text/texts.ts';
import { VerdictBadge } from './badge.tsx';

const SUM = ['inUse', 'held', 'planned', 'asked', 'after'] as const;

/** Each norm with its whole arithmetic in figures: what a bar shows is read off here. */
export function ReceiptReasons(props: { reasons: readonly VerdictReason[]; language: Language }) {
  const { reasons, language } = props;
  const texts = RECEIPT[language];
  return (
    <section aria-labelledby="receipt-reasons">
      <h2 id="receipt-reasons">{texts.reasons}</h2>
      <ul class="plain">
        {reasons.map((reason) => (
          <li key={`${reason.norm} ${reason.code}`} class="rule" data-norm={reason.norm ?? ''}>
            <p class="verdict-line">
              {reason.result === 'nvt' ? (
                <span class="status">{texts.notAsked}</span>
              ) : (
                <VerdictBadge verdict={reason.result} language={language} />
              )}
              <span>{reason.text}</span>
            </p>
            <Numbers reason={reason} language={language} />
            {reason.source && (
              <p class="soft small">
                {reason.norm}: {reason.source.document}, {reason.source.paragraph} ({reason.source.year},{' '}
                {reason.source.status})
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Numbers({ reason, language }: { reason: VerdictReason; language: Language }) {
  const texts = RECEIPT[language];
  const number = (value: number) => exact(value, language);
  const rows: [string, string][] = [];
  if (reason.places)
    for (const part of SUM) rows.push([texts.sum[part], count(reason.places[part], language)]);
  if (reason.base)
    rows.push([texts.base, `${number(reason.base.value)} ${reason.base.kind} (${reason.base.date})`]);
  if (reason.rate) rows.push([texts.rate, `${number(reason.rate.now)} → ${number(reason.rate.after)}`]);
  if (reason.warnAt !== null) rows.push([texts.warnAt, number(reason.warnAt)]);
  if (reason.limit !== null) rows.push([texts.limit, number(reason.limit)]);
  if (rows.length === 0) return null;
  return (
    <table>
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td class="number">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function count(value: Count, language: Language): string {
  return formatCount(value, language);
}

/** At most four decimals: a share of 0.0517 is no 0.1. */
function exact(value: number, language: Language): string {
  if (Number.isInteger(value)) return formatNumber(value, language);
  return new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 4 }).format(
    value,
  );
}
