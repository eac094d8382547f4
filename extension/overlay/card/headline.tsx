import type { JSX } from 'preact';
import { CARD_TEXTS } from '../../../shared/text/card.ts';
import type { Language } from '../../../shared/text/texts.ts';
import { BadgeInner } from '../../../shared/ui/badge.tsx';
import type { Told } from '../drawer.ts';
import { trusted } from './trusted.ts';

const MOST = 500;

/** For what, one place more or less, and the verdict in one sentence; grey where nobody can be sure of it now. */
export function Headline(props: {
  told: Extract<Told, { kind: 'verdict' }>;
  language: Language;
  /** Another number of places than the tab checks for. */
  other: number | null;
  setPlaces(places: number): void;
  change(): void;
}): JSX.Element {
  const { told, language, setPlaces } = props;
  const { verdict, forWhat, heldAt } = told;
  const texts = CARD_TEXTS[language];
  const places = props.other ?? forWhat.places;
  const word = verdict?.verdict ?? 'onbekend';
  return (
    <>
      <div class="for">
        <span class="soft">{texts.forWhat(forWhat.rungLabel, places, forWhat.originLabel)}</span>
        <button
          type="button"
          class="step"
          aria-label={texts.fewer}
          disabled={places <= 1}
          onClick={trusted(() => setPlaces(places - 1))}
        >
          <span aria-hidden="true">−</span>
        </button>
        <button
          type="button"
          class="step"
          aria-label={texts.more}
          disabled={places >= MOST}
          onClick={trusted(() => setPlaces(places + 1))}
        >
          <span aria-hidden="true">+</span>
        </button>
        <button type="button" class="link" aria-label={texts.changeLabel} onClick={trusted(props.change)}>
          {texts.change}
        </button>
      </div>
      <div class="head">
        <span class="t-badge" data-verdict={heldAt === undefined ? word : 'onbekend'}>
          <BadgeInner verdict={word} language={language} />
        </span>
        <b>{verdict?.headline ?? texts.unread}</b>
      </div>
    </>
  );
}
