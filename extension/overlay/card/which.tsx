import type { JSX } from 'preact';
import type { Verdict, VerdictAddress } from '../../../shared/api/checks.ts';
import type { CardTexts } from '../../../shared/text/card.ts';
import { trusted } from './trusted.ts';

/** Asks which of several homes is meant: nothing is held on a guess. */
export function Which(props: {
  verdict: Verdict;
  texts: CardTexts;
  choose(address: VerdictAddress): void;
}): JSX.Element | null {
  const { verdict, texts, choose } = props;
  const { match, candidates = [] } = verdict;
  if (match !== 'ambiguous' || candidates.length === 0) return null;
  return (
    <section>
      <h3>{texts.which}</h3>
      <ul class="choices">
        {candidates.map((home) => (
          <li key={home.homeKey}>
            <button type="button" class="btn q" onClick={trusted(() => choose(home))}>
              {home.label}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Asks whether this is the home, where it was found by less than its whole address. */
export function IsThisIt(props: { label: string; texts: CardTexts; yes(): void }): JSX.Element {
  const { label, texts, yes } = props;
  return (
    <fieldset class="ask">
      <legend>{texts.whichOne(label)}</legend>
      <p class="soft">{texts.notSure}</p>
      <div class="row">
        <button type="button" class="btn q" onClick={trusted(yes)}>
          {texts.thisOne}
        </button>
      </div>
    </fieldset>
  );
}
