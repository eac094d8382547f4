import { useState } from 'preact/hooks';
import type { NormPreview, NormShown } from '../../../shared/api/norms.ts';
import { formatDate, formatNumber } from '../../../shared/text/numbers.ts';
import { machineClock } from '../../clock.ts';
import { post } from '../client.ts';
import { useLanguage, useTexts } from '../language.ts';
import { NORMS } from '../text/norms.ts';
import { useAttempt } from '../use-attempt.ts';
import { type NormSettings, readAmount } from './norm-settings.ts';
import { NormTrial } from './norm-trial.tsx';

const clock = machineClock(null);

export interface Gemeente {
  code: string;
  name: string;
}

/** What the person fills in; amounts as they write them. */
interface Draft {
  gemeente: string;
  title: string;
  limit: string;
  warnAt: string;
  from: string;
  status: 'voorstel' | 'vastgesteld';
  document: string;
  paragraph: string;
  year: string;
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
  const text = (name: 'title' | 'limit' | 'warnAt' | 'from' | 'document' | 'paragraph' | 'year') => ({
    required: true,
    value: draft[name],
    onInput: (event: { currentTarget: { value: string } }) => edit({ [name]: event.currentTarget.value }),
  });

  function withNorm(work: (made: object) => Promise<void>): void {
    const [limit, warnAt] = [readAmount(draft.limit), readAmount(draft.warnAt)];
    if (limit === null || warnAt === null) attempt.refuse(texts.amounts);
    else if (!/^\d{4}$/.test(draft.year)) attempt.refuse(texts.year);
    else {
      const amounts = { limit: limit / settings.factor, warnAt: warnAt / settings.factor };
      void attempt.run(() => work(ownNorm(norm, draft, amounts, texts.owner(nameOf(draft.gemeente)))));
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
          <label class="field">
            <span>{texts.field.gemeente}</span>
            <select
              value={draft.gemeente}
              onChange={(event) => {
                const gemeente = event.currentTarget.value;
                edit({ gemeente, title: texts.ownTitle(norm.title, nameOf(gemeente)) });
              }}
            >
              {gemeenten.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label class="field">
          <span>{texts.field.title}</span>
          <input {...text('title')} />
        </label>
        <label class="field">
          <span>{texts.field.limit(settings.unit)}</span>
          <input inputMode="decimal" {...text('limit')} />
        </label>
        <label class="field">
          <span>{texts.field.warnAt(settings.unit)}</span>
          <input inputMode="decimal" {...text('warnAt')} />
        </label>
        <label class="field">
          <span>{texts.field.from}</span>
          <input type="date" {...text('from')} />
        </label>
        <label class="field">
          <span>{texts.field.status}</span>
          <select
            value={draft.status}
            onChange={(event) => edit({ status: event.currentTarget.value as Draft['status'] })}
          >
            <option value="vastgesteld">{texts.status.vastgesteld}</option>
            <option value="voorstel">{texts.status.voorstel}</option>
          </select>
        </label>
        <label class="field">
          <span>{texts.field.document}</span>
          <input {...text('document')} />
        </label>
        <label class="field">
          <span>{texts.field.paragraph}</span>
          <input {...text('paragraph')} />
        </label>
        <label class="field">
          <span>{texts.field.year}</span>
          <input inputMode="numeric" {...text('year')} />
        </label>
        {norm.rungs.length > 1 && (
          <label class="field">
            <span>{texts.field.rung}</span>
            <select
              value={rung}
              onChange={(event) => {
                setRung(event.currentTarget.value);
                setPreview(null);
              }}
            >
              {norm.rungs.map((id) => (
                <option key={id} value={id}>
                  {props.labels.get(id) ?? id}
                </option>
              ))}
            </select>
          </label>
        )}
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
  { gemeente, title, from, status, document, paragraph, year }: Draft,
  amounts: { limit: number; warnAt: number },
  owner: string,
): object {
  return {
    ...regional,
    ...amounts,
    id: `${regional.id.slice(0, 60)}-${gemeente.toLowerCase()}-${from}`,
    title,
    gemeente,
    replaces: regional.id,
    from,
    until: null,
    status,
    owner,
    source: { document, paragraph, year: Number(year) },
  };
}
