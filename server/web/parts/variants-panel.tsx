import { useEffect, useRef, useState } from 'preact/hooks';
import type { Scenario } from '../../../shared/api/scenarios.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { VerdictBadge } from '../../../shared/ui/badge.tsx';
import { Button, LinkButton } from '../../../shared/ui/button.tsx';
import { useLanguage, useTexts } from '../language.ts';
import { WHAT_IF } from '../text/what-if.ts';
import type { Loaded } from '../use-loaded.ts';
import { type Put, plainName, type Variant, type Variants } from '../variants.ts';
import { TEXTBOX } from './controls.ts';
import { TroubleLine } from './notice.tsx';
import { homesIn } from './put-form.tsx';
import { VariantCompare } from './variant-compare.tsx';

/** The variants of the link: which one the map shows, what stands in it with its verdicts, and all of them side by side. */
export function VariantsPanel(props: {
  variants: Variants;
  results: Loaded<(Scenario | null)[]>;
  again(): void;
  rungLabels: ReadonlyMap<string, string>;
  nameOf(area: string): string;
  /** How often something was put down here: then the keyboard comes to this part. */
  puts: number;
  picking: boolean;
  onPicking(on: boolean): void;
  /** How many homes come where is pointed. */
  homes: number;
  onHomes(homes: number): void;
  onChange(variants: Variants): void;
  onArea(code: string): void;
}) {
  const { variants, results } = props;
  const texts = useTexts(WHAT_IF);
  const [told, setTold] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (props.puts > 0) heading.current?.focus();
  }, [props.puts]);
  const { all, shown } = variants;
  const current = shown === null ? null : (all[shown] ?? null);
  const result = shown === null ? null : (results.value?.[shown] ?? null);
  const change = (variant: Variant) =>
    props.onChange({ ...variants, all: all.map((one, at) => (at === shown ? variant : one)) });

  async function copy() {
    await navigator.clipboard?.writeText(location.href).catch(() => {});
    setTold(texts.copied);
  }

  return (
    <section
      class="variants"
      aria-label={texts.title}
      aria-busy={results.state === 'loading' && all.length > 0}
    >
      <h2 ref={heading} tabIndex={-1}>
        {texts.title}
      </h2>
      <fieldset>
        <legend>{texts.show}</legend>
        <div class="variant-tabs">
          {[null, ...all.keys()].map((at) => (
            <label key={at ?? 'now'} class={at === shown ? 'variant-tab on' : 'variant-tab'}>
              <input
                type="radio"
                name="variant"
                checked={at === shown}
                onChange={() => props.onChange({ all, shown: at })}
              />
              {at === null ? texts.now : all[at]?.name}
            </label>
          ))}
        </div>
      </fieldset>
      {current && shown !== null && (
        <>
          <div class="put-form">
            <label class="field">
              <span>{texts.name}</span>
              <input
                class={TEXTBOX}
                value={current.name}
                maxLength={40}
                onChange={(event) =>
                  change({ ...current, name: plainName(event.currentTarget.value) || current.name })
                }
              />
            </label>
            <LinkButton
              onClick={() => props.onChange({ all: all.filter((_, at) => at !== shown), shown: null })}
            >
              {texts.drop}
            </LinkButton>
          </div>
          {current.puts.length === 0 && <p class="soft">{texts.empty}</p>}
          <ul class="plain puts">
            {current.puts.map((put, at) => (
              <PutRow
                key={`${at} ${JSON.stringify(put)}`}
                put={put}
                verdict={result?.puts[at]}
                rungLabels={props.rungLabels}
                nameOf={props.nameOf}
                onArea={props.onArea}
                onDrop={() => change({ ...current, puts: current.puts.filter((_, other) => other !== at) })}
              />
            ))}
          </ul>
        </>
      )}
      {props.picking ? (
        <div class="picking-line">
          <label class="field">
            <span>{texts.homes}</span>
            <input
              class={TEXTBOX}
              type="number"
              min={1}
              max={500}
              step={1}
              defaultValue={String(props.homes)}
              onInput={({ currentTarget }) => {
                const homes = homesIn(currentTarget.value);
                if (homes !== null) props.onHomes(homes);
              }}
            />
          </label>
          <p role="status">{texts.pointing}</p>
          <Button
            quiet
            place="to-map"
            onClick={() => document.querySelector('.map')?.scrollIntoView({ block: 'center' })}
          >
            {texts.toMap}
          </Button>
          <LinkButton onClick={() => props.onPicking(false)}>{texts.stopPointing}</LinkButton>
        </div>
      ) : (
        <p class="variant-acts">
          <LinkButton onClick={() => props.onPicking(true)}>{texts.pointAt}</LinkButton>
          <LinkButton
            onClick={() =>
              props.onChange({
                all: [...all, { name: texts.newName(letter(all.length)), puts: [] }],
                shown: all.length,
              })
            }
            hidden={all.length >= 4}
          >
            {texts.add}
          </LinkButton>
          <LinkButton onClick={() => void copy()}>{texts.copy}</LinkButton>
        </p>
      )}
      <p role="status" class="soft small">
        {told}
      </p>
      {results.state === 'trouble' && <TroubleLine trouble={results.trouble} again={props.again} />}
      {results.value && (
        <VariantCompare
          all={all}
          results={results.value}
          onShow={(at) => props.onChange({ all, shown: at })}
        />
      )}
      <p class="soft small">{texts.notKept}</p>
    </section>
  );
}

function PutRow(props: {
  put: Put;
  verdict: Scenario['puts'][number] | undefined;
  rungLabels: ReadonlyMap<string, string>;
  nameOf(area: string): string;
  onArea(code: string): void;
  onDrop(): void;
}) {
  const { put, verdict } = props;
  const language = useLanguage();
  const texts = useTexts(WHAT_IF);
  const code = 'area' in put.at ? put.at.area : (verdict?.area.code ?? null);
  const place = verdict?.area.name ?? (code === null ? texts.onPoint : props.nameOf(code));
  const rung = (props.rungLabels.get(put.rung) ?? put.rung).toLowerCase();
  const what = texts.put(formatNumber(put.homes, language), rung, place);
  return (
    <li>
      <div class="put">
        {code === null ? (
          <span>{what}</span>
        ) : (
          <LinkButton onClick={() => props.onArea(code)}>{what}</LinkButton>
        )}
        {verdict && <VerdictBadge verdict={verdict.verdict} language={language} />}
        <button type="button" class="close" aria-label={texts.takeAway(what)} onClick={props.onDrop}>
          <span aria-hidden="true">✕</span>
        </button>
      </div>
      {verdict && !verdict.exact && <p class="soft small">{texts.wordOnly}</p>}
      {verdict && verdict.reasons.length > 0 && (
        <details class="small">
          <summary>{texts.why}</summary>
          {verdict.reasons.map((reason) => (
            <p key={`${reason.norm} ${reason.code}`}>{reason.text}</p>
          ))}
        </details>
      )}
    </li>
  );
}

/** A, B, C, D: how variants are called until they get a name. */
export function letter(at: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + at);
}
