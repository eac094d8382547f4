import type { JSX } from 'preact';
import type { Verdict, VerdictAddress, VerdictReason } from '../../../shared/api/checks.ts';
import { CARD_TEXTS, type CardTexts } from '../../../shared/text/card.ts';
import { areaText } from '../../../shared/text/nl-bars.ts';
import { formatDate, formatDistance } from '../../../shared/text/numbers.ts';
import type { Language } from '../../../shared/text/texts.ts';
import { VerdictBadge } from '../../../shared/ui/badge.tsx';
import { Bars } from '../../../shared/ui/bars.tsx';
import { VERDICT_LOOK } from '../../../shared/ui/tokens.ts';
import type { OtherHome } from '../drawer.ts';
import { trusted } from './trusted.ts';

/** What carries a verdict, heaviest first. */
const DECISIVE = ['boven-norm', 'onbekend', 'let-op'] as const;

/** The arithmetic behind a verdict, fair share, what would make room, what would work nearby, and the sources. */
export function Grounds(props: {
  verdict: Verdict;
  language: Language;
  alternatives: Verdict['alternatives'];
  others: OtherHome[];
  lookAt(address: VerdictAddress): void;
}): JSX.Element {
  const { verdict, language } = props;
  const texts = CARD_TEXTS[language];
  const { reasons, fairShare } = verdict;
  const counted = reasons.filter(({ places, area, result }) => places && area && result !== 'nvt');
  const decisive = DECISIVE.flatMap((word) => reasons.filter(({ result }) => result === word));
  const also = reasons.filter((reason) => !decisive.includes(reason));
  const sources = sourcesOf(reasons);
  return (
    <>
      {counted.length === 0 ? null : (
        <section>
          <h3>{texts.spread}</h3>
          <Bars reasons={counted} language={language} />
        </section>
      )}
      {reasons.length === 0 ? null : (
        <section>
          <h3>{texts.why}</h3>
          <Reasons reasons={decisive} />
          {also.length === 0 ? null : (
            <details>
              <summary>{decisive.length === 0 ? texts.sum : texts.also(also.length)}</summary>
              <Reasons reasons={also} />
            </details>
          )}
        </section>
      )}
      <Room reasons={reasons} texts={texts} language={language} />
      {fairShare.length === 0 ? null : (
        <section>
          <h3>{texts.share}</h3>
          {fairShare.map(({ agreement, gemeente, text }) => (
            <p class="share" key={`${agreement} ${gemeente}`}>
              {text}
            </p>
          ))}
        </section>
      )}
      <Nearby {...props} texts={texts} />
      <div class="source">
        {sources.length === 0 ? null : <p>{texts.norms(sources.join('; '))}</p>}
        <p>
          {texts.dataDate(formatDate(verdict.dataDate, language))} · {texts.advice}
        </p>
      </div>
    </>
  );
}

/** The server's sentences, each with the sign of what its norm says. */
function Reasons({ reasons }: { reasons: VerdictReason[] }): JSX.Element {
  return (
    <ul class="reasons">
      {reasons.map((reason) => {
        const { result } = reason;
        return (
          <li key={`${reason.code} ${reason.norm}`}>
            <span aria-hidden="true" class="sign" data-verdict={result}>
              {result === 'nvt' ? '–' : VERDICT_LOOK[result].sign}
            </span>
            <span>{reason.text}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** How much must go before each exceeded norm has room, and what is expected to. */
function Room(props: { reasons: VerdictReason[]; texts: CardTexts; language: Language }): JSX.Element | null {
  const { reasons, texts, language } = props;
  const over = reasons.filter((reason) => reason.over !== undefined && reason.area !== null);
  if (over.length === 0) return null;
  return (
    <section>
      <h3>{texts.room}</h3>
      {over.map(({ norm, area, over: places = 0, leaving }) => (
        <p key={norm}>
          {area === null ? null : texts.over(areaText(area, language), places)}{' '}
          <span class="soft">
            {leaving === undefined
              ? texts.noLeaving
              : texts.leaving(
                  leaving.places,
                  formatDate(leaving.from, language, 'month'),
                  leaving.omklaps ?? 0,
                )}
          </span>
        </p>
      ))}
    </section>
  );
}

function Nearby(props: {
  alternatives: Verdict['alternatives'];
  others: OtherHome[];
  language: Language;
  texts: CardTexts;
  lookAt(address: VerdictAddress): void;
}): JSX.Element | null {
  const { alternatives, others, texts, language } = props;
  const known = new Set(alternatives.map(({ address }) => address.label));
  const here = others.filter(({ label }) => !known.has(label));
  if (alternatives.length === 0 && here.length === 0) return null;
  return (
    <section>
      <h3>{texts.nearby}</h3>
      {alternatives.map(({ address, corporation, distance, verdict }) => (
        <Other
          key={address.homeKey}
          label={address.label}
          where={[corporation, formatDistance(distance, language)].filter(Boolean).join(' · ')}
          verdict={verdict}
          language={language}
          look={() => props.lookAt(address)}
        />
      ))}
      {here.map(({ label, from, open }) => (
        <Other
          key={label}
          label={label}
          where={from === 'page' ? texts.onPage : texts.inList}
          verdict="ruimte"
          language={language}
          look={open}
        />
      ))}
    </section>
  );
}

function Other(props: {
  label: string;
  where: string;
  verdict: Verdict['verdict'];
  language: Language;
  look(): void;
}): JSX.Element {
  const { label, where, verdict, language, look } = props;
  return (
    <div class="alt">
      <span>
        <button
          type="button"
          class="link"
          aria-label={CARD_TEXTS[language].look(label)}
          onClick={trusted(look)}
        >
          {label}
        </button>
        <span class="soft where">{where}</span>
      </span>
      <VerdictBadge verdict={verdict} language={language} />
    </div>
  );
}

/** Each document once, with its paragraphs. */
function sourcesOf(reasons: VerdictReason[]): string[] {
  const byDocument = new Map<string, Set<string>>();
  for (const { source } of reasons) {
    if (source === null) continue;
    const name = source.status === 'vastgesteld' ? source.document : `${source.document} (${source.status})`;
    byDocument.set(name, (byDocument.get(name) ?? new Set()).add(source.paragraph));
  }
  return [...byDocument].map(([name, paragraphs]) => `${name}, ${[...paragraphs].sort().join(', ')}`);
}
