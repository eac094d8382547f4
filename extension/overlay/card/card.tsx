import { type JSX, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Verdict, VerdictAddress } from '../../../shared/api/checks.ts';
import { CARD_TEXTS } from '../../../shared/text/card.ts';
import type { AskedHome } from '../../messages.ts';
import type { CardProps, Told } from '../drawer.ts';
import { Actions } from './actions.tsx';
import { askedFor } from './asked-for.ts';
import { Grounds } from './grounds.tsx';
import { Headline } from './headline.tsx';
import { useNews } from './news.ts';
import { trusted } from './trusted.ts';
import { Which } from './which.tsx';

/** Draws the card of one home. */
export function drawCard(into: HTMLElement, props: CardProps): void {
  render(<Card {...props} />, into);
}

/** What the card looks at instead of the home of its badge, for what the tab checks for. */
interface Other {
  home: AskedHome | null;
  places: number | null;
}

const AS_TOLD: Other = { home: null, places: null };

/** Which home, for what, the verdict, its arithmetic and reasons, what would work, and what can be done. */
function Card({ written, told: first, language, desk, close }: CardProps): JSX.Element {
  const texts = CARD_TEXTS[language];
  const [other, setOther] = useState<Other>(AS_TOLD);
  const [answer, setAnswer] = useState<{ to: Other; told: Told } | null>(null);
  const asTold = other.home === null && other.places === null;
  const told = answer !== null && (answer.to === other || !asTold) ? answer.told : first;
  /** What is shown is still of the question before: nothing can be done with it. */
  const waits = !asTold && answer?.to !== other;
  useEffect(() => {
    if (asTold) return setAnswer(null);
    let gone = false;
    void desk.check(other.home, other.places).then((next) => gone || setAnswer({ to: other, told: next }));
    return () => {
      gone = true;
    };
    // What is told anew on the page may hold for this question no longer.
  }, [other, first]);

  const verdict = told.kind === 'verdict' ? told.verdict : null;
  const news = useNews(verdict, other, texts);
  const lookAt = (address: VerdictAddress) => setOther({ home: askedFor(address), places: other.places });
  const setVerdict = (next: Verdict) =>
    setAnswer(told.kind === 'verdict' ? { to: other, told: { ...told, verdict: next } } : null);
  return (
    <>
      <div class="top">
        <button type="button" class="close" aria-label={texts.close} onClick={trusted(close)}>
          <span aria-hidden="true">×</span>
        </button>
        <h2 id="home">{verdict?.address?.label ?? written}</h2>
        {told.kind === 'verdict' ? (
          <Headline
            told={told}
            language={language}
            other={other.places}
            setPlaces={(places) => setOther({ ...other, places: places === baseOf(first) ? null : places })}
            change={desk.change}
          />
        ) : null}
        {other.home === null ? null : (
          <button type="button" class="link" onClick={trusted(() => setOther({ ...other, home: null }))}>
            ‹ {texts.back}
          </button>
        )}
      </div>
      {told.kind === 'notice' ? <p class="notice">{told.text}</p> : null}
      {told.kind === 'verdict' && told.heldAt !== undefined ? (
        <p class="news" data-kind="weg" role="status">
          {texts.offline(desk.age(told.heldAt))}
        </p>
      ) : null}
      {news.text === null ? null : (
        <p class="news" data-kind={news.kind} role="status" tabIndex={-1} ref={news.ref}>
          {news.text}
        </p>
      )}
      {verdict === null ? null : <Which verdict={verdict} texts={texts} choose={lookAt} />}
      {verdict === null ? null : (
        <Grounds
          verdict={verdict}
          language={language}
          alternatives={news.alternatives ?? verdict.alternatives}
          others={news.kind === 'goed' && verdict.verdict === 'ruimte' ? [] : desk.others()}
          lookAt={lookAt}
        />
      )}
      {told.kind === 'verdict' && told.verdict !== null ? (
        <Actions
          key={told.verdict.address?.homeKey ?? ''}
          told={told}
          verdict={told.verdict}
          desk={desk}
          waits={waits}
          language={language}
          tell={news.tell}
          setVerdict={setVerdict}
          lookAt={lookAt}
        />
      ) : null}
    </>
  );
}

function baseOf(told: Told): number | null {
  return told.kind === 'verdict' ? told.forWhat.places : null;
}
