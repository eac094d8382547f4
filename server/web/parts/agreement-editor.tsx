import { useState } from 'preact/hooks';
import { periodStart } from '../../../shared/agreements/period.ts';
import { OTHER_KEYS, type OtherKey } from '../../../shared/agreements/stand.ts';
import type { AgreementItem } from '../../../shared/api/agreements.ts';
import type { Ledger } from '../../../shared/api/ledger.ts';
import { get, patch, post } from '../client.ts';
import { useTexts } from '../language.ts';
import { AGREEMENT_EDITOR } from '../text/agreement-editor.ts';
import { AGREEMENT_WHY } from '../text/agreement-why.ts';
import { useAttempt } from '../use-attempt.ts';
import type { LedgerRow } from './agreement-rows.ts';
import { FigureTable } from './figure-table.tsx';

/** What a form changes of an agreement from a period on. */
interface Draft {
  period: string;
  total: string;
  key: OtherKey | '';
  carry: string;
}

interface Trial {
  before: LedgerRow[];
  after: LedgerRow[];
}

/** Another total, key or limit for an agreement: first what it does to each party, then whether to keep it. */
export function AgreementEditor(props: {
  agreement: AgreementItem;
  onClose(): void;
  onSaved(text: string): void;
}) {
  const { agreement } = props;
  const texts = useTexts(AGREEMENT_EDITOR);
  const { keys } = useTexts(AGREEMENT_WHY);
  const last = agreement.volumes.at(-1);
  const totalOf = (period: string) =>
    String(agreement.volumes.find((volume) => volume.period === period)?.total ?? '');
  const [draft, setDraft] = useState<Draft>({
    period: last?.period ?? '',
    total: totalOf(last?.period ?? ''),
    key: '',
    carry: agreement.carryLimit === null ? '' : String(agreement.carryLimit),
  });
  const [trial, setTrial] = useState<Trial | null>(null);
  const attempt = useAttempt();
  const path = `agreements/${encodeURIComponent(agreement.id)}`;
  const edit = (change: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...change }));
    setTrial(null);
    attempt.refuse(null);
  };
  function withChange(work: (change: object) => Promise<void>): void {
    const change = changeOf(agreement, draft);
    if (change === null) attempt.refuse(texts.whole);
    else void attempt.run(() => work(change));
  }
  const tryOut = () =>
    withChange(async (change) => {
      const [now, after] = await Promise.all([
        get<Ledger>(`${path}/ledger`),
        post<Ledger>(`${path}/preview`, change),
      ]);
      const of = ({ rows }: Ledger) => rows.filter(({ period }) => period === draft.period);
      if (after.problem) attempt.refuse(after.problem.text);
      else setTrial({ before: of(now), after: of(after) });
    });
  const save = () =>
    withChange(async (change) => {
      await patch(path, change);
      props.onSaved(texts.saved);
    });
  const field = (label: string, value: string, set: (value: string) => void) => (
    <label class="field">
      <span>{label}</span>
      <input inputMode="numeric" value={value} onInput={(event) => set(event.currentTarget.value)} />
    </label>
  );
  return (
    <form
      class="norm-editor"
      aria-label={texts.form(agreement.title)}
      onSubmit={(event) => {
        event.preventDefault();
        tryOut();
      }}
    >
      <div class="fields">
        <label class="field">
          <span>{texts.period}</span>
          <select
            value={draft.period}
            onChange={({ currentTarget: { value } }) => edit({ period: value, total: totalOf(value) })}
          >
            {agreement.volumes.map(({ period }) => (
              <option key={period} value={period}>
                {period}
              </option>
            ))}
          </select>
        </label>
        {draft.total !== '' || totalOf(draft.period) !== ''
          ? field(texts.total, draft.total, (total) => edit({ total }))
          : null}
        <label class="field">
          <span>{texts.key}</span>
          <select
            value={draft.key}
            onChange={({ currentTarget: { value } }) =>
              edit({ key: OTHER_KEYS.find((one) => one === value) ?? '' })
            }
          >
            <option value="">{texts.sameKey}</option>
            {OTHER_KEYS.map((key) => (
              <option key={key} value={key}>
                {keys.name[key]}
              </option>
            ))}
          </select>
        </label>
        {field(texts.carry, draft.carry, (carry) => edit({ carry }))}
      </div>
      <p class="soft small">
        {texts.carryAbout} {texts.note}
      </p>
      {attempt.trouble && (
        <p class="trouble" role="alert">
          {attempt.trouble}
        </p>
      )}
      {trial && <TrialTable trial={trial} file={`${agreement.id}-wijziging`} />}
      <p class="actions">
        <button type="submit" class={trial ? 'button quiet' : 'button'} disabled={attempt.busy}>
          {texts.tryOut}
        </button>
        {trial && (
          <button type="button" class="button" disabled={attempt.busy} onClick={save}>
            {texts.keep}
          </button>
        )}
        <button type="button" class="button quiet" onClick={props.onClose}>
          {texts.cancel}
        </button>
      </p>
    </form>
  );
}

function TrialTable({ trial, file }: { trial: Trial; file: string }) {
  const texts = useTexts(AGREEMENT_EDITOR);
  const before = new Map(trial.before.map((row) => [row.party, row]));
  const same = trial.after.every(
    (row) => before.get(row.party)?.target === row.target && before.get(row.party)?.left === row.left,
  );
  const figure = (label: string, of: (row: LedgerRow) => number | null) => ({
    label,
    cell: of,
    figures: true,
  });
  return (
    <div role="status" class="preview">
      {same && <p>{texts.nothing}</p>}
      <FigureTable
        caption={texts.preview}
        file={file}
        columns={[
          { label: texts.party, cell: ({ name }) => name },
          figure(texts.targetNow, ({ party }) => before.get(party)?.target ?? null),
          figure(texts.targetThen, ({ target }) => target),
          figure(texts.leftNow, ({ party }) => before.get(party)?.left ?? null),
          figure(texts.leftThen, ({ left }) => left),
        ]}
        rows={trial.after}
        keyOf={({ party }) => party}
        notes={[]}
      />
    </div>
  );
}

/** The fields that change; null where a count is no whole number. A new key holds from the first day of its period. */
function changeOf(agreement: AgreementItem, { period, total, key, carry }: Draft): object | null {
  const whole = (text: string) => (/^\d{1,7}$/.test(text.trim()) ? Number(text) : null);
  const amount = total === '' ? null : whole(total);
  const limit = carry.trim() === '' ? null : whole(carry);
  if ((total !== '' && amount === null) || (carry.trim() !== '' && limit === null)) return null;
  const start = periodStart(period);
  const earlier = agreement.volumes.some((volume) => volume.period < period);
  const kept = earlier ? agreement.keys.filter(({ from }) => from === null || from < start) : [];
  const keys = [
    ...kept.map((term) => (term.until === null || term.until > start ? { ...term, until: start } : term)),
    { from: earlier ? start : null, until: null, key: { kind: key } },
  ];
  return {
    carryLimit: limit,
    ...(amount !== null && {
      volumes: agreement.volumes.map((volume) =>
        volume.period === period ? { ...volume, total: amount } : volume,
      ),
    }),
    ...(key !== '' && { keys }),
  };
}
