import { useState } from 'preact/hooks';
import type { NormShown } from '../../../shared/api/norms.ts';
import { may, type Viewer } from '../../../shared/rights.ts';
import { loadRules, type PresentRegion, type Rules } from '../data.ts';
import { useTexts } from '../language.ts';
import { AddAgreement } from '../parts/agreement-add.tsx';
import { AgreementRule } from '../parts/agreement-rule.tsx';
import { FindingsPart } from '../parts/findings-part.tsx';
import { LadderRules, labelsOf } from '../parts/ladder-rules.tsx';
import { AddNorm } from '../parts/norm-add.tsx';
import { NormRule } from '../parts/norm-rule.tsx';
import { TroubleLine } from '../parts/notice.tsx';
import { Unready } from '../parts/unready.tsx';
import { RULES } from '../text/rules.ts';
import { useLoaded } from '../use-loaded.ts';
import type { View } from '../view.ts';
import type { PageProps } from './page.ts';

/** What a region goes by: each rung, norm and agreement in plain words, with where it stands and whether it is decided. */
export function RulesPage(props: PageProps) {
  const { region, health } = props;
  const texts = useTexts(RULES);
  const [rules, againRules] = useLoaded(`${health.dataVersion}`, (signal) => loadRules(region, signal));
  if (!rules.value) return <Unready loaded={rules} again={againRules} text={texts.loading} />;
  const viewer: Viewer = { role: props.role, organisation: health.organisation ?? null };
  const trouble = props.trouble ?? (rules.state === 'trouble' ? rules.trouble : null);
  return (
    <main class="rules">
      <h1>{texts.title(region.name)}</h1>
      <p class="soft">{texts.about}</p>
      {trouble && <TroubleLine trouble={trouble} again={props.again} />}
      <LadderRules rules={rules.value} region={region} viewer={viewer} onSaved={againRules} />
      <NormRules rules={rules.value} region={region} viewer={viewer} onSaved={againRules} />
      <AgreementRules
        rules={rules.value}
        region={region}
        view={props.view}
        viewer={viewer}
        onSaved={againRules}
      />
      {may(viewer, 'units.findings') && (
        <FindingsPart region={region} dataVersion={`${health.dataVersion}`} labels={labelsOf(rules.value)} />
      )}
    </main>
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
      <AddNorm
        region={props.region}
        labels={labelsOf(props.rules)}
        viewer={props.viewer}
        onSaved={props.onSaved}
      />
    </section>
  );
}

function AgreementRules(props: {
  rules: Rules;
  region: PresentRegion;
  view: View;
  viewer: Viewer;
  onSaved(): void;
}) {
  const texts = useTexts(RULES).agreements;
  const { agreements } = props.rules;
  const [gone, setGone] = useState('');
  return (
    <section aria-labelledby="rules-agreements">
      <h2 id="rules-agreements">{texts.title}</h2>
      <p role="status" class="left">
        {gone}
      </p>
      {agreements.length === 0 && <p>{texts.none}</p>}
      <ul class="plain">
        {agreements.map((agreement) => (
          <AgreementRule
            key={agreement.id}
            agreement={agreement}
            region={props.region}
            labels={labelsOf(props.rules)}
            view={props.view}
            viewer={props.viewer}
            onSaved={props.onSaved}
            onWithdrawn={(text) => {
              setGone(text);
              props.onSaved();
            }}
          />
        ))}
      </ul>
      {may(props.viewer, 'agreements.write') && (
        <AddAgreement
          region={props.region}
          labels={labelsOf(props.rules)}
          taken={agreements.map(({ id }) => id)}
          onSaved={props.onSaved}
        />
      )}
    </section>
  );
}
