import type { JSX } from 'preact';
import type { VerdictWord } from '../norms/reason.ts';
import { WORDS as EN } from '../text/en-terms.ts';
import { WORDS as NL } from '../text/nl-terms.ts';
import type { Language } from '../text/texts.ts';
import { VERDICT_LOOK } from './tokens.ts';

const WORDS = { nl: NL, en: EN };

/** A verdict as sign and word, 26 px high. It cannot be pressed; `class` `t-badge` on a button can. */
export function VerdictBadge(props: { verdict: VerdictWord; language?: Language }): JSX.Element {
  return (
    <span class="t-badge" data-verdict={props.verdict}>
      <BadgeInner {...props} />
    </span>
  );
}

/** Sign and word, for who draws the frame itself. */
export function BadgeInner(props: { verdict: VerdictWord; language?: Language }): JSX.Element {
  return (
    <>
      <span aria-hidden="true">{VERDICT_LOOK[props.verdict].sign}</span>
      {WORDS[props.language ?? 'nl'][props.verdict]}
    </>
  );
}
