import { useState } from 'preact/hooks';
import type { NormPreview, NormShown } from '../../../shared/api/norms.ts';
import { formatDate, formatNumber } from '../../../shared/text/numbers.ts';
import { machineClock } from '../../clock.ts';
import { patch, post } from '../client.ts';
import { useLanguage, useTexts } from '../language.ts';
import { NORMS } from '../text/norms.ts';
import { useAttempt } from '../use-attempt.ts';
import { TextField } from './form-fields.tsx';
import { type NormSettings, readAmount, settingsOf } from './norm-settings.ts';
import { NormTrial, TrialRung } from './norm-trial.tsx';

const clock = machineClock(null);

/** Another limit for a norm from a day on: first what it would do, then whether to keep it. */
export function NormEditor(props: {
  norm: NormShown;
  labels: ReadonlyMap<string, string>;
  onClose(): void;
  /** What holds from then on, in a sentence. */
  onSaved(text: string): void;
}) {
  const { norm } = props;
  const texts = useTexts(NORMS);
  const language = useLanguage();
  const settings = settingsOf(norm);
  const [limit, setLimit] = useState(settings ? formatNumber(settings.limit, language) : '');
  const [warnAt, setWarnAt] = useState(settings ? formatNumber(settings.warnAt, language) : '');
  const [from, setFrom] = useState<string>(clock.today());
  const [rung, setRung] = useState(norm.rungs[0] ?? '');
  const [preview, setPreview] = useState<NormPreview | null>(null);
  const attempt = useAttempt();
  if (!settings) return null;
  const day = formatDate(from, language);

  /** Any change makes what was tried out before a thing of the past. */
  function edit(set: (value: string) => void) {
    return (value: string) => {
      set(value);
      setPreview(null);
      attempt.refuse(null);
    };
  }

  function withAmounts(work: (changed: { limit: number; warnAt: number }) => Promise<void>): void {
    const changed = amounts(settings as NormSettings, limit, warnAt);
    if (changed === null) attempt.refuse(texts.amounts);
    else void attempt.run(() => work(changed));
  }
  const tryOut = () =>
    withAmounts(async (changed) => {
      const { text: _, ...fields } = norm;
      const asked = { norm: { ...fields, ...changed }, rung, date: from };
      setPreview(await post<NormPreview>('norms/preview', asked));
    });
  const save = () =>
    withAmounts(async (changed) => {
      const after = await patch<NormShown>(`norms/${encodeURIComponent(norm.id)}`, { from, ...changed });
      props.onSaved(texts.added(day, after.text));
    });

  return (
    <form
      class="norm-editor"
      aria-label={texts.changeForm(norm.title)}
      onSubmit={(event) => {
        event.preventDefault();
        tryOut();
      }}
    >
      <div class="fields">
        <TextField
          kind="decimal"
          required
          label={texts.field.limit(settings.unit)}
          value={limit}
          onChange={edit(setLimit)}
        />
        <TextField
          kind="decimal"
          required
          label={texts.field.warnAt(settings.unit)}
          value={warnAt}
          onChange={edit(setWarnAt)}
        />
        <TextField kind="date" required label={texts.field.from} value={from} onChange={edit(setFrom)} />
        <TrialRung norm={norm} labels={props.labels} chosen={rung} onChoose={edit(setRung)} />
      </div>
      <NormTrial
        preview={preview}
        labels={props.labels}
        attempt={attempt}
        doIt={texts.keep(day)}
        onDo={save}
        onClose={props.onClose}
      >
        <p class="soft small">{texts.before}</p>
      </NormTrial>
    </form>
  );
}

function amounts({ factor }: NormSettings, limit: string, warnAt: string) {
  const [most, warning] = [readAmount(limit), readAmount(warnAt)];
  return most === null || warning === null ? null : { limit: most / factor, warnAt: warning / factor };
}
