import type { Ladder } from '../../../shared/api/ladder.ts';
import type { NormShown } from '../../../shared/api/norms.ts';
import { may, type Viewer } from '../../../shared/rights.ts';
import { formatDate, formatNumber } from '../../../shared/text/numbers.ts';
import { loadRules, type PresentRegion, type Rules } from '../data.ts';
import { useLanguage, useTexts } from '../language.ts';
import { AgreementRule } from '../parts/agreement-rule.tsx';
import { FindingsPart } from '../parts/findings-part.tsx';
import { NormRule } from '../parts/norm-rule.tsx';
import { TroubleLine, TroubleNotice } from '../parts/notice.tsx';
import { SourceLine } from '../parts/rule-source.tsx';
import { RungRule } from '../parts/rung-rule.tsx';
import { RULES } from '../text/rules.ts';
import { useLoaded } from '../use-loaded.ts';
import type { View } from '../view.ts';
import type { PageProps } from './page.ts';

/** What a region goes by: each rung, norm and agreement in plain words, with where it stands and whether it is decided. */
export function RulesPage(props: PageProps) {
  const { region, health } = props;
  const texts = useTexts(RULES);
  const [rules, againRules] = useLoaded(`${health.dataVersion}`, (signal) => loadRules(region, signal));
  if (!rules.value)
    return rules.state === 'trouble' ? (
      <TroubleNotice trouble={rules.trouble} again={againRules} />
    ) : (
      <main class="notice" aria-busy="true">
        <p role="status">{texts.loading}</p>
      </main>
    );
  const viewer: Viewer = { role: props.role, organisation: health.organisation ?? null };
  const trouble = props.trouble ?? (rules.state === 'trouble' ? rules.trouble : null);
  return (
    <main class="rules">
      <h1>{texts.title(region.name)}</h1>
      <p class="soft">{texts.about}</p>
      {trouble && <TroubleLine trouble={trouble} again={props.again} />}
      <LadderRules rules={rules.value} />
      <NormRules rules={rules.value} region={region} viewer={viewer} onSaved={againRules} />
      <AgreementRules rules={rules.value} view={props.view} viewer={viewer} onSaved={againRules} />
      {may(viewer, 'units.findings') && (
        <FindingsPart region={region} dataVersion={`${health.dataVersion}`} labels={labelsOf(rules.value)} />
      )}
    </main>
  );
}

function labelsOf({ ladder }: Rules): ReadonlyMap<string, string> {
  return new Map(ladder.rungs.map(({ id, label }) => [id, label]));
}

function LadderRules({ rules }: { rules: Rules }) {
  const { ladder } = rules;
  const texts = useTexts(RULES);
  const rungs = ladder.rungs.toSorted((one, other) => one.order - other.order);
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
            changed={ladder.changed.filter((change) => change.rung === rung.id)}
          />
        ))}
      </ol>
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

function NormRules(props: { rules: Rules; region: PresentRegion; viewer: Viewer; onSaved(): void }) {
  const { norms } = props.rules;
  const texts = useTexts(RULES).norms;
  const without = (norm: NormShown) =>
    props.region.gemeenten.filter(
      ({ code }) => !norms.some(({ gemeente, replaces }) => gemeente === code && replaces === norm.id),
    );
  return (
    <section aria-labelledby="rules-norms">
      <h2 id="rules-norms">{texts.title}</h2>
      {norms.length === 0 && <p>{texts.none}</p>}
      <ul class="plain">
        {norms.map((norm) => (
          <NormRule
            key={norm.id}
            norm={norm}
            labels={labelsOf(props.rules)}
            viewer={props.viewer}
            gemeenten={without(norm)}
            onSaved={props.onSaved}
          />
        ))}
      </ul>
    </section>
  );
}

function AgreementRules(props: { rules: Rules; view: View; viewer: Viewer; onSaved(): void }) {
  const texts = useTexts(RULES).agreements;
  const { agreements } = props.rules;
  return (
    <section aria-labelledby="rules-agreements">
      <h2 id="rules-agreements">{texts.title}</h2>
      {agreements.length === 0 && <p>{texts.none}</p>}
      <ul class="plain">
        {agreements.map((agreement) => (
          <AgreementRule
            key={agreement.id}
            agreement={agreement}
            view={props.view}
            viewer={props.viewer}
            onSaved={props.onSaved}
          />
        ))}
      </ul>
    </section>
  );
}
