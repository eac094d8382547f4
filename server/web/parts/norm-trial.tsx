import type { ComponentChildren } from 'preact';
import type { NormPreview, NormShown } from '../../../shared/api/norms.ts';
import { formatDate } from '../../../shared/text/numbers.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { useLanguage, useTexts } from '../language.ts';
import { NORMS } from '../text/norms.ts';
import type { Attempt } from '../use-attempt.ts';
import { AttemptTrouble, ChoiceField } from './form-fields.tsx';

/** The foot of each form that changes a norm: first what it would do, then whether to do it. */
export function NormTrial(props: {
  preview: NormPreview | null;
  labels: ReadonlyMap<string, string>;
  attempt: Attempt;
  /** What the last step is called. */
  doIt: string;
  onDo(): void;
  onClose(): void;
  /** What else it does, above the answers that change. */
  told?: ComponentChildren;
  children?: ComponentChildren;
}) {
  const { preview, attempt } = props;
  const language = useLanguage();
  const texts = useTexts(NORMS);
  return (
    <>
      <div role="status" class="preview">
        {props.told}
        {preview && (
          <p>
            <b>
              {preview.text.split(/(?<=\.) /).map((sentence) => (
                <span key={sentence} class="sentence">
                  {sentence}{' '}
                </span>
              ))}
            </b>
            <span class="soft">
              {texts.forOnePlace(
                props.labels.get(preview.rung) ?? preview.rung,
                formatDate(preview.date, language),
              )}
            </span>
          </p>
        )}
      </div>
      <AttemptTrouble attempt={attempt} />
      <p class="actions">
        <Button type="submit" quiet={preview !== null} disabled={attempt.busy}>
          {texts.tryOut}
        </Button>
        {preview && (
          <Button disabled={attempt.busy} onClick={props.onDo}>
            {props.doIt}
          </Button>
        )}
        <Button quiet onClick={props.onClose}>
          {texts.cancel}
        </Button>
      </p>
      {props.children}
    </>
  );
}

/** For which rung a norm is tried out; nothing to choose where it counts one. */
export function TrialRung(props: {
  norm: Pick<NormShown, 'rungs'>;
  labels: ReadonlyMap<string, string>;
  chosen: string;
  onChoose(rung: string): void;
}) {
  const { field } = useTexts(NORMS);
  const { rungs } = props.norm;
  if (rungs.length < 2) return null;
  return (
    <ChoiceField
      label={field.rung}
      value={props.chosen}
      choices={rungs.map((id) => [id, props.labels.get(id) ?? id] as const)}
      onChange={props.onChoose}
    />
  );
}
