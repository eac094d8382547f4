import { type JSX, render } from 'preact';
import type { Verdict, VerdictReason } from '../../shared/api/checks.ts';
import { CARD_TEXTS } from '../../shared/text/card.ts';
import { formatDate, formatDistance } from '../../shared/text/numbers.ts';
import { VerdictBadge } from '../../shared/ui/badge.tsx';
import { Bars } from '../../shared/ui/bars.tsx';
import { VERDICT_LOOK } from '../../shared/ui/tokens.ts';
import type { ForWhat } from '../messages.ts';
import type { CardProps } from './drawer.ts';

const cardTexts = { ...CARD_TEXTS.nl, candidates: CARD_TEXTS.nl.which };

/** Draws the card of one home. */
export function drawCard(into: HTMLElement, props: CardProps): void {
  render(<Card {...props} />, into);
}

/** Which home, for what, the verdict, its arithmetic and reasons, and what would work. */
function Card({ written, told, close }: CardProps): JSX.Element {
  const verdict = told.kind === 'verdict' ? told.verdict : null;
  return (
    <>
      <div class="top">
        <button type="button" class="close" aria-label={cardTexts.close} onClick={close}>
          <span aria-hidden="true">×</span>
        </button>
        <h2 id="home">{verdict?.address?.label ?? written}</h2>
        {told.kind === 'verdict' ? <Headline verdict={verdict} forWhat={told.forWhat} /> : null}
      </div>
      {told.kind === 'notice' ? <p class="notice">{told.text}</p> : null}
      {verdict === null ? null : <Grounds verdict={verdict} />}
    </>
  );
}

function Headline({ verdict, forWhat }: { verdict: Verdict | null; forWhat: ForWhat }): JSX.Element {
  return (
    <>
      <div class="soft">{cardTexts.forWhat(forWhat.rungLabel, forWhat.places, forWhat.originLabel)}</div>
      <div class="head">
        <VerdictBadge verdict={verdict?.verdict ?? 'onbekend'} />
        <b>{verdict?.headline ?? cardTexts.unread}</b>
      </div>
    </>
  );
}

function Grounds({ verdict }: { verdict: Verdict }): JSX.Element {
  const counted = verdict.reasons.filter((reason) => reason.places !== null && reason.result !== 'nvt');
  const sources = [...new Set(verdict.reasons.flatMap(sourceText))];
  return (
    <>
      {counted.length === 0 ? null : (
        <section>
          <h3>{cardTexts.spread}</h3>
          <Bars reasons={counted} />
        </section>
      )}
      {verdict.reasons.length === 0 ? null : (
        <section>
          <h3>{cardTexts.why}</h3>
          <ul class="reasons">
            {verdict.reasons.map((reason) => (
              <ReasonLine key={`${reason.code} ${reason.norm}`} reason={reason} />
            ))}
          </ul>
        </section>
      )}
      <Candidates verdict={verdict} />
      {verdict.fairShare.length === 0 ? null : (
        <section>
          <h3>{cardTexts.share}</h3>
          {verdict.fairShare.map((share) => (
            <p key={`${share.agreement} ${share.gemeente}`}>{share.text}</p>
          ))}
        </section>
      )}
      {verdict.alternatives.length === 0 ? null : (
        <section>
          <h3>{cardTexts.nearby}</h3>
          {verdict.alternatives.map((other) => (
            <div class="alt" key={other.address.homeKey}>
              <span>
                {other.address.label}
                <span class="soft where">
                  {[other.corporation, formatDistance(other.distance)].filter(Boolean).join(' · ')}
                </span>
              </span>
              <VerdictBadge verdict={other.verdict} />
            </div>
          ))}
        </section>
      )}
      <div class="foot">
        {sources.length === 0 ? null : <p>{cardTexts.norms(sources.join('; '))}</p>}
        <p>
          {cardTexts.dataDate(formatDate(verdict.dataDate))} · {cardTexts.advice}
        </p>
      </div>
    </>
  );
}

/** The server's sentence, with the sign of what this norm says. */
function ReasonLine({ reason }: { reason: VerdictReason }): JSX.Element {
  const look = reason.result === 'nvt' ? null : VERDICT_LOOK[reason.result];
  return (
    <li>
      <span aria-hidden="true" class="sign" style={{ color: look?.ink }}>
        {look?.sign ?? '–'}
      </span>
      <span>{reason.text}</span>
    </li>
  );
}

function Candidates({ verdict }: { verdict: Verdict }): JSX.Element | null {
  const { candidates = [] } = verdict;
  if (candidates.length === 0) return null;
  return (
    <section>
      <h3>{cardTexts.candidates}</h3>
      <ul class="reasons">
        {candidates.map((candidate) => (
          <li key={candidate.homeKey}>{candidate.label}</li>
        ))}
      </ul>
    </section>
  );
}

function sourceText({ source }: VerdictReason): string[] {
  if (source === null) return [];
  const status = source.status === 'vastgesteld' ? '' : ` (${source.status})`;
  return [`${source.document}, ${source.paragraph}${status}`];
}
