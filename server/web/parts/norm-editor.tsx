import { useState } from 'preact/hooks';
import type { NormPreview, NormShown } from '../../../shared/api/norms.ts';
import { formatDate, formatNumber } from '../../../shared/text/numbers.ts';
import { machineClock } from '../../clock.ts';
import { patch, post } from '../client.ts';
import { Trouble, troubleOf } from '../trouble.ts';
import { type NormSettings, readAmount, settingsOf } from './norm-settings.ts';

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
  const settings = settingsOf(norm);
  const [limit, setLimit] = useState(settings ? formatNumber(settings.limit) : '');
  const [warnAt, setWarnAt] = useState(settings ? formatNumber(settings.warnAt) : '');
  const [from, setFrom] = useState<string>(clock.today());
  const [rung, setRung] = useState(norm.rungs[0] ?? '');
  const [preview, setPreview] = useState<NormPreview | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (!settings) return null;

  /** Any change makes what was tried out before a thing of the past. */
  function edit(set: (value: string) => void) {
    return (event: { currentTarget: { value: string } }) => {
      set(event.currentTarget.value);
      setPreview(null);
      setTrouble(null);
    };
  }

  async function attempt(work: (changed: { limit: number; warnAt: number }) => Promise<void>) {
    const changed = amounts(settings as NormSettings, limit, warnAt);
    if (changed === null) return setTrouble('Schrijf de norm en de waarschuwing als getal, zoals 9 of 7,5.');
    setBusy(true);
    setTrouble(null);
    try {
      await work(changed);
    } catch (cause) {
      setTrouble((cause instanceof Trouble ? cause : troubleOf(500, null)).message);
    }
    setBusy(false);
  }

  const tryOut = () =>
    attempt(async (changed) => {
      const { text: _, ...fields } = norm;
      const asked = { norm: { ...fields, ...changed }, rung, date: from };
      setPreview(await post<NormPreview>('norms/preview', asked));
    });
  const save = () =>
    attempt(async (changed) => {
      const after = await patch<NormShown>(`norms/${encodeURIComponent(norm.id)}`, { from, ...changed });
      props.onSaved(`Vastgelegd. Vanaf ${formatDate(from)}: ${after.text}`);
    });

  return (
    <form
      class="norm-editor"
      aria-label={`Wijzig ${norm.title}`}
      onSubmit={(event) => {
        event.preventDefault();
        void tryOut();
      }}
    >
      <div class="fields">
        <label class="field">
          <span>Norm ({settings.unit})</span>
          <input inputMode="decimal" required value={limit} onInput={edit(setLimit)} />
        </label>
        <label class="field">
          <span>Waarschuwing ({settings.unit})</span>
          <input inputMode="decimal" required value={warnAt} onInput={edit(setWarnAt)} />
        </label>
        <label class="field">
          <span>Geldt vanaf</span>
          <input type="date" required value={from} onInput={edit(setFrom)} />
        </label>
        {norm.rungs.length > 1 && (
          <label class="field">
            <span>Bekijk voor trede</span>
            <select value={rung} onChange={edit(setRung)}>
              {norm.rungs.map((id) => (
                <option key={id} value={id}>
                  {props.labels.get(id) ?? id}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <div role="status" class="preview">
        {preview && (
          <p>
            <b>{preview.text}</b>{' '}
            <span class="soft">
              Voor één plek op {props.labels.get(preview.rung) ?? preview.rung}, op {formatDate(preview.date)}
              .
            </span>
          </p>
        )}
      </div>
      {trouble && (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
      <p class="actions">
        <button type="submit" class={preview ? 'button quiet' : 'button'} disabled={busy}>
          Bekijk wat dit verandert
        </button>
        {preview && (
          <button type="button" class="button" disabled={busy} onClick={() => void save()}>
            Leg vast vanaf {formatDate(from)}
          </button>
        )}
        <button type="button" class="button quiet" onClick={props.onClose}>
          Annuleer
        </button>
      </p>
      <p class="soft small">Wat tot die dag gold, blijft gelden voor de dagen ervoor.</p>
    </form>
  );
}

function amounts({ factor }: NormSettings, limit: string, warnAt: string) {
  const [most, warning] = [readAmount(limit), readAmount(warnAt)];
  return most === null || warning === null ? null : { limit: most / factor, warnAt: warning / factor };
}
