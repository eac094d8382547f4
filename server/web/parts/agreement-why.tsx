import type { OtherKey } from '../../../shared/agreements/stand.ts';
import type { Ledger } from '../../../shared/api/ledger.ts';
import { useTexts } from '../language.ts';
import { AGREEMENT_WHY } from '../text/agreement-why.ts';
import type { StandRow } from './agreement-rows.ts';

/** Why one party stands where it does, step by step: what it owes, what it delivered, its pace, and its part under other keys. */
export function AgreementWhy({ row, ledger }: { row: StandRow; ledger: Ledger }) {
  const { why, keys } = useTexts(AGREEMENT_WHY);
  const { due, delivered, left, pace } = row;
  const behind = pace === null ? 0 : pace.expected - delivered;
  const lines = [
    why.sum({ target: row.target, carried: row.carriedIn, swapped: row.swapped, due }),
    left > 0 ? why.delivered(delivered, left) : left < 0 ? why.ahead(delivered, -left) : why.done(delivered),
  ];
  if (pace && left > 0)
    lines.push(behind > 0 ? why.behind(pace.expected, behind) : why.onPace(pace.expected));
  if (pace?.forecast != null && left > 0) lines.push(why.forecast(pace.forecast, due));
  if (row.lapsed > 0 && pace === null) lines.push(why.lapsed(row.lapsed));
  for (const { key, rows } of ledger.underKeys) {
    const other = rows.find(({ party, period }) => party === row.party && period === row.period);
    if (other) lines.push(why.otherKey(keys.name[key as OtherKey], other.target - row.target));
  }
  return (
    <section class="why" aria-labelledby="agreement-why" data-party={row.party}>
      <h3 id="agreement-why">{why.title(row.name)}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
