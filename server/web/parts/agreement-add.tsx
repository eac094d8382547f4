import { machineClock } from '../../clock.ts';
import type { PresentRegion } from '../data.ts';
import { useTexts } from '../language.ts';
import { AGREEMENT_NEW } from '../text/agreement-new.ts';
import { AddRule } from './add-rule.tsx';
import { AgreementEditor } from './agreement-editor.tsx';
import { blankAgreement } from './agreement-new.ts';

const clock = machineClock(null);

/** The way to a new agreement, for the region that owns them. */
export function AddAgreement(props: {
  region: PresentRegion;
  labels: ReadonlyMap<string, string>;
  /** The ids that are in use. */
  taken: readonly string[];
  onSaved(id: string): void;
}) {
  const texts = useTexts(AGREEMENT_NEW);
  return (
    <AddRule
      kind="agreement"
      add={texts.add}
      form={(done) => (
        <AgreementEditor
          agreement={blankAgreement(props.region, clock.today())}
          taken={props.taken}
          region={props.region}
          labels={props.labels}
          onClose={done.onClose}
          onSaved={(text, id) => {
            done.onSaved(text);
            props.onSaved(id);
          }}
        />
      )}
    />
  );
}
