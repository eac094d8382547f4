import type { VerdictReason } from '../../../shared/api/checks.ts';
import type { Count } from '../../../shared/api/common.ts';
import { formatCount, formatNumber } from '../../../shared/text/numbers.ts';
import { VerdictBadge } from '../../../shared/ui/badge.tsx';
import { useLanguage, useTexts } from '../language.ts';
import { RECEIPT } from '../text/receipt.ts';

const SUM = ['inUse', 'held', 'planned', 'asked', 'after'] as const;

/** Each norm with its whole arithmetic in figures: what a bar shows is read off here. */
export function ReceiptReasons({ reasons }: { reasons: readonly VerdictReason[] }) {
  const texts = useTexts(RECEIPT);
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
                <VerdictBadge verdict={reason.result} />
              )}
              <span>{reason.text}</span>
            </p>
            <Numbers reason={reason} />
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

function Numbers({ reason }: { reason: VerdictReason }) {
  const texts = useTexts(RECEIPT);
  const language = useLanguage();
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

function count(value: Count, language: 'nl' | 'en'): string {
  return formatCount(value, language);
}

/** At most four decimals: a share of 0.0517 is no 0.1. */
function exact(value: number, language: 'nl' | 'en'): string {
  if (Number.isInteger(value)) return formatNumber(value, language);
  return new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 4 }).format(
    value,
  );
}
