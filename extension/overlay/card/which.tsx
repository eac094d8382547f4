import type { JSX } from 'preact';
import type { Verdict, VerdictAddress } from '../../../shared/api/checks.ts';
import type { CardTexts } from '../../../shared/text/card.ts';
import { trusted } from './trusted.ts';

/** Asks which home is meant where that is not sure: nothing is held on a guess. */
export function Which(props: {
  verdict: Verdict;
  texts: CardTexts;
  choose(address: VerdictAddress): void;
}): JSX.Element | null {
  const { verdict, texts, choose } = props;
  const { match, address, candidates = [] } = verdict;
  if (match === 'exact' || match === 'none') return null;
  if (match === 'number')
    return (
      <section>
        <p class="soft">{texts.notSure}</p>
      </section>
    );
  const homes = match === 'ambiguous' ? candidates : address === null ? [] : [address];
  if (homes.length === 0) return null;
  return (
    <section>
      <h3>{match === 'ambiguous' ? texts.which : texts.whichOne}</h3>
      <ul class="choices">
        {homes.map((home) => (
          <li key={home.homeKey}>
            <button type="button" class="btn q" onClick={trusted(() => choose(home))}>
              {match === 'ambiguous' ? home.label : texts.thisOne}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
