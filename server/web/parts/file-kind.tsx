import type { Import, IntakeKind } from '../../../shared/api/imports.ts';
import { useTexts } from '../language.ts';
import { INTAKE } from '../text/intake.ts';
import { READ_IN } from '../text/read-in.ts';
import { SELECT } from './controls.ts';

/** What Trede takes a file for and why, with the way to say that it is something else; without `shown` it saw nothing. */
export function FileKind(props: { shown: Import | null; onAs: ((kind: IntakeKind) => void) | null }) {
  const { shown, onAs } = props;
  const texts = useTexts(INTAKE);
  const { kinds } = useTexts(READ_IN);
  return (
    <div class="file-kind">
      {shown?.recognised && (
        <p>
          {texts.takenFor} <b>{kinds[shown.kind]}</b>, {texts.seenBy(shown.recognised)}.
        </p>
      )}
      {onAs && (
        <label class="field">
          <span>{shown ? texts.otherKind : texts.whichKind}</span>
          <select
            class={SELECT}
            value={shown?.kind ?? ''}
            onChange={(event) => onAs(event.currentTarget.value as IntakeKind)}
          >
            {!shown && <option value="">–</option>}
            {(Object.keys(kinds) as IntakeKind[]).map((kind) => (
              <option key={kind} value={kind}>
                {kinds[kind]}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
