import { useState } from 'preact/hooks';
import type { NormShown } from '../../../shared/api/norms.ts';
import { maySetNorm, type Viewer } from '../../../shared/rights.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { useTexts } from '../language.ts';
import { NORMS } from '../text/norms.ts';
import { NormEditor } from './norm-editor.tsx';
import { NormEnd } from './norm-end.tsx';
import { type Gemeente, NormOwn } from './norm-own.tsx';
import { settingsOf } from './norm-settings.ts';
import { SourceLine, StatusTag } from './rule-source.tsx';

/** One norm in plain words; who may change or end it, or set one of a gemeente for it, tries that out here first. */
export function NormRule(props: {
  norm: NormShown;
  labels: ReadonlyMap<string, string>;
  viewer: Viewer;
  /** The gemeenten that have no norm of their own for this one yet. */
  gemeenten: readonly Gemeente[];
  onSaved(): void;
}) {
  const { norm, viewer, labels } = props;
  const texts = useTexts(NORMS);
  const [open, setOpen] = useState<'change' | 'own' | 'end' | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const settings = settingsOf(norm);
  const may = maySetNorm(viewer, norm);
  const own =
    settings && norm.gemeente === undefined
      ? props.gemeenten.filter(({ code }) => maySetNorm(viewer, { gemeente: code }))
      : [];
  const forms = {
    norm,
    labels,
    onClose: () => setOpen(null),
    onSaved: (text: string) => {
      setOpen(null);
      setSaved(text);
      props.onSaved();
    },
  };
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
      {open === null && (may || own.length > 0) && (
        <p class="actions">
          {may && settings && (
            <Button quiet onClick={() => setOpen('change')}>
              {texts.change}
            </Button>
          )}
          {own.length > 0 && (
            <Button quiet onClick={() => setOpen('own')}>
              {texts.own}
            </Button>
          )}
          {may && (
            <Button quiet onClick={() => setOpen('end')}>
              {texts.end}
            </Button>
          )}
        </p>
      )}
      {open === 'change' && <NormEditor {...forms} />}
      {open === 'own' && settings && <NormOwn {...forms} settings={settings} gemeenten={own} />}
      {open === 'end' && <NormEnd {...forms} />}
    </li>
  );
}
