import type { ComponentChildren } from 'preact';
import type { NormPreview } from '../../../shared/api/norms.ts';
import { formatDate } from '../../../shared/text/numbers.ts';
import { useLanguage, useTexts } from '../language.ts';
import { NORMS } from '../text/norms.ts';
import type { Attempt } from '../use-attempt.ts';

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
      {attempt.trouble && (
        <p class="trouble" role="alert">
          {attempt.trouble}
        </p>
      )}
      <p class="actions">
        <button type="submit" class={preview ? 'button quiet' : 'button'} disabled={attempt.busy}>
          {texts.tryOut}
        </button>
        {preview && (
          <button type="button" class="button" disabled={attempt.busy} onClick={props.onDo}>
            {props.doIt}
          </button>
        )}
        <button type="button" class="button quiet" onClick={props.onClose}>
          {texts.cancel}
        </button>
      </p>
      {props.children}
    </>
  );
}
