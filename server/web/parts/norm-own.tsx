import { useState } from 'preact/hooks';
import type { NormPreview, NormShown } from '../../../shared/api/norms.ts';
import { formatDate, formatNumber } from '../../../shared/text/numbers.ts';
import { machineClock } from '../../clock.ts';
import { post } from '../client.ts';
import { useLanguage, useTexts } from '../language.ts';
import { NORMS } from '../text/norms.ts';
import { useAttempt } from '../use-attempt.ts';
import { type DecisionDraft, DecisionFields, decisionOf } from './decision-fields.tsx';
import { ChoiceField, TextField } from './form-fields.tsx';
import { type NormSettings, readAmount } from './norm-settings.ts';
import { NormTrial, TrialRung } from './norm-trial.tsx';

const clock = machineClock(null);
const STATUSES = ['vastgesteld', 'voorstel'] as const;

export interface Gemeente {
  code: string;
  name: string;
}

/** What the person fills in; amounts as they write them. */
interface Draft extends DecisionDraft {
  gemeente: string;
  title: string;
  limit: string;
  warnAt: string;
  from: string;
  status: (typeof STATUSES)[number];
}

/** A gemeente's own norm beside or in the place of one of the region: first what it would do, then whether to keep it. */
export function NormOwn(props: {
  norm: NormShown;
  settings: NormSettings;
  /** Those that may have one; at least one. */
  gemeenten: readonly Gemeente[];
  labels: ReadonlyMap<string, string>;
  onClose(): void;
  onSaved(text: string): void;
}) {
  const { norm, settings, gemeenten } = props;
  const texts = useTexts(NORMS);
  const language = useLanguage();
  const nameOf = (code: string) => gemeenten.find((one) => one.code === code)?.name ?? code;
  const first = gemeenten[0]?.code ?? '';
  const [draft, setDraft] = useState<Draft>({
    gemeente: first,
    title: texts.ownTitle(norm.title, nameOf(first)),
    limit: formatNumber(settings.limit, language),
    warnAt: formatNumber(settings.warnAt, language),
    from: clock.today(),
    status: 'vastgesteld',
    document: '',
    paragraph: '',
    year: clock.today().slice(0, 4),
  });
  const [rung, setRung] = useState(norm.rungs[0] ?? '');
  const [preview, setPreview] = useState<NormPreview | null>(null);
  const attempt = useAttempt();
  const day = formatDate(draft.from, language);

  /** Any change makes what was tried out before a thing of the past. */
  function edit(change: Partial<Draft>) {
    setDraft({ ...draft, ...change });
    setPreview(null);
    attempt.refuse(null);
  }
  const text = (name: 'title' | 'limit' | 'warnAt' | 'from', label: string) => ({
    required: true,
    label,
    value: draft[name],
    onChange: (value: string) => edit({ [name]: value }),
  });

  function withNorm(work: (made: object) => Promise<void>): void {
    const [limit, warnAt] = [readAmount(draft.limit), readAmount(draft.warnAt)];
    const source = decisionOf(draft);
    if (limit === null || warnAt === null) attempt.refuse(texts.amounts);
    else if (source === null) attempt.refuse(texts.year);
    else {
      const amounts = { limit: limit / settings.factor, warnAt: warnAt / settings.factor };
      void attempt.run(() =>
        work(ownNorm(norm, draft, { ...amounts, source, owner: texts.owner(nameOf(draft.gemeente)) })),
      );
    }
  }
  const tryOut = () =>
    withNorm(async (made) => {
      setPreview(await post<NormPreview>('norms/preview', { norm: made, rung, date: draft.from }));
    });
  const save = () =>
    withNorm(async (made) => {
      const after = await post<NormShown>('norms', made);
      props.onSaved(texts.added(day, after.text));
    });

  return (
    <form
      class="norm-editor"
      aria-label={texts.ownForm(norm.title)}
      onSubmit={(event) => {
        event.preventDefault();
        tryOut();
      }}
    >
      <p>
        {texts.hint(
          norm.localMayLoosen === true,
          `${formatNumber(settings.limit, language)} ${settings.unit}`,
        )}
      </p>
      <div class="fields">
        {gemeenten.length > 1 && (
          <ChoiceField
            label={texts.field.gemeente}
            value={draft.gemeente}
            choices={gemeenten.map(({ code, name }) => [code, name] as const)}
            onChange={(gemeente) => edit({ gemeente, title: texts.ownTitle(norm.title, nameOf(gemeente)) })}
          />
        )}
        <TextField {...text('title', texts.field.title)} />
        <TextField kind="decimal" {...text('limit', texts.field.limit(settings.unit))} />
        <TextField kind="decimal" {...text('warnAt', texts.field.warnAt(settings.unit))} />
        <TextField kind="date" {...text('from', texts.field.from)} />
        <ChoiceField
          label={texts.field.status}
          value={draft.status}
          choices={STATUSES.map((status) => [status, texts.status[status]] as const)}
          onChange={(status) => edit({ status })}
        />
        <DecisionFields draft={draft} onChange={edit} />
        <TrialRung
          norm={norm}
          labels={props.labels}
          chosen={rung}
          onChoose={(chosen) => {
            setRung(chosen);
            setPreview(null);
          }}
        />
      </div>
      <NormTrial
        preview={preview}
        labels={props.labels}
        attempt={attempt}
        doIt={texts.keep(day)}
        onDo={save}
        onClose={props.onClose}
      />
    </form>
  );
}

/** The norm of the region as this gemeente wants it. Its day is in its id: one that ended may be followed by another. */
function ownNorm(
  { text: _, localMayLoosen: __, ...regional }: NormShown,
  { gemeente, title, from, status }: Draft,
  own: { limit: number; warnAt: number; source: NormShown['source']; owner: string },
): object {
  return {
    ...regional,
    ...own,
    id: `${regional.id.slice(0, 60)}-${gemeente.toLowerCase()}-${from}`,
    title,
    gemeente,
    replaces: regional.id,
    from,
    until: null,
    status,
  };
}
