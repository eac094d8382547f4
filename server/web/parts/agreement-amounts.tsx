import { nextPeriod } from '../../../shared/agreements/period.ts';
import { OTHER_KEYS } from '../../../shared/agreements/stand.ts';
import type { AgreementItem } from '../../../shared/api/agreements.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { machineClock } from '../../clock.ts';
import { useTexts } from '../language.ts';
import { AGREEMENT_EDITOR } from '../text/agreement-editor.ts';
import { AGREEMENT_WHY } from '../text/agreement-why.ts';
import { type AgreementDraft, type KeyDraft, type PeriodDraft, withNextPeriod } from './agreement-draft.ts';
import { ChoiceField, TextField } from './form-fields.tsx';

const clock = machineClock(null);

export interface AgreementFieldsProps {
  agreement: AgreementItem;
  draft: AgreementDraft;
  onChange(change: Partial<AgreementDraft>): void;
}

/** What is promised per period: one total, or a number per party that delivers. */
export function AmountFields({ draft, onChange }: AgreementFieldsProps) {
  const texts = useTexts(AGREEMENT_EDITOR);
  const { periods } = draft;
  const set = (changed: PeriodDraft) =>
    onChange({ periods: periods.map((one) => (one.period === changed.period ? changed : one)) });
  const last = periods.at(-1);
  return (
    <>
      {periods.map((one) => (
        <PeriodFields key={one.period} draft={draft} period={one} onChange={set} />
      ))}
      <p class="actions full">
        <Button
          quiet
          onClick={() => onChange({ periods: withNextPeriod(periods, draft.length, clock.today()) })}
        >
          {texts.addPeriod(last ? nextPeriod(last.period) : '')}
        </Button>
        {last && periods.length > 1 && (
          <Button quiet onClick={() => onChange({ periods: periods.slice(0, -1) })}>
            {texts.dropPeriod(last.period)}
          </Button>
        )}
      </p>
    </>
  );
}

function PeriodFields(props: {
  draft: AgreementDraft;
  period: PeriodDraft;
  onChange(changed: PeriodDraft): void;
}) {
  const texts = useTexts(AGREEMENT_EDITOR);
  const { period: one, onChange } = props;
  const { period, total, homes } = one;
  return (
    <>
      <ChoiceField
        label={texts.howLabel(period)}
        value={homes === null ? 'total' : 'table'}
        choices={[
          ['total', texts.how.total],
          ['table', texts.how.table],
        ]}
        onChange={(how) => onChange({ ...one, homes: how === 'total' ? null : (homes ?? {}) })}
      />
      {homes === null ? (
        <TextField
          kind="whole"
          required
          label={texts.total(period)}
          value={total}
          onChange={(value) => onChange({ ...one, total: value })}
        />
      ) : (
        delivering(props.draft).map(({ id, name }) => (
          <TextField
            key={id}
            kind="whole"
            label={texts.perParty(period, name)}
            placeholder="0"
            value={homes[id] ?? ''}
            onChange={(value) => onChange({ ...one, homes: { ...homes, [id]: value } })}
          />
        ))
      )}
      <span class="full" />
    </>
  );
}

const KINDS = ['', ...OTHER_KEYS, 'vast', 'tabel', 'ingroei'] as const;

/** A new key from a period on, with what each party gets where the key itself says it. A new agreement has one from its begin. */
export function KeyFields({ agreement, draft, onChange }: AgreementFieldsProps) {
  const texts = useTexts(AGREEMENT_EDITOR);
  const { name } = useTexts(AGREEMENT_WHY).keys;
  const { key, periods } = draft;
  const set = (change: Partial<KeyDraft>) => onChange({ key: { ...key, ...change } });
  const word = (kind: KeyDraft['kind']) => {
    if (kind === '') return texts.sameKey;
    return kind === 'vast' || kind === 'tabel' || kind === 'ingroei' ? texts.otherKey[kind] : name[kind];
  };
  const per = (field: 'values' | 'end', label: (party: string) => string) =>
    delivering(draft).map((party) => (
      <TextField
        key={`${field} ${party.id}`}
        kind="decimal"
        label={label(party.name)}
        value={key[field][party.id] ?? ''}
        onChange={(value) => set({ [field]: { ...key[field], [party.id]: value } })}
      />
    ));
  const [begins, ends] = key.years;
  const isNew = agreement.id === '';
  return (
    <>
      <ChoiceField
        label={texts.key}
        value={key.kind}
        choices={(isNew ? KINDS.slice(1) : KINDS).map((kind) => [kind, word(kind)] as const)}
        onChange={(kind) => set({ kind })}
      />
      {key.kind !== '' && !isNew && (
        <ChoiceField
          label={texts.keyFrom}
          value={key.from}
          choices={periods.map(({ period }) => [period, period] as const)}
          onChange={(from) => set({ from })}
        />
      )}
      {key.kind === 'vast' && per('values', texts.share)}
      {key.kind === 'tabel' && per('values', texts.homes)}
      {key.kind === 'ingroei' && (
        <>
          <TextField
            kind="whole"
            label={texts.pathYear.from}
            value={begins}
            onChange={(year) => set({ years: [year, ends] })}
          />
          {per('values', (party) => texts.pathShare(party, begins))}
          <TextField
            kind="whole"
            label={texts.pathYear.to}
            value={ends}
            onChange={(year) => set({ years: [begins, year] })}
          />
          {per('end', (party) => texts.pathShare(party, ends))}
        </>
      )}
    </>
  );
}

function delivering({ parties }: AgreementDraft) {
  return parties.filter(({ delivers }) => delivers);
}
