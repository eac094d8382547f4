import { useState } from 'preact/hooks';
import type { AgreementItem } from '../../../shared/api/agreements.ts';
import { may, type Viewer } from '../../../shared/rights.ts';
import { Button } from '../../../shared/ui/button.tsx';
import type { PresentRegion } from '../data.ts';
import { useTexts } from '../language.ts';
import { AGREEMENT_EDITOR } from '../text/agreement-editor.ts';
import { RULES } from '../text/rules.ts';
import { type View, writeView } from '../view.ts';
import { AgreementEditor } from './agreement-editor.tsx';
import { SourceLine, StatusTag } from './rule-source.tsx';

/** One agreement in plain words, with the way to its stand; the region, who owns it, tries out and keeps a change here. */
export function AgreementRule(props: {
  agreement: AgreementItem;
  region: PresentRegion;
  labels: ReadonlyMap<string, string>;
  view: View;
  viewer: Viewer;
  onSaved(): void;
}) {
  const { agreement, view } = props;
  const { agreements } = useTexts(RULES);
  const texts = useTexts(AGREEMENT_EDITOR);
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState('');
  return (
    <li class="rule" data-agreement={agreement.id}>
      <h3>
        {agreement.title} <StatusTag status={agreement.status} />
      </h3>
      <p>{agreement.text}</p>
      <SourceLine source={agreement.source} />
      <a href={`#${writeView({ ...view, page: 'afspraken', more: { afspraak: agreement.id } })}`}>
        {agreements.stand}
      </a>
      <p role="status" class="left">
        {saved}
      </p>
      {!open && may(props.viewer, 'agreements.write') && (
        <p class="actions">
          <Button quiet onClick={() => setOpen(true)}>
            {texts.change}
          </Button>
        </p>
      )}
      {open && (
        <AgreementEditor
          agreement={agreement}
          region={props.region}
          labels={props.labels}
          onClose={() => setOpen(false)}
          onSaved={(text) => {
            setOpen(false);
            setSaved(text);
            props.onSaved();
          }}
        />
      )}
    </li>
  );
}
