import type { Ladder } from '../../../shared/api/ladder.ts';
import { may, type Viewer } from '../../../shared/rights.ts';
import { formatDate, formatNumber } from '../../../shared/text/numbers.ts';
import type { PresentRegion, Rules } from '../data.ts';
import { useLanguage, useTexts } from '../language.ts';
import { RULES } from '../text/rules.ts';
import { RUNG_EDITOR } from '../text/rung-editor.ts';
import { AddRule } from './add-rule.tsx';
import { ComingChanges } from './ladder-coming.tsx';
import { SourceLine } from './rule-source.tsx';
import type { ShownRung } from './rung-draft.ts';
import { RungEditor } from './rung-editor.tsx';
import { RungRule } from './rung-rule.tsx';

/** What each rung of the region is called. */
export function labelsOf({ ladder }: Rules): ReadonlyMap<string, string> {
  return new Map(ladder.rungs.map(({ id, label }) => [id, label]));
}

/** The rungs of a region with what it changed and will change; the region, who owns them, does so here. */
export function LadderRules(props: { rules: Rules; region: PresentRegion; viewer: Viewer; onSaved(): void }) {
  const { rules, region, onSaved } = props;
  const { ladder } = rules;
  const texts = useTexts(RULES);
  const rungs = ladder.rungs.toSorted((one, other) => one.order - other.order);
  // Areas of a region that Trede does not know borrow a ladder: that one is not theirs to change.
  const mayChange = may(props.viewer, 'ladder.write') && region.id === region.ladder;
  const change = mayChange ? { region: region.id, rungs } : null;
  return (
    <section aria-labelledby="rules-ladder">
      <h2 id="rules-ladder">{texts.ladder.title}</h2>
      <ol class="plain">
        {rungs.map((rung, index) => (
          <RungRule
            key={rung.id}
            rung={rung}
            number={index + 1}
            labels={labelsOf(rules)}
            changed={ladder.changed.filter((one) => one.rung === rung.id)}
            change={change}
            onSaved={onSaved}
          />
        ))}
      </ol>
      {change && <AddRung {...change} onSaved={onSaved} />}
      <ComingChanges rules={rules} region={change?.region ?? null} onSaved={onSaved} />
      <Changes ladder={ladder} />
      {ladder.paths.length > 0 && <Paths paths={ladder.paths} />}
    </section>
  );
}

function Changes({ ladder }: { ladder: Ladder }) {
  const texts = useTexts(RULES).ladder;
  const language = useLanguage();
  const label = (id: string) => ladder.rungs.find((rung) => rung.id === id)?.label ?? id;
  if (ladder.changed.length === 0) return <p class="changes">{texts.unchanged(ladder.source.document)}</p>;
  return (
    <div class="changes">
      <h3>{texts.changed(ladder.source.document)}</h3>
      <ul>
        {ladder.changed.map((change) => (
          <li key={`${change.rung} ${change.field}`}>
            {label(change.rung)}, {change.field}: {changeText(change, texts)},{' '}
            {texts.since(formatDate(change.since, language))}.
            <SourceLine source={change.source} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A rung that was added or left out, or what stood there and stands there now. */
function changeText({ from, to }: Ladder['changed'][number], texts: (typeof RULES)['nl']['ladder']): string {
  if (from === null) return texts.added(to ?? '');
  return to === null ? texts.dropped(from) : texts.instead(from, to);
}

function Paths({ paths }: { paths: Ladder['paths'] }) {
  const texts = useTexts(RULES).ladder;
  const language = useLanguage();
  return (
    <div class="changes">
      <h3>{texts.paths}</h3>
      <ul>
        {paths.map((path) => (
          <li key={path.label}>
            {path.label}:{' '}
            {path.points
              .map(({ year, places }) => texts.point(formatNumber(places, language), year))
              .join(', ')}
            .
            <SourceLine source={path.source} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A rung of the region's own, between those of its document. */
function AddRung(props: { region: string; rungs: readonly ShownRung[]; onSaved(): void }) {
  const texts = useTexts(RUNG_EDITOR);
  return (
    <AddRule
      kind="rung"
      add={texts.add}
      form={(done) => (
        <RungEditor
          {...props}
          rung={null}
          onClose={done.onClose}
          onSaved={(text) => {
            done.onSaved(text);
            props.onSaved();
          }}
        />
      )}
    />
  );
}
