import type { Ledger } from '../../../shared/api/ledger.ts';
import { useTexts } from '../language.ts';
import { AGREEMENT_EDITOR } from '../text/agreement-editor.ts';
import type { LedgerRow } from './agreement-rows.ts';
import { FigureTable } from './figure-table.tsx';

/** The stand as it is and as it would be. */
export interface Trial {
  before: Ledger;
  after: Ledger;
}

const keyOf = ({ period, party }: LedgerRow) => `${period} ${party}`;

/** What a change does to each party, in the periods in which it does something. */
export function TrialTable({ trial, file }: { trial: Trial; file: string }) {
  const texts = useTexts(AGREEMENT_EDITOR);
  const before = new Map(trial.before.rows.map((row) => [keyOf(row), row]));
  const after = new Map(trial.after.rows.map((row) => [keyOf(row), row]));
  const differs = (key: string) =>
    before.get(key)?.target !== after.get(key)?.target || before.get(key)?.left !== after.get(key)?.left;
  const all = [...new Map([...before, ...after]).values()];
  const periods = new Set(all.filter((row) => differs(keyOf(row))).map(({ period }) => period));
  const rows = all
    .filter(({ period }) => periods.has(period))
    .sort((one, other) => (one.period < other.period ? -1 : one.period > other.period ? 1 : 0));
  const figure = (label: string, of: (row: LedgerRow) => number | null | undefined) => ({
    label,
    cell: (row: LedgerRow) => of(row) ?? null,
    figures: true,
  });
  return (
    <div role="status" class="preview">
      {rows.length === 0 ? (
        <p>{texts.nothing}</p>
      ) : (
        <FigureTable
          caption={texts.preview}
          file={file}
          columns={[
            { label: texts.party, cell: ({ name }) => name },
            { label: texts.period, cell: ({ period }) => period },
            figure(texts.targetNow, (row) => before.get(keyOf(row))?.target),
            figure(texts.targetThen, (row) => after.get(keyOf(row))?.target),
            figure(texts.leftNow, (row) => before.get(keyOf(row))?.left),
            figure(texts.leftThen, (row) => after.get(keyOf(row))?.left),
          ]}
          rows={rows}
          keyOf={keyOf}
          notes={[]}
        />
      )}
    </div>
  );
}
