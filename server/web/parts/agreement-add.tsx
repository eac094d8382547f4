import { useState } from 'preact/hooks';
import { Button } from '../../../shared/ui/button.tsx';
import { machineClock } from '../../clock.ts';
import type { PresentRegion } from '../data.ts';
import { useTexts } from '../language.ts';
import { AGREEMENT_NEW } from '../text/agreement-new.ts';
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
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState('');
  return (
    <div class="rule" data-add-agreement>
      <p role="status" class="left">
        {saved}
      </p>
      {open ? (
        <AgreementEditor
          agreement={blankAgreement(props.region, clock.today())}
          taken={props.taken}
          region={props.region}
          labels={props.labels}
          onClose={() => setOpen(false)}
          onSaved={(text, id) => {
            setOpen(false);
            setSaved(text);
            props.onSaved(id);
          }}
        />
      ) : (
        <Button quiet onClick={() => setOpen(true)}>
          {texts.add}
        </Button>
      )}
    </div>
  );
}
