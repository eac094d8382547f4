import { useState } from 'preact/hooks';
import type { NormShown } from '../../../shared/api/norms.ts';
import { NormEditor } from './norm-editor.tsx';
import { settingsOf } from './norm-settings.ts';
import { SourceLine, StatusTag } from './rule-source.tsx';

/** One norm in plain words; who may change it, tries the change out here first. */
export function NormRule(props: {
  norm: NormShown;
  labels: ReadonlyMap<string, string>;
  mayChange: boolean;
  onSaved(): void;
}) {
  const { norm } = props;
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  return (
    <li class="rule" data-norm={norm.id}>
      <h3>
        {norm.title} <StatusTag status={norm.status} />
      </h3>
      <p>{norm.text}</p>
      <SourceLine source={norm.source} owner={norm.owner} />
      <p role="status" class="left">
        {saved}
      </p>
      {props.mayChange && settingsOf(norm) && !open && (
        <button type="button" class="button quiet" onClick={() => setOpen(true)}>
          Wijzig deze norm
        </button>
      )}
      {open && (
        <NormEditor
          norm={norm}
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
