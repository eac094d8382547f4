import { useState } from 'preact/hooks';
import type { NormPreview, NormShown } from '../../../shared/api/norms.ts';
import { formatDate } from '../../../shared/text/numbers.ts';
import { machineClock } from '../../clock.ts';
import { post } from '../client.ts';
import { useLanguage, useTexts } from '../language.ts';
import { NORMS } from '../text/norms.ts';
import { useAttempt } from '../use-attempt.ts';
import { TextField } from './form-fields.tsx';
import { NormTrial } from './norm-trial.tsx';

const clock = machineClock(null);

/** The end of a norm on a day: first what goes with it, then whether to end it. */
export function NormEnd(props: {
  norm: NormShown;
  labels: ReadonlyMap<string, string>;
  onClose(): void;
  onSaved(text: string): void;
}) {
  const { norm } = props;
  const texts = useTexts(NORMS);
  const language = useLanguage();
  const [until, setUntil] = useState<string>(clock.today());
  const [preview, setPreview] = useState<NormPreview | null>(null);
  const attempt = useAttempt();
  const day = formatDate(until, language);

  const tryOut = () =>
    attempt.run(async () => {
      const { text: _, ...fields } = norm;
      setPreview(await post<NormPreview>('norms/preview', { norm: { ...fields, until }, date: until }));
    });
  const end = () =>
    attempt.run(async () => {
      await post<NormShown>(`norms/${encodeURIComponent(norm.id)}/end`, { until });
      props.onSaved(texts.ended(day));
    });

  return (
    <form
      class="norm-editor"
      aria-label={texts.endForm(norm.title)}
      onSubmit={(event) => {
        event.preventDefault();
        void tryOut();
      }}
    >
      <div class="fields">
        <TextField
          kind="date"
          required
          label={texts.endFrom}
          value={until}
          onChange={(day) => {
            setUntil(day);
            setPreview(null);
            attempt.refuse(null);
          }}
        />
      </div>
      <NormTrial
        preview={preview}
        labels={props.labels}
        attempt={attempt}
        doIt={texts.endDo(day)}
        onDo={() => void end()}
        onClose={props.onClose}
      />
    </form>
  );
}
