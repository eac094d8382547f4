import type { BadgeTexts } from '../../shared/text/badge.ts';
import { VERDICT_LOOK } from '../../shared/ui/tokens.ts';
import type { HomeWord } from '../messages.ts';
import { createHost } from './root.ts';

/** What a badge shows: the word of a verdict, or why there is none. What turns out to be no home shows nothing. */
export type Shown =
  | { kind: 'none'; texts: BadgeTexts }
  | { kind: 'verdict'; word: HomeWord; texts: BadgeTexts }
  | { kind: 'notice'; short: string; text: string; texts: BadgeTexts };

const STYLES = `
:host{all:initial;display:inline-block;vertical-align:middle;flex:none;position:static}
.t-badge:focus-visible{box-shadow:0 0 0 2px #fff,0 0 0 6px #fff}
@media (prefers-reduced-motion:no-preference){.t-badge{animation:t-in .15s ease-out}}
@keyframes t-in{from{opacity:0}}
@media print{:host{display:none}}
`;

/** The badge of one home: a button that carries the word and nothing else, because the page may read along. */
export class Badge {
  readonly host: HTMLElement;
  private readonly button = document.createElement('button');
  private readonly sign = document.createElement('span');
  private readonly word = document.createTextNode('');

  /** `address` names the home for who cannot see where the badge stands; `pressed` opens the card. */
  constructor(
    private readonly address: string,
    pressed: () => void,
  ) {
    const { host, root } = createHost(STYLES);
    this.host = host;
    const frame = document.createElement('span');
    frame.className = 't-root';
    this.button.type = 'button';
    this.button.className = 't-badge';
    this.button.setAttribute('aria-haspopup', 'dialog');
    this.button.setAttribute('aria-expanded', 'false');
    this.sign.setAttribute('aria-hidden', 'true');
    this.button.append(this.sign, this.word);
    this.button.addEventListener('click', (event) => {
      // A block may be a link as a whole; our button is not part of it.
      event.preventDefault();
      event.stopPropagation();
      if (event.isTrusted) pressed();
    });
    frame.append(this.button);
    root.append(frame);
  }

  /** Says this from now on. */
  say(shown: Shown): void {
    if (shown.kind === 'none') return;
    const { badgeTexts } = shown.texts;
    const verdict = shown.kind === 'verdict' ? shown.word.verdict : 'onbekend';
    const word = shown.kind === 'verdict' ? wordOf(shown.word) : shown.short;
    this.button.dataset.verdict = verdict;
    this.sign.textContent = shown.kind === 'verdict' ? VERDICT_LOOK[verdict].sign : '–';
    this.word.data = word;
    const label = shown.kind === 'verdict' ? badgeTexts.label : badgeTexts.notice;
    this.button.setAttribute('aria-label', label(word, this.address || badgeTexts.thisHome));
  }

  /** Tells whether its card is open. */
  expanded(open: boolean): void {
    this.button.setAttribute('aria-expanded', String(open));
  }

  focus(): void {
    if (this.host.isConnected) this.button.focus();
  }

  remove(): void {
    this.host.remove();
  }
}

function wordOf({ word, why }: HomeWord): string {
  return why === null ? word : `${word}: ${why}`;
}
