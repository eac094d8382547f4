import { useState } from 'preact/hooks';
import type { Ladder } from '../../../shared/api/ladder.ts';
import { RUNG_TEXTS } from '../../../shared/text/rung.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { useLanguage, useTexts } from '../language.ts';
import { RULES } from '../text/rules.ts';
import { RUNG_EDITOR } from '../text/rung-editor.ts';
import { SourceLine } from './rule-source.tsx';
import { RungEditor } from './rung-editor.tsx';

type ShownRung = Ladder['rungs'][number];

/** One rung: what it is at a glance, and on asking all that the region says of it. */
export function RungRule(props: {
  rung: ShownRung;
  number: number;
  labels: ReadonlyMap<string, string>;
  changed: Ladder['changed'];
  /** The rungs of the region, to change this one among; null where the viewer may not. */
  change: { region: string; rungs: readonly ShownRung[] } | null;
  onSaved(): void;
}) {
  const { rung, change } = props;
  const editor = useTexts(RUNG_EDITOR);
  const [open, setOpen] = useState<'change' | 'drop' | null>(null);
  const [saved, setSaved] = useState('');
  const { ladder } = useTexts(RULES);
  const texts = RUNG_TEXTS[useLanguage()];
  const kind = texts.kind(rung.kind);
  return (
    <li class="rule" data-rung={rung.id}>
      <h3>
        <span class="soft">{props.number}.</span> {rung.label}{' '}
        {kind !== rung.label.toLowerCase() && <span class="soft kind">{kind}</span>}
      </h3>
      {rung.meaning && <p>{rung.meaning}</p>}
      {props.changed.length > 0 && (
        <p class="small">{ladder.departs(props.changed.map(({ field }) => field).join(', '))}</p>
      )}
      <details>
        <summary>{ladder.says}</summary>
        <dl class="facts">
          {factsOf(rung, props.labels, texts, ladder.areaOnly).map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </details>
      <SourceLine source={rung.source} />
      <p role="status" class="left">
        {saved}
      </p>
      {change && open === null && (
        <p class="actions">
          <Button quiet onClick={() => setOpen('change')}>
            {editor.change}
            <span class="unseen">: {rung.label}</span>
          </Button>
          <Button quiet onClick={() => setOpen('drop')}>
            {editor.drop}
            <span class="unseen">: {rung.label}</span>
          </Button>
        </p>
      )}
      {change && open !== null && (
        <RungEditor
          {...change}
          rung={rung}
          drop={open === 'drop'}
          onClose={() => setOpen(null)}
          onSaved={(text) => {
            setOpen(null);
            setSaved(text);
            props.onSaved();
          }}
        />
      )}
    </li>
  );
}

/** Each thing that the region says, in words; what it does not say is left out. */
function factsOf(
  rung: ShownRung,
  labels: ReadonlyMap<string, string>,
  texts: (typeof RUNG_TEXTS)['nl'],
  areaOnly: string,
): { name: string; text: string }[] {
  const { value, field } = texts;
  const { countsUntil: until } = rung;
  const countsUntil =
    until.kind === 'months' ? { kind: until.kind, months: until.months ?? 0 } : { kind: until.kind };
  const facts: [string, string | null][] = [
    [field('support'), value.support(rung.support)],
    [field('lease'), value.lease(rung.lease)],
    [field('home'), value.home(rung.home)],
    [field('setting'), value.setting(rung.setting)],
    [field('maxStay'), value.maxStay(rung.maxStay)],
    [field('rentLimits'), value.rentLimits(rung.rentLimits)],
    [field('seekerWithin'), value.seekerWithin(rung.seekerWithin)],
    [field('urgency'), value.urgency(rung.urgency)],
    [field('next'), rung.next.map((id) => labels.get(id) ?? id).join(', ') || null],
    [field('secrecy'), value.secrecy(rung.secrecy)],
    [field('weight'), rung.weight === 1 ? null : value.weight(rung.weight)],
    [field('countsUntil'), value.countsUntil(countsUntil)],
    [field('beside'), rung.beside ? value.beside(true) : null],
    [field('perAreaOnly'), rung.perAreaOnly ? areaOnly : null],
  ];
  return facts.flatMap(([name, text]) =>
    text === null ? [] : [{ name: name.charAt(0).toUpperCase() + name.slice(1), text }],
  );
}
