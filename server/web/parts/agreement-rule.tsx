import { useState } from 'preact/hooks';
import type { AgreementItem } from '../../../shared/api/agreements.ts';
import { may, type Viewer } from '../../../shared/rights.ts';
import { Button } from '../../../shared/ui/button.tsx';
import type { PresentRegion } from '../data.ts';
import { useTexts } from '../language.ts';
import { AGREEMENT_EDITOR } from '../text/agreement-editor.ts';
import { AGREEMENT_NEW } from '../text/agreement-new.ts';
import { RULES } from '../text/rules.ts';
import { type View, writeView } from '../view.ts';
import { AgreementEditor } from './agreement-editor.tsx';
import { AgreementEnd } from './agreement-end.tsx';
import { SourceLine, StatusTag } from './rule-source.tsx';

/** One agreement in plain words, with the way to its stand; the region, who owns it, tries out and keeps a change here. */
export function AgreementRule(props: {
  agreement: AgreementItem;
  region: PresentRegion;
  labels: ReadonlyMap<string, string>;
  view: View;
  viewer: Viewer;
  onSaved(): void;
  /** It is gone, with what is to be said of that where it stood. */
  onWithdrawn(text: string): void;
}) {
  const { agreement, view } = props;
  const { agreements } = useTexts(RULES);
  const texts = useTexts(AGREEMENT_EDITOR);
  const { end } = useTexts(AGREEMENT_NEW);
  const [open, setOpen] = useState<'change' | 'end' | null>(null);
  const [saved, setSaved] = useState('');
  const forms = {
    agreement,
    onClose: () => setOpen(null),
    onSaved: (text: string) => {
      setOpen(null);
      setSaved(text);
      props.onSaved();
    },
  };
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
      {open === null && may(props.viewer, 'agreements.write') && (
        <p class="actions">
          <Button quiet onClick={() => setOpen('change')}>
            {texts.change}
          </Button>
          <Button quiet onClick={() => setOpen('end')}>
            {end}
          </Button>
        </p>
      )}
      {open === 'change' && <AgreementEditor {...forms} region={props.region} labels={props.labels} />}
      {open === 'end' && <AgreementEnd {...forms} onWithdrawn={props.onWithdrawn} />}
    </li>
  );
}
