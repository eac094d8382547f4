import type { JSX } from 'preact';
import type { VerdictWord } from '../norms/reason.ts';
import { nl } from '../text/nl.ts';
import { VERDICT_LOOK } from './tokens.ts';

/** A verdict as sign and word, 26 px high. It cannot be pressed; `class` `t-badge` on a button can. */
export function VerdictBadge(props: { verdict: VerdictWord }): JSX.Element {
  return (
    <span class="t-badge" data-verdict={props.verdict}>
      <BadgeInner verdict={props.verdict} />
    </span>
  );
}

/** Sign and word, for who draws the frame itself. */
export function BadgeInner(props: { verdict: VerdictWord }): JSX.Element {
  return (
    <>
      <span aria-hidden="true">{VERDICT_LOOK[props.verdict].sign}</span>
      {nl.word(props.verdict)}
    </>
  );
}
