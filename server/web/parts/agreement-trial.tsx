import { periodOf } from '../../../shared/agreements/period.ts';
import type { Ledger } from '../../../shared/api/ledger.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { useLanguage, useTexts } from '../language.ts';
import { AGREEMENT_EDITOR } from '../text/agreement-editor.ts';
import { AGREEMENT_NEW } from '../text/agreement-new.ts';
import { type FigureColumn, FigureTable } from './figure-table.tsx';

/** The stand as it is and as it would be; of a new agreement there is none yet. */
export interface Trial {
  before: Ledger | null;
  after: Ledger;
}

/** What one party has in one period. What is delivered, and thus left, is not known of a period that has yet to begin. */
interface Asked {
  period: string;
  party: string;
  name: string;
  target: number;
  delivered: number | null;
  left: number | null;
}

const keyOf = ({ period, party }: Asked) => `${period} ${party}`;

function askedIn(ledger: Ledger | null): Map<string, Asked> {
  const ahead = (ledger?.ahead ?? []).map((row) => ({ ...row, delivered: null, left: null }));
  return new Map([...(ledger?.rows ?? []), ...ahead].map((row) => [keyOf(row), row]));
}

/** What a change does to each party, in the periods in which it does something; or what a new agreement asks of each. */
export function TrialTable({ trial, file }: { trial: Trial; file: string }) {
  const texts = useTexts(AGREEMENT_EDITOR);
  const fresh = useTexts(AGREEMENT_NEW);
  const language = useLanguage();
  const before = askedIn(trial.before);
  const after = askedIn(trial.after);
  const differs = (key: string) =>
    before.get(key)?.target !== after.get(key)?.target || before.get(key)?.left !== after.get(key)?.left;
  const all = [...new Map([...before, ...after]).values()];
  const periods = new Set(all.filter((row) => differs(keyOf(row))).map(({ period }) => period));
  const rows = all
    .filter(({ period }) => periods.has(period))
    .sort((one, other) => (one.period < other.period ? -1 : one.period > other.period ? 1 : 0));
  // Who has no part in a period has nothing to deliver in it.
  const none = { target: 0, delivered: 0, left: 0 };
  const figure = (
    label: string,
    of: ReadonlyMap<string, Asked>,
    field: 'target' | 'delivered' | 'left',
  ): FigureColumn<Asked> => {
    const cell = (row: Asked) => (of.get(keyOf(row)) ?? none)[field];
    return {
      label,
      cell,
      show: (row) => {
        const value = cell(row);
        if (value === null) return '–';
        return value < 0 ? `−${formatNumber(-value, language)}` : formatNumber(value, language);
      },
      figures: true,
    };
  };
  const figures =
    trial.before === null
      ? [
          figure(fresh.target, after, 'target'),
          figure(fresh.delivered, after, 'delivered'),
          figure(fresh.left, after, 'left'),
        ]
      : [
          figure(texts.targetNow, before, 'target'),
          figure(texts.targetThen, after, 'target'),
          figure(texts.leftNow, before, 'left'),
          figure(texts.leftThen, after, 'left'),
        ];
  return (
    <div role="status" class="preview">
      {rows.length === 0 ? (
        <p>{texts.nothing}</p>
      ) : (
        <FigureTable
          caption={trial.before === null ? fresh.preview : texts.preview}
          file={file}
          columns={[
            { label: texts.party, cell: ({ name }) => name },
            { label: texts.period, cell: ({ period }) => period },
            ...figures,
          ]}
          rows={rows}
          keyOf={keyOf}
          notes={rows.some(({ left }) => left === null) ? [fresh.ahead] : []}
        />
      )}
    </div>
  );
}

/** The gemeenten where an agreement that warns would say `let op` of one more home today, as their whole part was delivered. */
export function warnedIn({ rows, date }: Ledger, length: 'jaar' | 'halfjaar'): string[] {
  const now = periodOf(date, length);
  return rows.filter(({ period, left }) => period === now && left <= 0).map(({ name }) => name);
}
