import type { JSX } from 'preact';
import type { VerdictWord } from '../norms/reason.ts';
import { badgeTextsIn } from '../text/badge.ts';
import { WORDS as EN } from '../text/en-terms.ts';
import { WORDS as NL } from '../text/nl-terms.ts';
import type { Language } from '../text/texts.ts';
import { VERDICT_LOOK } from './tokens.ts';

const WORDS = { nl: NL, en: EN };

interface BadgeProps {
  verdict: VerdictWord;
  language?: Language;
  /** Minutes since it held last, null for who knows; absent where it holds. */
  oldMinutes?: number | null | undefined;
}

/** A verdict as sign and word, 26 px high, grey where nobody can be sure of it now. It cannot be pressed; `class` `t-badge` on a button can. */
export function VerdictBadge(props: BadgeProps): JSX.Element {
  return (
    <span class="t-badge" data-verdict={props.oldMinutes === undefined ? props.verdict : 'onbekend'}>
      <BadgeInner {...props} />
    </span>
  );
}

/** Sign and word, for who draws the frame itself. */
export function BadgeInner({ verdict, language = 'nl', oldMinutes }: BadgeProps): JSX.Element {
  const word = WORDS[language][verdict];
  return (
    <>
      <span aria-hidden="true">{VERDICT_LOOK[verdict].sign}</span>
      {oldMinutes == null ? word : badgeTextsIn(language).badgeTexts.old(word, oldMinutes)}
    </>
  );
}
